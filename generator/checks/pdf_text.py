"""The words of a PDF, page by page, as a reader's program finds them: PDFium, which reads for most browsers."""

from __future__ import annotations

import json
from collections.abc import Iterator

MM = 72 / 25.4
HEAD, FOOT = 20.5, 19.5
"""Millimetres at the top and at the foot of a page that hold running heads and folios, never the text."""


def read_pages(pdf: bytes) -> tuple[str, ...]:
    """The text of each page between its running head and its folio, in the order in which it is drawn."""
    import pypdfium2  # a build whose books are known pays for no library

    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_texts(document))
    finally:
        document.close()


def write_pages(pdf: bytes) -> bytes:
    """The same as a list in JSON, to be kept."""
    return json.dumps(read_pages(pdf)).encode()


def _texts(document: object) -> Iterator[str]:
    for page in document:  # type: ignore[attr-defined]
        left, bottom, right, top = page.get_cropbox()
        words = page.get_textpage()
        yield words.get_text_bounded(left, bottom + FOOT * MM, right, top - HEAD * MM)
        words.close()
        page.close()
