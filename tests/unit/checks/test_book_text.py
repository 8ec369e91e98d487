"""A passage that the PDF lost, or says twice, is found with the line that an editor wrote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.book_text import PrintedBook, check_book_text, is_read
from generator.checks.letters import letters_of
from generator.checks.passages import passages
from generator.checks.source_places import source_place
from generator.findings.issues import SourceLocation
from generator.model.article import Article, Header
from generator.model.fact import Origin
from generator.model.people import JuryMember
from generator.model.yearbook import EditionRecord, Yearbook
from tests.builders import make_record

LONG = "Le conseil d’orientation discute trois fois l’an des critères du label, puis il les publie avec le calendrier."
SHORT = "La ville de Bron ouvre un espace."
PAGE = f'<main><p>Menu</p><div class="prose"><h3>Deux instances</h3><p>{LONG}</p><p>{SHORT}</p></div></main>'


@pytest.fixture
def record(real_yearbook: Yearbook) -> EditionRecord:
    article = Article("methode", "content/2020/methode.md", 2020, Header(titre="Méthode"), f"Un.\n\n{LONG}\n", 7)
    return replace(next(one for one in real_yearbook.editions if one.year == 2020), articles=(article,))


def findings(record: EditionRecord, printed: Sequence[str], page: str = PAGE) -> list[tuple[str, str]]:
    book = PrintedBook(record, {"2020/methode.html": page}, printed, range(0))
    return [(issue.code, str(issue.location)) for issue in check_book_text(book)]


def test_hyphens_columns_and_pages_lose_nothing(record: EditionRecord) -> None:
    printed = [
        "Deux ins-\ntances Le conseil d’orien-\ntation discute trois fois l’an",
        "des critères du label, puis il les publie avec le calen\u2010\r\ndrier. La ville de Bron ouvre un espace.",
    ]
    assert findings(record, printed) == []


def test_a_lost_passage_is_found_where_an_editor_wrote_it(record: EditionRecord) -> None:
    assert findings(record, ["Deux instances", SHORT]) == [("B02", "content/2020/methode.md:9:1")]


def test_a_lost_heading_that_no_text_holds_is_found_on_its_page(record: EditionRecord) -> None:
    assert findings(record, [LONG, SHORT]) == [("B02", "2020/methode.html:1")]


def test_the_end_of_a_passage_may_not_be_lost(record: EditionRecord) -> None:
    assert [code for code, _ in findings(record, ["Deux instances", LONG[:80], SHORT])] == ["B02"]


def test_a_passage_printed_twice_is_found(record: EditionRecord) -> None:
    assert findings(record, ["Deux instances", LONG, SHORT, LONG]) == [("B03", "content/2020/methode.md:9:1")]
    assert findings(record, ["Deux instances", LONG, SHORT, SHORT]) == []


def test_a_name_is_looked_for_in_the_palmares_alone(record: EditionRecord) -> None:
    names = " ".join(f"{award.name} {award.collectivity.department.code}" for award in record.awards[1:])
    first = record.awards[0]
    index = f"{first.name} {first.collectivity.department.code}"
    issues = check_book_text(PrintedBook(record, {}, [names, index], range(1)))
    assert [(issue.code, issue.location) for issue in issues] == [("B04", first.location)]


def test_links_cut_a_passage_since_the_book_adds_their_page() -> None:
    page = '<div class="prose"><p>Voir <a href="#a">la liste</a> des villes.</p></div>'
    assert [passage.pieces for passage in passages(page)] == [("Voir la liste", " des villes.")]


def test_only_texts_have_passages_and_figures_are_apart() -> None:
    page = '<p>Un</p><div class="blocks"><ul><li>Deux<ul><li>Trois</li></ul></li></ul><figure><p>Non</p></figure></div>'
    assert [passage.text for passage in passages(page)] == ["Deux", "Trois"]


@given(st.text(alphabet="abcdefghij", min_size=40, max_size=120), st.integers(15, 25))
def test_a_text_broken_once_is_read(text: str, cut: int) -> None:
    assert is_read(text, f"{text[cut:]}|{text[:cut]}")


def test_what_is_absent_is_not_read() -> None:
    assert not is_read("unephraseassezlongue", "toutautrechose")
    assert is_read("court", "toutautrechose")


def test_letters_are_all_that_counts() -> None:
    assert letters_of("Œuvre ﬁne, n° 12 : l’été-là") == "œuvrefinen12létélà"


def test_a_place_is_the_line_where_the_words_begin(record: EditionRecord) -> None:
    place = source_place(record, LONG)
    assert place is not None
    assert (place.line, place.text) == (9, LONG)
    assert source_place(record, "Rien de tel nulle part, jamais") is None
    assert source_place(record, "Un") is None


def test_the_words_of_a_fact_have_the_place_of_its_key() -> None:
    origin = Origin(location=SourceLocation("jury.yaml", 3), keys={"fonction": SourceLocation("jury.yaml", 5, 13)})
    words = {"nom": "Faure", "fonction": "Cheffe de projet numérique", "source": "annuaire"}
    juror = JuryMember.model_validate(words | {"origin": origin})
    assert source_place(make_record(jury=(juror,)), "Cheffe de projet") == SourceLocation("jury.yaml", 5, 13)


def test_a_page_without_a_text_has_no_passages() -> None:
    assert list(passages("<main><h2>Prose</h2><p>Une liste, aucun texte.</p></main>")) == []


def test_what_is_rightly_printed_again_is_no_passage_twice(record: EditionRecord) -> None:
    """The head of a column where its table goes on, and the document that each text is of."""
    page = f'<div class="prose"><table><thead><tr><th>{LONG}</th></tr></thead></table></div>'
    assert findings(record, [LONG, LONG], page) == []
    page = f'<div class="prose"><p class="note"><span class="provenance">{LONG}</span></p></div>'
    assert findings(record, [LONG, LONG], page) == []


def test_a_text_in_no_chapter_is_not_looked_for_in_the_book(record: EditionRecord) -> None:
    """The check has said so (T28)."""
    article = replace(record.articles[0], slug="orphelin")
    alone = replace(record, articles=(article,))
    book = PrintedBook(alone, {"2020/texte-orphelin.html": PAGE}, [], range(0))
    assert check_book_text(book) == []
