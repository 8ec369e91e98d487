"""The real editions with the newest under embargo: no byte of what is published holds what that edition alone says."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.french.words import slug
from generator.loading.loader import load_yearbook
from generator.model.yearbook import EditionRecord, Yearbook
from generator.run.build import build
from generator.run.order import Order
from tests.conftest import ROOT
from tests.full.conftest import Published, copy_project
from tests.leaks import find_words, plainly, words_in

pytestmark = pytest.mark.full

BEFORE = datetime(2020, 2, 3, tzinfo=UTC)
SIGN = "ŵ"
"""A letter that no other edition has."""
NOBODY = "Zirconium"
"""Who does something for an edition that is published: that is internal."""


@dataclass(frozen=True)
class Secret:
    """What one edition alone says: words, then names and titles."""

    words: frozenset[str]
    phrases: frozenset[str]


@pytest.fixture(scope="module")
def output(published: Published, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that is published before the moment, books included; what both builds make alike comes from the first one."""
    project = copy_project(tmp_path_factory.mktemp("embargo") / "annuaire")
    shutil.copytree(published.site.parents[1] / ".cache", project / ".cache")
    (project / "editions" / "adresses.txt").unlink()  # it names pages of the edition, which had no embargo
    edition = project / "editions" / "2020" / "edition.yaml"
    edition.write_text(edition.read_text().replace("\nannee:", "\nembargo: 2020-02-04T09:00+01:00\nannee:"))
    label = project / "content" / "2020" / "label.md"
    label.write_text(f"{label.read_text()}\nLe {SIGN}.\n")
    (project / "editions" / "2019" / "suivi.yaml").write_text(f"- quoi: jury.yaml\n  qui: {NOBODY}\n", encoding="utf-8")
    report = build(Order(project, moment=BEFORE))
    assert report.writing is not None, report.issues
    assert len(report.held) == 1
    return project / "output"


@pytest.fixture(scope="module")
def secret(real_yearbook: Yearbook) -> Secret:
    """What the newest edition's files, and the register for its places, have and neither others nor the program."""
    rest = load_yearbook(ROOT, without={2020})[0]
    names, titles = [*_names(real_yearbook)], [*_titles(real_yearbook.newest)]
    written = "\n".join((*_texts(_shared_files()), *_names(rest), *chain(*map(_titles, rest.editions))))
    known = "\n".join((written, *_texts(_program())))
    own = words_in("\n".join((*_texts(_own_files()), *names, *_as_addresses(names))))
    words = own - words_in(known) - words_in("\n".join(_as_addresses(known.split())))
    return Secret(frozenset(words), frozenset((*_unknown(titles, known), *_unknown(names, written))))


def test_nothing_that_it_alone_says_is_anywhere(output: Path, secret: Secret, real_yearbook: Yearbook) -> None:
    """Names of files, pages, tables, search, archives and what they hold, words and objects of the PDF, attachments."""
    before = {award.name for record in real_yearbook.editions[:-1] for award in record.awards}
    new = {award.name for award in real_yearbook.newest.awards} - before
    assert len(secret.words) > 150
    assert len(secret.phrases) > 15
    assert sum(name in secret.phrases for name in new) > 0.9 * len(new)
    assert [*find_words(output, secret.words | words_in(NOBODY), secret.phrases)] == []


def test_no_font_holds_a_letter_of_its_own(output: Path) -> None:
    """In whatever cut."""
    fonts = [*output.rglob("*.woff2")]
    assert fonts
    assert [path.name for path in fonts if ord(SIGN) in TTFont(path).getBestCmap()] == []


def test_what_is_looked_for_is_found_where_nothing_is_held(published: Published, secret: Secret) -> None:
    """In pages, in members of a workbook, in the words of a book."""
    parts = [published.site / name for name in ("departements", "donnees", "2020/impression")]
    found = [one for part in parts for one in find_words(part, secret.words, secret.phrases)]
    assert {word for word, _ in found} & secret.phrases
    for end in (".html", ".xml", "(texte)"):
        assert any(name.endswith(end) for _, name in found)


def _own_files() -> Iterator[Path]:
    return (path for part in ("editions", "content") for path in (ROOT / part / "2020").rglob("*.*"))


def _shared_files() -> Iterator[Path]:
    """The other editions, and what belongs to none."""
    for part in ("editions", "content"):
        yield from (path for path in (ROOT / part).rglob("*.*") if "2020" not in path.parts)


def _program() -> Iterator[Path]:
    """Its words are on every page."""
    yield from (ROOT / "generator").rglob("*.py")
    yield from (path for part in ("layouts", "assets/css", "assets/scripts") for path in (ROOT / part).rglob("*.*"))


def _texts(paths: Iterable[Path]) -> Iterator[str]:
    skipped = "adresses.txt"
    return (path.read_text("utf-8", "ignore") for path in paths if path.is_file() and path.name != skipped)


def _names(yearbook: Yearbook) -> Iterator[str]:
    """The names of its places, whenever they bore them."""
    for award in (award for record in yearbook.editions for award in record.awards):
        one = award.collectivity
        yield from (award.name, award.region, one.name, one.department.name)
    yield from (name for every in yearbook.names.values() for name in every)
    yield from (part for one in yearbook.departments for part in (one.name, one.region, one.old_region) if part)


def _titles(record: EditionRecord) -> Iterator[str]:
    """What its texts, documents, persons and partners are called."""
    yield from (text.header.title for text in record.texts)
    yield from (one.title for one in (*record.trends, *record.programme))
    yield from (one.name for one in (*record.speakers, *record.partners))
    yield from (one.full_name for one in record.jury)
    yield from (record.release.title, record.release.lead) if record.release else ()


def _unknown(phrases: Iterable[str], known: str) -> Iterator[str]:
    plain = plainly(known)
    return (one for one in phrases if words_in(one) and plainly(one) not in plain)


def _as_addresses(words: Iterable[str]) -> Iterator[str]:
    return (slug(word) for word in words)
