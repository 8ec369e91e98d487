"""The index of a book with the pages where each collectivity stands, once they are known: « 12, 34–36 »."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

_WAITING = re.compile(r'<span class="pages" data-of="(?P<anchor>[^"]+)"></span>')
_DASH = "–"


def fill_index(html: str, pages: Mapping[str, Iterable[int]]) -> str:
    """The index with its numbers; that of a collectivity's line in the palmarès leads there."""
    return _WAITING.sub(lambda found: _numbers(found["anchor"], sorted(set(pages.get(found["anchor"], ())))), html)


def _numbers(anchor: str, pages: list[int]) -> str:
    words = ", ".join(merge_ranges(pages))
    return Markup('<a class="pages" href="#{}">{}</a>').format(anchor, escape(words)) if words else ""


def merge_ranges(pages: Iterable[int]) -> list[str]:
    """Pages in order, those that follow each other as one: [12, 34, 35, 36] gives « 12 » and « 34–36 »."""
    spans: list[tuple[int, int]] = []
    for page in sorted(set(pages)):
        if spans and page == spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], page)
        else:
            spans.append((page, page))
    return [str(first) if first == last else f"{first}{_DASH}{last}" for first, last in spans]
