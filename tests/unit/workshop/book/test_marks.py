"""What is wrong on a page is told where it stands: by the layout, by the control of the printer's file."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from generator.book.engine.slips import Slip, SlipKind
from generator.book.engine.typesetting import Shape
from generator.findings.issues import Severity
from generator.keeping.cache import NoCache
from generator.loading.loader import load_yearbook
from generator.preflight.catalogue import CATALOGUE
from generator.preflight.checks.expectation import Kind, expected_of
from generator.preflight.checks.findings import Finding, PagesJudgement, Place
from generator.typesetting.layout import House, render, write
from generator.workshop.book.marks import of_judgement, of_slips
from generator.workshop.book.proofreading import Proofreader, trimmed
from generator.workshop.book.values import WHOLE
from tests.conftest import MINI

A4 = expected_of(Kind.INTERIOR, trim=(210.0, 297.0))
STYLE = "@page { size: 210mm 297mm; bleed: 5mm; margin: 20mm } body { margin: 0 }"


def judged(**found: tuple[Finding, ...]) -> PagesJudgement:
    return PagesJudgement(found, 0.0, 0, 0, 0, (), (), (), 1)


@pytest.fixture(scope="module")
def reader() -> Proofreader:
    yearbook, _ = load_yearbook(MINI)
    return Proofreader.of(MINI, yearbook.newest.edition, NoCache())


def pages(body: str, count: int = 1) -> bytes:
    html = f"<!doctype html><html lang=fr><head><title>T</title><style>{STYLE}</style></head><body>{body}</body></html>"
    rendering = render(html, {}, House())
    return trimmed(write(rendering, rendering.pages).pdf, count)


@pytest.mark.parametrize("kind", [*SlipKind])
def test_each_slip_has_its_sentence_with_its_words(kind: SlipKind) -> None:
    (mark,) = of_slips([Slip(kind, 3, "Bron la belle", (0.1, 0.2, 0.3, 0.4))])
    assert "« Bron la belle »" in mark.said
    assert mark.remedy.endswith(".")
    assert (mark.page, mark.place) == (3, (0.1, 0.2, 0.3, 0.4))


def test_a_finding_stands_at_its_place_on_the_page() -> None:
    (mark,) = of_judgement(judged(C11=(Finding("trait de 0,1 point", 2, Place(21, 29.7, 42, 0)),)), A4)
    assert mark.page == 1
    assert mark.place == pytest.approx((0.1, 0.1, 0.2, 0.0))
    assert mark.said == "Traits assez épais : trait de 0,1 point."
    assert mark.code == "C11"
    assert mark.remedy.startswith("Épaississez")


def test_what_has_no_place_is_of_the_whole_page_and_notes_are_no_faults() -> None:
    noted = next(check.code for check in CATALOGUE if check.severity is Severity.NOTE)
    (mark,) = of_judgement(judged(**{"C02": (Finding("illisible", 1),), noted: (Finding("noté", 1),)}), A4)
    assert mark.place == WHOLE


def test_a_font_is_told_once_where_it_is_first_used() -> None:
    twice = (Finding("Arial", 2, Place(0, 0, 1, 1)), Finding("Arial", 5, Place(0, 0, 1, 1)))
    assert [mark.page for mark in of_judgement(judged(T13=twice), A4)] == [1]


def test_a_page_as_a_printer_gets_it_is_judged(reader: Proofreader) -> None:
    lines = '<svg width="300" height="40"><path d="M0 20h300" stroke="#000" stroke-width=".1"/></svg>'
    found = reader.marks(Shape(((),), ((),), (), ()), pages(f"<div style='height:100mm'></div>{lines}"))
    (mark,) = (one for one in found if one.code == "C11")
    left, top, width, _ = mark.place
    assert (left, width) == (pytest.approx(20 / 210, abs=0.01), pytest.approx(300 * 25.4 / 96 / 210, abs=0.01))
    assert 120 / 297 < top < 135 / 297


def test_marks_come_page_by_page_with_those_of_the_layout(reader: Proofreader) -> None:
    slip = Slip(SlipKind.WIDOW, 1, "seule", (0.1, 0.05, 0.2, 0.01))
    shape = Shape(((), ()), ((), ()), (), (), (slip,))
    small = "<p style='font-size:3pt'>Trop petit</p>"
    found = reader.marks(shape, pages(f"<p>Un</p><p style='break-before:page'></p>{small}", 2))
    mine = [mark for mark in found if mark.code in ("", "T01")]
    assert [(mark.page, mark.code) for mark in mine] == [(1, ""), (1, "T01")]


def test_pages_are_cut_to_their_size_and_those_behind_are_left_out() -> None:
    with pikepdf.open(BytesIO(pages("<p>Un</p><p style='break-before:page'>Deux</p>"))) as cut:
        (page,) = cut.pages
        assert [round(float(one) * 25.4 / 72) for one in page.mediabox] == [0, 0, 210, 297]
