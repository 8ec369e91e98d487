"""The printer's files of the three editions, read by programs that did not make them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageMath

from generator.book.engine.print_summary import PrintSummary
from generator.model.printing import Binding
from generator.pages import urls
from tests.full.conftest import Published

pytestmark = pytest.mark.full

YEARS = (2012, 2019, 2020)
PARTS = ("interieur", "couverture")
FILES = [(year, part) for year in YEARS for part in PARTS]
MM = 72 / 25.4
RESOLUTION = 60
PROOFS = 8
"""Pages of each file that are separated into plates: enough to meet openers, charts and text."""

Print = dict[int, PrintSummary]


@pytest.fixture(scope="module")
def prints(published: Published) -> Print:
    return {one.year: one for one in published.prints}


@pytest.fixture(scope="module")
def folder(site: Path) -> Path:
    return site.parent / "print"


def run(*command: str | Path) -> str:
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def plates(file: Path, pages: str, folder: Path) -> Iterator[Image.Image]:
    """Each page as the four plates would print it, one grey a plate."""
    options = ("-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", f"-sPageList={pages}", f"-r{RESOLUTION}")
    run("gs", *options, "-sDEVICE=tiff32nc", f"-sOutputFile={folder}/%03d.tif", file)
    for path in sorted(folder.glob("*.tif")):
        yield Image.open(path)


def some_pages(count: int) -> str:
    """Pages spread over the file, the first and the last among them, as Ghostscript lists them."""
    step = max(1, count // (PROOFS - 1))
    return ",".join(str(one) for one in sorted({*range(1, count + 1, step), count}))


@pytest.mark.parametrize(("year", "part"), FILES)
def test_it_is_sound(folder: Path, year: int, part: str) -> None:
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", folder / str(year) / f"{part}.pdf")


@pytest.mark.parametrize(("year", "part"), FILES)
def test_its_boxes_are_exact(folder: Path, prints: Print, year: int, part: str) -> None:
    lines = run("pdfinfo", "-box", "-f", "1", "-l", "999", folder / str(year) / f"{part}.pdf").splitlines()
    width = 210 if part == "interieur" else 420 + prints[year].spine
    expected = {
        "TrimBox": (0, 0, width, 297),
        "BleedBox": (-5, -5, width + 5, 302),
        "MediaBox": (-5, -5, width + 5, 302),
    }
    for name, box in expected.items():
        found = [[float(n) / MM for n in line.split()[-4:]] for line in lines if f" {name}" in line]
        assert len(found) == (prints[year].pages if part == "interieur" else 2)
        assert all(one == pytest.approx(box, abs=0.01) for one in found)


@pytest.mark.parametrize(("year", "part"), FILES)
def test_every_font_travels_with_it(folder: Path, year: int, part: str) -> None:
    lines = run("pdffonts", folder / str(year) / f"{part}.pdf").splitlines()[2:]
    assert lines
    assert {line.split()[-5] for line in lines} == {"yes"}
    assert not any("Type 3" in line for line in lines)


@pytest.mark.parametrize(("year", "part"), FILES)
def test_no_light_is_left(folder: Path, year: int, part: str) -> None:
    with pikepdf.open(folder / str(year) / f"{part}.pdf") as document:
        streams = [*document.pages, *(one for one in document.objects if _draws(one))]
        used = {str(one.operator) for stream in streams for one in pikepdf.parse_content_stream(stream)}
        assert not used & {"rg", "RG", "cs", "CS", "sc", "SC", "scn", "SCN", "BDC", "BMC"}
        text = b"".join(one.unparse(resolved=True) for one in document.objects if not isinstance(one, pikepdf.Stream))
        assert not re.search(rb"/(DeviceRGB|CalRGB|Lab|Annots)\b", text)


def _draws(thing: pikepdf.Object) -> bool:
    return isinstance(thing, pikepdf.Stream) and (thing.get("/Subtype") == "/Form" or "/PatternType" in thing)


@pytest.mark.parametrize(("year", "part"), FILES)
def test_paper_bears_the_ink(folder: Path, tmp_path: Path, prints: Print, year: int, part: str) -> None:
    """The plates as Ghostscript makes them, added up pixel by pixel."""
    pages = some_pages(prints[year].pages) if part == "interieur" else "1,2"
    for page in plates(folder / str(year) / f"{part}.pdf", pages, tmp_path):
        total = ImageMath.lambda_eval(lambda of: of["c"] + of["m"] + of["y"] + of["k"], **_named(page))
        assert total.getextrema()[1] <= 3 * 255


def _named(page: Image.Image) -> dict[str, Image.Image]:
    return {name: plate.convert("I") for name, plate in zip("cmyk", page.split(), strict=True)}


@pytest.mark.parametrize("year", YEARS)
def test_text_is_on_the_black_plate_alone(folder: Path, tmp_path: Path, prints: Print, year: int) -> None:
    """Wherever black is solid, nothing else is: no ground of the book is black, so that solid black is text or line."""
    black, rich = 0, 0
    for page in plates(folder / str(year) / "interieur.pdf", some_pages(prints[year].pages), tmp_path):
        cyan, magenta, yellow, key = page.split()
        solid = key.point(lambda share: 255 if share > 250 else 0)
        others = ImageChops.lighter(ImageChops.lighter(cyan, magenta), yellow).point(lambda s: 255 if s > 8 else 0)
        black += solid.histogram()[255]
        rich += ImageChops.multiply(solid, others).histogram()[255]
    assert black > 2000
    assert rich <= black / 50


def test_index_pages_have_hardly_any_colour(folder: Path) -> None:
    """The interior of 2020 ends on the index, before pages to write on: names in black, only initials in the accent."""
    interior = folder / "2020" / "interieur.pdf"
    lines = run("gs", "-q", "-dSAFER", "-o", "-", "-sDEVICE=inkcov", interior).splitlines()
    texts = run("pdftotext", interior, "-").removesuffix("\f").split("\f")
    last = max(number for number, text in enumerate(texts) if not text.startswith("Notes"))
    cyan, magenta, _, key = (float(share) for share in lines[last].split()[:4])
    assert magenta == 0
    assert key > 0.02
    assert cyan < 0.005


def test_each_edition_is_bound_as_its_editors_said(prints: Print) -> None:
    assert {year: one.binding for year, one in prints.items()} == {
        2012: Binding.PERFECT, 2019: Binding.PERFECT, 2020: Binding.SADDLE,
    }  # fmt: skip
    assert {year: one.pages % signature for (year, one), signature in zip(prints.items(), (16, 4, 4), strict=True)} == {
        2012: 0, 2019: 0, 2020: 0,
    }  # fmt: skip
    assert prints[2020].spine == 0
    assert prints[2012].spine >= 5


def test_the_cover_bears_its_title_on_its_spine(folder: Path) -> None:
    words = run("pdftotext", "-f", "1", "-l", "1", folder / "2012" / "couverture.pdf", "-")
    assert words.count("2012") == 3


def test_no_page_is_blank_by_accident(folder: Path) -> None:
    for year in YEARS:
        lines = run(
            "gs", "-q", "-dSAFER", "-o", "-", "-sDEVICE=inkcov", folder / str(year) / "interieur.pdf"
        ).splitlines()
        assert all(sum(map(float, line.split()[:4])) > 0 for line in lines)


def test_the_interior_says_what_the_screen_says(folder: Path, site: Path) -> None:
    """The same words at the same places on the same pages: only the covers are elsewhere."""
    for year in YEARS:
        with (
            pikepdf.open(site / urls.book("cites-en-reseaux", year)) as book,
            pikepdf.open(folder / str(year) / "interieur.pdf") as interior,
        ):
            on_screen = [_words(page) for page in list(book.pages)[2:-2]]
            assert on_screen == [_words(page) for page in interior.pages]


def _words(page: pikepdf.Page) -> list[bytes]:
    """What is written and where, as the page says it."""
    shown = {"Tf", "Tm", "Td", "TD", "T*", "Tj", "TJ", "'", '"'}
    return [
        pikepdf.unparse_content_stream([one])
        for one in pikepdf.parse_content_stream(page)
        if str(one.operator) in shown
    ]


def test_the_shelf_offers_the_same_files(folder: Path, site: Path) -> None:
    for year, part in FILES:
        assert (site / urls.print_file("cites-en-reseaux", year, part)).read_bytes() == (
            folder / str(year) / f"{part}.pdf"
        ).read_bytes()
    assert urls.print_file("cites-en-reseaux", 2020, "interieur") in (site / urls.SUMS).read_text(encoding="utf-8")


def test_the_metadata_agree_with_the_information(folder: Path) -> None:
    for year, part in FILES:
        with pikepdf.open(folder / str(year) / f"{part}.pdf") as document:
            metadata = document.open_metadata()
            assert metadata["dc:title"] == str(document.docinfo["/Title"])
            assert metadata["pdf:Trapped"] == "False"
            assert metadata["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
