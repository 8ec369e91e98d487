"""The numbers of a chart as a picture the size of a stamp, drawn from its table: a shape to recognise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

from markupsafe import Markup

from generator.charts.drawing.chart import Chart, Table
from generator.french.scale import Scale
from generator.french.words import NARROW

WIDTH, HEIGHT = 160, 56
MOST_BARS, FEW = 40, 5
"""Of a short table, and of the different values of a long one."""
_WIDEST = 16
_NUMBER = re.compile(rf"[\d{NARROW}]+(?:,\d+)?")


def vignette(chart: Chart, scale: Scale) -> Markup:
    """A bar a row, as high as what the row counts and cut by level where the table is; "" without a number."""
    bars, steps = _levels(chart.table, scale), tuple(map(scale.step, scale.levels))
    bars = bars or [(value,) for value in _few(_counts(chart.table))]
    highest = max(map(sum, bars), default=0)
    return _draw(bars, highest, steps) if highest > 0 else Markup()


def _levels(table: Table, scale: Scale) -> list[tuple[float, ...]]:
    """The columns « 5 @ » to « 1 @ » of each row, nothing when the table has none."""
    names = [*map(scale.short, scale.levels)]
    if not set(names) <= set(table.header):
        return []
    columns = [table.header.index(name) for name in names]
    return [tuple(_value(row[column]) for column in columns) for row in table.rows]


def _counts(table: Table) -> list[float]:
    """The total of each row, else the first column where every row has a number."""
    first = [n for n, _ in enumerate(table.header) if n and all(_counts_something(row[n]) for row in table.rows)]
    column = table.header.index("Total") if "Total" in table.header else next(iter(first), 0)
    return [_value(row[column]) for row in table.rows] if column else []


def _few(values: list[float]) -> list[float]:
    """Those of a short table in its order; those of a long one counted by value, or the highest."""
    if len(values) <= MOST_BARS:
        return values
    times = Counter(values)
    if len(times) <= FEW:
        return [times[value] for value in sorted(times)]
    return sorted(values, reverse=True)[:MOST_BARS]


def _counts_something(cell: str | float) -> bool:
    return not isinstance(cell, str) or bool(_NUMBER.match(cell))


def _value(cell: str | float) -> float:
    """A number, the one that begins « 11 % », or 0."""
    if not isinstance(cell, str):
        return float(cell)
    found = _NUMBER.match(cell)
    return float(found[0].replace(NARROW, "").replace(",", ".")) if found else 0.0


def _draw(bars: Sequence[tuple[float, ...]], highest: float, steps: Sequence[int]) -> Markup:
    """A stroke a kind of bar: only numbers enter the markup."""
    thick = min(WIDTH / len(bars) * 0.72, _WIDEST)
    strokes = "".join(_stroke(bars, part, highest, steps) for part in range(len(bars[0])))
    return Markup(
        f'<svg class="vignette" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" aria-hidden="true">'
        f'<g stroke-width="{thick:.1f}">{strokes}</g></svg>'
    )


def _stroke(bars: Sequence[tuple[float, ...]], part: int, highest: float, steps: Sequence[int]) -> str:
    level = f' class="s{steps[part]}"' if len(bars[0]) == len(steps) else ""
    return f'<path{level} d="{"".join(_segments(bars, part, highest))}"/>'


def _segments(bars: Sequence[tuple[float, ...]], part: int, highest: float) -> Iterator[str]:
    """The part of each bar between what lies under it and its own top; the first part stands at the bottom."""
    step, unit = min(WIDTH / len(bars), 2 * _WIDEST), HEIGHT / highest
    for rank, parts in enumerate(bars):
        tops = [0.0, *accumulate(parts)]
        if parts[part]:
            x, low, high = (rank + 0.5) * step, HEIGHT - tops[part] * unit, HEIGHT - tops[part + 1] * unit
            yield f"M{x:.1f} {low:.1f}V{high:.1f}"
