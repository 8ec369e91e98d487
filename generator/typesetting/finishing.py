"""What every PDF gets once it is laid out: its links tagged whole, bytes that depend on nothing but the document."""

from __future__ import annotations

from io import BytesIO

import pikepdf


def save_alike(document: pikepdf.Pdf) -> bytes:
    """The file. Same document, same bytes: its identifier comes from them."""
    if "/ID" in document.trailer:
        del document.trailer["/ID"]
    written = BytesIO()
    document.save(written, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return written.getvalue()


def tag_links(document: pikepdf.Pdf) -> None:
    """WeasyPrint makes a link of each part of a link (an ordinal, bold words): tag these parts as links too."""
    for element in document.objects:
        if isinstance(element, pikepdf.Dictionary) and element.get("/S") in ("/Span", "/NonStruct"):
            kids = element.get("/K")
            if isinstance(kids, pikepdf.Array) and any(_is_link(kid) for kid in kids):
                element.S = pikepdf.Name.Link


def _is_link(kid: object) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"
