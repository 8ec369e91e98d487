"""A text in lines as even as their number allows, that break where a reader expects it: never behind « de », « la »."""

from __future__ import annotations

from generator.french.breaking import joined, units_of
from generator.press_room.kit.drawing import width_of

_EVENER = (0.55, 0.65, 0.75, 0.85, 0.92, 1.0)
_SMALLER = 0.96
_ENOUGH, _ENOUGH_ALONE = 0.68, 0.86
"""As ``design/title_setting`` has it."""

Lines = tuple[float, list[str]]


def name_in(text: str, size: float, room: tuple[float, float], leading: float, weight: int) -> Lines:
    """The same as ``lines_in`` for a name, whose compounds may be cut where that makes the letters much larger."""
    whole, cut = (_fitted(_Setting(text, weight, at), size, room, leading) for at in (False, True))
    least = _ENOUGH if len(whole[1]) > 1 else _ENOUGH_ALONE
    return whole if whole[0] >= least * cut[0] else cut


def lines_in(text: str, size: float, room: tuple[float, float], leading: float, weight: int) -> Lines:
    """The size, or the smaller one at which a text fits a room (width, height), and its lines there."""
    return _fitted(_Setting(text, weight), size, room, leading)


class _Setting:
    """A text of a weight, in units that no line cuts."""

    def __init__(self, text: str, weight: int, at_hyphens: bool = False) -> None:
        self.units, self.weight = units_of(text, at_hyphens=at_hyphens), weight

    def width(self, line: str, size: float) -> float:
        """How wide a line is."""
        return width_of(line, size, self.weight)

    def lines(self, size: float, width: float) -> list[str]:
        """As few as a width allows; a unit that is wider stands alone."""
        lines = [""]
        for unit in self.units:
            longer = joined(lines[-1], unit)
            if lines[-1] and self.width(longer, size) > width:
                lines.append(unit)
            else:
                lines[-1] = longer
        return lines


def _fitted(text: _Setting, size: float, room: tuple[float, float], leading: float) -> Lines:
    width, height = room
    smallest = size / 4
    while size > smallest:
        lines = text.lines(size, width)
        fits = max(text.width(line, size) for line in lines) <= width
        if fits and (len(lines) - 1) * leading * size + size <= height:
            break
        size *= _SMALLER
    return size, _evened(text, size, width)


def _evened(text: _Setting, size: float, width: float) -> list[str]:
    whole = text.lines(size, width)
    for share in _EVENER:
        lines = text.lines(size, width * share)
        if len(lines) == len(whole) and max(text.width(line, size) for line in lines) <= width:
            return lines
    return whole
