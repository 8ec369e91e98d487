"""The maps of an edition by département and by region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.sketch import COUNTED, OUTLINES_CREDIT, ChartData, Sketch
from generator.charts.drawing.style import LARGE, SMALL, STRONG
from generator.charts.drawing.wording import capitalised, listed, percent
from generator.charts.maps.parts import (
    GRAIN,
    HEIGHT,
    Area,
    Rings,
    as_rings,
    draw_area,
    draw_classes,
    draw_lens,
    draw_overseas_names,
    map_sheet,
    place_shapes,
    tint,
)  # fmt: skip
from generator.french.places import within_region
from generator.french.words import count as counted
from generator.french.words import in_words
from generator.geography.projection import Point
from generator.geography.sheet import INNER_SUBURBS, outer_rings
from generator.indicators.counts import DepartmentCount
from generator.model.collectivity import OVERSEAS
from generator.model.outlines import Outlines

_REGIONS_OF_TODAY = 2016


def sketch_department_map(data: ChartData) -> Sketch:
    """« carte-departements »: how many collectivities in each département."""
    counts = data.indicators
    drawn = [row for row in counts.by_department if row.department.code in data.outlines.departments]
    present = sorted((row for row in drawn if row.total), key=lambda row: (-row.total, row.department.code))
    empty = len(drawn) - len(present)
    title = f"{len(present)} départements sur {len(drawn)} comptent au moins une collectivité labellisée"
    if not empty:
        title = "Tous les départements comptent au moins une collectivité labellisée"
    first = present[0]
    return Sketch(
        name="carte-departements", kind=ChartKind.MAP, title=title,
        alternative=f"Carte du nombre de collectivités par département, de 0 à {first.total}.",
        description=(
            f"{title}. Le plus grand nombre est de {first.total} ({listed(_leaders(present))})\u202f; viennent "
            f"ensuite {_next_ones(present)}. {_apart(drawn)}"
            f"{capitalised(counted(empty, 'département n’en compte', 'départements n’en comptent'))} aucune."
        ),
        table=Table(
            ("Code", "Département", "Collectivités"),
            tuple((row.department.code, row.department.name, row.total) for row in present),
        ),
        source=f"{COUNTED.format(year=counts.year)} {OUTLINES_CREDIT}", height=HEIGHT,
        draw=lambda canvas: _draw_departments(canvas, drawn, data.outlines),
    )  # fmt: skip


def _apart(rows: Sequence[DepartmentCount]) -> str:
    """How many the frames beside the mainland hold, "" when they are empty."""
    inner = sum(row.total for row in rows if row.department.code in INNER_SUBURBS)
    overseas = sum(row.total for row in rows if row.department.code in OVERSEAS)
    if not inner:
        return f"L’outre-mer en réunit {overseas}. " if overseas else ""
    return f"Paris et la petite couronne en réunissent {inner}{f', l’outre-mer {overseas}' if overseas else ''}. "


def class_starts(largest: int) -> tuple[int, ...]:
    """The lowest number of each class of a map, at most five classes."""
    ladder = (1, 2, 4, 7, 10) if largest <= 25 else (1, 3, 6, 11, 21)
    return tuple(start for start in ladder if start <= largest)


def _leaders(rows: Sequence[DepartmentCount]) -> list[str]:
    return [row.department.name for row in rows if row.total == rows[0].total]


def _next_ones(rows: Sequence[DepartmentCount]) -> str:
    others = [row for row in rows if row.total < rows[0].total][:3]
    return listed(f"{row.department.name} ({row.total})" for row in others) or "tous les autres à égalité"


def _draw_departments(canvas: Canvas, rows: Sequence[DepartmentCount], outlines: Outlines) -> None:
    sheet, shapes = map_sheet(outlines), place_shapes(outlines)
    starts = class_starts(max(row.total for row in rows))
    totals = {row.department.code: row.total for row in rows}
    for code, rings in shapes.departments.items():
        small = code in INNER_SUBURBS
        draw_area(canvas, _area(rings, totals.get(code, 0), starts, silent=small), SMALL)
    if any(totals.get(code) for code in INNER_SUBURBS):
        draw_lens(canvas, sheet)
        for code, rings in shapes.inner_suburbs.items():
            draw_area(canvas, _area(rings, totals.get(code, 0), starts), STRONG)
    draw_overseas_names(canvas)
    draw_classes(canvas, 0, 350, starts)


def _area(rings: Rings, count: int, starts: Sequence[int], silent: bool = False) -> Area:
    fill, on_fill = tint(count, starts)
    return Area(rings, fill, str(count) if count and not silent else "", on_fill)


def sketch_region_map(data: ChartData) -> Sketch:
    """« carte-regions »: how many collectivities in each region, as the regions were in the edition's year."""
    counts = data.indicators
    rows = sorted(counts.by_region, key=lambda row: (-row.total, row.region))
    half: list[str] = []
    reached = 0
    for row in rows:
        if 2 * reached >= counts.total:
            break
        half.append(row.region)
        reached += row.total
    title = (
        f"{capitalised(in_words(len(half), feminine=True))} région{'s réunissent' if len(half) > 1 else ' réunit'} "
        f"{percent(reached, counts.total)} des collectivités labellisées"
    )
    return Sketch(
        name="carte-regions", kind=ChartKind.MAP, title=title,
        alternative=f"Carte du nombre de collectivités par région, {rows[0].region} en tête avec {rows[0].total}.",
        description=(
            f"{title}\u00a0: {listed(half)}. {capitalised(within_region(rows[0].region))}, on en compte "
            f"{rows[0].total}\u202f; {within_region(rows[-1].region)}, {rows[-1].total}."
        ),
        table=Table(("Région", "Collectivités"), tuple((row.region, row.total) for row in rows)),
        source=f"{COUNTED.format(year=counts.year)} {OUTLINES_CREDIT}", height=HEIGHT,
        draw=lambda canvas: _draw_regions(canvas, data),
    )  # fmt: skip


