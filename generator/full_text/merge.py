"""Groups of pages joined into one index, as if Pagefind had been given all the pages at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import accumulate, pairwise

from generator.full_text.engine import ENTRY
from generator.full_text.group import Group, Postings, Word
from generator.full_text.packing import LIST, NUMBER, compress, pack, write_cbor, write_head

CHUNK = 20_000
"""The weight of a file of words, as Pagefind has it: a search reads one for each of its words."""
_NAME = 10
"""Signs of a digest in a file's name."""
_PAGE, _WORD, _FORM = (write_head(LIST, length) for length in (3, 3, 2))

Placed = tuple[int, Word]
"""A word in a group, and how many pages stand before that group."""
Written = tuple[str, bytes, int]
"""A word, its bytes and its weight."""


def merge(groups: Sequence[Group], engine: Mapping[str, bytes], language: str) -> dict[str, bytes]:
    """The files of the engine and of the index of all the pages, numbered in the order of the groups."""
    starts = [*accumulate((len(group.fragments) for group in groups), initial=0)]
    placed = [*zip(starts, groups, strict=False)]
    pages = [page for group in groups for page in group.fragments]
    chunks = [*_chunks(_write(text, words) for text, words in sorted(_gather(placed).items()))]
    filters = [(name, pack([name, values])) for name, values in _filters(placed)]
    fragments = _name_files(language, (content for content, _ in pages))
    words = _name_files(language, (_pack_chunk(chunk) for chunk in chunks))
    named = _name_files(language, (packed for _, packed in filters))
    entry = json.loads(engine[ENTRY])
    contents = pack(
        [
            entry["version"],
            [[name, length] for (name, _), (_, length) in zip(fragments, pages, strict=True)],
            [[*bounds, name] for bounds, (name, _) in zip(_bounds(chunks), words, strict=True)],
            [[name, file] for (name, _), (file, _) in zip(filters, named, strict=True)],
            [],
            list(_fields(groups)),
        ]
    )
    [(name, _)] = _name_files(language, [contents])
    entry["languages"][language] |= {"hash": name, "page_count": len(pages)}
    return {
        **engine,
        ENTRY: json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(),
        f"pagefind.{name}.pf_meta": contents,
        **{f"filter/{name}.pf_filter": content for name, content in named},
        **{f"fragment/{name}.pf_fragment": content for name, content in fragments},
        **{f"index/{name}.pf_index": content for name, content in words},
    }


def _fields(groups: Sequence[Group]) -> tuple[str, ...]:
    """The metadata that postings count by their rank. Raises ValueError when groups differ: they cannot be joined."""
    found = {group.fields for group in groups} or {()}
    if len(found) > 1:
        raise ValueError(f"métadonnées imprévues : {' ; '.join(sorted(map(', '.join, found)))}")
    return found.pop()


def _gather(placed: Iterable[tuple[int, Group]]) -> dict[str, list[Placed]]:
    found: dict[str, list[Placed]] = {}
    for before, group in placed:
        for text, word in group.words.items():
            found.setdefault(text, []).append((before, word))
    return found


def _write(text: str, words: Sequence[Placed]) -> Written:
    plain, weight = _join([(before, postings) for before, (postings, _) in words if postings])
    forms: dict[str, list[tuple[int, Postings]]] = {}
    for before, (_, spelt_here) in words:
        for form, postings in spelt_here:
            forms.setdefault(form, []).append((before, postings))
    spelt = [part for form, placed in forms.items() for part in (_FORM, write_cbor(form), _join(placed)[0])]
    return text, b"".join((_WORD, write_cbor(text), plain, write_head(LIST, len(forms)), *spelt)), weight


def _join(placed: Iterable[tuple[int, Postings]]) -> tuple[bytes, int]:
    """Postings one behind the other, with their weight: each page's number is counted from the one before it."""
    parts: list[bytes] = []
    last = total = weight = 0
    for before, (first, after, pages, measure, rest) in placed:  # a group numbers its pages from 1, an index from 0
        parts += (_PAGE, write_head(NUMBER, before + first - 1 - last), rest)
        last = before + after - 1
        total += pages
        weight += measure
    return write_head(LIST, total) + b"".join(parts), weight


def _chunks(words: Iterable[Written]) -> Iterator[list[Written]]:
    chunk: list[Written] = []
    weight = 0
    for word in words:
        chunk.append(word)
        weight += word[2]
        if weight >= CHUNK:
            yield chunk
            chunk, weight = [], 0
    if chunk:
        yield chunk


def _pack_chunk(chunk: Sequence[Written]) -> bytes:
    return compress(write_head(LIST, 1) + write_head(LIST, len(chunk)) + b"".join(written for _, written, _ in chunk))


def _bounds(chunks: Sequence[Sequence[Written]]) -> list[list[str]]:
    """The first and the last word of each chunk, no longer than it takes to tell it from its neighbours."""
    bounds = [[chunk[0][0], chunk[-1][0]] for chunk in chunks]
    for one, after in pairwise(bounds):
        length = _common(one[1], after[0]) + 1
        one[1] = one[1][:length] if one[1][:length] >= one[0] else one[1]
        after[0] = after[0][:length]
    return bounds


def _common(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _filters(placed: Iterable[tuple[int, Group]]) -> Iterator[tuple[str, list[list[object]]]]:
    """Each filter with its values, and the pages of each value."""
    found: dict[str, dict[str, list[int]]] = {}
    for before, group in placed:
        for name, given in group.filters.items():
            for value, pages in given.items():
                found.setdefault(name, {}).setdefault(value, []).extend(before + page - 1 for page in pages)
    for name, values in sorted(found.items()):
        yield name, [[value, numbers] for value, numbers in sorted(values.items())]


def _name_files(language: str, contents: Iterable[bytes]) -> list[tuple[str, bytes]]:
    """Files named after what they hold, longer where two names would meet."""
    named: dict[str, bytes] = {}
    for content in contents:
        digest, length = sha256(content).hexdigest(), _NAME
        while named.get(name := f"{language}_{digest[:length]}", content) != content:
            length += 1
        named[name] = content
    return [*named.items()]
