"""A part of a laid-out book as a PDF of its own: a chapter, a region, the pages of a collectivity. Nothing is laid out.

The pages keep their folios, their links within the part, and the tags of what they show.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO

import pikepdf

from generator.book.engine import pdf_places
from generator.pages.book_links import CHAPTER, COLOPHON, CORRECTIONS, SOURCES

REGION = "region-"
_HEADING = re.compile(r"/H[1-6]")


def named_pages(pdf: bytes) -> dict[str, int]:
    """The page of each named place of a book, from 0."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return pdf_places.named_pages(document)


def title_of(pdf: bytes) -> str:
    """The title that a file gives itself."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return str(document.docinfo.get("/Title", ""))


def count_pages(pdf: bytes) -> int:
    """How many pages a file has."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


def pages_of_part(places: Mapping[str, int], start: str, count: int) -> range:
    """The pages of a chapter or a region: up to the next, which may begin on the page where this one ends.

    ``count`` is the number of pages of the book. Raises KeyError when the place does not exist.
    """
    first, is_region = places[start], start.startswith(REGION)
    ends = [page for name, page in places.items() if page > first and _begins_a_part(name, is_region)]
    return range(first, min(ends, default=count) + (1 if is_region and ends and min(ends) < count else 0))


def _begins_a_part(name: str, is_region: bool) -> bool:
    return (
        name.startswith(CHAPTER) or name in (CORRECTIONS, SOURCES, COLOPHON) or (is_region and name.startswith(REGION))
    )


def pages_of_collectivity(pdf: bytes, anchor: str) -> list[int]:
    """The pages, from 0, where a collectivity stands: its line, and every link that leads to it."""
    line = named_pages(pdf).get(anchor)
    with pikepdf.open(BytesIO(pdf)) as document:
        linked = [number for number, page in enumerate(document.pages) if anchor in _targets(page)]
    return sorted({*linked, *([] if line is None else [line])})


def cut(pdf: bytes, pages: Sequence[int], title: str) -> bytes:
    """The pages of a book, in order, as a file with this title. Same input, same bytes."""
    with pikepdf.open(BytesIO(pdf)) as document:
        folios = [_folio(number) for number in pages]
        kept = {document.pages[number].obj.objgen for number in pages}
        places = {name: place for name, place in pdf_places.destinations(document).items() if place[0].objgen in kept}
        _prune_bookmarks(document, kept, title)
        for number in sorted({*range(len(document.pages))}.difference(pages), reverse=True):
            del document.pages[number]
        _prune_tags(document, kept)
        _prune_links(document, places)
        _retitle(document, title, folios)
        if "/AF" in document.Root:
            del document.Root.AF  # the data of the whole book
        written = BytesIO()
        document.remove_unreferenced_resources()
        document.save(written, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return written.getvalue()


def _folio(number: int) -> pikepdf.Object:
    """The label of a page, from 0, as the whole book has it."""
    label = "Couverture" if number == 0 else str(number + 1)
    return pikepdf.Dictionary(P=pikepdf.String(label))


def _targets(page: pikepdf.Page) -> set[str]:
    return {str(note.Dest) for note in page.get("/Annots", []) if "/Dest" in note}


def _prune_links(document: pikepdf.Pdf, places: Mapping[str, pikepdf.Object]) -> None:
    """Links within the part stay; those to pages that are left out lead nowhere and go."""
    for page in document.pages:
        if "/Annots" in page:
            notes = [note for note in page.Annots if "/Dest" not in note or str(note.Dest) in places]
            page.Annots = pikepdf.Array(notes)
    names = pikepdf.Array()
    for name, place in sorted(places.items()):
        names.extend([pikepdf.String(name), place])
    document.Root.Names = pikepdf.Dictionary(Dests=pikepdf.Dictionary(Names=names))
    document.Root.PageMode = pikepdf.Name.UseNone


def _prune_bookmarks(document: pikepdf.Pdf, kept: set[tuple[int, int]], title: str) -> None:
    """The bookmarks of the pages that stay, else one that says what the file is."""
    first = min(number for number, page in enumerate(document.pages) if page.obj.objgen in kept)
    with document.open_outline() as outline:
        outline.root[:] = [*_bookmarks(outline.root, kept)] or [pikepdf.OutlineItem(title, first)]


def _bookmarks(items: Iterable[pikepdf.OutlineItem], kept: set[tuple[int, int]]) -> Iterator[pikepdf.OutlineItem]:
    for item in items:
        item.children[:] = _bookmarks(item.children, kept)
        if isinstance(item.destination, pikepdf.Array) and item.destination[0].objgen in kept:
            yield item
        else:
            yield from item.children


def _retitle(document: pikepdf.Pdf, title: str, folios: Sequence[pikepdf.Object]) -> None:
    labels = [part for number, folio in enumerate(folios) for part in (number, folio)]
    document.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array(labels))
    document.docinfo["/Title"] = title
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"] = title
    if "/ID" in document.trailer:
        del document.trailer["/ID"]


def _prune_tags(document: pikepdf.Pdf, kept: set[tuple[int, int]]) -> None:
    """The tags of the pages that stay; an element without content goes."""
    root = document.Root.get("/StructTreeRoot")
    if root is None:
        return
    _prune(root, kept, None)
    _raise_headings(root)
    numbers = pikepdf.NumberTree(root.ParentTree)
    used = {int(page.obj.StructParents) for page in document.pages if "/StructParents" in page.obj}
    used |= {int(n.StructParent) for page in document.pages for n in page.get("/Annots", []) if "/StructParent" in n}
    for number in [*numbers.keys()]:
        if number not in used:
            del numbers[number]


def _raise_headings(root: pikepdf.Object) -> None:
    """The first heading becomes the first level, and none skips a level: what stood above them is in the whole book."""
    headings = [*_headings(root)]
    highest = min((level for _, level in headings), default=1)
    before = 0
    for element, level in headings:
        before = min(level - highest + 1, before + 1)
        element.S = pikepdf.Name(f"/H{before}")


def _headings(element: pikepdf.Object) -> Iterator[tuple[pikepdf.Object, int]]:
    if _HEADING.fullmatch(str(element.get("/S", ""))):
        yield element, int(str(element.S)[2:])
    for kid in element.get("/K", ()):
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") not in ("/MCR", "/OBJR"):
            yield from _headings(kid)


def _prune(element: pikepdf.Object, kept: set[tuple[int, int]], page: tuple[int, int] | None) -> bool:
    """Whether something of the element stays on the pages that are kept."""
    page = element.Pg.objgen if "/Pg" in element else page
    kids = element.get("/K")
    listed = [*kids] if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]
    left = [kid for kid in listed if _stays(kid, kept, page)]
    element.K = pikepdf.Array(left)
    return bool(left)


def _stays(kid: pikepdf.Object, kept: set[tuple[int, int]], page: tuple[int, int] | None) -> bool:
    if not isinstance(kid, pikepdf.Dictionary):
        return page in kept
    if kid.get("/Type") in ("/MCR", "/OBJR"):
        return (kid.Pg.objgen if "/Pg" in kid else page) in kept
    return _prune(kid, kept, page)
