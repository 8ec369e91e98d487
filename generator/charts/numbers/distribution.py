"""How kinds, sizes and inhabitants are spread: communes and intercommunalities, classes of population, mean levels."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.sketch import COUNTED, ChartData, Sketch
from generator.charts.drawing.style import (
    BOLD,
    LARGE,
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
from generator.charts.numbers.bars import draw_cells, draw_level_key
from generator.french.scale import MARK, Scale
from generator.french.words import count as counted
from generator.french.words import in_words, number
from generator.indicators.counts import EditionIndicators, PopulationClass, RegionCount
from generator.indicators.kinds import KindCount, count_by_kind
from generator.model.collectivity import CollectivityKind

_NARROW = 50.0
"""Pixels from a column to the next below which a number has no room beside its disc."""
_KINDS = {
    CollectivityKind.COMMUNE: ("commune", "communes"),
    CollectivityKind.INTERCOMMUNALITY: ("intercommunalité", "intercommunalités"),
}


def sketch_kinds(data: ChartData) -> Sketch:
    """« types »: communes and intercommunalities, each as a whole, by level."""
    counts, scale = data.indicators, data.scale
    rows = [row for row in count_by_kind(data.record.awards, scale) if row.total]
    most = max(rows, key=lambda row: row.total)
    title = f"{percent(most.total, counts.total)} des collectivités labellisées sont des {_KINDS[most.kind][1]}"
    if len(rows) == 1:
        title = f"Toutes les collectivités labellisées sont des {_KINDS[most.kind][1]}"
    each = listed(f"{counted(row.total, *_KINDS[row.kind])}" for row in rows)
    means = listed(
        f"{scale.mean(decimal(row.mean_level), row.mean_level)} pour les {_KINDS[row.kind][1]}" for row in rows
    )
    return Sketch(
        name="types", kind=ChartKind.CHART, title=title,
        alternative=f"Part de chaque niveau parmi {each}.",
        description=(
            f"L’édition distingue {each}. Le niveau moyen est de {means}. "
            + " ".join(_most_frequent(row, scale) for row in rows)
        ),
        table=Table(
            ("Type", *map(scale.short, scale.levels), "Total"),
            tuple((_KINDS[r.kind][1].capitalize(), *r.by_level.values(), r.total) for r in rows),
        ),
        source=COUNTED.format(year=counts.year), height=30 + 86 * len(rows) - 4,
        draw=lambda canvas: _draw_kinds(canvas, rows, scale),
    )  # fmt: skip


def _most_frequent(row: KindCount, scale: Scale) -> str:
    top = max(row.by_level.values())
    levels = [level for level, count in row.by_level.items() if count == top]
    if len(levels) > 1:
        said = listed(map(scale.short, levels))
        return f"Parmi les {_KINDS[row.kind][1]}, les plus fréquents sont {said} ({top} chacun)."
    return f"Parmi les {_KINDS[row.kind][1]}, le plus fréquent est {scale.the(levels[0])} ({top})."


def _draw_kinds(canvas: Canvas, rows: Sequence[KindCount], scale: Scale) -> None:
    draw_level_key(canvas, 0, 9, scale)
    for place, row in enumerate(rows):
        y = 34 + place * 86
        canvas.text(0, y + 24, number(row.total), size=LARGE, weight=BOLD)
        name = _KINDS[row.kind][0 if row.total < 2 else 1]
        canvas.text(canvas.text_width(number(row.total), size=LARGE, weight=BOLD) + 10, y + 24, name, size=STRONG)
        mean = f"moyenne {decimal(row.mean_level)}\u00a0{MARK}"
        canvas.text(WIDTH, y + 24, mean, size=TEXT, fill=Role.MUTED, anchor="right")
        draw_cells(canvas, 0, y + 36, row.by_level, scale, (WIDTH + 1.5) / row.total, 34)


def sketch_population(data: ChartData) -> Sketch:
    """« population »: the classes of population, and the levels within each."""
    counts = data.indicators
    rows = [name for name in PopulationClass if counts.by_population_class[name]]
    top = max(rows, key=lambda name: counts.by_population_class[name])
    share = percent(counts.by_population_class[top], counts.total)
    title = f"{share} des collectivités comptent {top.value}"
    if top is PopulationClass.UNKNOWN:
        title = f"{share} des collectivités ont une population inconnue"
    low = min(rows, key=lambda name: counts.by_population_class[name])
    detail = ", ".join(f"{name.value}\u00a0: {counts.by_population_class[name]}" for name in rows)
    return Sketch(
        name="population", kind=ChartKind.CHART, title=_thin(title),
        alternative="Collectivités par classe de population et par niveau.",
        description=_thin(
            f"{title}. La classe la moins nombreuse est «\u202f{low.value}\u202f» "
            f"({counts.by_population_class[low]}). Le détail\u00a0: {detail}."
        ),
        table=Table(
            ("Population", *map(data.scale.short, data.scale.levels), "Total"),
            tuple(
                (
                    _thin(capitalised(name.value)),
                    *counts.levels_by_population_class[name].values(),
                    counts.by_population_class[name],
                )
                for name in rows
            ),
        ),
        source=COUNTED.format(year=counts.year), height=34 + 74 * len(rows),
        draw=lambda canvas: _draw_population(canvas, counts, rows),
    )  # fmt: skip


def _thin(text: str) -> str:
    """Thousands parted by narrow no-break spaces, as the class names are typed with plain ones."""
    for plain in ("3 000", "19 999", "20 000", "99 999", "100 000"):
        text = text.replace(plain, plain.replace(" ", "\u202f"))
    return text


def _draw_population(canvas: Canvas, counts: EditionIndicators, rows: Sequence[PopulationClass]) -> None:
    """A table of discs: area for the number, colour and column for the level."""
    left, levels = 236.0, counts.scale.levels
    pitch = 340.0 / len(levels)
    columns = {level: left + pitch * (place + 0.5) for place, level in enumerate(levels)}
    for level, x in columns.items():
        canvas.text(x, 14, counts.scale.drawn(level), size=TEXT, weight=SEMIBOLD, anchor="center")
    largest = max(max(counts.levels_by_population_class[name].values()) for name in rows)
    for place, name in enumerate(rows):
        y = 34 + 74 * place
        canvas.rectangle(0, y - 8, WIDTH, 1, canvas.fill(Role.RULE))
        _draw_class_name(canvas, y, name, counts.by_population_class[name])
        for level, x in columns.items():
            step = counts.scale.step(level)
            _draw_disc(canvas, x, y + 29, counts.levels_by_population_class[name][level], step, largest, pitch)


def _draw_class_name(canvas: Canvas, y: float, name: PopulationClass, count: int) -> None:
    words = name.value.removesuffix(" habitants").replace(" habitants", "")
    canvas.text(0, y + 36, str(count), size=LARGE, weight=BOLD)
    canvas.text(62, y + 27, capitalised(words), size=TEXT)
    canvas.text(62, y + 45, "habitants" if name is not PopulationClass.UNKNOWN else "", size=SMALL, fill=Role.MUTED)


def _draw_disc(canvas: Canvas, x: float, y: float, count: int, step: int, largest: int, pitch: float) -> None:
    """The number in the disc; beside a small one, or under it where columns are narrow."""
    if not count:
        canvas.text(x, y + 5, "–", size=TEXT, fill=Role.MUTED, anchor="center")
        return
    radius = min(31, pitch * 0.46) * (count / largest) ** 0.5
    canvas.circle(x, y, radius, canvas.fill(level_role(step)))
    is_inside, is_under = radius >= 11.5, pitch < _NARROW
    left, base = (x, y + 5.4) if is_inside else (x, y + radius + 15) if is_under else (x + radius + 4, y + 5.4)
    canvas.text(
        left, base, str(count), size=TEXT, weight=SEMIBOLD,
        fill=on_level_role(step) if is_inside else Role.INK, anchor="center" if is_inside or is_under else "left",
    )  # fmt: skip


def sketch_mean_level(data: ChartData) -> Sketch:
    """« niveau-moyen »: the mean level of each region against that of the edition."""
    counts = data.indicators
    rows = sorted(counts.by_region, key=lambda row: (-row.mean_level, row.region))
    above = [row for row in rows if row.mean_level > counts.mean_level]
    mean = data.scale.mean(decimal(counts.mean_level), counts.mean_level)
    title = f"{capitalised(in_words(len(above)))} régions sur {len(rows)} dépassent la moyenne de l’édition, {mean}"
    if len(above) < 2:
        title = f"Le niveau moyen de l’édition est de {mean}"
    solid = [row for row in rows if row.total >= 10] or rows
    return Sketch(
        name="niveau-moyen", kind=ChartKind.CHART, title=title,
        alternative=(
            f"Niveau moyen de chaque région, de {decimal(rows[-1].mean_level)} à {decimal(rows[0].mean_level)}."
        ),
        description=(
            f"{title}. La moyenne la plus haute est celle de la région {rows[0].region} "
            f"({decimal(rows[0].mean_level)} pour {counted(rows[0].total, 'collectivité')}), la plus basse celle de "
            f"la région {rows[-1].region} ({decimal(rows[-1].mean_level)} pour "
            f"{counted(rows[-1].total, 'collectivité')}). Parmi les régions d’au moins dix collectivités, elle va de "
            f"{decimal(solid[-1].mean_level)} ({solid[-1].region}) à {decimal(solid[0].mean_level)} "
            f"({solid[0].region})."
        ),
        table=Table(
            ("Région", "Niveau moyen", "Collectivités"),
            tuple((row.region, round(row.mean_level, 1), row.total) for row in rows),
        ),
        source=COUNTED.format(year=counts.year), height=60 + len(rows) * 28,
        draw=lambda canvas: _draw_means(canvas, rows, counts.mean_level, data.scale),
    )  # fmt: skip


def _draw_means(canvas: Canvas, rows: Sequence[RegionCount], mean: float, scale: Scale) -> None:
    left, right, top = 214.0, WIDTH - 62.0, 46.0
    bottom = top + 28 * len(rows)

    def at(level: float) -> float:
        return left + (right - left) * (level - 1) / (scale.top - 1)

    for level in scale.levels:
        canvas.rectangle(at(level) - 0.5, top - 6, 1, bottom - top + 6, canvas.fill(Role.RULE))
        canvas.text(at(level), top - 14, scale.drawn(level), size=SMALL, fill=Role.MUTED, anchor="center")
    canvas.rectangle(at(mean) - 1, top - 6, 2, bottom - top + 6, canvas.fill(Role.ACCENT))
    label = f"moyenne {decimal(mean)}"
    canvas.text(at(mean), 14, label, size=SMALL, weight=SEMIBOLD, fill=Role.ACCENT, anchor="center")
    canvas.text(WIDTH, 14, "nombre", size=SMALL, fill=Role.MUTED, anchor="right")
    largest = max(row.total for row in rows)
    for place, row in enumerate(rows):
        y = top + 14 + 28 * place
        canvas.text(left - 14, y + 5, row.region, size=TEXT if len(row.region) < 22 else SMALL, anchor="right")
        low, high = sorted((at(mean), at(row.mean_level)))
        canvas.rectangle(low, y - 1, high - low, 2, canvas.fill(Role.TINT_3))
        canvas.circle(at(row.mean_level), y, max(3.2, 12.5 * (row.total / largest) ** 0.5), canvas.fill(Role.INK))
        canvas.text(WIDTH, y + 5, str(row.total), size=TEXT, weight=SEMIBOLD, anchor="right")
