"""The pictures of an edition's main figures, as large as newspapers print them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.keeping.cache import Cache
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.press_documents import PICTURES, picture_stem
from generator.press_room.figures.sheet import figure_sheet, rights_of
from generator.press_room.kit.drawing import Sheet
from generator.press_room.kit.files import sheet_png
from generator.publication.files import OutputFile
from generator.publication.publication import Publication

WIDE_MM, RESOLUTION = 160.0, 300
_MM_PER_INCH = 25.4


def figure_pictures(publication: Publication, record: EditionRecord, cache: Cache) -> Iterator[OutputFile]:
    """The PNG of each figure that the edition has."""
    charts, house = publication.charts[record.year], record.house
    for name in PICTURES:
        if name in charts:
            path = urls.press_file(picture_stem(name, record.year), ".png")
            yield OutputFile(path, cache.leaf(picture, figure_sheet(charts[name], house), rights_of(house)))


def picture(sheet: Sheet, rights: str) -> bytes:
    """160 mm wide at 300 pixels an inch, which the file says, and whom to name."""
    scale = WIDE_MM / _MM_PER_INCH * RESOLUTION / sheet.width
    return sheet_png(sheet, scale, resolution=RESOLUTION, rights=rights)
