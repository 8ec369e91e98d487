"""What the printer receives, and what is not made again."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from generator.book.engine.print import BookPages, build_print
from generator.keeping.cache import Cache, NoCache
from generator.model.edition import Edition
from generator.press import making
from tests.builders import make_record
from tests.press_builders import book, profile


def edition(**written: object) -> Edition:
    record = make_record()
    return record.edition.model_copy(
        update={"printing": type(record.edition.printing).model_validate(written), "accent": "#0b6e6e"}
    )


def test_a_stapled_book_has_no_spine(tmp_path: Path) -> None:
    made = build_print("annuaire", edition(), BookPages(book(12), 12, (8,)), profile(), Cache(tmp_path))
    assert (made.summary.pages, made.summary.spine, made.summary.fillers) == (8, 0, (8,))
    assert [file.path for file in made.files] == ["2020/interieur.pdf", "2020/couverture.pdf", "2020/fiche.txt"]
    assert [file.path.rpartition("/")[0] for file in made.offered] == ["2020/impression"] * 2


def test_unchanged_files_come_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = BookPages(book(12), 12)
    coloured: list[object] = []
    recolour = making.recolour
    monkeypatch.setattr(making, "recolour", lambda *some: (coloured.append(some), recolour(*some)))
    first = build_print("annuaire", edition(), pages, profile(), Cache(tmp_path))
    assert len(coloured) == 8 + 1  # each page of the interior shares nothing with the others
    assert build_print("annuaire", edition(), pages, profile(), Cache(tmp_path)) == first
    assert len(coloured) == 9
    build_print("annuaire", edition(fond_perdu=4), pages, profile(), Cache(tmp_path))
    assert len(coloured) == 18


def test_a_page_that_changes_is_converted_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_print("annuaire", edition(), BookPages(book(12), 12), profile(), Cache(tmp_path))
    with pikepdf.open(BytesIO(book(12))) as document:
        document.pages[5].contents_add(b"0.5 g 10 10 20 20 re f")
        written = BytesIO()
        document.save(written)
    coloured: list[object] = []
    recolour = making.recolour
    monkeypatch.setattr(making, "recolour", lambda *some: (coloured.append(some), recolour(*some)))
    changed = BookPages(written.getvalue(), 12)
    made = build_print("annuaire", edition(), changed, profile(), Cache(tmp_path))
    assert len(coloured) == 1
    assert made == build_print("annuaire", edition(), changed, profile(), NoCache())


@pytest.mark.parametrize("caliper", ["0,5", "0,08"])
def test_a_glued_book_has_a_spine_in_night(caliper: str) -> None:
    made = build_print(
        "annuaire", edition(reliure="dos carré collé", epaisseur=caliper), BookPages(book(12), 12), profile(), NoCache()
    )
    assert made.summary.spine > 0
    with pikepdf.open(BytesIO(made.cover.content)) as document:
        assert len(document.pages[0].obj.Resources.XObject.keys()) == 3


def test_a_wide_spine_bears_the_title() -> None:
    made = build_print(
        "annuaire", edition(reliure="dos carré collé", dos=12), BookPages(book(12), 12), profile(), NoCache()
    )
    with pikepdf.open(BytesIO(made.cover.content)) as document:
        forms = document.pages[0].obj.Resources.XObject
        assert any("/Font" in one.Resources for _, one in forms.items())


def test_the_sheet_says_what_a_printer_asks() -> None:
    made = build_print(
        "annuaire", edition(papier="couché mat 135 g"), BookPages(book(12), 12, (8,), 2), profile(), NoCache()
    )
    text = made.sheet.content.decode()
    for words in ("8 pages, folios 3 à 10", "couché mat 135 g", "fond perdu 5 mm", "dernier cahier", "FOGRA39"):
        assert words in text.replace("\u00a0", " ").replace("\u202f", " ")
    assert "9, 10" in text.replace("\u00a0", " ")
