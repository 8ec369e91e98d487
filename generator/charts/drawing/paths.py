"""Outlines as values, and as the shortest SVG that draws them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import ceil, cos, radians, sin, tan

Point = tuple[float, float]

Segment = tuple[str, tuple[float, ...]]
"""A letter of SVG's paths and its absolute coordinates: two for M and L, four for Q, six for C, none for Z."""

Path = tuple[Segment, ...]


def ring(points: Sequence[Point]) -> Path:
    """A closed ring through some points."""
    return (*open_line(points), ("Z", ()))


def open_line(points: Sequence[Point]) -> Path:
    """An open broken line."""
    first, *others = points
    return (("M", first), *(("L", point) for point in others))


def arc(x: float, y: float, radius: float, degrees: float) -> Path:
    """An arc from the right of its centre, against the clock as the eye sees it (y downwards)."""
    count = ceil(degrees / 90)
    turn = radians(degrees) / count
    reach = 4 / 3 * tan(turn / 4)
    path: list[Segment] = [("M", (x + radius, y))]
    for step in range(count):
        start, end = step * turn, (step + 1) * turn
        around = (
            cos(start) - reach * sin(start), sin(start) + reach * cos(start),
            cos(end) + reach * sin(end), sin(end) - reach * cos(end), cos(end), sin(end),
        )  # fmt: skip
        path.append(("C", tuple((y - radius * n) if i % 2 else (x + radius * n) for i, n in enumerate(around))))
    return tuple(path)


def circle(x: float, y: float, radius: float) -> Path:
    """A circle."""
    return (*arc(x, y, radius, 360), ("Z", ()))


def scaled(path: Path, size: float, x: float = 0.0, y: float = 0.0) -> Path:
    """A path ``size`` times as large, then moved."""
    return tuple(
        (name, tuple(size * number + (y if place % 2 else x) for place, number in enumerate(numbers)))
        for name, numbers in path
    )


@lru_cache(maxsize=4096)
def short_path(path: Path, digits: int = 1) -> str:
    """A path as short relative SVG, its numbers rounded; lines too short to be seen are left out.

    It is remembered: the same coasts, letters and marks come in one drawing after the other.
    """
    grains = 10**digits
    commands: list[str] = []
    x, y, start, letter = 0, 0, (0, 0), ""
    for name, numbers in path:
        if name == "Z":
            commands.append("z")
            (x, y), letter = start, ""
            continue
        steps = [round(number * grains) for number in numbers]
        if name == "L" and steps == [x, y]:
            continue
        written = "".join([_number(step - (y if place % 2 else x), digits) for place, step in enumerate(steps)])
        small = name.lower()
        commands.append(written if small == letter else small + written.lstrip())
        x, y = steps[-2:]
        letter = "l" if small == "m" else small
        if small == "m":
            start = x, y
    return "".join(commands)


_TOKEN = re.compile(r"[MLQCZz]|-?\d+\.?\d*(?:e-?\d+)?")


def read_path(data: str) -> Iterator[Segment]:
    """The segments of an absolute path (M, L, Q, C, Z)."""
    tokens = _TOKEN.findall(data)
    at = 0
    while at < len(tokens):
        name = tokens[at].upper()
        count = {"M": 2, "L": 2, "Q": 4, "C": 6}.get(name, 0)
        yield name, tuple(map(float, tokens[at + 1 : at + 1 + count]))
        at += 1 + count


def compact_path(data: str) -> str:
    """An absolute path as a short relative one."""
    return short_path(tuple(read_path(data)))


def short(value: float) -> str:
    """A number to the tenth with the separator it needs: « -.5 », « 12.3 »."""
    return _number(round(value * 10), 1)


@lru_cache(maxsize=65536)
def _number(grains: int, digits: int) -> str:
    """So many tenths (or hundredths, by ``digits``) with the separator that they need."""
    whole, rest = divmod(abs(grains), 10**digits)
    decimals = f".{rest:0{digits}d}".rstrip("0").rstrip(".") if digits else ""
    return f"{'-' if grains < 0 else ' '}{whole or '' if decimals else whole}{decimals}"
