"""The tree of tags, which screen readers follow (ISO 32000-1, §14.7), and where links and bookmarks lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

_DEEPEST = 60
Key = tuple[int, int]


@dataclass(slots=True)
class Element:
    """One tag: what it is once custom names are translated, and what it holds."""

    kind: str
    page: int
    alt: str = ""
    actual: str = ""
    has_scope: bool = False
    headers: int = 0
    identifier: str = ""
    content: int = 0
    """How many pieces of pages it holds itself."""
    annotations: list[Key] = field(default_factory=list)
    children: list[Element] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """The element and all below it, in the order of reading."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Tree:
    """The tags of a document; ``root`` is None when it has none."""

    root: Element | None

    def of(self, *kinds: str) -> list[Element]:
        """The elements of these kinds, in the order of reading."""
        return [element for element in self.root.walk() if element.kind in kinds] if self.root else []


def read_tree(pdf: pikepdf.Pdf) -> Tree:
    """The tags of the document."""
    root = pdf.Root.get("/StructTreeRoot")
    if root is None:
        return Tree(None)
    reader = _Reader(pdf, root.get("/RoleMap", pikepdf.Dictionary()))
    found = Element("Root", 0)
    reader.children(root.get("/K"), found, 0)
    return Tree(found)


class _Reader:
    def __init__(self, pdf: pikepdf.Pdf, roles: pikepdf.Object) -> None:
        self._roles = {str(name): str(role) for name, role in roles.items()}
        self._pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}

    def children(self, kids: pikepdf.Object | int | None, parent: Element, depth: int) -> None:
        """Hang what an entry K holds below its parent."""
        if kids is None or depth > _DEEPEST:
            return
        for kid in kids.as_list() if isinstance(kids, pikepdf.Array) else [kids]:
            if not isinstance(kid, pikepdf.Dictionary):
                parent.content += 1
            elif kid.get("/Type") == "/OBJR":
                parent.annotations.append(kid.Obj.objgen)
            elif kid.get("/Type") == "/MCR":
                parent.content += 1
                parent.page = parent.page or self._page(kid)
            else:
                parent.children.append(self._element(kid, parent.page, depth))

    def _element(self, thing: pikepdf.Object, page: int, depth: int) -> Element:
        name = str(thing.get("/S", "/"))
        made = Element(
            kind=self._roles.get(name, name)[1:],
            page=self._page(thing) or page,
            alt=str(thing.get("/Alt", "")),
            actual=str(thing.get("/ActualText", "")),
            identifier=str(thing.get("/ID", "")),
        )
        if made.kind in ("TH", "TD"):
            made.has_scope, made.headers = _table_attributes(thing.get("/A"))
        self.children(thing.get("/K"), made, depth + 1)
        return made

    def _page(self, thing: pikepdf.Object) -> int:
        page = thing.get("/Pg")
        return self._pages.get(page.objgen, 0) if page is not None else 0


def _table_attributes(found: pikepdf.Object | None) -> tuple[bool, int]:
    """Whether a cell has a scope, and how many headers it names."""
    owners = [] if found is None else found.as_list() if isinstance(found, pikepdf.Array) else [found]
    cells = [owner for owner in owners if isinstance(owner, pikepdf.Dictionary)]
    return any("/Scope" in cell for cell in cells), sum(len(cell.get("/Headers", [])) for cell in cells)


@dataclass(frozen=True, slots=True)
class Destinations:
    """The places that links may name, and the pages."""

    names: frozenset[str]
    pages: frozenset[Key]

    def has(self, target: pikepdf.Object | None) -> bool:
        """Whether a destination exists: a name, or a page of this document."""
        if isinstance(target, pikepdf.Array):
            return len(target) > 0 and isinstance(target[0], pikepdf.Dictionary) and target[0].objgen in self.pages
        return target is not None and str(target) in self.names


def read_destinations(pdf: pikepdf.Pdf) -> Destinations:
    """The destinations of the document, by both of their tables."""
    names = pdf.Root.get("/Names")
    found = pikepdf.NameTree(names.Dests).keys() if names is not None and "/Dests" in names else ()
    old = [str(name) for name in pdf.Root.get("/Dests", pikepdf.Dictionary())]
    return Destinations(frozenset((*map(str, found), *old)), frozenset(page.obj.objgen for page in pdf.pages))


def leads_somewhere(thing: pikepdf.Object, destinations: Destinations) -> bool:
    """Whether a link or a bookmark leads to an address, or to a place that exists."""
    action = thing.get("/A")
    if action is not None and action.get("/S") == "/URI":
        return bool(str(action.get("/URI", "")))
    target = thing.get("/Dest", action.get("/D") if action is not None else None)
    return destinations.has(target)


def read_bookmarks(pdf: pikepdf.Pdf) -> list[tuple[str, pikepdf.Object]]:
    """The bookmarks, outer ones first, by title."""
    found: list[tuple[str, pikepdf.Object]] = []
    outlines = pdf.Root.get("/Outlines")
    waiting = [outlines.get("/First")] if outlines is not None else []
    while waiting and len(found) < 10_000:
        item = waiting.pop()
        if item is not None:
            found.append((str(item.get("/Title", "")), item))
            waiting += [item.get("/Next"), item.get("/First")]
    return found
