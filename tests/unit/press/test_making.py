"""The two files: boxes, marks, the flat cover, what a file says of itself, and the same bytes each time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from generator.findings.errors import PressError
from generator.keeping.cache import NoCache
from generator.model.printing import Printing
from generator.press.boxes import points
from generator.press.making import Job, cover_of, make_cover, make_interior
from tests.conftest import ROOT
from tests.press_builders import A4, ACCENT, book, operators, profile

MM = points(1)


def job(**written: object) -> Job:
    return Job(Printing.model_validate(written), ACCENT, profile())


@contextmanager
def opened(content: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(content)) as document:
        yield document


def box(page: pikepdf.Page, name: str) -> list[float]:
    return [float(one) / MM for one in page.obj[f"/{name}"]]


@pytest.fixture(scope="module")
def interior() -> bytes:
    return make_interior(book(12), job(), NoCache())


def test_the_interior_is_what_stands_between_the_covers(interior: bytes) -> None:
    with opened(interior) as document:
        assert len(document.pages) == 8
        assert [page.label for page in document.pages] == [str(folio) for folio in range(3, 11)]
        assert "1 0 0 1 2 0 cm" in operators(document.pages[0])
        assert "1 0 0 1 9 0 cm" in operators(document.pages[-1])


def test_the_boxes_are_exact(interior: bytes) -> None:
    with opened(interior) as document:
        for page in document.pages:
            assert box(page, "TrimBox") == pytest.approx([0, 0, 210, 297], abs=1e-4)
            assert box(page, "BleedBox") == pytest.approx([-5, -5, 215, 302], abs=1e-4)
            assert box(page, "MediaBox") == pytest.approx([-5, -5, 215, 302], abs=1e-4)
            assert not {"/CropBox", "/ArtBox", "/Rotate"} & set(page.obj.keys())


def test_nothing_that_a_screen_wants_is_left(interior: bytes) -> None:
    with opened(interior) as document:
        assert set(document.Root.keys()) == {"/Type", "/Pages", "/PageLabels", "/OutputIntents", "/Metadata"}
        assert not any("/Annots" in page.obj for page in document.pages)


def test_it_is_identified_as_pdf_x_4(interior: bytes) -> None:
    assert interior.startswith(b"%PDF-1.6")
    with opened(interior) as document:
        (intent,) = document.Root.OutputIntents
        assert (intent.S, intent.OutputConditionIdentifier) == ("/GTS_PDFX", "FOGRA39")
        assert intent.RegistryName == "http://www.color.org"
        assert bytes(intent.DestOutputProfile.get_stream_buffer()) == profile()
        assert document.docinfo["/Trapped"] == "/False"
        assert "/Filter" not in document.Root.Metadata
        packet = bytes(document.Root.Metadata.get_stream_buffer()).decode()
    assert "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" in packet
    assert "<xmp:ModifyDate>2020-02-04T00:00:00Z</xmp:ModifyDate>" in packet
    assert re.search(r"<xmpMM:DocumentID>uuid:[0-9a-f-]{36}</xmpMM:DocumentID>", packet)
    assert "Cités en réseaux 2020 (intérieur)" in packet


def test_no_light_is_left(interior: bytes) -> None:
    with opened(interior) as document:
        assert "0.75 0.53 0 0.79 k" in operators(document.pages[0])
        assert not any(one.endswith((" rg", " RG")) for page in document.pages for one in operators(page))


@pytest.mark.parametrize("bleed", [3, 5, 10])
def test_the_bleed_is_what_the_printer_asks(bleed: float) -> None:
    with opened(make_interior(book(8), job(fond_perdu=bleed), NoCache())) as document:
        assert box(document.pages[0], "BleedBox")[0] == pytest.approx(-bleed, abs=1e-4)


def test_marks_stand_outside_the_bleed_on_every_plate() -> None:
    with opened(make_interior(book(8), job(reperes="oui"), NoCache())) as document:
        page = document.pages[0]
        assert box(page, "MediaBox")[0] < box(page, "BleedBox")[0] - 5
        assert page.obj.Resources.ColorSpace.PressEveryPlate[1] == "/All"
        drawn = [one.split() for one in operators(page)]
    lines = [(float(x) / MM, float(y) / MM) for x, y, operator in (one for one in drawn if one[-1] in "ml")]
    assert len(lines) == 16
    assert all(not (-5 < x < 215 and -5 < y < 302) for x, y in lines)


def spine(width: float) -> bytes:
    made = pikepdf.new()
    made.add_blank_page(page_size=(points(width), A4[1]))
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def test_the_cover_is_one_flat_sheet_with_its_spine() -> None:
    with opened(make_cover(cover_of(book(12)), spine(6.2), 6.2, job())) as document:
        outside, inside = document.pages
        assert box(outside, "TrimBox") == pytest.approx([0, 0, 426.2, 297], abs=1e-4)
        assert box(inside, "BleedBox") == pytest.approx([-5, -5, 431.2, 302], abs=1e-4)
        assert len(outside.obj.Resources.XObject.keys()) == 3
        assert len(inside.obj.Resources.XObject.keys()) == 2
        shifts = [float(one.split()[4]) / MM for one in operators(outside) if one.endswith(" cm")]
    assert shifts == pytest.approx([210, 0, 216.2], abs=1e-3)


def test_each_face_is_cut_where_the_next_begins() -> None:
    with opened(make_cover(cover_of(book(12)), None, 0, job())) as document:
        (left, right) = (
            [float(n) / MM for n in one.split()[:4]] for one in operators(document.pages[1]) if "re" in one
        )
    assert left == pytest.approx([-5, -5, 215, 307], abs=1e-3)
    assert right == pytest.approx([210, -5, 215, 307], abs=1e-3)


def test_the_faces_are_the_right_ones() -> None:
    with opened(make_cover(cover_of(book(12)), None, 0, job())) as document:
        for page, expected in zip(document.pages, ((11, 0), (1, 10)), strict=True):
            names = [one.split()[0] for one in operators(page) if one.endswith(" Do")]
            drawn = [operators(page.obj.Resources.XObject[name]) for name in names]
            for numbers, number in zip(drawn, expected, strict=True):
                assert f"1 0 0 1 {number} 0 cm" in numbers


def test_a_cover_with_marks_shows_its_folds() -> None:
    with opened(make_cover(cover_of(book(12)), spine(6), 6, job(reperes="oui"))) as document:
        assert sum(one.endswith(" l") for one in operators(document.pages[0])) == 12


@pytest.mark.parametrize("pages", [0, 1, 4])
def test_a_book_without_an_interior_is_refused(pages: int) -> None:
    with pytest.raises(PressError):
        make_interior(book(pages), job(), NoCache())


def print_digests() -> None:
    """What another process makes of the same book."""
    files = (make_interior(book(12), job(), NoCache()), make_cover(cover_of(book(12)), spine(6), 6, job()))
    sys.stdout.write(" ".join(sha256(one).hexdigest() for one in files))


def test_another_process_elsewhere_makes_the_same_bytes(interior: bytes, tmp_path: Path) -> None:
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); " + (
        "from tests.unit.press.test_making import print_digests; print_digests()"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "4242", "TZ": "Asia/Tokyo"}
    other = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, env=environment, cwd=tmp_path
    ).stdout
    cover = make_cover(cover_of(book(12)), spine(6), 6, job())
    assert other.split() == [sha256(one).hexdigest() for one in (interior, cover)]
