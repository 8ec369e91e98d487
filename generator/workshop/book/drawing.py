"""Pages of a file as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

DPI = 110
"""Enough to read a note on a screen that has two pixels to a point."""
POINTS_AN_INCH = 72


def draw_all(pdf: bytes) -> Iterator[bytes]:
    """Every page of a file as PNG."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        yield from (_png(document[rank]) for rank in range(len(document)))


def draw(pdf: bytes, rank: int) -> bytes:
    """A page, from 0, as PNG."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return _png(document[rank])


def _png(page: Any) -> bytes:
    written = BytesIO()
    page.render(scale=DPI / POINTS_AN_INCH).to_pil().convert("RGB").save(written, "PNG", compress_level=1)
    return written.getvalue()
