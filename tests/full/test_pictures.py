"""The editors' pictures where they are shown: in Chromium, at the size that the page asked for, and in the book."""

from __future__ import annotations

import math
import shutil
import zipfile
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from playwright.sync_api import Browser

from generator.loading.images import PORTRAIT_MM, PRINT_DPI, TEXT_WIDTH_MM
from generator.run.build import build
from generator.run.order import Order, Target
from tests.conftest import MINI
from tests.picture_builders import encoded, shades

pytestmark = pytest.mark.full

MM = 72 / 25.4
PORTRAIT = "\n  portrait:\n    fichier: portrait.webp\n    texte_alternatif: Anne Faure sourit\n  nom: Faure"
SHOWN = """[...document.querySelectorAll('picture img')].map(one => [
    one.getBoundingClientRect().width, one.getBoundingClientRect().height, one.naturalWidth, one.currentSrc])"""


@pytest.fixture(scope="module")
def illustrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with four pictures: a large one, a small one on the site alone, a very tall one, a portrait."""
    project = shutil.copytree(MINI, tmp_path_factory.mktemp("pictures") / "project")
    folder = project / "assets" / "images"
    folder.mkdir(parents=True)
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "chez-moi"
    (folder / "Salle du conseil (1).JPG").write_bytes(encoded(shades(1800, 1400), "JPEG", exif=exif))
    (folder / "petite.png").write_bytes(encoded(shades(300, 200), "PNG"))
    (folder / "haute.tif").write_bytes(encoded(shades(1400, 5000), "TIFF"))
    (folder / "portrait.webp").write_bytes(encoded(shades(800, 500), "WEBP"))
    _add(project / "content/2020/editorial.md", "\n![Le conseil](Salle du conseil (1).JPG)\n\n![Une tour](haute.tif)\n")
    _add(project / "content/pages/a-propos.md", "\n![Un logo](petite.png)\n")
    jury = project / "editions/2020/jury.yaml"
    jury.write_text(jury.read_text(encoding="utf-8").replace("\n  nom: Faure", PORTRAIT), encoding="utf-8")
    report = build(Order(project))
    assert not report.issues
    return project


def _add(file: Path, words: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + words, encoding="utf-8")


@pytest.mark.parametrize("width", [320, 390, 600, 700, 1000, 1440])
@pytest.mark.parametrize("page", ["2020/editorial.html", "2020/jury.html", "a-propos.html"])
def test_the_browser_is_told_the_width_that_the_picture_has(
    browser: Browser, illustrated: Path, page: str, width: int
) -> None:
    """With « sizes », the natural width of a picture is the width that was promised: it is that of the layout."""
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        opened = context.new_page()
        opened.goto((illustrated / "output/site" / page).as_uri(), wait_until="networkidle")
        shown = opened.evaluate(SHOWN)
        assert shown
        for wide, tall, natural, source in shown:
            assert source.endswith(".avif")
            covered = max(wide, tall * 1.6) if "portrait" in source else wide
            assert natural == pytest.approx(covered, abs=9), source


def test_the_book_shows_pictures_as_wide_as_the_check_says(illustrated: Path) -> None:
    with pdfium.PdfDocument(illustrated / "output/site/2020/cites-en-reseaux-2020.pdf") as book:
        boxes = {
            _pixels(one): one.get_bounds() for page in book for one in page.get_objects([pdfium.raw.FPDF_PAGEOBJ_IMAGE])
        }
    sizes = {size: ((right - left) / MM, (top - bottom) / MM) for size, (left, bottom, right, top) in boxes.items()}
    assert sizes[1400, 1800] == pytest.approx((TEXT_WIDTH_MM, TEXT_WIDTH_MM * 1800 / 1400), abs=0.3)
    wide, tall = PORTRAIT_MM[1] * 1.6, 215 * 1120 / 4000
    assert sizes[_printed(800, 500, wide)] == pytest.approx((wide, PORTRAIT_MM[1]), abs=0.3)
    assert sizes[_printed(1120, 4000, tall)] == pytest.approx((tall, 215), abs=0.3), "whole, within its page"


def _printed(width: int, height: int, shown: float) -> tuple[int, int]:
    """The pixels that a book is given of a picture, for the millimetres that it shows it wide: what paper can show."""
    kept = math.ceil(shown / 25.4 * PRINT_DPI)
    assert kept < width
    return kept, round(height * kept / width)


def _pixels(image: pdfium.PdfImage) -> tuple[int, int]:
    return image.get_px_size()


def test_nothing_that_the_camera_wrote_is_published(illustrated: Path) -> None:
    files = [path for path in (illustrated / "output").rglob("*") if path.is_file()]
    assert [path.name for path in files if b"chez-moi" in path.read_bytes()] == []
    for path in (path for path in files if path.suffix == ".zip"):
        with zipfile.ZipFile(path) as archive:
            assert [name for name in archive.namelist() if b"chez-moi" in archive.read(name)] == []
    shown = sorted(path.name for path in (illustrated / "output/site/images").iterdir())
    assert {"salle-du-conseil-1.JPG", "haute.png", "petite.png", "portrait.jpg"} <= {*shown}


def test_the_check_was_as_severe_as_the_build(illustrated: Path) -> None:
    assert build(Order(illustrated, frozenset({Target.SITE}))).issues == ()
