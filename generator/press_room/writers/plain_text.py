"""A document for the press as plain text: what can be pasted into any message, seventy-two columns wide."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from textwrap import wrap

from generator.french.words import NARROW, WIDE
from generator.press_room.paper import (
    Blank,
    Block,
    Drawing,
    Face,
    Faces,
    Facts,
    Figures,
    Paper,
    Paragraph,
    Points,
    Programme,
    Quotation,
    Run,
    Slot,
    Table,
    Title,
    Words,
    text_of,
)

COLUMNS = 72
_UNDER = {1: "=", 2: "-"}


def text_file(paper: Paper, with_blanks: bool = False) -> str:
    """The document; places to fill are left out unless they are asked for."""
    pieces = [_head(paper)]
    pieces += [piece for block in paper.blocks if (piece := _blank_or(block, with_blanks))]
    if paper.notes:
        pieces.append("\n".join(_hung(f"{sign} ", note) for sign, note in paper.notes))
    return "\n\n".join(pieces) + "\n"


def blank_line(blank: Blank) -> str:
    """« [Citation de la ou du maire, à compléter ou à supprimer] »."""
    return f"[{blank.prompt}, à compléter ou à supprimer]"


def written(words: Words) -> str:
    """The words, each address behind those that lead there unless they say it themselves."""
    return "".join(map(_run, words))


def _run(run: Run) -> str:
    address = run.href.removeprefix("mailto:")
    bare = address.removeprefix("https://").removeprefix("http://").rstrip("/")
    return run.text if not address or bare in run.text else f"{run.text} ({address})"


def _head(paper: Paper) -> str:
    lines = [paper.kind.upper(), "", _underlined(paper.title, 1)]
    above = [paper.subtitle] if paper.subtitle else []
    above += [*paper.dateline, *([paper.embargo] if paper.embargo else [])]
    return "\n".join([*lines, *([""] if above else []), *(_wrapped(line) for line in above)])


def _blank_or(block: Block, with_blanks: bool) -> str:
    if isinstance(block, Blank):
        return _wrapped(blank_line(block)) if with_blanks else ""
    return _block(block)


def _wrapped(text: str, first: str = "", then: str = "") -> str:
    lines = wrap(
        text, COLUMNS, initial_indent=first, subsequent_indent=then, break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(lines)


def _hung(mark: str, text: str) -> str:
    return _wrapped(text, mark, " " * len(mark))


def _underlined(title: str, level: int) -> str:
    lines = _wrapped(title).splitlines()
    under = _UNDER.get(level)
    return "\n".join([*lines, under * max(map(len, lines))] if under else lines)


@singledispatch
def _block(block: Block) -> str:
    raise TypeError(type(block).__name__)


@_block.register
def _(block: Title) -> str:
    return _underlined(block.text, block.level)


@_block.register
def _(block: Paragraph) -> str:
    return _wrapped(written(block.words))


@_block.register
def _(block: Points) -> str:
    marks = (f"{rank}. " if block.numbered else "- " for rank in range(1, len(block.items) + 1))
    return "\n".join(_hung(mark, written(item)) for mark, item in zip(marks, block.items, strict=True))


@_block.register
def _(block: Quotation) -> str:
    return f"{_wrapped(_quoted(block.words), '  ', '  ')}\n{_wrapped(block.by, '  ', '  ')}"


def _quoted(words: Words) -> str:
    text = text_of(words)
    return text if text.startswith("«") else f"«{NARROW}{text}{NARROW}»"


@_block.register
def _(block: Figures) -> str:
    return "\n".join(_hung("- ", f"{number}{WIDE}: {what}") for number, what in block.items)


@_block.register
def _(block: Facts) -> str:
    return "\n".join(_hung("", f"{label}{WIDE}: {written(words)}") for label, words in block.rows)


@_block.register
def _(block: Programme) -> str:
    return "\n".join(_slot(slot) for slot in block.slots)


def _slot(slot: Slot) -> str:
    place = f" ({slot.place})" if slot.place else ""
    lines = [_hung("- ", f"{slot.when}{WIDE}: {slot.title}{place}")]
    return "\n".join([*lines, *([_wrapped(slot.detail, "  ", "  ")] if slot.detail else [])])


@_block.register
def _(block: Faces) -> str:
    return "\n".join(line for face in block.people for line in _face(face))


def _face(face: Face) -> Iterator[str]:
    yield _hung("- ", ", ".join(filter(None, (face.name, face.role, face.status))))
    if face.notice:
        yield _wrapped(face.notice, "  ", "  ")
    if face.quotation:
        yield _wrapped(_quoted(face.quotation), "  ", "  ")


@_block.register
def _(block: Table) -> str:
    """Columns while they fit, else a line for each cell that says which it is."""
    rows = (block.head, *block.rows)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    if sum(widths) + 2 * len(widths) - 2 > COLUMNS:
        lines = [_hung("- ", ", ".join(filter(None, row))) for row in block.rows]
    else:
        lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
        lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join([_wrapped(block.caption), "", *lines])


@_block.register
def _(block: Drawing) -> str:
    return _wrapped(f"[{block.caption or block.alternative}]")
