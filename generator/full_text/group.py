"""What Pagefind finds in a few pages, in a form that joins with others: the unit that a change indexes again.

Postings keep Pagefind's own bytes: only the number of a list's first page depends on what stands before the group.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.full_text.packing import CHANGED, LIST, decompress, read_cbor, read_head, unpack

SENTINEL = "sentinelle.html"
"""A page before all those of a group, that gives each of them the same metadata: their order is their number."""


Postings = tuple[int, int, int, int, bytes]
"""The pages of a group where a form stands: numbers of the first and the last, how many, how much they weigh for
Pagefind, and their bytes but for the number of the first. Plain tuples: a site has some fifty thousand."""
Word = tuple[Postings | None, tuple[tuple[str, Postings], ...]]
"""Where a word stands as it is searched (None: nowhere), and as it is spelt with its accents."""


@dataclass(frozen=True, slots=True)
class Group:
    """A few pages indexed: their fragments with their length in words, their words, and the values of their filters."""

    fields: tuple[str, ...]
    fragments: tuple[tuple[bytes, int], ...]
    words: Mapping[str, Word]
    filters: Mapping[str, Mapping[str, tuple[int, ...]]]


def find_group(files: Mapping[str, bytes], addresses: list[str]) -> Group:
    """The index of the sentinel and those pages as Pagefind returned it, whole. Raises ValueError when it is not."""
    try:
        contents = next(unpack(content) for path, content in files.items() if path.endswith(".pf_meta"))
        _, pages, chunks, filters, sorts, fields = contents
        fragments = [(files[f"fragment/{name}.pf_fragment"], length) for name, length in pages]
        found = [json.loads(decompress(fragment))["url"].lstrip("/") for fragment, _ in fragments]
        if found != [SENTINEL, *addresses] or sorts:
            raise ValueError(f"{len(found)} pages trouvées sur {len(addresses) + 1}")
        words = dict(word for *_, name in chunks for word in _read_words(decompress(files[f"index/{name}.pf_index"])))
        values = dict(_read_filter(files[f"filter/{name}.pf_filter"]) for _, name in filters)
        return Group(tuple(fields), tuple(fragments[1:]), words, values)
    except (KeyError, StopIteration) as error:
        raise ValueError(f"fichier absent : {error}") from error


def _read_filter(packed: bytes) -> tuple[str, dict[str, tuple[int, ...]]]:
    name, values = unpack(packed)
    return name, {value: tuple(pages) for value, pages in values}


def _read_words(data: bytes) -> Iterator[tuple[str, Word]]:
    at = _enter(data, 0, 1)[1]
    total, at = _enter(data, at)
    for _ in range(total):
        _, at = _enter(data, at, 3)
        text, at = read_cbor(data, at)
        plain, at = _read_postings(data, at)
        spelt, at = _read_forms(data, at)
        if plain or spelt:
            yield text, (plain, spelt)
    if at != len(data):
        raise ValueError(CHANGED)


def _read_forms(data: bytes, at: int) -> tuple[tuple[tuple[str, Postings], ...], int]:
    forms: list[tuple[str, Postings]] = []
    total, at = _enter(data, at)
    for _ in range(total):
        _, at = _enter(data, at, 2)
        form, at = read_cbor(data, at)
        postings, at = _read_postings(data, at)
        forms += [(form, postings)] if postings else []
    return tuple(forms), at


def _read_postings(data: bytes, at: int) -> tuple[Postings | None, int]:
    """The postings that start ``at``, without the sentinel, and where what follows starts."""
    numbers: list[int] = []
    number = weight = start = 0
    total, at = _enter(data, at)
    for _ in range(total):
        _, at = _enter(data, at, 3)
        step, at = read_cbor(data, at)
        number += step
        start = start if numbers else at
        places, at = read_cbor(data, at)
        in_fields, at = read_cbor(data, at)
        if number:
            numbers.append(number)
            weight += len(places) + len(in_fields) + 1
    if not numbers:
        return None, at
    return (numbers[0], number, len(numbers), weight, data[start:at]), at


def _enter(data: bytes, at: int, wanted: int | None = None) -> tuple[int, int]:
    """The length of the list that starts ``at``, and where its first item starts."""
    kind, length, at = read_head(data, at)
    if kind != LIST or wanted not in (None, length):
        raise ValueError(CHANGED)
    return length, at
