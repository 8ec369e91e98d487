"""From the words of a paragraph to its parts: stress, links, pictures, calls of notes, programs."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape
from unicodedata import category

from generator.french.words import normal
from generator.markdown import nodes
from generator.markdown.definitions import Definitions, label_key
from generator.markdown.source import Doubt, Passage
from generator.markdown.stress import sides
from generator.markdown.targets import target_after

_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_PLAIN = re.compile(r"[^\\`<&!\[\]*_\n]+")
_BREAK = re.compile(r"(?: {2,}|\\)\n *|\n *")
_TICKS = re.compile(r"`+")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ADDRESS = re.compile(r"<(?P<target>(?:[hH][tT][tT][pP][sS]?://|mailto:)[^<>\n]*)>")
_MAIL = re.compile(r"<(?P<mail>[^\s<>@:]+@[^\s<>@]+)>")
_CALL = re.compile(r"\[\^(?P<name>[^\]\s\[]{1,60})\]")
_LABEL = re.compile(r"\[(?P<label>[^\]\[]{0,200})\]")
MOST_FRAMES = 40
"""How many marks may wait for their end."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The parts of a passage, what its editor should know, and the labels of links that it uses."""

    children: tuple[nodes.Inline, ...]
    doubts: tuple[Doubt, ...]
    used: frozenset[str]


@dataclass(slots=True)
class _Frame:
    """What waits for its end: « [ », « ![ » or marks of stress; the first frame, without a mark, is the passage."""

    mark: str
    start: int
    count: int = 0
    both: bool = False
    barred: bool = False
    """A « [ » around a link: links do not stand in links."""
    children: list[nodes.Inline] = field(default_factory=list)


def read_words(passage: Passage, definitions: Definitions, *, in_cell: bool = False) -> Sentence:
    """The parts of the words of a paragraph, a heading or a cell."""
    return _Reader(passage, definitions, in_cell).read()


