"""What of a book is laid out and written by itself: whatever opens on a page of its own, most often a chapter.

A portion does not depend on how long the others are, except for where it begins and for the pages that its links name.
Both are given to it: an empty page before it, empty pages behind it that hold these names. None of them is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

_NAMES = re.compile(r'\bid="([^"]+)"')
_LINKS = re.compile(r'\bhref="#([^"]+)"')


@dataclass(frozen=True)
class Portion:
    """Its sections as HTML, under a name that tells it from the others of its book."""

    name: str
    body: str

    @cached_property
    def names(self) -> frozenset[str]:
        """The places that links may lead to."""
        return frozenset(_NAMES.findall(self.body))

    @cached_property
    def outward(self) -> tuple[str, ...]:
        """The places elsewhere that its links lead to, in order."""
        return tuple(name for name in dict.fromkeys(_LINKS.findall(self.body)) if name not in self.names)


@dataclass(frozen=True, slots=True)
class Placing:
    """The page where a portion begins, from 1, and those of the places elsewhere whose page it shows.

    ``others`` are the places elsewhere that it leads to without saying their page.
    """

    first_page: int = 1
    pages: Mapping[str, int] = field(default_factory=dict)
    others: tuple[str, ...] = ()

    @property
    def before(self) -> int:
        """How many pages are thrown away before the first that is kept."""
        return int(self.first_page > 1)

    def around(self, body: str) -> str:
        """The portion between the empty pages that stand for the rest of the book."""
        lead = '<div class="stub house"></div>' if self.before else ""
        numbered = (_stub(f"stub page-{page}", names) for page, names in sorted(self._by_page().items()))
        silent = _stub("stub", self.others) if self.others else ""
        return f"{lead}{body}{''.join(numbered)}{silent}"

    def rules(self) -> str:
        """The side and the number of the first page, and the numbers of the pages that stand for others."""
        rules = [f"@page p{page}{{counter-reset:page {page}}}.page-{page}{{page:p{page}}}" for page in self._by_page()]
        if self.before:
            side = "left" if self.first_page % 2 else "right"
            rules.append(f"html{{break-before:{side}}}@page :first{{counter-reset:page {self.first_page - 1}}}")
        return "".join(sorted(rules))

    @property
    def after(self) -> int:
        """How many pages are not kept behind it."""
        return len(self._by_page()) + bool(self.others)

    def _by_page(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for name, page in self.pages.items():
            found.setdefault(page, []).append(name)
        return found


def _stub(classes: str, names: Iterable[str]) -> str:
    return f'<div class="{classes}">' + "".join(f'<a id="{name}"></a>' for name in sorted(names)) + "</div>"
