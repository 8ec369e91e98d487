"""Pictures as they are kept: side by side on one ground, as wide as a page of the guide, light."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

from PIL import Image, ImageOps

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "images"
GROUND, EDGE = "#e9ecf2", "#c3c9d6"
WIDEST, GAP = 1200, 24


def opened(shot: bytes) -> Image.Image:
    """What a browser photographed."""
    return Image.open(io.BytesIO(shot)).convert("RGB")


def of_page(pdf: Path, number: int = 1, resolution: int = 110) -> Image.Image:
    """A page of a PDF as Poppler draws it."""
    command = ["pdftoppm", "-png", "-r", str(resolution), "-f", str(number), "-l", str(number), str(pdf)]
    return opened(subprocess.run(command, check=True, capture_output=True).stdout)


def spread(pdf: Path, left: int) -> Image.Image:
    """Two facing pages."""
    pages = of_page(pdf, left), of_page(pdf, left + 1)
    both = Image.new("RGB", (sum(page.width for page in pages) + 2, pages[0].height), GROUND)
    both.paste(pages[0], (0, 0))
    both.paste(pages[1], (pages[0].width + 2, 0))
    return both


def beside(height: int, *pictures: Image.Image) -> Image.Image:
    """Several pictures at one height."""
    scaled = [ImageOps.expand(_high(picture, height), 1, EDGE) for picture in pictures]
    width = sum(picture.width for picture in scaled) + GAP * (len(scaled) + 1)
    ground = Image.new("RGB", (width, height + 2 + 2 * GAP), GROUND)
    left = GAP
    for picture in scaled:
        ground.paste(picture, (left, GAP))
        left += picture.width + GAP
    return ground


def _high(picture: Image.Image, height: int) -> Image.Image:
    return picture.resize((round(picture.width * height / picture.height), height), Image.Resampling.LANCZOS)


def framed(picture: Image.Image) -> Image.Image:
    """With some ground around it."""
    return ImageOps.expand(picture, GAP, GROUND)


def keep(picture: Image.Image, name: str, quality: int = 60) -> None:
    """In ``docs/images``, no wider than a page shows it."""
    if picture.width > WIDEST:
        height = round(picture.height * WIDEST / picture.width)
        picture = picture.resize((WIDEST, height), Image.Resampling.LANCZOS)
    path = PICTURES / f"{name}.webp"
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, quality=quality, method=6)
