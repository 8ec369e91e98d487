"""Make the pictures of the README and of the guide from what was just published: ``make pictures``.

The home page as Chromium shows it, and a spread of the book as Poppler draws it, side by side; the workshop while a
copy of the yearbook has a mistake.
"""

from __future__ import annotations

import io
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "output" / "site"
PICTURES = ROOT / "docs" / "images"
YEAR = 2020
SPREAD = (42, 43)
"""Two facing pages of the book: an even folio, then an odd one."""
HEIGHT, GAP = 760, 36
GROUND = "#e9ecf2"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main() -> None:
    """Write the pictures in ``docs/images``."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    site = _scaled(photograph_page(SITE / "index.html"))
    book = _scaled(photograph_spread(SITE / str(YEAR) / f"cites-en-reseaux-{YEAR}.pdf"))
    width = site.width + book.width + 3 * GAP
    picture = Image.new("RGB", (width, HEIGHT + 2 * GAP), GROUND)
    picture.paste(site, (GAP, GAP))
    picture.paste(book, (site.width + 2 * GAP, GAP))
    picture.save(PICTURES / "site-et-livre.webp", quality=82, method=6)
    photograph_workshop().save(PICTURES / "atelier.webp", quality=82, method=6)


def photograph_workshop() -> Image.Image:
    """The workshop with a page in two views, and a mistake: a colon without its space."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "annuaire"
        for part in ("content", "editions"):
            shutil.copytree(ROOT / part, project / part)
        command = [sys.executable, "-m", "generator", "atelier", "--sans-navigateur", "--project", str(project)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            address = next(line.strip() for line in process.stdout or () if "http://" in line)
            shot = _photograph_mistake(address, project / "editions" / str(YEAR) / "jury.yaml")
            process.send_signal(signal.SIGINT)
    return Image.open(io.BytesIO(shot)).convert("RGB")


def _photograph_mistake(address: str, file: Path) -> bytes:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1440, "height": 820})
        page.goto(address)
        page.fill("#aller", f"{YEAR}/jury.html")
        page.press("#aller", "Enter")
        for pane in ("ecran", "telephone"):
            page.wait_for_selector(f'#volet-{pane}[data-page="{YEAR}/jury.html"]')
        file.write_text(file.read_text(encoding="utf-8").replace("  fonction: ", "  fonction:", 1), encoding="utf-8")
        page.wait_for_selector("#liste li")
        shot = page.screenshot()
        browser.close()
    return shot


def photograph_page(path: Path) -> Image.Image:
    """The top of a page at 1,200 px."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1200, "height": 1000})
        page.goto(path.as_uri())
        shot = page.screenshot()
        browser.close()
    return Image.open(io.BytesIO(shot)).convert("RGB")


def photograph_spread(pdf: Path) -> Image.Image:
    """Two facing pages, side by side."""
    left, right = (_page(pdf, number) for number in SPREAD)
    spread = Image.new("RGB", (left.width + right.width + 2, left.height), GROUND)
    spread.paste(left, (0, 0))
    spread.paste(right, (left.width + 2, 0))
    return spread


def _page(pdf: Path, number: int) -> Image.Image:
    command = ["pdftoppm", "-png", "-r", "110", "-f", str(number), "-l", str(number), str(pdf)]
    done = subprocess.run(command, check=True, capture_output=True)
    return Image.open(io.BytesIO(done.stdout)).convert("RGB")


def _scaled(picture: Image.Image) -> Image.Image:
    return picture.resize((round(picture.width * HEIGHT / picture.height), HEIGHT), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main()
