"""What a layout did badly, found on its finished pages: words beyond their box, lines that stand alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

_SLACK = 1.0
"""CSS pixels that letters may lean over their box."""
_HIDDEN = 4.0
"""CSS pixels: a smaller box shows nothing, it is there for who listens."""
_LONGEST = 60


class SlipKind(StrEnum):
    """What happened to a line."""

    WIDE = "wide"
    LOW = "low"
    ORPHAN = "orphan"
    WIDOW = "widow"


@dataclass(frozen=True, slots=True)
class Slip:
    """A line badly set: its page from 0, its words, where it stands, in parts of the page from its top left corner."""

    kind: SlipKind
    page: int
    words: str
    place: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of words as it stands: the box that holds it, and how low it may go."""

    box: Any
    holder: Any
    page: int
    floor: float


def slips_in(pages: Sequence[Any]) -> Iterator[Slip]:
    """The slips of pages as the layout engine gives them, in reading order."""
    lines = [line for rank, page in enumerate(pages) for line in _lines(page._page_box, rank)]
    kinds = {**_alone(lines), **{id(line): kind for line in lines if (kind := _beyond(line))}}
    for line in lines:
        if id(line) in kinds:
            yield Slip(kinds[id(line)], line.page, _words(line.box)[:_LONGEST], _place(line, pages[line.page]))


def _lines(page: Any, rank: int) -> Iterator[_Line]:
    """The lines of a page that can be read; those of its margins are the house's, not a text's."""
    floor = page.content_box_y() + page.height if page.margin_bottom else page.margin_height()
    for child in page.children:
        if type(child).__name__ != "MarginBox":
            yield from _within(child, rank, floor)


def _within(box: Any, page: int, floor: float) -> Iterator[_Line]:
    if _is_hidden(box):
        return
    lowest = _floor_of(box, floor)
    for child in getattr(box, "children", ()):
        if type(child).__name__ == "LineBox" and _words(child):
            yield _Line(child, box, page, lowest)
        yield from _within(child, page, lowest)


def _is_hidden(box: Any) -> bool:
    """Whether a box shows no words of a text: one for who listens, the sign before an item of a list."""
    if "::" in (box.element_tag or ""):  # the room of the notes at the foot has no tag
        return True
    return getattr(box, "style", None) is not None and box.style["overflow"] == "hidden" and box.height < _HIDDEN


def _floor_of(box: Any, floor: float) -> float:
    """How low the lines of a box may go: what stands apart from the flow has no other floor than its own height."""
    style = getattr(box, "style", None)
    if style is None or type(box).__name__ == "LineBox":
        return floor
    if style["position"] in ("absolute", "fixed") or style["float"] == "footnote":
        floor = float("inf")
    is_fixed = style["height"] != "auto" and not isinstance(style["height"], str)
    return box.content_box_y() + box.height if is_fixed and box.height >= _HIDDEN else floor


def _beyond(line: _Line) -> SlipKind | None:
    """Whether a line is too long for its box, or too low for its page."""
    holder, texts = line.holder, [*_texts(line.box)]
    right = max(one.position_x + one.width for one in texts)
    if right > holder.content_box_x() + holder.width + _SLACK:
        return SlipKind.WIDE
    low = max(one.position_y + one.height for one in texts)
    return SlipKind.LOW if low > line.floor + _SLACK else None


def _alone(lines: Iterable[_Line]) -> Mapping[int, SlipKind]:
    """The first line of a paragraph alone before a break, the last one alone behind it."""
    pieces: dict[int, dict[tuple[int, int], list[_Line]]] = {}
    for line in lines:
        column = (line.page, round(line.holder.content_box_x()))
        if line.holder.element is not None:
            pieces.setdefault(id(line.holder.element), {}).setdefault(column, []).append(line)
    broken = [[*parts.values()] for parts in pieces.values() if len(parts) > 1 and not _is_repeated(parts.values())]
    orphans = {id(parts[0][0]): SlipKind.ORPHAN for parts in broken if len(parts[0]) == 1}
    return orphans | {id(parts[-1][0]): SlipKind.WIDOW for parts in broken if len(parts[-1]) == 1}


def _is_repeated(parts: Iterable[Sequence[_Line]]) -> bool:
    """Whether each page says the same: the head of a table."""
    return len({tuple(_words(line.box) for line in lines) for lines in parts}) == 1


def _texts(box: Any) -> Iterator[Any]:
    for child in getattr(box, "children", ()):
        if type(child).__name__ == "TextBox":
            yield child
        elif type(child).__name__ == "InlineBox":
            yield from _texts(child)


def _words(line: Any) -> str:
    return " ".join("".join(one.text for one in _texts(line)).split())


def _place(line: _Line, page: Any) -> tuple[float, float, float, float]:
    texts = [*_texts(line.box)]
    left, top = min(one.position_x for one in texts), min(one.position_y for one in texts)
    right = max(one.position_x + one.width for one in texts)
    bottom = max(one.position_y + one.height for one in texts)
    return left / page.width, top / page.height, (right - left) / page.width, (bottom - top) / page.height
