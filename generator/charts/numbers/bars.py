"""Horizontal bars made of one cell for each collectivity, and the charts that are such bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.sketch import COUNTED, ChartData, Sketch
from generator.charts.drawing.style import (
    BOLD,
    REGULAR,
    SEMIBOLD,
    SMALL,
    STRONG,
    TEXT,
    WIDTH,
    Role,
    level_role,
    on_level_role,
)
from generator.charts.drawing.wording import capitalised, decimal, listed, percent
from generator.french.places import within_region
from generator.french.scale import Scale
from generator.french.words import count as counted
from generator.french.words import in_words
from generator.indicators.counts import DepartmentCount, RegionCount

_LABELS = 196
_ROW = 28
_BAR = 19
_KEY_HEIGHT, _KEY_PITCH = 40, 64.0
_BETWEEN = 1.5
_NARROWEST = _BETWEEN + 1
"""Pixels: a level that one collectivity of a thousand has is seen; its bar is that much longer than its share."""
_MAXIMUM_OF_DEPARTMENTS = 15


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: its name, its count at each level, and its mean level as written at the far right."""

    name: str
    by_level: dict[int, int]
    mean: str = ""

    @property
    def total(self) -> int:
        """How many collectivities."""
        return sum(self.by_level.values())


def sketch_regions(data: ChartData) -> Sketch:
    """« regions »: how many collectivities each region has, the most numerous first."""
    counts = data.indicators
    rows = _by_total(counts.by_region)
    first, last = rows[0], rows[-1]
    firsts = [row for row in rows if row.total == first.total]
    lead = capitalised(listed(within_region(row.region) for row in firsts))
    title = f"{lead}, {percent(sum(row.total for row in firsts), counts.total)} des collectivités labellisées"
    return Sketch(
        name="regions", kind=ChartKind.CHART, title=title,
        alternative=f"Nombre de collectivités par région, de {first.total} ({first.region}) à {last.total}.",
        description=_describe_regions(rows, counts.total),
        table=Table(
            ("Région", "Collectivités", "Part"),
            tuple((row.region, row.total, percent(row.total, counts.total)) for row in rows),
        ),
        source=COUNTED.format(year=counts.year), height=len(rows) * _ROW,
        draw=lambda canvas: _draw_totals(canvas, rows),
    )  # fmt: skip


def sketch_levels_by_region(data: ChartData) -> Sketch:
    """« niveaux-par-region »: the levels within each region, by mean level."""
    counts, scale = data.indicators, data.scale
    rows = sorted(counts.by_region, key=lambda row: (-row.mean_level, row.region))
    best = max(rows, key=lambda row: (row.by_level[scale.top], -rows.index(row)))
    share = [row for row in rows if 2 * sum(row.by_level[level] for level in scale.high) > row.total]
    few = "Dans aucune région, la majorité n’atteint" if not share else (
        f"Dans {in_words(len(share), feminine=True)} région{'s' if len(share) > 1 else ''} sur "
        f"{in_words(len(rows))}, la majorité atteint"
    )  # fmt: skip
    return Sketch(
        name="niveaux-par-region", kind=ChartKind.CHART, title=f"{few} {scale.either_reached}",
        alternative="Collectivités de chaque région par niveau, les régions classées par niveau moyen.",
        description=(
            f"{few} {scale.either_reached}. La région qui compte le plus de collectivités "
            f"{scale.at_short(scale.top)} est {best.region} ({best.by_level[scale.top]}). Le niveau "
            f"moyen va de {decimal(rows[0].mean_level)} ({rows[0].region}) à {decimal(rows[-1].mean_level)} "
            f"({rows[-1].region})."
        ),
        table=Table(
            ("Région", *map(scale.short, scale.levels), "Total", "Niveau moyen"),
            tuple((r.region, *r.by_level.values(), r.total, round(r.mean_level, 1)) for r in rows),
        ),
        source=COUNTED.format(year=counts.year), height=_KEY_HEIGHT + len(rows) * _ROW,
        draw=lambda canvas: _draw_levels(
            canvas, [Bar(row.region, row.by_level, decimal(row.mean_level)) for row in rows], scale, "moyenne"
        ),
    )  # fmt: skip


def sketch_departments_ranking(data: ChartData) -> Sketch:
    """« departements-nombre »: the départements with the most collectivities, ties kept together."""
    counts, scale = data.indicators, data.scale
    rows = _leading(counts.by_department)
    first = rows[0].total
    leaders = [row.department.name for row in rows if row.total == first]
    present = sum(1 for row in counts.by_department if row.total)
    verb = "compte" if len(leaders) == 1 else "comptent chacun"
    several = "Le département" if len(leaders) == 1 else "Les départements"
    title = f"{several} qui {verb} le plus de labels\u00a0: {listed(leaders)} ({first})"
    return Sketch(
        name="departements-nombre", kind=ChartKind.CHART, title=title,
        alternative=f"Départements qui comptent au moins {rows[-1].total} collectivités, par niveau.",
        description=(
            f"{title}. Viennent ensuite {listed(f'{r.department.name} ({r.total})' for r in rows[1:4])}. "
            f"Les {len(rows)} premiers réunissent {percent(sum(r.total for r in rows), counts.total)} des "
            f"collectivités\u202f; {present} départements en ont au moins une."
        ),
        table=Table(
            ("Département", *map(scale.short, scale.levels), "Total"),
            tuple(
                (f"{r.department.name} ({r.department.code})", *r.by_level.values(), r.total)
                for r in rows
            ),
        ),
        source=COUNTED.format(year=counts.year), height=_KEY_HEIGHT + len(rows) * _ROW,
        draw=lambda canvas: _draw_levels(
            canvas, [Bar(f"{r.department.name} ({r.department.code})", r.by_level) for r in rows], scale
        ),
    )  # fmt: skip


