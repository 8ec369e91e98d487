"""« tiers-lieux-par-region »: the third places of each region, in its metropolitan area and outside it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.sketch import ChartData, Sketch
from generator.charts.drawing.style import BOLD, SMALL, TEXT, WIDTH, Role
from generator.french.words import number
from generator.model.names import ChartName
from generator.model.practice import ThirdPlaceCount, ThirdPlaces

_LEFT, _ROW, _TOP, _BAR = 232, 27, 34, 17
_NUMBER = 46


def sketch_third_places(data: ChartData) -> Sketch:
    """One bar a region, the largest first. Only for an edition that counts them."""
    places = data.record.third_places
    assert places is not None, "asked for without data"
    rows = sorted(places.regions, key=lambda one: (-one.total, one.region))
    first = rows[0]
    total = data.record.edition.sources
    title = next(source.title for source in total if source.id == places.total.source)
    return Sketch(
        name=ChartName.THIRD_PLACES.value,
        kind=ChartKind.CHART,
        title=f"{first.region} : {number(first.total)} des {number(places.counted)} tiers-lieux situés",
        alternative="Tiers-lieux de chaque région, dans sa métropole et hors d’elle.",
        description=_description(places, rows),
        table=Table(
            ("Région", "Dans la métropole", "Hors de la métropole", "Total"),
            tuple((one.region, one.inside, one.outside, one.total) for one in rows),
        ),
        source=f"Nombres déclarés : {title}. Sommes des auteurs de l’annuaire.",
        height=_TOP + _ROW * len(rows),
        draw=lambda canvas: _draw(canvas, rows),
    )


def _description(places: ThirdPlaces, rows: Sequence[ThirdPlaceCount]) -> str:
    inside, outside = sum(one.inside for one in rows), sum(one.outside for one in rows)
    leaders = ", ".join(f"{one.region} {number(one.total)}" for one in rows[:3])
    words = f"En tête : {leaders}. {number(inside)} sont dans une métropole, {number(outside)} hors d’elle."
    if places.counted == places.total.announced:
        return words
    announced = f"La source en annonce {places.total.precision} {number(places.total.announced)}".replace(" exact", "")
    return f"{words} {announced}, ses régions en font {number(places.counted)}."


def _draw(canvas: Canvas, rows: Sequence[ThirdPlaceCount]) -> None:
    widest = WIDTH - _LEFT - _NUMBER
    unit = widest / max(one.total for one in rows)
    _draw_key(canvas)
    for place, one in enumerate(rows):
        y = _TOP + place * _ROW
        canvas.text(_LEFT - 12, y + 14, one.region, size=TEXT, anchor="right")
        canvas.rectangle(_LEFT, y, one.inside * unit, _BAR, canvas.fill(Role.TINT_4))
        canvas.rectangle(_LEFT + one.inside * unit, y, one.outside * unit, _BAR, canvas.fill(Role.TINT_2))
        canvas.text(_LEFT + one.total * unit + 7, y + 14, number(one.total), size=TEXT, weight=BOLD)


def _draw_key(canvas: Canvas) -> None:
    canvas.rectangle(_LEFT, 0, 13, 13, canvas.fill(Role.TINT_4))
    canvas.text(_LEFT + 19, 11.5, "dans la métropole", size=SMALL, fill=Role.MUTED)
    canvas.rectangle(_LEFT + 160, 0, 13, 13, canvas.fill(Role.TINT_2))
    canvas.text(_LEFT + 179, 11.5, "hors de la métropole", size=SMALL, fill=Role.MUTED)
