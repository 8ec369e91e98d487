"""« carte-niveaux »: each labelled collectivity at its town hall."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.marks import draw_marks
from generator.charts.drawing.sketch import COUNTED, OUTLINES_CREDIT, ChartData, Sketch
from generator.charts.drawing.style import SEMIBOLD, TEXT, Role
from generator.charts.drawing.wording import at_signs
from generator.charts.maps.parts import HEIGHT, draw_lens, draw_overseas_names, map_sheet, place_shapes
from generator.french.words import count as counted
from generator.geography.projection import Point
from generator.geography.sheet import INNER_SUBURBS, MapSheet
from generator.indicators.counts import LEVELS
from generator.model.award import Award
from generator.model.collectivity import OVERSEAS
from generator.model.outlines import Outlines


def sketch_place_map(data: ChartData) -> Sketch:
    """« carte-niveaux »: a mark for each collectivity, its shape and size by level."""
    counts, awards = data.indicators, data.record.awards
    placed = [award for award in awards if award.collectivity.longitude is not None]
    inner = sum(1 for award in awards if award.collectivity.department.code in INNER_SUBURBS)
    overseas = sum(1 for award in awards if award.collectivity.department.code in OVERSEAS)
    missing = len(awards) - len(placed)
    title = f"{counts.total} collectivités en réseau, dont {inner} à Paris et dans la petite couronne"
    levels = ", ".join(f"{counts.by_level[level]} à {at_signs(level)}" for level in LEVELS)
    left_out = f" {counted(missing, 'collectivité n’est pas placée', 'collectivités ne sont pas placées')}."
    return Sketch(
        name="carte-niveaux", kind=ChartKind.MAP, title=title,
        alternative=f"Carte des {counts.total} collectivités labellisées, chacune à sa place, par niveau.",
        description=(
            f"{title}\u202f; {overseas} sont outre-mer. Par niveau\u00a0: {levels}. Un point marque 1\u00a0@, une "
            "lentille 2, un triangle 3, un carré 4, une étoile à cinq branches 5."
            + (left_out if missing else "")
        ),
        table=Table(
            ("Collectivité", "Département", "Niveau"),
            tuple((award.name, award.collectivity.department.name, award.level) for award in awards),
        ),
        source=f"{COUNTED.format(year=counts.year)} {OUTLINES_CREDIT}", height=HEIGHT,
        draw=lambda canvas: _draw_places(canvas, placed, counts.by_level, data.outlines),
    )  # fmt: skip


def _draw_places(canvas: Canvas, awards: Sequence[Award], by_level: dict[int, int], outlines: Outlines) -> None:
    sheet, shapes = map_sheet(outlines), place_shapes(outlines)
    for rings in shapes.departments.values():
        canvas.polygon(rings, canvas.outlined(Role.LAND, Role.BORDER, 0.7))
    draw_lens(canvas, sheet)
    for rings in shapes.inner_suburbs.values():
        canvas.polygon(rings, canvas.outlined(Role.LAND, Role.BORDER, 1.2))
    for level in reversed(LEVELS):
        draw_marks(canvas, level, _places(awards, level, sheet))
    draw_overseas_names(canvas)
    for place, level in enumerate(LEVELS):
        y = 352 + 26 * place
        draw_marks(canvas, level, [(10, y)], 1.15)
        canvas.text(26, y + 5, at_signs(level), size=TEXT, weight=SEMIBOLD)
        canvas.text(88, y + 5, str(by_level[level]), size=TEXT, fill=Role.MUTED, anchor="right")


def _places(awards: Sequence[Award], level: int, sheet: MapSheet) -> list[Point]:
    places = []
    for award in awards:
        town = award.collectivity
        if award.level == level and town.longitude is not None and town.latitude is not None:
            places.append(sheet.frame(town.department.code).place(town.longitude, town.latitude))
    return places
