"""The type in which the yearbook's name is set: as large as it was drawn for, or as small as a long one asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from generator.design.letters import UNITS, set_line
from generator.french.breaking import joined, units_of, words_of

_POINTS = 72 / 25.4
_BOLD = 800
_SAFETY = 1.04
"""The engines that set the page may round, hint or kern otherwise by a hair."""
_SIZES = (72, 64, 56, 52, 48, 42, 36, 30, 26, 22, 18, 15, 12, 10)
_HERO_SHARES = (1.0, 0.8, 0.66, 0.55, 0.45, 0.38, 0.32)
"""Of the size of the home page's title, for longer and longer ones."""
_HERO_EMS, _HERO_LINES, _HERO_MOST = 4.5, 3.3, 30.0
"""How many ems a line holds at the whole size on a wide screen, how many lines the sky holds, and the widest word."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A type size and a line height in points."""

    size: int
    line: float


def cover_setting(title: str) -> Setting:
    """On the front cover, beside the year: 148 mm wide, and above the sky."""
    return _setting(title, 72, (148, 74), 0.903, -0.0306)


def identity_setting(title: str) -> Setting:
    """On the title page, beside the year and above the label."""
    return _setting(title, 52, (118, 56), 0.923, -0.0288)


def _setting(title: str, largest: int, room: tuple[float, float], leading: float, spacing: float) -> Setting:
    """The largest size at which no word is cut and all lines fit a room in millimetres."""
    width, height = (length * _POINTS for length in room)
    for size in _SIZES:
        lines = _lines(title, width / size / _SAFETY, spacing, 72)
        fits = max(map(_EmWidth(spacing, 72), lines)) * _SAFETY <= width / size
        if size <= largest and fits and len(lines) * size * leading <= height:
            return Setting(size, round(size * leading, 1))
    return Setting(_SIZES[-1], _SIZES[-1])


@dataclass(frozen=True, slots=True)
class _EmWidth:
    """How wide a text is in ems, letters ``spacing`` ems closer or farther."""

    spacing: float
    optical_size: float
    weight: int = _BOLD

    def __call__(self, text: str) -> float:
        return set_line(text, self.weight, self.optical_size).advance / UNITS + self.spacing * len(text)


Words = Callable[[str], list[str]]
"""What cuts a title into what no line cuts."""


def _lines(title: str, ems: float, spacing: float, optical_size: float, words: Words = words_of) -> list[str]:
    """The title in lines of so many ems; a word that is wider stands alone."""
    width, lines = _EmWidth(spacing, optical_size), [""]
    for word in words(title):
        longer = joined(lines[-1], word)
        if lines[-1] and width(longer) > ems:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def title_rules(name: str) -> str:
    """What the site's style sheet must know of the name: its widest word in ems, and the share of the usual size."""
    width = _EmWidth(-0.035, 24)
    widest = min(_HERO_MOST, max(map(width, words_of(name))) * _SAFETY)
    share = next(
        (one for one in _HERO_SHARES if len(_lines(name, _HERO_EMS / one, -0.052, 24)) * one <= _HERO_LINES), 0
    )
    measure = f"max(6ch,{widest:.2f}em)" if share == 1 else "none"
    masthead = "1.1875rem" if width(name) < 15 else "1rem"
    return (
        f":root{{--title-word:{widest:.2f};--title-share:{share or _HERO_SHARES[-1]:g};--title-measure:{measure};"
        f"--wordmark:{masthead}}}"
    )


def house_rules(title: str) -> Markup:
    """The running head of the book: its title, cut where the head ends."""
    return Markup(f':root{{--house:"{_escaped(_cut(title, 150 * _POINTS / 7.6, 400))}"}}')  # escaped for a style sheet


def spine_title(title: str, length: float) -> str:
    """The title as a spine of so many millimetres holds it beside the year."""
    return _cut(title, (length - 34 - 14) * _POINTS / 9.5, 700)


def _cut(title: str, ems: float, weight: int) -> str:
    """The title, shortened between words where it is wider than so many ems."""
    width, words = _EmWidth(0, 12, weight), title.split()
    if width(title) <= ems:
        return title
    while len(words) > 1 and width(" ".join(words) + " …") > ems:
        words.pop()
    text = " ".join(words)
    while len(text) > 1 and width(text + " …") > ems:
        text = text[:-1]
    return f"{text} …"


def _escaped(text: str) -> str:
    """A text between the quotes of a style sheet, which no « " » and no tag can close."""
    return "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text)


@dataclass(frozen=True, slots=True)
class Block:
    """A title in its lines, and its size in the unit of the room that holds it."""

    size: float
    lines: tuple[str, ...]


def block(title: str, room: tuple[float, float], largest: float, leading: float) -> Block:
    """The largest size at which no word is cut and all lines fit a room; lines as even as their number allows.

    A compound is cut at its hyphens only where that makes the letters much larger.
    """
    whole, cut = (_block(title, room, largest, leading, words) for words in (_compounds, units_of))
    least = _ENOUGH if len(whole.lines) > 1 else _ENOUGH_ALONE
    return whole if whole.size >= least * cut.size else cut


def _block(title: str, room: tuple[float, float], largest: float, leading: float, words: Words) -> Block:
    size, (width, height), lines = largest, room, [title]
    while size > largest / 30:
        lines = _lines(title, width / size / _SAFETY, _TIGHT, 72, words)
        if _widest(lines) * size * _SAFETY <= width and (len(lines) - 1) * leading * size + size <= height:
            break
        size *= 0.97
    return Block(round(size, 2), _evened(title, lines, width / size / _SAFETY, words))


def _compounds(title: str) -> list[str]:
    return units_of(title, at_hyphens=False)


_ENOUGH, _ENOUGH_ALONE = 0.68, 0.86
"""Of the size that the cut compound would have: what it may keep uncut, in several lines or in one."""
_TIGHT = -0.02
"""Ems by which the letters of a block are closer than in a text."""


def _evened(title: str, lines: list[str], ems: float, words: Words) -> tuple[str, ...]:
    """The same number of lines, in the narrowest column that gives it."""
    for share in (0.5, 0.6, 0.7, 0.8, 0.9):
        narrow = _lines(title, ems * share, _TIGHT, 72, words)
        if len(narrow) == len(lines) and _widest(narrow) <= ems:
            return tuple(narrow)
    return tuple(lines)


def _widest(lines: list[str]) -> float:
    return max(map(_EmWidth(_TIGHT, 72), lines))
