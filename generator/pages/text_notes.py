"""The notes of a text: listed at its end, as the site shows them, or each beside its call, for the foot of a page."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown.extensions.footnotes import NBSP_PLACEHOLDER, FootnoteExtension

CALL, NOTE = "note-call", "footnote"
"""The classes that the style sheet of the book knows."""

NOTE_NAME = "fn:"
"""How the identifier of a note begins."""

_CALL_NAME = "fnref"
"""How that of a call begins; a note that is called again has « fnref2: », and so on."""

_BLOCKS = {"p", "ul", "ol", "li", "blockquote"}


def listed_notes() -> FootnoteExtension:
    """The notes of python-markdown in the order of their calls, with links back that speak French."""
    return FootnoteExtension(BACKLINK_TITLE="Revenir à l’appel de la note {}", USE_DEFINITION_ORDER=False)


def name_notes(root: Element, text: str) -> None:
    """Make the identifiers of notes and calls those of this text: a page may show several."""
    for element in root.iter():
        for attribute in ("id", "href"):
            value = element.get(attribute, "")
            if value.lstrip("#").startswith((NOTE_NAME, _CALL_NAME)):
                element.set(attribute, f"{value}-{text}")


def set_notes_beside_calls(root: Element) -> None:
    """Put each note behind its first call, as a part of the sentence; the list at the end goes away."""
    notes = _take_notes(root)
    for parent in list(root.iter()):
        for place, child in reversed(list(enumerate(parent))):
            if child.tag == "sup" and child.get("id", "").startswith(_CALL_NAME):
                parent[place : place + 1] = _call(child, notes)


def _take_notes(root: Element) -> dict[str, Element]:
    """The notes by identifier, out of the list that ends the text."""
    ends = [child for child in root if child.tag == "div" and child.get("class") == "footnote"]
    for end in ends:
        root.remove(end)
    return {item.get("id", ""): item for end in ends for item in end.iter("li") if item.get("id")}


def _call(call: Element, notes: dict[str, Element]) -> Iterator[Element]:
    """A link to the note, and the note itself behind the first of its calls."""
    name = next(iter(call)).get("href", "").removeprefix("#")
    link = Element("a", {"class": CALL, "href": f"#{name}"})
    is_first = call.get("id", "").startswith(f"{_CALL_NAME}:")
    last = _beside(notes[name]) if is_first else link
    last.tail = call.tail
    yield link
    if is_first:
        yield last


def _beside(note: Element) -> Element:
    """A note that may stand within a paragraph: its own paragraphs become parts of it, its links back go away."""
    for part in list(note.iter()):
        for link in [child for child in part if child.get("class") == "footnote-backref"]:
            part.remove(link)
        part.text, part.tail = _without_space(part.text), _without_space(part.tail)
        if part.tag in _BLOCKS:
            part.tag = "span"
    found = Element("span", {"class": NOTE, "id": note.get("id", "")})
    found.extend(list(note))
    return found


def _without_space(text: str | None) -> str:
    """The text without the space that a link back would have followed, nor the ends of lines."""
    return (text or "").replace(NBSP_PLACEHOLDER, "").strip("\n")
