"""A file cut where its pages stop sharing their resources: what a page shows depends on nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import groupby

import pikepdf

_ELSEWHERE = ("/Annots", "/StructParents", "/Tabs")
"""What ties a page to the rest of the file, and shows nothing."""


def cut(pdf: pikepdf.Pdf) -> Iterator[bytes]:
    """The pages in runs, each as a file of its own: the same pages give the same bytes wherever they stand."""
    for _, pages in groupby(pdf.pages, key=_shared):
        yield _alone(pages)


def _shared(page: pikepdf.Page) -> tuple[int, int]:
    """What tells the resources of a page from others: written in the page itself, they are its own."""
    resources = page.obj.get("/Resources", page.obj)
    return resources.objgen if resources.is_indirect else page.obj.objgen


def _alone(pages: Iterator[pikepdf.Page]) -> bytes:
    with pikepdf.new() as part:
        for page in pages:
            part.pages.append(page)
            for key in _ELSEWHERE:
                if key in part.pages[-1].obj:
                    del part.pages[-1].obj[key]
        written = BytesIO()
        # Streams stay as they are packed: that too is judged.
        part.save(
            written,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            compress_streams=False,
        )
        return written.getvalue()
