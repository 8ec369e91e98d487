"""A text in lines as even as their number allows, that break where a reader expects it: never behind « de », « la »."""

from __future__ import annotations

from generator.french.typography import french_spaces
from generator.press_room.kit.drawing import width_of

_BOUND = frozenset(
    ("à", "au", "aux", "avec", "dans", "de", "des", "du", "en", "et", "la", "le", "les", "par", "pour", "sur")
)
"""Words that no line ends with."""
_EVENER = (0.55, 0.65, 0.75, 0.85, 0.92, 1.0)
_SMALLER = 0.96


def lines_in(text: str, size: float, room: tuple[float, float], leading: float, weight: int) -> tuple[float, list[str]]:
    """The size, or the smaller one at which a text fits a room (width, height), and its lines there."""
    width, height = room
    smallest = size / 4
    while size > smallest:
        lines = _broken(text, size, width, weight)
        fits = max(width_of(line, size, weight) for line in lines) <= width
        if fits and (len(lines) - 1) * leading * size + size <= height:
            break
        size *= _SMALLER
    return size, _evened(text, size, width, weight)


def _evened(text: str, size: float, width: float, weight: int) -> list[str]:
    whole = _broken(text, size, width, weight)
    for share in _EVENER:
        lines = _broken(text, size, width * share, weight)
        if len(lines) == len(whole) and max(width_of(line, size, weight) for line in lines) <= width:
            return lines
    return whole


def _broken(text: str, size: float, width: float, weight: int) -> list[str]:
    lines = [""]
    for unit in units(text):
        longer = f"{lines[-1]} {unit}".strip()
        if lines[-1] and width_of(longer, size, weight) > width:
            lines.append(unit)
        else:
            lines[-1] = longer
    return lines


def units(text: str) -> list[str]:
    """What no line cuts: a word with the small words before it."""
    found, held = [], ""
    for word in french_spaces(text).split(" "):
        held = f"{held}\u00a0{word}" if held else word
        if word.lower() not in _BOUND:
            found.append(held)
            held = ""
    return [*found, held] if held else found
