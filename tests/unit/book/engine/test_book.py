"""What the book is made of, kept and refused, without laying out a whole one."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from generator.book.engine import binding, book
from generator.book.engine.finish import finish
from generator.design.book_faces import face_rules
from generator.french.licence import Rights
from generator.indicators.counts import build_indicators
from generator.keeping.cache import Cache, NoCache
from generator.model.outlines import Outlines
from generator.publication.publication import Publication
from generator.typesetting import layout as book_layout
from tests.builders import make_award, make_record, make_yearbook

SQUARE = ((4.0, 45.0), (5.0, 45.0), (5.0, 46.0), (4.0, 46.0))
BARE = '<html lang="fr"><title>Essai</title>{}<body>{}</body></html>'
OURS = f'<style>{face_rules()} body {{ font-family: "Bricolage Grotesque", "Source Serif 4" }}</style>'


@pytest.fixture
def publication() -> Publication:
    yearbook = make_yearbook(make_record(make_award()))
    return Publication(
        yearbook, build_indicators(yearbook), {}, Outlines({"69": (SQUARE,)}, {"75": (SQUARE,)}), {}, date(2020, 2, 4)
    )


def empty_pdf(pages: int) -> bytes:
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page(page_size=(595, 842))
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def test_an_unchanged_book_is_not_laid_out_again(
    publication: Publication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def bind(document: object, cache: object) -> binding.BoundBook:
        calls.append(document)
        return binding.BoundBook(empty_pdf(3), 3, ("une remarque",), {}, (), 0)

    monkeypatch.setattr(binding, "bind", bind)
    document = book.plan_book(publication, 2020, NoCache())
    first, second = (book.build_book(document, "cites-en-reseaux", 2020, Cache(tmp_path)) for _ in range(2))
    assert len(calls) == 1
    assert first == second
    assert first.page_count == 3
    assert [(issue.code, issue.values) for issue in first.issues] == [("B01", {"message": "une remarque"})]
    assert first.file.path == "2020/cites-en-reseaux-2020.pdf"


def test_finishing_says_how_to_open_and_gives_the_same_bytes() -> None:
    finished = finish(empty_pdf(4), Rights())
    assert finish(empty_pdf(4), Rights()) == finished
    assert finished.page_count == 4
    with pikepdf.open(BytesIO(finished.pdf)) as document:
        assert document.Root.PageLayout == "/TwoPageRight"
        assert [document.pages[i].label for i in range(3)] == ["Couverture", "2", "3"]


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "http://exemple.fr/x.svg", "../../LICENSE", "/etc/hostname", "absent.svg"]
)
def test_nothing_is_read_outside_the_book(address: str) -> None:
    laid_out = book_layout.lay_out(BARE.format(OURS, f'<h1>Titre</h1><img src="{address}" alt="Rien">'), {})
    assert len(laid_out.remarks) == 1
    assert "n’est pas dans le livre" in laid_out.remarks[0]


def test_a_drawing_comes_from_memory_and_a_silent_one_is_told() -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    page = BARE.format(OURS, '<h1>Titre</h1><img src="un dessin.svg" alt="Un carré"><img src="un dessin.svg">')
    remarks = book_layout.lay_out(page, {"un dessin.svg": drawing}).remarks
    assert len(remarks) == 1
    assert "no required alt" in remarks[0]


def test_what_one_typeface_lacks_is_set_in_the_other() -> None:
    laid_out = book_layout.lay_out(BARE.format(OURS, "<h1>Titre Ψυχή, Москва, ✓</h1>"), {})
    assert laid_out.remarks == ()
    assert {face.rpartition("/")[2].partition("-")[0] for face in laid_out.faces.values()} == {"bricolage", "source"}


@pytest.mark.parametrize(("style", "words"), [("", "Un mot"), (OURS, "부산시")])
def test_a_font_of_the_machine_is_told(style: str, words: str) -> None:
    remarks = book_layout.lay_out(BARE.format(style, f"<h1>{words}</h1>"), {}).remarks
    assert any("machine" in remark or ".notdef" in remark for remark in remarks)
