"""What the disk says of every image that facts and texts ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.findings.issues import SourceLocation
from generator.model.article import Article, images_in
from generator.model.names import CHART_LINK
from generator.model.yearbook import EditionRecord, ImageFile

IMAGE_FOLDER = "assets/images"
PORTRAIT_WIDTH_MM = 40
TEXT_WIDTH_MM = 160


_Asked = tuple[str, str, int, SourceLocation]


def load_images(root: Path, editions: Iterable[EditionRecord], pages: Iterable[Article]) -> tuple[ImageFile, ...]:
    """Every image asked for, with its size in pixels or the reason why it cannot be used."""
    records = tuple(editions)
    articles = [article for record in records for article in record.articles] + list(pages)
    asked = [
        *(a for record in records for a in _portraits(record)),
        *(a for article in articles for a in _in_text(article)),
    ]
    return tuple(_look_at(root, *item) for item in asked)


def load_image_bytes(root: Path, images: Iterable[ImageFile]) -> dict[str, bytes]:
    """The contents of the sound images, by the name that facts and texts give them."""
    return {image.path: (root / IMAGE_FOLDER / image.path).read_bytes() for image in images if not image.problem}


def _in_text(article: Article) -> Iterator[_Asked]:
    for target, alternative, place in images_in(article):
        if not target.startswith(CHART_LINK):
            yield target, alternative, TEXT_WIDTH_MM, place


def _portraits(record: EditionRecord) -> Iterator[_Asked]:
    for member in record.jury:
        if member.portrait:
            portrait = member.portrait
            yield portrait.file, portrait.alternative, PORTRAIT_WIDTH_MM, portrait.origin.at("fichier")


def _look_at(root: Path, target: str, alternative: str, width_mm: int, place: SourceLocation) -> ImageFile:
    size, problem = _measure(root, target)
    return ImageFile(target, *size, problem, place, alternative, width_mm)


def _measure(root: Path, target: str) -> tuple[tuple[int, int], str]:
    """((width, height) in pixels, code of the rule that is broken or "")."""
    folder = (root / IMAGE_FOLDER).resolve()
    file = (folder / target).resolve()
    if "://" in target or not file.is_relative_to(folder):
        return (0, 0), "I05"
    if not file.is_file():
        return (0, 0), "I01"
    from PIL import Image, UnidentifiedImageError  # 40 ms that a yearbook without photographs need not pay

    try:
        with Image.open(file) as image:
            image.verify()
            return image.size, ""
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return (0, 0), "I02"
