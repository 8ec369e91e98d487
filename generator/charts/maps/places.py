"""« carte-niveaux »: each labelled collectivity at its town hall."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.marks import draw_marks
from generator.charts.drawing.sketch import COUNTED, OUTLINES_CREDIT, ChartData, Sketch
from generator.charts.drawing.style import SEMIBOLD, TEXT, Role
from generator.charts.drawing.wording import capitalised
from generator.charts.maps.parts import HEIGHT, draw_lens, draw_overseas_names, map_sheet, place_shapes
from generator.french.scale import Scale
from generator.french.words import count as counted
from generator.geography.projection import Point
from generator.geography.sheet import INNER_SUBURBS, MapSheet
from generator.indicators.counts import EditionIndicators
from generator.model.award import Award
from generator.model.collectivity import OVERSEAS
from generator.model.outlines import Outlines

_SHAPES = (
    "un point", "une barre", "une lentille", "un triangle renversé", "un triangle", "un losange", "un carré",
    "une croix", "une étoile à cinq branches",
)  # fmt: skip
_KEY_TOP, _KEY_LINE, _KEY_ROOM = 352, 26, 176
"""Where the key begins, from a level to the next, and what there is above the islands."""


def sketch_place_map(data: ChartData) -> Sketch:
    """« carte-niveaux »: a mark for each collectivity, its shape and size by level."""
    counts, awards = data.indicators, data.record.awards
    placed = [award for award in awards if award.collectivity.longitude is not None]
    missing = len(awards) - len(placed)
    title = _title(awards)
    levels = ", ".join(f"{count} {data.scale.at_short(level)}" for level, count in counts.by_level.items())
    left_out = f" {counted(missing, 'collectivité n’est pas placée', 'collectivités ne sont pas placées')}."
    return Sketch(
        name="carte-niveaux", kind=ChartKind.MAP, title=title,
        alternative=f"Carte des {counts.total} collectivités labellisées, chacune à sa place, par niveau.",
        description=(
            f"{title}{_overseas(awards)}. Par niveau\u00a0: {levels}. {_key_words(data.scale)}."
            + (left_out if missing else "")
        ),
        table=Table(
            ("Collectivité", "Département", "Niveau"),
            tuple((award.name, award.collectivity.department.name, award.level) for award in awards),
        ),
        source=f"{COUNTED.format(year=counts.year)} {OUTLINES_CREDIT}", height=HEIGHT,
        draw=lambda canvas: _draw_places(canvas, placed, counts, data.outlines),
    )  # fmt: skip


def _title(awards: Sequence[Award]) -> str:
    """How many there are, and how many of them under the lens."""
    total = counted(len(awards), "collectivité labellisée", "collectivités labellisées")
    inner = sum(1 for award in awards if award.collectivity.department.code in INNER_SUBURBS)
    return f"{total}, dont {inner} à Paris et dans la petite couronne" if inner else total


def _overseas(awards: Sequence[Award]) -> str:
    overseas = sum(1 for award in awards if award.collectivity.department.code in OVERSEAS)
    return f"\u202f; {overseas} {'est' if overseas == 1 else 'sont'} outre-mer" if overseas else ""


def _key_words(scale: Scale) -> str:
    """« Un point marque 1 @, une lentille 2 … »: the shapes of the marks."""
    first, *others = (_SHAPES[scale.shape(level) - 1] for level in reversed(scale.levels))
    return ", ".join(
        (f"{capitalised(first)} marque {scale.short(1)}", *(f"{one} {n}" for n, one in enumerate(others, 2)))
    )


def _draw_places(canvas: Canvas, awards: Sequence[Award], counts: EditionIndicators, outlines: Outlines) -> None:
    sheet, shapes, scale = map_sheet(outlines), place_shapes(outlines), counts.scale
    for rings in shapes.departments.values():
        canvas.polygon(rings, canvas.outlined(Role.LAND, Role.BORDER, 0.7))
    if any(award.collectivity.department.code in INNER_SUBURBS for award in awards):
        draw_lens(canvas, sheet)
        for rings in shapes.inner_suburbs.values():
            canvas.polygon(rings, canvas.outlined(Role.LAND, Role.BORDER, 1.2))
    for level in reversed(scale.levels):
        draw_marks(canvas, scale.shape(level), _places(awards, level, sheet), scale.step(level))
    draw_overseas_names(canvas)
    line = min(_KEY_LINE, _KEY_ROOM / scale.top)
    for place, (level, count) in enumerate(counts.by_level.items()):
        y = _KEY_TOP + line * place
        draw_marks(canvas, scale.shape(level), [(10, y)], scale.step(level), 1.15)
        canvas.text(26, y + 5, scale.drawn(level), size=TEXT, weight=SEMIBOLD)
        canvas.text(88, y + 5, str(count), size=TEXT, fill=Role.MUTED, anchor="right")


def _places(awards: Sequence[Award], level: int, sheet: MapSheet) -> list[Point]:
    places = []
    for award in awards:
        town = award.collectivity
        if award.level == level and town.longitude is not None and town.latitude is not None:
            places.append(sheet.frame(town.department.code).place(town.longitude, town.latitude))
    return places
