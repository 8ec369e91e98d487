"""The portions of a book, written apart, joined as one tagged PDF: pages, tags, named places, bookmarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Object, OutlineItem, Pdf, String

from generator.book.engine.pdf_places import destinations

File = tuple[bytes, int]
"""A portion as the layout engine writes it, and how many of its pages count: those behind only hold names."""


@contextmanager
def joined(files: Sequence[File]) -> Iterator[Pdf]:
    """The portions one after the other, in the catalogue of the first, which all were written with the same facts."""
    with ExitStack() as stack:
        sources = [stack.enter_context(pikepdf.open(BytesIO(content))) for content, _ in files]
        found = [_keep(source, page_count) for source, (_, page_count) in zip(sources, files, strict=True)]
        book, tags = sources[0], _Tags(sources[0])
        places: dict[str, Object] = {}
        bookmarks: list[OutlineItem] = []
        for rank, source in enumerate(sources):
            moved = _Moved(source, book)
            tags.add(source, moved.pages, rank)
            for name, place in found[rank].items():
                places.setdefault(name, moved.place(place))
            bookmarks += map(moved.bookmark, _chain(source.Root.get("/Outlines")))
        tags.close()
        _set_places(book, places)
        with book.open_outline() as outline:
            outline.root[:] = bookmarks
        yield book


def _keep(source: Pdf, page_count: int) -> dict[str, Object]:
    """Drop the pages that only hold names, and the tags of what stands on them; return the named places of the others.

    The document forgets these: it is the book that has to know them.
    """
    kept = {page.obj.objgen for page in source.pages[:page_count]}
    root = source.Root.StructTreeRoot.K[0]
    root.K = Array([kid for kid in root.K if kid.Pg.objgen in kept])
    places = {name: place for name, place in destinations(source).items() if place[0].objgen in kept}
    del source.pages[page_count:]
    if "/Names" in source.Root:
        del source.Root.Names
    return places


class _Moved:
    """The pages of a portion in the book, and what leads to them."""

    def __init__(self, source: Pdf, book: Pdf) -> None:
        first = 0 if source is book else len(book.pages)
        numbers = {page.obj.objgen: number for number, page in enumerate(source.pages)}
        for page in source.pages if source is not book else ():
            book.pages.append(page)
        self.pages = [page.obj for page in book.pages[first:]]
        self._mine = {old: self.pages[number] for old, number in numbers.items()}

    def place(self, place: Object) -> Array:
        """A destination, on the page that the book holds."""
        return Array([self._mine[place[0].objgen], *list(place)[1:]])

    def bookmark(self, mark: Object) -> OutlineItem:
        """A bookmark with those below it."""
        item = OutlineItem(str(mark.Title), self.place(mark.Dest))
        item.children.extend(map(self.bookmark, _chain(mark)))
        return item


class _Tags:
    """The tags of the book, to which those of each portion are added."""

    def __init__(self, book: Pdf) -> None:
        self._book, self._tree = book, book.Root.StructTreeRoot
        self._root = self._tree.K[0]
        self._of_pages: list[Array] = []
        self._of_links: list[tuple[Object, Object]] = []

    def add(self, source: Pdf, pages: Sequence[Object], rank: int) -> None:
        """Those of a portion whose pages stand in the book."""
        root, numbers = source.Root.StructTreeRoot.K[0], list(source.Root.StructTreeRoot.ParentTree.Nums)
        owners = {int(number): owner for number, owner in zip(numbers[::2], numbers[1::2], strict=True)}
        _tell_headers_apart(source, rank)
        if source is not self._book:
            self._adopt(root)
        for page in pages:
            tags = owners[int(page.StructParents)]
            page.StructParents = len(self._of_pages)
            self._of_pages.append(Array([self._mine(source, tag) for tag in tags]))
            links = page.get("/Annots", ())
            self._of_links += [(link, self._mine(source, owners[int(link.StructParent)])) for link in links]

    def _adopt(self, root: Object) -> None:
        """The children of a portion's root. A tag names its parent: the copy must not drag the whole tree along."""
        kids = list(root.K)
        del root.K, root.P
        for kid in map(self._book.copy_foreign, kids):
            kid.P = self._root
            self._root.K.append(kid)

    def _mine(self, source: Pdf, tag: Object) -> Object:
        mine = tag if source is self._book else self._book.copy_foreign(tag)
        if mine.P.S == "/Document":  # what stands in a margin has a tag that no tree holds
            mine.P = self._root
        return mine

    def close(self) -> None:
        """Number what leads from pages and links to their tags."""
        owners: list[Object] = [*self._of_pages]
        for link, tag in self._of_links:
            link.StructParent = len(owners)
            owners.append(tag)
        numbers = Array([part for pair in enumerate(owners) for part in pair])
        self._tree.ParentTree = self._book.make_indirect(Dictionary(Nums=numbers))


def _tell_headers_apart(source: Pdf, rank: int) -> None:
    """The identifiers of the headers of tables, unique in the whole book."""
    for tag in source.objects:
        if isinstance(tag, Dictionary) and tag.get("/S") in ("/TH", "/TD"):
            if "/ID" in tag:
                tag.ID = String(f"{rank}-{tag.ID}")
            if "/Headers" in tag.get("/A", {}):
                tag.A.Headers = Array([String(f"{rank}-{name}") for name in tag.A.Headers])


def _set_places(book: Pdf, places: dict[str, Object]) -> None:
    names = [part for name in sorted(places) for part in (String(name), places[name])]
    book.Root.Names = Dictionary(Dests=Dictionary(Names=Array(names)))


def _chain(parent: Object | None) -> Iterator[Object]:
    mark = None if parent is None else parent.get("/First")
    while mark is not None:
        yield mark
        mark = mark.get("/Next")