class _Reader:
    def __init__(self, passage: Passage, definitions: Definitions, in_cell: bool) -> None:
        self.passage, self.text, self.definitions, self.in_cell = passage, passage.text, definitions, in_cell
        self.at = 0
        self.frames = [_Frame("", 0)]
        self.doubts: list[Doubt] = []
        self.used: set[str] = set()
        self.ticks = Counter(len(found.group()) for found in _TICKS.finditer(self.text))

    def read(self) -> Sentence:
        steps = {
            "\\": self._backslash, "`": self._code, "<": self._angle, "&": self._entity, "!": self._exclamation,
            "[": self._open, "]": self._close, "*": self._stress, "_": self._stress, "\n": self._line_end,
        }  # fmt: skip
        while self.at < len(self.text):
            plain = _PLAIN.match(self.text, self.at)
            if plain:
                self._plain(plain)
            else:
                steps[self.text[self.at]]()
        while len(self.frames) > 1:
            self._give_up()
        return Sentence(_joined(self.frames[0].children), tuple(self.doubts), frozenset(self.used))

    def _add(self, *parts: nodes.Inline) -> None:
        self.frames[-1].children += parts

    def _doubt(self, code: str, start: int, end: int, **values: object) -> None:
        self.doubts.append(Doubt(code, self.passage.place(start, end), values))

    def _literal(self, count: int, *, escaped: bool = False, shown: str | None = None) -> None:
        """Show so many signs as they are."""
        start, self.at = self.at, self.at + count
        words = self.text[start : self.at] if shown is None else shown
        self._add(nodes.Words(words, self.passage.place(start, self.at), escaped))

    def _plain(self, found: re.Match[str]) -> None:
        words = found.group()
        kept = len(words.rstrip(" ")) if self.text[found.end() : found.end() + 1] == "\n" else len(words)
        if kept:
            self._literal(kept)
        if kept < len(words):
            self._line_end()

    def _line_end(self) -> None:
        found = _BREAK.match(self.text, self.at)
        if not found:  # one space before the end of a line
            self.at += 1
            return
        start, self.at = self.at, found.end()
        if found.group()[0] != "\n":
            self._add(nodes.Break())
        self._add(nodes.Words("\n", self.passage.place(start, start + 1), escaped=True))

    def _backslash(self) -> None:
        following = self.text[self.at + 1 : self.at + 2]
        if following == "\n":
            self._line_end()
        elif following in _PUNCTUATION and following:
            self._literal(2, escaped=True, shown=following)
        else:
            self._literal(1)

    def _code(self) -> None:
        opening = _TICKS.match(self.text, self.at)
        count = len(opening.group()) if opening else 1
        self.ticks[count] -= 1
        start = self.at + count
        if self.ticks[count] > 0:
            for found in _TICKS.finditer(self.text, start):
                if len(found.group()) == count:
                    self._program(start, found.start(), found.end())
                    return
                # passed over: no later opening meets it
        self._literal(count)

    def _program(self, start: int, end: int, after: int) -> None:
        for inner in _TICKS.finditer(self.text, start, after):
            self.ticks[len(inner.group())] -= 1
        words = self.text[start:end].replace("\n", " ")
        if words.startswith(" ") and words.endswith(" ") and words.strip():
            words = words[1:-1]
        words = words.replace("\\|", "|") if self.in_cell else words
        self._add(nodes.Code(words, self.passage.place(start, end)))
        self.at = after

    def _angle(self) -> None:
        address = _ADDRESS.match(self.text, self.at)
        mail = _MAIL.match(self.text, self.at)
        found = address or mail
        if not found:
            self._literal(1)
            return
        target = address["target"] if address else f"mailto:{found['mail']}"
        place = self.passage.place(found.start() + 1, found.end() - 1)
        words = nodes.Words(target.removeprefix("mailto:"), place, escaped=True)
        self._link(nodes.Link(target, (words,), place), self.at)
        self.at = found.end()

    def _entity(self) -> None:
        found = _ENTITY.match(self.text, self.at)
        shown = normal(unescape(found.group())) if found else ""
        if found and shown != found.group() and shown and category(shown[0]) != "Cc":
            self._literal(len(found.group()), escaped=True, shown=shown)
        else:
            self._literal(1)

    def _exclamation(self) -> None:
        if self.text.startswith("![", self.at):
            self._wait(_Frame("![", self.at), 2)
        else:
            self._literal(1)

    def _open(self) -> None:
        call = _CALL.match(self.text, self.at)
        if not call:
            self._wait(_Frame("[", self.at), 1)
            return
        name, start, end = call["name"], call.start(), call.end()
        if name not in self.definitions.notes:
            self._doubt("T10", start, end, nom=call.group())
            self._literal(end - start, escaped=True)
            return
        self._add(nodes.Call(name, self.passage.place(start, end)))
        self.at = end

    def _wait(self, frame: _Frame, count: int) -> None:
        if len(self.frames) > MOST_FRAMES:
            self._literal(count)
            return
        self.frames.append(frame)
        self.at += count

    def _give_up(self) -> None:
        """The last mark met no end: it is shown as it is."""
        frame = self.frames.pop()
        length = frame.count or len(frame.mark)
        place = self.passage.place(frame.start, frame.start + length)
        self._add(nodes.Words(self.text[frame.start : frame.start + length], place), *frame.children)

    def _close(self) -> None:
        rank = next((r for r in range(len(self.frames) - 1, 0, -1) if "[" in self.frames[r].mark), 0)
        if not rank:
            self._literal(1)
            return
        frame, end = self.frames[rank], self.at + 1
        target, after = self._target(frame, end)
        if target is None or (frame.barred and frame.mark == "["):
            while len(self.frames) > rank:
                self._give_up()
            self._literal(1)
            return
        while len(self.frames) > rank + 1:
            self._give_up()
        self.frames.pop()
        self.at = after
        written_here = self.text.startswith("(", end)
        place = self.passage.place(*((end + 1, after - 1) if written_here else (frame.start, after)))
        children = _joined(frame.children)
        if frame.mark == "![":
            self._add(nodes.Image(target, nodes.plain_text(children), place))
        else:
            self._link(nodes.Link(target, children, place), frame.start)

    def _link(self, link: nodes.Link, start: int) -> None:
        for frame in self.frames:
            frame.barred = frame.barred or frame.mark == "["
        for part in nodes.flat(link.children):
            if isinstance(part, nodes.Call):
                self._doubt("T13", start, start + 1, nom=f"[^{part.name}]")
        self._add(link)

    def _target(self, frame: _Frame, end: int) -> tuple[str | None, int]:
        """The address that follows « ] », and where the link ends."""
        if self.text.startswith("(", end):
            found = target_after(self.text, end)
            if found and found.title:
                self._doubt("T20", *found.title_span, titre=found.title)
            return (found.target, found.end) if found else (None, end)
        label = _LABEL.match(self.text, end)
        after = label.end() if label else end
        words = (label["label"] if label else "") or self.text[frame.start + len(frame.mark) : end - 1]
        reference = self.definitions.references.get(label_key(words))
        if reference:
            self.used.add(label_key(words))
            return reference.target, after
        if label and words and not label["label"].startswith("^"):
            self._doubt("T15", end, after, nom=f"[{words}]")
        return None, end

    def _stress(self) -> None:
        sign, start = self.text[self.at], self.at
        end = start
        while end < len(self.text) and self.text[end] == sign:
            end += 1
        opens, closes = sides(sign, self.text[start - 1 : start], self.text[end : end + 1], end - start)
        self.at = end
        left = self._end_stress(sign, end - start, opens) if closes else end - start
        if not left:
            return
        self.at = end - left
        if opens:
            self._wait(_Frame(sign, end - left, left, both=closes), left)
        else:
            self._literal(left)

    def _end_stress(self, sign: str, count: int, opens: bool) -> int:
        """End what waits for these marks; how many of them are left."""
        left = count
        while left and (rank := self._opening(sign, count, opens)):
            while len(self.frames) > rank + 1:
                self._give_up()
            frame = self.frames[rank]
            used = 2 if left >= 2 and frame.count >= 2 else 1
            stress = nodes.Stress(used == 2, _joined(frame.children))
            left, frame.count = left - used, frame.count - used
            frame.children = [stress]
            if not frame.count:
                self.frames.pop()
                self._add(stress)
        return left

    def _opening(self, sign: str, count: int, opens: bool) -> int:
        for rank in range(len(self.frames) - 1, 0, -1):
            frame = self.frames[rank]
            if "[" in frame.mark:
                return 0
            odd = (opens or frame.both) and (count + frame.count) % 3 == 0 and (count % 3 or frame.count % 3)
            if frame.mark == sign and frame.children and not odd:
                return rank
        return 0


def _joined(parts: list[nodes.Inline]) -> tuple[nodes.Inline, ...]:
    """The parts, neighbouring plain words as one."""
    found: list[nodes.Inline] = []
    for part in parts:
        last = found[-1] if found else None
        if isinstance(part, nodes.Words) and isinstance(last, nodes.Words) and not (part.escaped or last.escaped):
            found[-1] = nodes.Words(last.text + part.text, last.place)
        else:
            found.append(part)
    return tuple(found)
