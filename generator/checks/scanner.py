"""The tags of a page by one regular expression: many times faster than a parser, and as sure of what it reads.

It knows tags as our layouts write them: double quotes, and no ``>`` in a value. A page that is written otherwise is not
misread: it is left to the parser (see ``checks/parser``), whose opinion the tests ask on all pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape

from generator.checks.tags import Noticed, Tag, understand

_TAG = re.compile(rb"<[^/>][^>]*>")
_STRICT = re.compile(rb'<([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z_:][\w:.-]*(?:="[^"]*")?)*+)\s*/?>')
_ATTRIBUTE = re.compile(r'\s([a-zA-Z_:][\w:.-]*)(?:="([^"]*)")?')
_DECLARATION = re.compile(rb'<!(?:--[^<>"]*--|doctype html)>')
_RAW = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"}
"""Elements where a parser sees no tags; here they must not hold anything that looks like one."""
_SPEAKING = {*("a", "header", "html", "img", "input", "label", "link", "main", "meta", "nav", "footer")}
_SPEAKING |= {*_RAW, "select", "source", "svg", "th", "use"}
"""The names of tags that a check may ask about; others only count when they hold one of these parts."""
_PARTS = (b"id=", b"style", b"on", b"cript:")
_DRAWN = (b"<circle ", b"<path ", b"<text ")
"""The tags of maps in a page: many, never twice the same."""


class _UnclearError(Exception):
    """A tag that is not written as ours are."""


def scan(content: bytes) -> Noticed | None:
    """What a page holds, None when a parser has to read it."""
    found = _TAG.findall(content)
    tags: dict[str, list[tuple[Tag, int]]] = {}
    try:
        for written, times in Counter(found).items():
            tag = _read_tag(written)
            if tag is not None:
                tags.setdefault(tag.name, []).append((tag, times))
                if tag.name in _RAW:
                    _check_raw(content, written, tag.name.encode())
    except _UnclearError:
        return None
    levels = [int(tag[2:3]) for tag in found if tag[1:2] == b"h" and tag[2:3] in b"123456"]
    return Noticed(tags, levels, _silent_links(content), _title(content, found))


@lru_cache(maxsize=16384)
def _read_tag(written: bytes) -> Tag | None:
    """A tag that a check may ask about, None for all others. The same few thousand stand on all pages."""
    holds_parts = any(map(written.lower().__contains__, _PARTS))
    if written.startswith(_DRAWN) and not holds_parts and b"'" not in written and not written.count(b'"') % 2:
        return None
    found = _STRICT.fullmatch(written)
    if found is None:
        if _DECLARATION.fullmatch(written):
            return None
        raise _UnclearError
    name = found[1].decode().lower()
    if name not in _SPEAKING and not holds_parts:
        return None
    attributes = _ATTRIBUTE.findall(found[2].decode())
    return understand(name, {name.lower(): unescape(value) for name, value in attributes})


def _check_raw(content: bytes, opening: bytes, name: bytes) -> None:
    """Nothing in such an element but letters, wherever that tag opens one."""
    place = content.find(opening)
    while place >= 0:
        end = content.find(b"<", place + len(opening))
        if not content.startswith(b"</%b>" % name, end):
            raise _UnclearError
        place = content.find(opening, end)


def _silent_links(content: bytes) -> int:
    return sum(map(_is_silent, _wordless(content)))


def _wordless(content: bytes) -> Iterator[bytes]:
    """The links that end with a tag or a space: only these may be without a word."""
    for before in content.split(b"</a>")[:-1]:
        if before[-1:] in b"> \n\t":
            yield before[max(before.rfind(b"<a "), before.rfind(b"<a>")) :]


def _is_silent(link: bytes) -> bool:
    opening, _, inside = link.partition(b">")
    return b" aria-label=" not in opening and not any(part.partition(b"<")[0].strip() for part in inside.split(b">"))


def _title(content: bytes, found: Iterable[bytes]) -> str:
    opening = next((tag for tag in found if tag.startswith(b"<title")), None)
    return unescape(content.partition(opening)[2].partition(b"<")[0].decode()) if opening else ""
