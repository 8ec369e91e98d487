"""From pages to the files of a search that runs in the browser, by Pagefind.

Pages are indexed by groups, kept in the cache, then joined: a word that changes costs its group, a tenth of a second.
"""

from __future__ import annotations

import os
from base64 import b64decode
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from generator.findings.errors import SearchError
from generator.full_text.engine import LANGUAGE, read_engine, write_engine
from generator.full_text.group import SENTINEL, Group, find_group
from generator.full_text.kept import read_group, write_group
from generator.full_text.merge import merge
from generator.full_text.service import Fields, ask, command
from generator.keeping.cache import Cache

GROUP, MOST = 24, 72
"""How many pages a group holds on the average, and at most."""
FIELDS = ("image", "image_alt", "title")
"""The metadata that Pagefind finds by itself."""

Read = Callable[[str], str]
"""Gives the HTML of an address."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages by address, in order; each has a stamp that changes with its HTML, which is read to be indexed only."""

    stamps: tuple[tuple[str, str], ...]
    read: Read

    @property
    def addresses(self) -> list[str]:
        """Where they are."""
        return [address for address, _ in self.stamps]

    def as_value(self) -> tuple[tuple[str, str], ...]:
        """What stands for them in a key."""
        return self.stamps


def build_index(
    stamps: Mapping[str, str], read: Read, cache: Cache, *, excluded: tuple[str, ...] = (), fields: tuple[str, ...] = ()
) -> dict[str, bytes]:
    """The files of the engine and of the index of some pages, by path inside the bundle.

    ``stamps`` by address change with what ``read`` gives: only the groups where one did are read.

    A page is indexed inside its ``data-pagefind-body``; ``excluded`` are CSS selectors of what to skip there, and
    ``fields`` the metadata that pages may give. Raises SearchError when Pagefind fails, or when what it returns is not
    whole.
    """
    sentinel = _sentinel((*FIELDS, *fields))
    engine = cache.read_leaf(read_engine, make_engine, sentinel)
    one = partial(_group, cache, sentinel, excluded)
    command()
    with ThreadPoolExecutor(os.cpu_count()) as side_by_side:  # Pagefind works while the groups that are kept are read
        groups = [*side_by_side.map(one, split(stamps, read))]
    try:
        return merge(groups, engine, LANGUAGE)
    except ValueError as error:
        raise SearchError(cause=error) from error


def _group(cache: Cache, sentinel: str, excluded: tuple[str, ...], pages: Pages) -> Group:
    return cache.read_leaf(read_group, make_group, pages, sentinel, excluded)


def split(stamps: Mapping[str, str], read: Read) -> list[Pages]:
    """The pages in the order of their addresses, cut behind those that their own digest chooses: another page moves the
    limits of its group only."""
    groups: list[list[tuple[str, str]]] = [[]]
    for address, stamp in sorted(stamps.items()):
        groups[-1].append((address, stamp))
        if len(groups[-1]) == MOST or not int(sha256(address.encode()).hexdigest(), 16) % GROUP:
            groups.append([])
    return [Pages(tuple(group), read) for group in groups if group]


def make_group(pages: Pages, sentinel: str, excluded: tuple[str, ...]) -> bytes:
    """A group, indexed. Raises SearchError when Pagefind fails, or when what it returns is not whole."""
    html = ((address, pages.read(address)) for address in pages.addresses)
    files = _index(((SENTINEL, sentinel), *html), excluded)
    try:
        return write_group(find_group(files, pages.addresses))
    except ValueError as error:
        raise SearchError(cause=error) from error


def make_engine(sentinel: str) -> bytes:
    """The engine, which comes with any index."""
    try:
        return write_engine(_index(((SENTINEL, sentinel),), ()))
    except ValueError as error:
        raise SearchError(cause=error) from error


def _sentinel(fields: tuple[str, ...]) -> str:
    given = "".join(f'<meta data-pagefind-meta="{field}[content]" content="sentinelle">' for field in fields)
    return f'<html lang="{LANGUAGE}"><head>{given}</head><body><p data-pagefind-body>sentinelle</p></body></html>'


def _index(pages: Iterable[tuple[str, str]], excluded: tuple[str, ...]) -> dict[str, bytes]:
    """All that Pagefind returns for those pages, in their order."""
    config = {"force_language": LANGUAGE, "keep_index_url": True, "exclude_selectors": list(excluded)}
    added: list[Fields] = [
        {"type": "AddFile", "index_id": 0, "file_path": address, "url": None, "file_contents": html}
        for address, html in pages
    ]
    answers = ask([{"type": "NewIndex", "config": config}, *added, {"type": "GetFiles", "index_id": 0}])
    return {file["path"]: b64decode(file["content"]) for file in answers[-1]["files"]}
