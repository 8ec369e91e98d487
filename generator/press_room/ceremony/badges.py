"""A name badge: why somebody is there, the name to be read from two metres, what they do."""

from __future__ import annotations

from dataclasses import dataclass

from generator.design.book_colours import MUTED, NIGHT, WHITE
from generator.press_room.ceremony.guests import Guest
from generator.press_room.ceremony.lines import lines_in, name_in
from generator.press_room.kit.colours import deep
from generator.press_room.kit.drawing import CAPITAL, Sheet, fitting, width_of
from generator.press_room.kit.laureate import Laureate

_WIDE, _HIGH = 90.0, 54.0
"""What the measures below are shares of, in millimetres."""
_LEADING, _TITLE_LEADING = 1.26, 1.02
_SIGNS = 28.0
"""How wide a row of signs may be."""
BY_HAND = "Nom et fonction"
"""What is written by hand on the badge of a body: the sources do not say who comes for it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a badge stands on its sheet: its corner, what is free inside its margins, and the unit of its letters."""

    left: float
    top: float
    right: float
    foot: float
    unit: float

    @property
    def room(self) -> float:
        """How wide a line may be."""
        return self.right - self.left


def frame_at(x: float, y: float, width: float, height: float) -> Frame:
    """The frame of a badge whose corner stands there."""
    unit = min(width / _WIDE, height / _HIGH)
    margin = 5.5 * unit
    return Frame(x + margin, y + margin, x + width - margin, y + height - margin, unit)


def draw_badge(sheet: Sheet, guest: Guest, frame: Frame, house: Laureate) -> None:
    """``house`` is any laureate of the edition: what it says of the label and of the year, all badges say."""
    top = _draw_head(sheet, guest, frame, house)
    foot = _draw_line(sheet, frame) if not guest.first else frame.foot
    if guest.first:
        _draw_person(sheet, guest, frame, top)
    else:
        _draw_body(sheet, guest, frame, (top, foot))


def _draw_head(sheet: Sheet, guest: Guest, frame: Frame, house: Laureate) -> float:
    """The reason in white on the edition's colour; on the right the label and the year, or the signs of a laureate."""
    unit, ground = frame.unit, deep(house.edition.accent)
    words = " · ".join(guest.kinds)
    size = fitting(words, 3.1 * unit, frame.room * 0.62, 700)
    high, width = 6.2 * unit, width_of(words, size, 700) + 5 * unit
    sheet.rounded(frame.left, frame.top, width, high, 1.2 * unit, ground)
    base = frame.top + (high + 3.1 * unit * CAPITAL) / 2
    sheet.write(words, frame.left + 2.5 * unit, base, size, WHITE, weight=700)
    if guest.award:
        _draw_signs(sheet, guest.award.level, frame, house)
    else:
        said = f"{house.rank} · {house.award.year}"
        small = fitting(said, 2.9 * unit, frame.room - width - 3 * unit, 500)
        sheet.write(said, frame.right, base, small, MUTED, weight=500, share=1)
    return frame.top + high + 3.5 * unit


def _draw_signs(sheet: Sheet, level: int, frame: Frame, house: Laureate) -> None:
    across, ground = 1.14 * house.scale.top - 0.14, deep(house.edition.accent)
    side = min(5.0, _SIGNS / across) * frame.unit
    left = frame.right - side * across
    for rank in range(house.scale.top):
        is_reached = rank < level
        x, y = left + rank * side * 1.14, frame.top + 3.1 * frame.unit - side / 2
        sheet.sign(house.scale.sign, x, y, side, ground if is_reached else MUTED, is_reached=is_reached)


def _draw_line(sheet: Sheet, frame: Frame) -> float:
    """Where a name is written by hand; what is above it ends there."""
    unit = frame.unit
    sheet.rectangle(frame.left, frame.foot - 3.4 * unit, frame.room, 0.2 * unit, MUTED)
    sheet.write(BY_HAND, frame.left, frame.foot, 2.4 * unit, MUTED, weight=500)
    return frame.foot - 12.5 * unit


def _draw_person(sheet: Sheet, guest: Guest, frame: Frame, top: float) -> None:
    """The first name, then the last as large as both may be, at one place on all badges; the role at the foot."""
    unit, largest = frame.unit, 9.2 * frame.unit
    size = min(fitting(guest.first, largest, frame.room, 600), fitting(guest.last, largest, frame.room, 800))
    base = top + 0.8 * unit + largest * CAPITAL
    last = base + size * _TITLE_LEADING
    sheet.write(guest.first, frame.left, base, size, NIGHT, weight=600)
    sheet.write(guest.last, frame.left, last, size, NIGHT, weight=800)
    if guest.role:
        small, lines = lines_in(guest.role, 3.5 * unit, (frame.room, frame.foot - last - 4 * unit), _LEADING, 500)
        first = frame.foot - (len(lines) - 1) * _LEADING * small
        for rank, line in enumerate(lines):
            sheet.write(line, frame.left, first + rank * small * _LEADING, small, NIGHT, weight=500)


def _draw_body(sheet: Sheet, guest: Guest, frame: Frame, room: tuple[float, float]) -> None:
    """The name of a collectivity or of a partner, and where it is or what it is called for short."""
    unit, (top, foot) = frame.unit, room
    below = 5 * unit if guest.role else 0.0
    size, lines = name_in(guest.last, 8.4 * unit, (frame.room, foot - top - below), _TITLE_LEADING, 800)
    base = top + 0.8 * unit + size * CAPITAL
    for rank, line in enumerate(lines):
        sheet.write(line, frame.left, base + rank * size * _TITLE_LEADING, size, NIGHT, weight=800)
    if guest.role:
        under = base + size * _TITLE_LEADING * (len(lines) - 1) + 2.2 * unit + size * 0.38
        sheet.write(guest.role, frame.left, under, fitting(guest.role, 3.4 * unit, frame.room, 500), MUTED, weight=500)
