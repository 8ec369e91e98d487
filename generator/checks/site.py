"""The published site read back: links, anchors, resources, identifiers, nothing inline, nothing of another host.

Each page is read once, by itself (see ``checks/reading``); what it leads to is compared with all the others at the end.
A page at fault is then read again by a parser, which says where.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from urllib.parse import unquote, urlsplit

from generator.checks.page_reading import PageReading
from generator.checks.parser import placed_tags
from generator.checks.reading import read_page
from generator.checks.tags import Kind
from generator.findings.issues import Issue, SourceLocation
from generator.publication.files import OutputFile

_PAGES = (".html",)


def check_site(files: Iterable[OutputFile]) -> list[Issue]:
    """Broken links, anchors and resources, repeated identifiers, inline code, and requests to another host."""
    contents = {file.path: file.content for file in files}
    readings = {path: read_page(content) for path, content in contents.items() if path.endswith(_PAGES)}
    return check_pages(readings, contents.keys(), contents.__getitem__)


def check_pages(
    readings: Mapping[str, PageReading], paths: Collection[str], content: Callable[[str], bytes]
) -> list[Issue]:
    """The same from the readings of the pages, by path, and the paths of all files.

    ``content`` gives the bytes of a page: it is asked for the pages at fault only.
    """
    places = Places(readings, paths)
    faulty = [path for path, page in readings.items() if page.is_at_fault or places.lost(path, page)]
    return [issue for path in faulty for issue in _say_where(path, content(path), readings[path], places)]


class Places:
    """Where addresses lead, seen from each folder; each address is followed once."""

    def __init__(self, readings: Mapping[str, PageReading], paths: Collection[str]) -> None:
        """``paths`` are those of all files, the pages of ``readings`` among them."""
        self._readings, self._paths = readings, paths
        self._sound: dict[str, set[str]] = {}

    def lost(self, path: str, page: PageReading) -> set[str]:
        """The addresses that lead nowhere from that page."""
        folder = posixpath.dirname(path)
        sound = self._sound.setdefault(folder, set())
        unknown = {*page.links, *page.resources} - sound
        broken = {address for address in unknown if self.fault(address, folder)}
        sound |= unknown - broken
        return broken

    def fault(self, address: str, folder: str) -> str:
        """What is wrong with the address of another file: no file (S01), or no such place in it (S02); "" if sound."""
        parts = urlsplit(address)
        path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
        if address.startswith("/") or path not in self._paths:
            return "S01"
        there = self._readings.get(path) if parts.fragment else None
        return "S02" if there and unquote(parts.fragment) not in there.ids else ""


def _say_where(path: str, content: bytes, page: PageReading, places: Places) -> Iterator[Issue]:
    for identifier in page.repeated:
        yield Issue("S03", SourceLocation(path), {"id": identifier})
    if page.lacks_policy:
        yield Issue("S06", SourceLocation(path))
    for placed in placed_tags(content.decode()):
        place = SourceLocation(path, placed.line, placed.column)
        for kind, what in placed.tag.said:
            if kind is Kind.INLINE:
                yield Issue("S05", place, {"extrait": what})
            elif kind is Kind.STRANGER:
                yield Issue("S04", place, {"cible": what})
            elif code := _fault(kind, what, path, page, places):
                yield Issue(code, place, {"cible": f"#{what}" if kind is Kind.ANCHOR else what})


def _fault(kind: Kind, address: str, path: str, page: PageReading, places: Places) -> str:
    if kind is Kind.ANCHOR:
        return "" if address in page.ids else "S02"
    return places.fault(address, posixpath.dirname(path))
