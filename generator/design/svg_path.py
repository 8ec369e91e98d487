"""SVG paths as values: any path read into absolute segments, sampled, and brought into a square."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import cycle, pairwise
from math import atan2, ceil, cos, degrees, hypot, pi, radians, sin, sqrt, tan

Point = tuple[float, float]
Segment = tuple[str, tuple[float, ...]]
"""A letter and its absolute coordinates: two for M and L, four for Q, six for C, none for Z."""
Path = tuple[Segment, ...]

_LARGEST = 1e6
_SIZES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?"
_COMMAND = re.compile(r"\s*([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_ARGUMENT = re.compile(rf"[\s,]*({_NUMBER})")
_ARC_ARGUMENTS = tuple(re.compile(rf"[\s,]*({part})") for part in (*(_NUMBER,) * 3, "[01]", "[01]", *(_NUMBER,) * 2))
"""The two flags of an arc may stand without anything behind them."""


def parse_path(data: str) -> Path:
    """The segments of a path. Raises ValueError when it is none, or draws nothing."""
    reader, at = _Reader(), 0
    while data[at:].strip():
        found = _COMMAND.match(data, at)
        if found is None:
            raise ValueError(data[at : at + 20])
        reader.read(found[1], found[2])
        at = found.end()
    if not any(name in "LQC" for name, _ in reader.path):
        raise ValueError(data[:20])
    return tuple(reader.path)


class _Reader:
    """Where the pen is, and what it drew."""

    def __init__(self) -> None:
        self.path: list[Segment] = []
        self.pen, self.start, self.handle = (0.0, 0.0), (0.0, 0.0), (0.0, 0.0)
        self.before = ""

    def read(self, letter: str, text: str) -> None:
        """A command with all its groups of numbers."""
        name = letter.upper()
        if not self.path and name != "M":
            raise ValueError(letter)
        groups = list(_groups(name, text))
        for place, numbers in enumerate(groups):
            drawn = "L" if name in ("H", "V") or (name == "M" and place) else name
            self.draw(drawn, self._absolute(letter, name, numbers))

    def draw(self, name: str, n: Sequence[float]) -> None:
        """One segment, in absolute coordinates."""
        x, y = self.pen
        reflected = (2 * x - self.handle[0], 2 * y - self.handle[1])
        if name == "Z":
            self._add("Z", ())
            self.pen = self.start
        elif name == "S":
            self._add("C", (*(reflected if self.before in ("C", "S") else (x, y)), *n))
        elif name == "T":
            self._add("Q", (*(reflected if self.before in ("Q", "T") else (x, y)), *n))
        elif name == "A":
            for cubic in _arc_curves(self.pen, n):
                self._add("C", cubic)
        else:
            self._add(name, tuple(n))
        if name == "M":
            self.start = self.pen
        self.before = name

    def _add(self, name: str, numbers: tuple[float, ...]) -> None:
        if name != "M" and self.path[-1][0] == "Z" and name != "Z":
            self.path.append(("M", self.pen))
        self.path.append((name, numbers))
        if numbers:
            self.pen = (numbers[-2], numbers[-1])
            self.handle = (numbers[-4], numbers[-3]) if len(numbers) > 2 else self.pen

    def _absolute(self, letter: str, name: str, numbers: Sequence[float]) -> tuple[float, ...]:
        x, y = self.pen if letter.islower() else (0.0, 0.0)
        if name == "H":
            return (numbers[0] + x, self.pen[1])
        if name == "V":
            return (self.pen[0], numbers[0] + y)
        if name == "A":
            return (*numbers[:5], numbers[5] + x, numbers[6] + y)
        return tuple(number + (y if place % 2 else x) for place, number in enumerate(numbers))


def _groups(name: str, text: str) -> Iterator[tuple[float, ...]]:
    """The numbers of a command, as many at a time as it takes. H and V are lines once they are absolute."""
    size, at = _SIZES[name], 0
    patterns = _ARC_ARGUMENTS if name == "A" else (_ARGUMENT,) * size
    if not size:
        if text.strip(" \t\r\n,"):
            raise ValueError(text)
        yield ()
        return
    while text[at:].strip(" \t\r\n,") or at == 0:
        numbers = []
        for pattern in patterns:
            found = pattern.match(text, at)
            if found is None:
                raise ValueError(text)
            numbers.append(_number(found[1]))
            at = found.end()
        yield tuple(numbers)


def _number(text: str) -> float:
    """A number that a drawing may hold: no larger than a wall."""
    number = float(text)
    if abs(number) > _LARGEST:
        raise ValueError(text)
    return number


def _arc_curves(pen: Point, n: Sequence[float]) -> Iterator[tuple[float, ...]]:
    """An elliptical arc as cubic curves of a quarter turn at most (SVG 2, appendix B.2.4)."""
    rx, ry, turn, large, sweep, x, y = abs(n[0]), abs(n[1]), radians(n[2]), n[3], n[4], n[5], n[6]
    if not rx or not ry or (x, y) == pen:
        yield (*pen, x, y, x, y)
        return
    c, s = cos(turn), sin(turn)
    dx, dy = (pen[0] - x) / 2, (pen[1] - y) / 2
    u, v = c * dx + s * dy, -s * dx + c * dy
    grown = sqrt(max(1.0, (u / rx) ** 2 + (v / ry) ** 2))
    rx, ry = rx * grown, ry * grown
    rest = max(0.0, (rx * ry) ** 2 - (rx * v) ** 2 - (ry * u) ** 2)
    side = (1 if large != sweep else -1) * sqrt(rest / ((rx * v) ** 2 + (ry * u) ** 2))
    cu, cv = side * rx * v / ry, -side * ry * u / rx
    cx, cy = c * cu - s * cv + (pen[0] + x) / 2, s * cu + c * cv + (pen[1] + y) / 2
    start = atan2((v - cv) / ry, (u - cu) / rx)
    sweep_by = atan2((-v - cv) / ry, (-u - cu) / rx) - start
    sweep_by += 2 * pi if sweep and sweep_by < 0 else -2 * pi if not sweep and sweep_by > 0 else 0
    count = max(1, ceil(abs(degrees(sweep_by)) / 90 - 1e-9))
    step = sweep_by / count
    reach = 4 / 3 * tan(step / 4)
    for rank in range(count):
        a, b = start + rank * step, start + (rank + 1) * step
        around = (
            (cos(a) - reach * sin(a), sin(a) + reach * cos(a)),
            (cos(b) + reach * sin(b), sin(b) - reach * cos(b)),
            (cos(b), sin(b)),
        )
        places = [(cx + c * rx * p - s * ry * q, cy + s * rx * p + c * ry * q) for p, q in around]
        yield tuple(number for place in places for number in place)


def moved(path: Path, scale: float | Point, x: float, y: float) -> Path:
    """A path so many times as large, of two numbers across and down, then moved."""
    across, down = scale if isinstance(scale, tuple) else (scale, scale)
    steps = (across, x), (down, y)
    return tuple([(name, tuple([k * n + by for n, (k, by) in zip(numbers, cycle(steps))])) for name, numbers in path])


def fitted(path: Path, side: float, margin: float) -> Path:
    """The path as large as a square holds, in its middle; ``margin`` stays free around it."""
    points = [point for line in sampled(path, 24) for point in line]
    (left, right), (top, bottom) = ((min(ns), max(ns)) for ns in zip(*points, strict=True))
    scale = (side - 2 * margin) / (max(right - left, bottom - top) or 1.0)
    return moved(path, scale, side / 2 - scale * (left + right) / 2, side / 2 - scale * (top + bottom) / 2)


def sampled(path: Path, steps: int) -> list[list[Point]]:
    """Each subpath as points along it, ``steps`` to a curve."""
    lines: list[list[Point]] = []
    for name, n in path:
        if name == "M":
            lines.append([(n[0], n[1])])
        elif name == "Z":
            lines[-1].append(lines[-1][0])
        else:
            corners = [lines[-1][-1], *zip(n[::2], n[1::2], strict=True)]
            lines[-1] += [_on_curve(corners, step / steps) for step in range(1, steps + 1)]
    return lines


def _on_curve(corners: Sequence[Point], share: float) -> Point:
    """A point of a Bézier curve of any degree, a line included (de Casteljau)."""
    while len(corners) > 1:
        corners = [(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share) for a, b in pairwise(corners)]
    return corners[0]


def dense(path: Path, gap: float) -> Iterator[Point]:
    """Points along a path, no two neighbours farther apart than about ``gap``."""
    for line in sampled(path, 48):
        yield line[0]
        for a, b in pairwise(line):
            steps = max(1, ceil(hypot(b[0] - a[0], b[1] - a[1]) / gap))
            yield from (
                (a[0] + (b[0] - a[0]) * i / steps, a[1] + (b[1] - a[1]) * i / steps) for i in range(1, steps + 1)
            )


def write_path(path: Path, digits: int = 2) -> str:
    """The path as SVG writes it, absolute."""
    return "".join(name + " ".join(f"{round(number, digits):g}" for number in numbers) for name, numbers in path)
