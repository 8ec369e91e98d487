"""What helps an editor to write a text: which one a page shows, the names to complete, the length of the others."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.loading.numbers.values import numbers_of
from generator.publication.publication import Publication
from generator.site.frame.facts import SiteFacts
from generator.site.publishing.assets import SCRIPTS
from generator.validation.links import link_targets
from generator.workshop.app import TOOLS
from generator.workshop.desk import Desk
from generator.workshop.texts.lengths import count_words, measure
from generator.workshop.texts.names import known_words, names_for
from generator.workshop.texts.routes import TEXT_SCRIPTS
from generator.workshop.texts.shelf import article_at, shelve
from tests.conftest import MINI, ROOT
from tests.unit.workshop.browsing import Browser


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    return Browser(shutil.copytree(MINI, tmp_path_factory.mktemp("textes") / "mini"))


def test_the_words_of_names_are_no_mistakes(publication: Publication) -> None:
    words = known_words(publication.yearbook)
    member = publication.yearbook.newest.jury[0]
    assert member.last_name.split()[-1].split("-")[-1] in words
    assert all(word[0].isupper() for word in words)


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Desk:
    return browser.workshop.desk


@pytest.fixture(scope="module")
def facts(desk: Desk) -> SiteFacts:
    assert desk.facts is not None
    return desk.facts


@pytest.fixture(scope="module")
def publication(facts: SiteFacts) -> Publication:
    return facts.publication


def test_each_text_stands_once_with_a_page_that_exists(desk: Desk, publication: Publication) -> None:
    shelf = list(shelve(publication.yearbook))
    paths = [one.path for one in shelf]
    assert len(set(paths)) == len(paths) == sum(1 for _ in MINI.glob("content/**/*.md"))
    for one in shelf:
        if one.page:
            assert desk.show(one.page.partition("#")[0]), one
    editorial = next(one for one in shelf if one.path == "content/2020/editorial.md")
    assert (editorial.group, editorial.page) == ("2020", "2020/editorial.html")


def test_a_text_that_cannot_be_read_belongs_to_the_edition_of_its_folder(publication: Publication) -> None:
    record, article = article_at(publication.yearbook, "content/2020/illisible.md")
    assert record is not None
    assert (record.year, article) == (2020, None)
    assert article_at(publication.yearbook, "content/pages/contact.md")[0] is None


def test_every_name_proposed_is_one_that_the_rules_accept(publication: Publication) -> None:
    yearbook = publication.yearbook
    for record in (yearbook.newest, None):
        names = names_for(publication, record)
        known = link_targets(yearbook, record.year if record else None)
        for kind in ("page", "collectivite"):
            assert names[kind]
            assert {f"{kind}:{name}" for name, _ in names[kind]} <= known
        assert {name for name, _ in names["texte"]} <= known
        assert all(title for _, title in (*names["page"], *names["graphique"], *names["source"], *names["cle"]))
        assert {name for name, _ in names["chiffre"]} == set(numbers_of(yearbook.editions))
    assert "titre" in dict(names["cle"])
    assert "origin" not in dict(names["cle"])


def test_words_are_those_that_readers_see() -> None:
    assert count_words("## Un titre\n\nDeux *mots* [et un lien](page:jury).\n\n| a | b |\n| - | - |\n| c | d |\n") == 11


def test_a_text_is_measured_among_its_kind(publication: Publication) -> None:
    yearbook = publication.yearbook
    record = yearbook.newest
    for article in record.articles:
        length = measure(yearbook, record, article)
        assert length.shortest <= length.middle <= length.longest
        assert length.shortest <= length.words <= length.longest
    assert measure(yearbook, None, yearbook.pages[0]).kind == "pages du site"


def test_the_editor_of_texts_gets_what_it_asks_for(browser: Browser) -> None:
    path = "content/2020/editorial.md"
    assert path in [one["path"] for one in browser.ask("/secret/textes").json]
    assert ["jury", "Le jury"] in browser.ask(f"/secret/noms/{path}").json["page"]
    length = browser.ask(f"/secret/longueur/{path}").json
    assert length["words"] > 0
    assert length["kind"] == "textes de 2020"
    assert browser.ask("/secret/longueur/content/2020/rien.md").json is None
    assert browser.ask("/secret/mots").json
    assert browser.ask("/secret/textes").headers["cache-control"] == "no-store"


def test_before_anything_is_read_there_is_nothing_to_write(tmp_path: Path) -> None:
    assert Browser(tmp_path).ask("/secret/textes").json is None


def test_each_script_of_the_panes_is_given_and_asks_for_others_of_ours_alone(browser: Browser) -> None:
    given = {name: browser.ask(f"/secret/outils/{name}") for name in TOOLS}
    assert {answer.status for answer in given.values()} == {200}
    assert {*TEXT_SCRIPTS, "codemirror.js", "fr.aff", "fr.dic"} <= {*TOOLS}
    for name in (name for name in TOOLS if name.startswith("atelier") and name.endswith(".js")):
        asked = re.findall(r'from "\./([\w.-]+)"', given[name].text)
        assert set(asked) <= set(given), name
    assert 'data-outil="atelier-texte.js"' in browser.ask("/secret/").text


def test_each_button_of_the_frame_has_its_gesture(browser: Browser) -> None:
    script = (ROOT / "assets/scripts/atelier-gestes.js").read_text(encoding="utf-8")
    buttons = re.findall(r'data-geste="(\w+)"', browser.ask("/secret/").text)
    assert re.findall(r"^  (\w+): \{ run:", script, re.MULTILINE) == buttons


def test_nothing_of_the_editor_is_published() -> None:
    published = {part for parts in SCRIPTS.values() for part in parts}
    assert not any(part.startswith(("atelier", "codemirror")) for part in published)
