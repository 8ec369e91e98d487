"""French typography of a finished page, read slowly from end to end: what the quick way must agree with."""

from __future__ import annotations

import re

from generator.french.words import MONTHS, NARROW, WIDE

_RULES = (
    (r"[ \u00a0](?=[;!?](?!\w))", NARROW),
    (r"«[ \u00a0\u202f]?", "«" + NARROW),
    (r"[ \u00a0\u202f]?»", NARROW + "»"),
    (r" (?=:(?:\s|$))", WIDE),
    (r"(?<=\d) (?=[%€@](?!\w))", NARROW),
    (r"(?<=\d) (?=\d{3}(?!\d))", NARROW),
    (r"(?<=\bp\.) (?=\d)", WIDE),
    (rf"(?<=\d) (?={'|'.join(MONTHS)})", WIDE),
    (r"(?<=\w)'(?=\w)", "’"),
)
_ORDINAL = re.compile(r"\b(\d+|[IVX]{2,})(ers?|res?|es?|ème|(?<=\b2)n?de?s?)\b(?!-)")
_TOKENS = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_OPAQUE = ("script", "style", "title", "svg", "code", "pre", "textarea", "option")


def set_again(html: str) -> str:
    """The page with its text set; a page that is set already stays as it is."""
    parts = _TOKENS.split(html)
    inside = ""
    for position, part in enumerate(parts):
        if part.startswith("<"):
            inside = _entered(part, inside)
        elif part and not inside:
            parts[position] = _ORDINAL.sub(r"\1<sup>\2</sup>", _spaced(part))
        elif part and inside == "title":
            parts[position] = _spaced(part)
    return "".join(parts)


def _spaced(text: str) -> str:
    for pattern, replacement in _RULES:
        text = re.sub(pattern, replacement, text)
    return text


def _entered(tag: str, inside: str) -> str:
    if inside:
        return "" if tag.startswith(f"</{inside}") else inside
    name = re.match(r"<([a-z]+)", tag)
    return name[1] if name and name[1] in _OPAQUE and not tag.endswith("/>") else ""
