"""What a file on the command line is, judged by itself: its kind and the size of its pages."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from generator.preflight.checks.expectation import Kind
from generator.preflight.reading.metadata import read_intents


def deduce_kind(data: bytes) -> Kind:
    """A tagged file without output intent is for the screen; a wide page or two are a cover; else an interior."""
    try:
        with pikepdf.open(BytesIO(data), suppress_warnings=True) as pdf:
            tagged = "/StructTreeRoot" in pdf.Root
            for_press = any(intent.subtype == "GTS_PDFX" for intent in read_intents(pdf.Root))
            if tagged and not for_press:
                return Kind.SCREEN
            left, bottom, right, top = (float(number) for number in pdf.pages[0].trimbox.as_list())
            return Kind.COVER if len(pdf.pages) <= 2 and abs(right - left) > abs(top - bottom) else Kind.INTERIOR
    except (pikepdf.PdfError, IndexError):
        return Kind.INTERIOR
