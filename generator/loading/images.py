"""What the disk says of every image that facts and texts ask for, and the images as they are published."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.findings.issues import SourceLocation
from generator.findings.messages import os_cause
from generator.french.near import nearest_path
from generator.keeping.cache import Cache
from generator.loading.profiles import PROFILE
from generator.model.article import Article, images_in
from generator.model.names import CHART_LINK
from generator.model.yearbook import EditionRecord, ImageFile
from generator.pictures.naming import find_name, leaves_the_folder, picture_name, published_names

if TYPE_CHECKING:
    from generator.pictures.developing import Developed

IMAGE_FOLDER = "assets/images"
A4_WIDTH_MM = 210
TEXT_WIDTH_MM, TEXT_HEIGHT_MM = 111.7, 215
"""The box that holds the picture of a text in the book, on A4: the column of words, a page (``book.css``)."""
MOST_BYTES = 500_000_000
"""No photograph weighs so much."""
MM_AN_INCH = 25.4
PRINT_DPI = 450
"""Half as many again as the eye sees on paper; the control before printing warns of 600 (``preflight``)."""
PORTRAIT_MM = (19.6, 24.5)
"""The box that a portrait fills in the book, on A4."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A picture that somebody asks for; ``box_mm`` holds it in the book (0: no book does), or is covered by it."""

    target: str
    alternative: str
    place: SourceLocation
    box_mm: tuple[float, float] = (0, 0)
    covers: bool = False


def load_images(
    root: Path, editions: Iterable[EditionRecord], pages: Iterable[Article], cache: Cache
) -> tuple[ImageFile, ...]:
    """Every image asked for, with its size in pixels or the reason why it cannot be used."""
    asked = [one for record in editions for one in _in_edition(record)]
    asked += [one for page in pages for one in _in_text(page, 0)]
    held = _Held(root, cache) if asked else None
    images = [_look_at(held, one) for one in asked if held]
    sound = {one.file for one in images if not one.problem}
    names = published_names({file: held.developed(file).suffix for file in sorted(sound) if held})
    return tuple(replace(one, published=names.get(one.file, "")) for one in images)


def load_image_bytes(root: Path, images: Iterable[ImageFile], cache: Cache) -> dict[str, bytes]:
    """What is published of the sound images, by the name that readers see."""
    held = _Held(root, cache)
    return {one.published: held.content(one.file) for one in images if not one.problem}


def list_pictures(root: Path) -> frozenset[str]:
    """The names of the pictures that the project holds."""
    return frozenset(_files(root / IMAGE_FOLDER))


def develop_given(content: bytes) -> Developed:
    """A picture that somebody gives, as it may be published."""
    from generator.pictures.developing import develop, read_developed

    return read_developed(develop(content, PROFILE.read_bytes()))


def for_print(published: Mapping[str, bytes], images: Iterable[ImageFile], cache: Cache) -> dict[str, bytes]:
    """The pictures as books print them: a photograph of a telephone has four times the pixels that paper can show."""
    from generator.pictures.developing import reduce

    widths: dict[str, float] = {}
    for one in images:
        widths[one.published] = max(widths.get(one.published, 0), one.print_width_mm)
    pixels = {name: math.ceil(widths.get(name, 0) / MM_AN_INCH * PRINT_DPI) for name in published}
    return {name: cache.leaf(reduce, content, pixels[name]) for name, content in published.items() if pixels[name]}


def _in_edition(record: EditionRecord) -> Iterator[_Asked]:
    scale = record.edition.printing.size[0] / A4_WIDTH_MM
    for member in record.jury:
        if member.portrait:
            portrait = member.portrait
            box = (PORTRAIT_MM[0] * scale, PORTRAIT_MM[1] * scale)
            yield _Asked(portrait.file, portrait.alternative, portrait.origin.at("fichier"), box, covers=True)
    for article in record.articles:
        yield from _in_text(article, scale)


def _in_text(article: Article, scale: float) -> Iterator[_Asked]:
    for target, alternative, place in images_in(article):
        if not target.startswith(CHART_LINK):
            yield _Asked(target, alternative, place, (TEXT_WIDTH_MM * scale, TEXT_HEIGHT_MM * scale))


class _Held:
    """The pictures that the project holds. Of each that was developed its size is remembered, not its bytes."""

    def __init__(self, root: Path, cache: Cache) -> None:
        self._root, self._folder, self._cache = root.resolve(), root / IMAGE_FOLDER, cache
        self.names = sorted(_files(self._folder))
        self._inks = PROFILE.read_bytes()
        self._developed: dict[str, Developed] = {}

    def is_inside(self, name: str) -> bool:
        """Whether the file is in the project, wherever links lead."""
        return (self._folder / name).resolve().is_relative_to(self._root)

    def developed(self, name: str) -> Developed:
        """What is known of the picture as it may be published. Raises OSError."""
        if name not in self._developed:
            self._developed[name] = replace(self._develop(name), content=b"")
        return self._developed[name]

    def content(self, name: str) -> bytes:
        """The picture as it is published. Raises OSError."""
        return self._develop(name).content

    def _develop(self, name: str) -> Developed:
        from generator.pictures.developing import Developed, develop, read_developed  # 60 ms that few need pay

        file = self._folder / name
        if file.stat().st_size > MOST_BYTES:
            return Developed(is_too_large=True)
        return self._cache.read_leaf(read_developed, develop, file.read_bytes(), self._inks)


def _files(folder: Path) -> Iterator[str]:
    """Plain files, and links to some: to open a pipe or a device would wait for ever."""
    for place, _, names in os.walk(folder):
        files = (file for name in names if (file := Path(place, name)).is_file())
        yield from (file.relative_to(folder).as_posix() for file in files)


def _look_at(held: _Held, asked: _Asked) -> ImageFile:
    name = picture_name(asked.target)
    image = ImageFile(name, 0, 0, "", asked.place, asked.alternative, asked.box_mm[0])
    if leaves_the_folder(name):
        return replace(image, problem="I05")
    file = find_name(name, held.names)
    if file is None:
        near = nearest_path(name, held.names)
        return replace(image, problem="I01", cause=f" (peut-être « {near} »)" if near else "")
    if not held.is_inside(file):
        return replace(image, problem="I05")
    try:
        return _described(replace(image, file=file), held.developed(file), asked)
    except OSError as error:
        return replace(image, problem="I02", cause=os_cause(error))


def _described(image: ImageFile, found: Developed, asked: _Asked) -> ImageFile:
    """One that covers its box is shown wider when it lies, and cut; one that is held narrower when it stands."""
    if found.fault or found.is_too_large:
        return replace(image, problem="I06" if found.is_too_large else "I02", cause=found.fault)
    widths = asked.box_mm[0], asked.box_mm[1] * found.width / found.height
    return replace(
        image,
        width=found.width,
        height=found.height,
        has_more=found.has_more,
        print_width_mm=max(widths) if asked.covers else min(widths),
    )
