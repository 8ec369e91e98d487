"""A whole file read for the checks: its pages, what they share, what it says of itself. Bytes in, nothing written."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pikepdf

from generator.preflight.instructions.colours import Space
from generator.preflight.instructions.geometry import Box
from generator.preflight.instructions.library import Library
from generator.preflight.instructions.marks import Sheet
from generator.preflight.instructions.pictures import PictureFacts, read_picture
from generator.preflight.instructions.typefaces import Typeface
from generator.preflight.instructions.walk import Walker
from generator.preflight.reading.metadata import Intent, read_info, read_intents, read_xmp

if TYPE_CHECKING:
    from generator.preflight.instructions.raster import Raster
    from generator.preflight.reading.structure import Tree


_GRAY = pikepdf.Name("/DeviceGray")
"""The space of a stencil, which has none."""


class Unreadable(Exception):
    """The bytes are not a PDF that can be opened; ``locked`` when only a password is missing."""

    def __init__(self, cause: str, locked: bool) -> None:
        """``cause`` is what the reader said."""
        super().__init__(cause)
        self.cause, self.locked = cause, locked


@dataclass
class Reading:
    """The file as the checks see it."""

    data: bytes
    pdf: pikepdf.Pdf
    sheets: list[Sheet]
    library: Library
    warnings: list[str] = field(default_factory=list)
    blank_pages: tuple[int, ...] = ()
    """The pages on which nothing can be seen, once they have been looked at."""
    _totals: dict[int, npt.NDArray[np.float32]] = field(default_factory=dict)

    @cached_property
    def info(self) -> dict[str, str]:
        """The dictionary Info."""
        return read_info(self.pdf)

    @cached_property
    def xmp(self) -> dict[str, str] | None:
        """The XMP packet; None when it is broken."""
        return read_xmp(self.pdf.Root)

    @cached_property
    def intents(self) -> tuple[Intent, ...]:
        """The output intents for a press."""
        return tuple(intent for intent in read_intents(self.pdf.Root) if intent.subtype == "GTS_PDFX")

    @cached_property
    def pictures(self) -> dict[tuple[int, int], PictureFacts]:
        """The images that the pages show, by key; those written within a page have a negative number."""
        keys = {mark.key for sheet in self.sheets for mark in sheet.pictures}
        found = {key: self._picture(key) for key in sorted(keys) if key[0] > 0}
        return found | {key: _inline(key, self.library) for key in sorted(keys) if key[0] <= 0}

    @cached_property
    def labels(self) -> list[str]:
        """What the pages are called: their folios, when the file says them."""
        return [str(page.label) for page in self.pdf.pages] if "/PageLabels" in self.pdf.Root else []

    @property
    def fonts(self) -> tuple[Typeface, ...]:
        """The fonts that the pages use, by name."""
        return tuple(sorted((font for font in self.library.fonts.values() if font.used), key=lambda font: font.name))

    @cached_property
    def tree(self) -> Tree:
        """The tree of tags."""
        from generator.preflight.reading.structure import read_tree  # only the file for the screen has one to read

        return read_tree(self.pdf)

    @cached_property
    def raster(self) -> Raster:
        """The pages as pixels."""
        from generator.preflight.instructions.raster import Raster  # PDFium is loaded once a page must be seen

        return Raster(self.data, [sheet.crop for sheet in self.sheets])

    def highest_ink(self, sheet: Sheet, box: Box) -> float:
        """The highest ink total within a box once everything is laid over everything, in per cent."""
        from generator.preflight.instructions.separations import draw_totals, highest  # few pages are in doubt

        if sheet.number not in self._totals:
            self._totals[sheet.number] = draw_totals(self.data, sheet.number)
        return highest(self._totals[sheet.number], sheet.crop, box)

    def close(self) -> None:
        """Let go of the file; it cannot be read afterwards."""
        if "raster" in self.__dict__:
            self.raster.close()
        self.pdf.close()

    def _picture(self, key: tuple[int, int]) -> PictureFacts:
        thing = self.pdf.get_object(*key)
        return read_picture(thing, self.library.space(thing.get("/ColorSpace", _GRAY), pikepdf.Dictionary()))


def read_document(data: bytes, *, only_boxes: bool = False) -> Reading:
    """The file, every page read, or its boxes alone. Raises Unreadable."""
    try:
        pdf = pikepdf.open(BytesIO(data), suppress_warnings=True)
    except pikepdf.PasswordError as error:
        raise Unreadable(str(error), locked=True) from error
    except pikepdf.PdfError as error:
        raise Unreadable(str(error), locked=False) from error
    library = Library()
    sheets = [_read_boxes(page, number) for number, page in enumerate(pdf.pages, start=1)]
    for sheet, page in zip(sheets, () if only_boxes else pdf.pages, strict=not only_boxes):
        _read_marks(sheet, page, library)
    return Reading(data, pdf, sheets, library, list(pdf.get_warnings()))


def _read_boxes(page: pikepdf.Page, number: int) -> Sheet:
    media = _box(page.mediabox)
    crop, trim, bleed = _box(page.cropbox).meet(media), _box(page.trimbox), _box(page.bleedbox)
    return Sheet(number, media, crop, trim, bleed, window=media)


def _read_marks(sheet: Sheet, page: pikepdf.Page, library: Library) -> None:
    try:
        Walker(sheet, library).walk(list(pikepdf.parse_content_stream(page)), page.resources)
    except pikepdf.PdfError as error:
        sheet.faults.append(f"la page ne peut pas être lue : {error}")


def _box(numbers: pikepdf.Object) -> Box:
    left, bottom, right, top = (float(number) for number in numbers.as_list())
    return Box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def _inline(key: tuple[int, int], library: Library) -> PictureFacts:
    image = library.inline[key]
    family = {"/DeviceCMYK": "cmyk", "/DeviceRGB": "rgb"}.get(image.colorspace or "", "gray")
    space = Space(family, (image.colorspace or "/DeviceGray")[1:], {"cmyk": 4, "rgb": 3}.get(family, 1))
    filters = tuple(name[1:] for name in image.filters)
    return PictureFacts(
        key, image.width, image.height, image.bits_per_component, space, filters, bool(image.image_mask), None
    )
