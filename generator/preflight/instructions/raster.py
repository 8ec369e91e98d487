"""The pages as pixels, drawn by PDFium: what a reading of instructions cannot know for sure (clips, covers, masks)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from io import BytesIO

import numpy as np
import numpy.typing as npt
import pypdfium2
from PIL import Image

from generator.preflight.instructions.geometry import Box

DPI = 50
"""Half a millimetre a pixel."""
_PAPER = 250
"""Lighter than this is the paper."""
_THUMBNAIL = 120
"""Pixels, the width of a page on the proof to sign."""
Pixels = npt.NDArray[np.uint8]


class Raster:
    """Pages drawn on demand, each once; numbers from 1."""

    def __init__(self, data: bytes, windows: Sequence[Box]) -> None:
        """``windows`` are the boxes that PDFium shows: those of the crop, in points."""
        self._data, self._windows = data, windows
        self._drawn: dict[int, Pixels] = {}

    @cached_property
    def _document(self) -> pypdfium2.PdfDocument:
        return pypdfium2.PdfDocument(self._data)

    def close(self) -> None:
        """Let go of the document."""
        if "_document" in self.__dict__:
            self._document.close()
        self._drawn.clear()

    def page(self, number: int) -> Pixels:
        """Rows of pixels, red, green and blue from 0 to 255, the top of the page first."""
        if number not in self._drawn:
            self._drawn[number] = draw_page(self._document, number)
        return self._drawn[number]

    def is_blank(self, number: int) -> bool:
        """Whether nothing but paper can be seen."""
        return bool(self.page(number).min() >= _PAPER)

    def strip(self, number: int, box: Box) -> Pixels:
        """The pixels whose centres lie within a box of the page; at least one."""
        pixels, window = self.page(number), self._windows[number - 1]
        scale = pixels.shape[1] / window.width
        left, right = _span(box.left - window.left, box.right - window.left, scale, pixels.shape[1])
        top, bottom = _span(window.top - box.top, window.top - box.bottom, scale, pixels.shape[0])
        return pixels[top:bottom, left:right]

    def thumbnail(self, number: int, trim: Box) -> bytes:
        """A small picture of the trimmed page, in PNG."""
        picture = Image.fromarray(self.strip(number, trim))
        height = max(1, round(_THUMBNAIL * trim.height / trim.width))
        written = BytesIO()
        small = picture.resize((_THUMBNAIL, height), Image.Resampling.LANCZOS)
        small.quantize(64, method=Image.Quantize.MEDIANCUT).save(written, "PNG", optimize=True)
        return written.getvalue()


def draw_page(document: pypdfium2.PdfDocument, number: int, dpi: float = DPI) -> Pixels:
    """A page on white paper."""
    page = document[number - 1]
    try:
        bitmap = page.render(scale=dpi / 72, may_draw_forms=False, rev_byteorder=True)
        return np.array(bitmap.to_numpy()[:, :, :3], dtype=np.uint8)
    finally:
        page.close()


def _span(start: float, end: float, scale: float, size: int) -> tuple[int, int]:
    """First and last pixel, the last excluded, between two lengths in points."""
    first = min(size - 1, max(0, round(start * scale)))
    return first, min(size, max(first + 1, round(end * scale)))
