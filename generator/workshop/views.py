"""The ways of looking at a page that a browser has no button for: in the dark, on paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

PLAIN, DARK, PAPER = "clair", "sombre", "papier"

_MEDIA = re.compile(r"(@media[^{]*|media=\"[^\"]*\")")


def _seen_in_the_dark(query: str) -> str:
    """The dark as if the reader's system had it."""
    return (
        query.replace("screen and ", "")
        .replace("(prefers-color-scheme: dark)", "all")
        .replace("(prefers-color-scheme:dark)", "all")
    )


def _seen_in_the_light(query: str) -> str:
    """The light, whatever the system of who looks on."""
    return query.replace("prefers-color-scheme: dark", "width < 0px").replace(
        "prefers-color-scheme:dark", "width < 0px"
    )


def _seen_on_paper(query: str) -> str:
    """What is for paper shown, and what is for screens left out."""
    return re.sub(r"\bprint\b", "all", re.sub(r"\bscreen\b", "not all", _seen_in_the_light(query)))


_VIEWS: Mapping[str, Callable[[str], str]] = {
    PLAIN: _seen_in_the_light,
    DARK: _seen_in_the_dark,
    PAPER: _seen_on_paper,
}
VIEWS = frozenset(_VIEWS)


def see(text: str, view: str) -> str:
    """A page or style sheet as that view shows it; only media queries change."""
    change = _VIEWS[view]
    return _MEDIA.sub(lambda found: change(found[1]), text)
