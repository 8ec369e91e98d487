"""French typography of finished HTML: no-break spaces and superscript ordinals, in text and never in tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.french.words import MONTHS, NARROW, WIDE

_SPACES = (
    (re.compile(r"[ \u00a0](?=[;!?](?!\w))"), NARROW),
    (re.compile(r"«[ \u00a0\u202f]?"), "«" + NARROW),
    (re.compile(r"[ \u00a0\u202f]?»"), NARROW + "»"),
    (re.compile(r" (?=:(?:\s|$))"), WIDE),
    (re.compile(r"(?<=\d) (?=[%€@](?!\w))"), NARROW),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NARROW),
    (re.compile(r"(?<=\bp\.) (?=\d)"), WIDE),
    (re.compile(rf"(?<=\d) (?={'|'.join(MONTHS)})"), WIDE),
)
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_ORDINAL = re.compile(r"\b(\d+|[IVX]{2,})(ers?|res?|es?|ème|(?<=\b2)n?de?s?)\b(?!-)")
_TOUCHED = re.compile(r"[;!?«»:'\d]|[IVX]{2}")
"""What every rule above asks for: most words hold none of it."""
_OPAQUE = re.compile(r"(script|style|title|svg|code|pre|textarea|option)(?![a-z])")
_TITLE_END = "/title"
_KNOWN = 16384
"""How many runs of text are remembered: those of menus, labels and names stand on thousands of pages."""


@lru_cache(_KNOWN)
def french_spaces(text: str) -> str:
    """Plain text with no-break spaces where French wants them, and typographic apostrophes."""
    if not _TOUCHED.search(text):
        return text
    for pattern, replacement in _SPACES:
        text = pattern.sub(replacement, text)
    return _APOSTROPHE.sub("’", text)


def ordinals(text: str) -> Iterator[tuple[str, bool]]:
    """« le 20 », « e », «  label »: each piece of a text, and whether it is raised behind a number."""
    start = 0
    for found in _ORDINAL.finditer(text):
        yield text[start : found.start(2)], False
        yield found[2], True
        start = found.end()
    if text[start:]:
        yield text[start:], False


def french_html(html: str) -> str:
    """HTML whose text has French spaces, apostrophes and superscript ordinals; tags and opaque elements untouched.

    Every different run of text is set once, with the tag that stands before it, whatever page it comes from. So the
    page must be written as layouts write: a ``<`` opens a tag, and a ``>`` ends it.
    """
    first, *pieces = html.split("<")
    made = [_set(first)]
    end = ""
    for piece in pieces:
        if end and not piece.startswith(end):
            made.append(_set_title(piece) if end == _TITLE_END else piece)
        else:
            text, end = _set_piece(piece)
            made.append(text)
    return "<".join(made)


def _set(text: str) -> str:
    return _ORDINAL.sub(r"\1<sup>\2</sup>", french_spaces(text)) if _TOUCHED.search(text) else text


@lru_cache(_KNOWN)
def _set_piece(piece: str) -> tuple[str, str]:
    """A tag and the text behind it, set; then, if that tag opens an opaque element, how its end starts."""
    tag, sign, text = piece.partition(">")
    opaque = _OPAQUE.match(tag)
    if opaque is None or tag.endswith("/"):
        return f"{tag}{sign}{_set(text)}", ""
    return (_set_title(piece) if opaque[1] == "title" else piece), f"/{opaque[1]}"


def _set_title(piece: str) -> str:
    """No tag can go into a title."""
    tag, sign, text = piece.partition(">")
    return f"{tag}{sign}{french_spaces(text)}"
