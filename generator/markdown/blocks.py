"""From the lines of a text to its blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.french.words import count
from generator.markdown import nodes
from generator.markdown.definitions import FENCE, NOTE, Definitions, closes
from generator.markdown.inline import read_words
from generator.markdown.source import Doubt, Line, Passage, Place
from generator.markdown.tables import cells_of, fitted, is_table, sides_of

MOST_DEPTH = 6
"""How deep quotes and lists may stand in one another: a page has no room for more."""
MOST_SIGNS = 20_000
"""A longer paragraph is none that anybody wrote."""
_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})(?: +|$)")
_RULE = re.compile(r" {0,3}(?P<sign>[-*_])[ ]*(?:(?P=sign)[ ]*){2,}$")
_QUOTE = re.compile(r" {0,3}> ?")
_ITEM = re.compile(r" {0,3}(?:(?P<sign>[-*+])|(?P<number>\d{1,3})(?P<end>[.)]))(?: +|$)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})\s*$")


class BlockReader:
    """Reads the blocks of one text; doubts and notes gather meanwhile."""

    def __init__(self, definitions: Definitions) -> None:
        self.definitions = definitions
        self.doubts: list[Doubt] = []
        self.notes: dict[str, nodes.Note] = {}
        self.used: set[str] = set()
        self._items: set[int] = set()
        """How deep the items stand that are being read."""

    def read(self, lines: Sequence[Line], depth: int = 0) -> tuple[nodes.Block, ...]:
        """The blocks of these lines."""
        found: list[nodes.Block] = []
        i = 0
        while i < len(lines):
            if lines[i].is_blank or (depth == 0 and lines[i].number in self.definitions.lines):
                i += 1
                continue
            block, i = self._next(lines, i, depth)
            found += [block] if block else []
        return tuple(found)

    def _next(self, lines: Sequence[Line], i: int, depth: int) -> tuple[nodes.Block | None, int]:
        if depth == 0 and NOTE.match(lines[i].text):
            return None, self._note(lines, i)
        if depth >= MOST_DEPTH and (_QUOTE.match(lines[i].text) or _ITEM.match(lines[i].text)):
            self._doubt("T23", lines[i].place, rangs=MOST_DEPTH)
            return self._made(lines[i : i + 1]), i + 1
        return self._maker(lines, i)(lines, i, depth)

    def _maker(
        self, lines: Sequence[Line], i: int
    ) -> Callable[[Sequence[Line], int, int], tuple[nodes.Block | None, int]]:
        line = lines[i]
        if line.indent >= 4:
            return self._indented
        if FENCE.match(line.text):
            return self._fenced
        if _HEADING.match(line.text):
            return self._heading
        if _RULE.match(line.text):
            return self._rule
        if _QUOTE.match(line.text):
            return self._quote
        if _ITEM.match(line.text):
            return self._list
        return self._table if is_table(lines, i) else self._paragraph

    def _doubt(self, code: str, place: Place, **values: object) -> None:
        self.doubts.append(Doubt(code, place, values))

    def words(self, lines: Sequence[Line], *, in_cell: bool = False) -> tuple[nodes.Inline, ...]:
        """The parts of a sentence."""
        passage = Passage.of(lines)
        if len(passage.text) > MOST_SIGNS:
            self._doubt("T24", lines[0].place, signes=MOST_SIGNS)
            return (nodes.Words(passage.text, lines[0].place),)
        read = read_words(passage, self.definitions, in_cell=in_cell)
        self.doubts += read.doubts
        self.used |= read.used
        return read.children

    def _indented(self, lines: Sequence[Line], i: int, _depth: int) -> tuple[nodes.Block, int]:
        """Four spaces make a program of a paragraph: rarely what its editor meant."""
        end = i
        while end < len(lines) and (lines[end].indent >= 4 or lines[end].is_blank):
            end += 1
        while lines[end - 1].is_blank:
            end -= 1
        self._doubt("T17", lines[i].place)
        return nodes.CodeBlock("\n".join(line.outdented(4).text for line in lines[i:end]), lines[i].place), end

    def _fenced(self, lines: Sequence[Line], i: int, _depth: int) -> tuple[nodes.Block, int]:
        opening = FENCE.match(lines[i].text)
        marks = opening["marks"] if opening else "```"
        for end in range(i + 1, len(lines)):
            fence = FENCE.match(lines[end].text)
            if fence and not fence["language"] and closes(fence["marks"], marks):
                break
        else:
            end = len(lines)
            self._doubt("T25", lines[i].place, marques=marks)
        text = "\n".join(line.outdented(lines[i].indent).text for line in lines[i + 1 : end])
        return nodes.CodeBlock(text, lines[i].place), min(end + 1, len(lines))

    def _heading(self, lines: Sequence[Line], i: int, _depth: int) -> tuple[nodes.Block, int]:
        found = _HEADING.match(lines[i].text)
        marks, start = (found["marks"], found.end()) if found else ("#", 1)
        words = Line(lines[i].number, lines[i].column + start, re.sub(r"(?:^|\s)#*\s*$", "", lines[i].text[start:]))
        return nodes.Heading(len(marks), self.words([words]), lines[i].place), i + 1

    def _rule(self, lines: Sequence[Line], i: int, _depth: int) -> tuple[nodes.Block, int]:
        return nodes.Rule(lines[i].place), i + 1

    def _quote(self, lines: Sequence[Line], i: int, depth: int) -> tuple[nodes.Block, int]:
        inner: list[Line] = []
        end = i
        while end < len(lines):
            found = _QUOTE.match(lines[end].text)
            if not found and (lines[end].is_blank or inner[-1].is_blank or self._interrupts(lines, end, depth)):
                break
            inner.append(lines[end].after(found.end()) if found else lines[end])
            end += 1
        self._items.discard(depth + 1)
        return nodes.Quote(self.read(inner, depth + 1), lines[i].place), end

    def _list(self, lines: Sequence[Line], i: int, depth: int) -> tuple[nodes.Block, int]:
        first = _ITEM.match(lines[i].text)
        kind, start, base = _kind(first), i, lines[i].indent
        items: list[tuple[nodes.Item, bool]] = []
        while i < len(lines) and (found := _ITEM.match(lines[i].text)) and _kind(found) == kind:
            if _RULE.match(lines[i].text):
                break
            inner, end = self._lines_of_item(lines, i, base, depth)
            self._items.add(depth + 1)
            item = nodes.Item(int(found["number"]) if found["number"] else None, self.read(inner, depth + 1))
            apart = lines[end - 1].is_blank and end < len(lines) and _kind(_ITEM.match(lines[end].text)) == kind
            items.append((item, apart or _is_loose(item, inner)))
            i = end
        loose = any(apart for _, apart in items)
        return nodes.Listing(_numbered([item for item, _ in items]), loose, lines[start].place), i

    def _lines_of_item(self, lines: Sequence[Line], i: int, base: int, depth: int) -> tuple[list[Line], int]:
        found = _ITEM.match(lines[i].text)
        end_of_mark = found.end() if found else 0
        mark = len(lines[i].text[:end_of_mark].rstrip()) + 1
        offset = end_of_mark if end_of_mark - mark < 4 else mark
        offset = min(offset, next((one.indent for one in lines[i + 1 :][:2] if one.indent >= base + 2), offset))
        inner, end = [lines[i].after(end_of_mark)], i + 1
        while end < len(lines):
            line = lines[end]
            is_inside = line.is_blank or line.indent >= base + 2
            if not is_inside and (lines[end - 1].is_blank or self._ends_item(lines, end, depth)):
                break
            inner.append(line.outdented(offset))
            end += 1
        while len(inner) > 1 and inner[-1].is_blank:
            inner.pop()
        return inner, end

    def _ends_item(self, lines: Sequence[Line], i: int, depth: int) -> bool:
        return bool(_ITEM.match(lines[i].text)) or self._interrupts(lines, i, depth)

    def _table(self, lines: Sequence[Line], i: int, depth: int) -> tuple[nodes.Block, int]:
        sides, head = sides_of(lines[i + 1]) or (), self._row(lines[i])
        if len(head) != len(sides):
            self._doubt("T09", lines[i + 1].place, cellules=count(len(sides), "cellule"), attendu=len(head))
        sides = (*sides, *[""] * len(head))[: len(head)]
        rows, end = [], i + 2
        while end < len(lines) and not lines[end].is_blank and not self._interrupts(lines, end, depth):
            row = self._row(lines[end])
            if len(row) != len(head):
                self._doubt("T09", lines[end].place, cellules=count(len(row), "cellule"), attendu=len(head))
            rows.append(fitted(row, len(head)))
            end += 1
        return nodes.Table(sides, head, tuple(rows), lines[i].place), end

    def _row(self, line: Line) -> tuple[nodes.Cell, ...]:
        return tuple(nodes.Cell(self.words([cell], in_cell=True), cell.place) for cell in cells_of(line))

    def _paragraph(self, lines: Sequence[Line], i: int, depth: int) -> tuple[nodes.Block, int]:
        end = i + 1
        while end < len(lines) and not lines[end].is_blank and not self._interrupts(lines, end, depth):
            if _UNDERLINE.match(lines[end].text):
                self._doubt("T18", lines[end].place, signes=lines[end].text.strip())
                return self._made(lines[i:end]), end + 1
            end += 1
        return self._made(lines[i:end]), end

    def _made(self, lines: Sequence[Line]) -> nodes.Paragraph:
        bare = [line.bare for line in lines]
        last = Line(bare[-1].number, bare[-1].column, bare[-1].text.rstrip())
        return nodes.Paragraph(self.words([*bare[:-1], last]), lines[0].place)

    def _interrupts(self, lines: Sequence[Line], i: int, depth: int) -> bool:
        """Whether a line begins something else than the next line of a paragraph."""
        text = lines[i].text
        if _UNDERLINE.match(text):
            return False
        if any(pattern.match(text) for pattern in (FENCE, _HEADING, _RULE, _QUOTE)) or is_table(lines, i):
            return True
        item = _ITEM.match(text)
        if item and text[item.end() :].strip() and (depth in self._items or item["number"] in (None, "1")):
            return True
        return depth == 0 and bool(NOTE.match(text))

    def _note(self, lines: Sequence[Line], i: int) -> int:
        found = NOTE.match(lines[i].text)
        name, start = (found["name"], found.end()) if found else ("", 0)
        inner, end = [lines[i].after(start).bare], i + 1
        while end < len(lines):
            line = lines[end]
            if (
                not line.is_blank
                and line.indent < 2
                and (
                    lines[end - 1].is_blank or line.number in self.definitions.lines or self._interrupts(lines, end, 0)
                )
            ):
                break
            inner.append(line.outdented(4))
            end += 1
        self._items.discard(1)
        place = Place(lines[i].number, lines[i].column + lines[i].indent, len(name) + 3)
        self.notes[name] = nodes.Note(name, self.read(inner, 1), place)
        return end


def _kind(item: re.Match[str] | None) -> str:
    return (item["sign"] or item["end"]) if item else ""


def _is_loose(item: nodes.Item, inner: Sequence[Line]) -> bool:
    """Whether an empty line stands between two blocks of the item."""
    empty = {line.number for line in inner if line.is_blank}
    return any(block.place.line - 1 in empty for block in item.blocks[1:])


def _numbered(items: list[nodes.Item]) -> tuple[nodes.Item, ...]:
    """The items under the numbers that were written; one number for all means that they follow it."""
    first = items[0].number
    if first is None or len(items) == 1 or any(item.number != first for item in items):
        return tuple(items)
    return tuple(nodes.Item(first + rank, item.blocks) for rank, item in enumerate(items))
