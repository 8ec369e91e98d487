"""The notes of a text: listed at its end, as the site shows them, or each beside its call, for the foot of a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from generator.markdown import nodes

CALL, NOTE = "note-call", "footnote"
"""The classes that the style sheet of the book knows."""

NOTE_NAME = "fn:"
"""How the identifier of a note begins."""

_CALL_NAME = "fnref"
"""How that of a call begins; a note that is called again has « fnref2: », and so on."""

_BACK = "\N{LEFTWARDS ARROW WITH HOOK}"


class Calls:
    """The notes of a text in the order of their first calls, while it is written; ``text`` names it."""

    def __init__(self, reading: nodes.Reading, text: str) -> None:
        self.notes = reading.notes
        self._names = list(dict.fromkeys(part.name for part in reading.inlines() if isinstance(part, nodes.Call)))
        self._end = f"-{text}" if text else ""
        self._times: Counter[str] = Counter()

    def number(self, name: str) -> int:
        """The number of a note."""
        return self._names.index(name) + 1

    def identifier(self, name: str) -> str:
        """The identifier of a note."""
        return f"{NOTE_NAME}{self.number(name)}{self._end}"

    def next_call(self, name: str) -> int:
        """How often a note was called, with this time."""
        self._times[name] += 1
        return self._times[name]

    def call_identifiers(self, name: str) -> Iterator[str]:
        """The identifiers of the calls of a note so far."""
        for time in range(1, self._times[name] + 1):
            yield f"{_CALL_NAME}{time if time > 1 else ''}:{self.number(name)}{self._end}"

    def called(self) -> Iterator[nodes.Note]:
        """The notes that were called, in the order of their numbers."""
        yield from (self.notes[name] for name in self._names if name in self.notes)


def call_listed(calls: Calls, name: str) -> str:
    """The call of a note that stands at the end of the text."""
    calls.next_call(name)
    *_, identifier = calls.call_identifiers(name)
    link = f'<a class="footnote-ref" href="#{calls.identifier(name)}">{calls.number(name)}</a>'
    return f'<sup id="{identifier}">{link}</sup>'


def listed_notes(calls: Calls, show: Callable[[nodes.Block], str]) -> Iterator[str]:
    """The notes at the end of a text, each with a link back to each of its calls."""
    items = [_listed(calls, note, [show(block) for block in note.blocks]) for note in calls.called()]
    if items:
        yield "\n".join((f'<div class="{NOTE}">', "<hr>", "<ol>", *items, "</ol>", "</div>"))


def _listed(calls: Calls, note: nodes.Note, blocks: list[str]) -> str:
    title = f"Revenir à l’appel de la note {calls.number(note.name)}"
    links = "".join(
        f'\N{NO-BREAK SPACE}<a class="footnote-backref" href="#{identifier}" title="{title}">{_BACK}</a>'
        for identifier in calls.call_identifiers(note.name)
    )
    last = blocks.pop() if blocks else "<p></p>"
    last = f"{last.removesuffix('</p>')}{links}</p>" if last.endswith("</p>") else f"{last}\n<p>{links}</p>"
    return "\n".join((f'<li id="{calls.identifier(note.name)}">', *blocks, last, "</li>"))


def call_beside(calls: Calls, name: str, show: Callable[[tuple[nodes.Inline, ...]], str]) -> str:
    """A link to the note, and the note itself behind the first of its calls, as a part of the sentence."""
    identifier = calls.identifier(name)
    link = f'<a class="{CALL}" href="#{identifier}"></a>'
    if calls.next_call(name) > 1:
        return link
    parts = "".join(f"<span>{show(words)}</span>" for words in _sentences(calls.notes[name].blocks))
    return f'{link}<span class="{NOTE}" id="{identifier}">{parts}</span>'


def _sentences(blocks: Iterable[nodes.Block]) -> Iterator[tuple[nodes.Inline, ...]]:
    """The paragraphs and items of a note, one after the other."""
    for block in nodes.Reading(tuple(blocks)).all_blocks():
        yield from nodes.sentences(block)
