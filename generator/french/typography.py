"""French typography of finished HTML: no-break spaces and superscript ordinals, in text and never in tags."""

from __future__ import annotations

import re

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
_ORDINAL = re.compile(r"\b(\d+|[IVX]{2,})(ers?|res?|es?|ème)\b(?!-)")
_TOKENS = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_OPAQUE = ("script", "style", "title", "svg", "code", "pre", "textarea", "option")


def french_spaces(text: str) -> str:
    """Plain text with no-break spaces where French wants them, and typographic apostrophes."""
    for pattern, replacement in _SPACES:
        text = pattern.sub(replacement, text)
    return _APOSTROPHE.sub("’", text)


def french_html(html: str) -> str:
    """HTML whose text has French spaces, apostrophes and superscript ordinals; tags and opaque elements untouched."""
    parts = _TOKENS.split(html)
    inside = ""
    for position, part in enumerate(parts):
        if part.startswith("<"):
            inside = _entered(part, inside)
        elif part and not inside:
            parts[position] = _ORDINAL.sub(r"\1<sup>\2</sup>", french_spaces(part))
        elif part and inside == "title":
            parts[position] = french_spaces(part)
    return "".join(parts)


def _entered(tag: str, inside: str) -> str:
    """The opaque element that the text after ``tag`` stands in, "" when none."""
    if inside:
        return "" if tag.startswith(f"</{inside}") else inside
    name = re.match(r"<([a-z]+)", tag)
    return name[1] if name and name[1] in _OPAQUE and not tag.endswith("/>") else ""
