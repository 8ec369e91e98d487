"""A book cut where its pages stop sharing their resources, from a chapter to the next, and put together again.

What is done to the pages of a part depends on nothing else in the book: it is done once, and kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import groupby

import pikepdf

from generator.press.stamp import strip_page

_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def cut(pages: Sequence[pikepdf.Page]) -> Iterator[bytes]:
    """The pages in runs, each as a file of its own: the same pages give the same bytes wherever they stand."""
    for _, run in groupby(pages, key=_shared):
        with pikepdf.new() as part:
            for page in run:
                part.pages.append(page)
                strip_page(part.pages[-1])
            yield packed(part)


def _shared(page: pikepdf.Page) -> tuple[int, int]:
    """What tells the resources of a page from others: written in the page itself, they are its own."""
    resources = page.obj.get("/Resources", page.obj)
    return resources.objgen if resources.is_indirect else page.obj.objgen


def packed(part: pikepdf.Pdf) -> bytes:
    """A part as a file. Same pages, same bytes."""
    written = BytesIO()
    part.save(written, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return written.getvalue()


def put_together(document: pikepdf.Pdf, parts: Iterable[bytes]) -> None:
    """Add the pages of the parts, in their order; a font that several brought is one font."""
    for part in parts:
        with pikepdf.open(BytesIO(part)) as source:
            for page in source.pages:
                document.pages.append(page)
    _share_fonts(document)


def _share_fonts(document: pikepdf.Pdf) -> None:
    alike: dict[tuple[object, ...], pikepdf.Object] = {}
    chosen: dict[tuple[int, int], pikepdf.Object] = {}
    for page in document.pages:
        table = page.obj.get("/Resources", pikepdf.Dictionary()).get("/Font", pikepdf.Dictionary())
        for name, font in list(table.items()):
            if font.objgen not in chosen:
                chosen[font.objgen] = alike.setdefault((name, *_streams(font)), font)
            table[name] = chosen[font.objgen]


def _streams(font: pikepdf.Object) -> Iterator[bytes]:
    """What tells a font from another under the same name: its letters, and its file."""
    below = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    described = below.get("/FontDescriptor", pikepdf.Dictionary())
    for owner, key in ((font, "/ToUnicode"), *((described, key) for key in _FONT_FILES)):
        yield bytes(owner[key].get_raw_stream_buffer()) if key in owner else b""
