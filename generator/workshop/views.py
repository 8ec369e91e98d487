"""The ways of looking at a page that a browser has no button for: in the dark, on paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

PLAIN, DARK, PAPER = "clair", "sombre", "papier"

_MEDIA = re.compile(r"(@media[^{]*|media=\"[^\"]*\")")
_DARK = re.compile(r"\(prefers-color-scheme: ?dark\)")
_SCHEME = re.compile(r"(color-scheme: |name=\"color-scheme\" content=\")light dark")
_NEVER, _ALWAYS = "(width < 0px)", "(width >= 0px)"
"""Conditions that may stand anywhere in a query: « not all and … » would negate the whole of it."""


def _seen_in_the_dark(query: str) -> str:
    """The dark as if the reader's system had it."""
    return _DARK.sub(_ALWAYS, query)


def _seen_in_the_light(query: str) -> str:
    """The light, whatever the system of who looks on."""
    return _DARK.sub(_NEVER, query)


def _seen_on_paper(query: str) -> str:
    """What is for paper shown, and what is for screens left out."""
    return re.sub(r"\bprint\b", _ALWAYS, re.sub(r"\bscreen\b", _NEVER, _seen_in_the_light(query)))


_VIEWS: Mapping[str, tuple[Callable[[str], str], str]] = {
    PLAIN: (_seen_in_the_light, "light"),
    DARK: (_seen_in_the_dark, "dark"),
    PAPER: (_seen_on_paper, "light"),
}
VIEWS = frozenset(_VIEWS)


def see(text: str, view: str) -> str:
    """A page or style sheet as that view shows it; only media queries and the colours of fields change."""
    change, scheme = _VIEWS[view]
    return _SCHEME.sub(rf"\g<1>{scheme}", _MEDIA.sub(lambda found: change(found[1]), text))