def _region_of_departments(data: ChartData) -> dict[str, str]:
    """Département code to the name of its region in the edition's year."""
    today = data.indicators.year >= _REGIONS_OF_TODAY
    departments = [row.department for row in data.indicators.by_department]
    return {item.code: item.region if today else item.old_region for item in departments}


def _draw_regions(canvas: Canvas, data: ChartData) -> None:
    regions = _region_of_departments(data)
    totals = Counter({row.region: row.total for row in data.indicators.by_region})
    starts = tuple(start for start in (1, 5, 10, 20, 40) if start <= max(totals.values()))
    for region, rings in _rings_by_region(data.outlines, tuple(regions.items())).items():
        fill, on_fill = tint(totals[region], starts)
        text = str(totals[region]) if totals[region] else ""
        draw_area(canvas, Area(rings, fill, text, on_fill), LARGE)
    for code, name in OVERSEAS.items():
        if code in data.outlines.departments:
            rings = place_shapes(data.outlines).departments[code]
            fill, on_fill = tint(totals[name], starts)
            draw_area(canvas, Area(rings, fill, str(totals[name] or ""), on_fill), STRONG)
    draw_overseas_names(canvas)
    draw_classes(canvas, 0, 350, starts)


@lru_cache(maxsize=8)
def _rings_by_region(outlines: Outlines, regions: tuple[tuple[str, str], ...]) -> dict[str, Rings]:
    """The mainland regions as outlines on the sheet; they changed once in 25 editions."""
    grouped: dict[str, list[Sequence[Point]]] = {}
    region_of = dict(regions)
    for code, rings in place_shapes(outlines).departments.items():
        if code not in OVERSEAS and code in region_of:
            grouped.setdefault(region_of[code], []).extend(rings)
    return {region: as_rings(outer_rings(rings, GRAIN)) for region, rings in grouped.items()}