def draw_level_key(canvas: Canvas, x: float, y: float, scale: Scale, end: float = WIDTH) -> None:
    """The levels with their colours on one line, from left to right; ``y`` is the middle of the squares.

    With many levels it begins before ``x``, so as to stop at ``end``.
    """
    x = min(x, max(0.0, end - _KEY_PITCH * scale.top))
    pitch = min(_KEY_PITCH, (end - x) / scale.top)
    for level in scale.levels:
        canvas.rectangle(x, y - 7, 14, 14, canvas.fill(level_role(scale.step(level))))
        canvas.text(x + 20, y + 5, scale.drawn(level), size=SMALL, fill=Role.MUTED)
        x += pitch


def draw_cells(
    canvas: Canvas, x: float, y: float, by_level: dict[int, int], scale: Scale, unit: float, height: float
) -> float:
    """One run of cells for each level, its number inside when it fits; the right end."""
    for level, count in by_level.items():
        step = scale.step(level)
        if not count:
            continue
        width = max(count * unit, _NARROWEST)
        canvas.rectangle(x, y, width - _BETWEEN, height, canvas.fill(level_role(step)))
        if canvas.text_width(str(count), size=SMALL, weight=SEMIBOLD) + 4.5 <= width:
            canvas.text(
                x + width / 2 - 0.75, y + height / 2 + 4.8, str(count),
                size=SMALL, weight=SEMIBOLD, fill=on_level_role(step), anchor="center",
            )  # fmt: skip
        x += width
    return x


def _by_total(rows: Sequence[RegionCount]) -> list[RegionCount]:
    return sorted(rows, key=lambda row: (-row.total, row.region))


def _leading(rows: Sequence[DepartmentCount]) -> list[DepartmentCount]:
    """About fifteen départements at most; the last ones are not cut between equals, unless all are equal."""
    ranked = sorted((row for row in rows if row.total), key=lambda row: (-row.total, row.department.code))
    if len(ranked) <= _MAXIMUM_OF_DEPARTMENTS:
        return ranked
    first_left_out = ranked[_MAXIMUM_OF_DEPARTMENTS].total
    return list(takewhile(lambda row: row.total > first_left_out, ranked)) or ranked[:_MAXIMUM_OF_DEPARTMENTS]


def _describe_regions(rows: Sequence[RegionCount], total: int) -> str:
    first, *others = rows
    lowest = [row.region for row in rows if row.total == rows[-1].total]
    text = (
        f"{capitalised(within_region(first.region))}, {counted(first.total, 'collectivité')} "
        f"sur {total} ({percent(first.total, total)})."
    )
    if others:
        text += f" Suivent {listed(f'{row.region} ({row.total})' for row in others[:3])}."
        one = "La moins représentée" if len(lowest) == 1 else "Les moins représentées"
        verb = "est" if len(lowest) == 1 else "sont"
        text += f" {one} {verb} {listed(lowest)} ({rows[-1].total}{' chacune' if len(lowest) > 1 else ''})."
    return text


def _draw_totals(canvas: Canvas, rows: Sequence[RegionCount]) -> None:
    unit = (WIDTH - _LABELS - 44) / rows[0].total
    for place, row in enumerate(rows):
        y, leads = place * _ROW, row.total == rows[0].total
        _draw_label(canvas, y, row.region, SEMIBOLD if leads else REGULAR)
        canvas.rectangle(_LABELS, y + 4, row.total * unit, _BAR, canvas.fill(Role.ACCENT if leads else Role.TINT_3))
        canvas.text(_LABELS + row.total * unit + 8, y + 20, str(row.total), size=STRONG, weight=BOLD)


def _draw_levels(canvas: Canvas, bars: Sequence[Bar], scale: Scale, end_title: str = "") -> None:
    draw_level_key(canvas, _LABELS, 9, scale, WIDTH - (84 if end_title else 0))
    if end_title:
        canvas.text(WIDTH, 14, end_title, size=SMALL, fill=Role.MUTED, anchor="right")
    unit = (WIDTH - _LABELS - (84 if end_title else 34)) / max(bar.total for bar in bars)
    for place, bar in enumerate(bars):
        y = _KEY_HEIGHT - 8 + place * _ROW
        _draw_label(canvas, y, bar.name, REGULAR)
        end = draw_cells(canvas, _LABELS, y + 3, bar.by_level, scale, unit, 21)
        canvas.text(end + 7, y + 19.5, str(bar.total), size=STRONG, weight=BOLD)
        if end_title:
            canvas.text(WIDTH, y + 19, bar.mean, size=TEXT, fill=Role.MUTED, anchor="right")


def _draw_label(canvas: Canvas, y: float, name: str, weight: int) -> None:
    size = TEXT
    while canvas.text_width(name, size=size, weight=weight) > _LABELS - 12 and size > SMALL - 1:
        size -= 0.5
    canvas.text(_LABELS - 12, y + 18.5, name, size=size, weight=weight, anchor="right")
