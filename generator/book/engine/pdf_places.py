"""The named places of a PDF: where its links lead."""

from __future__ import annotations

import pikepdf


def destinations(document: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    """The destination of each name, an array that begins with its page (ISO 32000, 12.3.2.4)."""
    names = document.Root.get("/Names")
    if names is None or "/Dests" not in names:
        return {}
    return {str(name): place for name, place in pikepdf.NameTree(names.Dests).items()}


def named_pages(document: pikepdf.Pdf) -> dict[str, int]:
    """The page of each named place, from 0."""
    numbers = {page.obj.objgen: number for number, page in enumerate(document.pages)}
    return {name: numbers[place[0].objgen] for name, place in destinations(document).items()}
