"""« regions »: the number of collectivities of each region of today, from the first edition to the last."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts.across.wording import listed_years, source
from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.sketch import Sketch
from generator.charts.drawing.style import BOLD, REGULAR, SEMIBOLD, SMALL, STRONG, TEXT, WIDTH, Role
from generator.charts.drawing.wording import listed
from generator.french.places import within_region
from generator.french.words import count as counted
from generator.french.words import number, sort_key
from generator.indicators.across import Across, RegionAcross

_TODAY = "Régions d’aujourd’hui, quelles que soient celles que l’édition imprime."
_LABELS, _ROW, _TOP, _COLUMN = 196, 30, 40, 40
_MOST_COLUMNS = 4


def sketch_regions_across(across: Across) -> Sketch:
    """A line a region: hollow for the first edition, full for the last, small for those between."""
    rows = sorted(across.regions, key=lambda row: (-row.totals[-1], -row.totals[0], sort_key(row.region)))
    title = _title(across)
    return Sketch(
        name="regions",
        kind=ChartKind.CHART,
        title=title,
        alternative=f"Nombre de collectivités de chaque région d’aujourd’hui, en {listed_years(across.years)}.",
        description=_description(across),
        table=Table(
            ("Région d’aujourd’hui", *map(str, across.years), "Écart"),
            tuple((row.region, *row.totals, _signed(row.change)) for row in rows),
        ),
        source=f"{source(across.years)} {_TODAY}",
        height=_TOP + _ROW * len(rows),
        draw=lambda canvas: _draw(canvas, across, rows),
    )


def _title(across: Across) -> str:
    """The region that lost most and the one that gained most."""
    down = min(across.regions, key=lambda row: (row.change, sort_key(row.region)))
    up = min(across.regions, key=lambda row: (-row.change, sort_key(row.region)))
    parts = [_way(row, place) for place, row in enumerate(row for row in (down, up) if row.change)]
    if not parts:
        return "Chaque région compte autant de collectivités qu’à la première édition"
    return " ; ".join(dict.fromkeys(parts)).replace(" ; ", "\u202f; ")


def _way(row: RegionAcross, place: int) -> str:
    noun = counted(row.totals[-1], "collectivité") if place == 0 else number(row.totals[-1])
    return f"{'De' if place == 0 else 'de'} {number(row.totals[0])} à {noun} {within_region(row.region)}"


def _description(across: Across) -> str:
    more = [row for row in across.regions if row.change > 0]
    fewer = [row for row in across.regions if row.change < 0]
    equal = [row for row in across.regions if not row.change]
    first, last = across.first.year, across.last.year
    parts = [
        counted(len(more), "région gagne des collectivités", "régions gagnent des collectivités") if more else "",
        counted(len(fewer), "en perd", "en perdent") if fewer else "",
        counted(len(equal), "en garde le même nombre", "en gardent le même nombre") if equal else "",
    ]
    words = f"Entre {first} et {last}, {listed(part for part in parts if part)}."
    if more:
        words += f" En hausse\u00a0: {listed(f'{row.region} ({_signed(row.change)})' for row in _by_change(more))}."
    if fewer:
        leaders = _by_change(fewer)[:3]
        words += f" Les plus fortes baisses\u00a0: {listed(f'{r.region} ({_signed(r.change)})' for r in leaders)}."
    return words


def _by_change(rows: Sequence[RegionAcross]) -> list[RegionAcross]:
    return sorted(rows, key=lambda row: (-abs(row.change), sort_key(row.region)))


def _signed(value: int) -> str:
    """« +6 », « −44 », « 0 »."""
    return f"{'+' if value > 0 else '−'}{abs(value)}" if value else "0"


def _draw(canvas: Canvas, across: Across, rows: Sequence[RegionAcross]) -> None:
    every = range(len(across.years))
    shown = list(every) if len(across.years) <= _MOST_COLUMNS else [0, len(across.years) - 1]
    right = WIDTH - _COLUMN * len(shown) - 14
    unit = (right - _LABELS) / max(1, *(total for row in rows for total in row.totals))
    columns = [WIDTH - _COLUMN * (len(shown) - 1 - place) for place in range(len(shown))]
    _draw_key(canvas, across)
    for x, place in zip(columns, shown, strict=True):
        weight = BOLD if place == shown[-1] else REGULAR
        canvas.text(x, 16, str(across.years[place]), size=SMALL, weight=weight, anchor="right")
    for rank, row in enumerate(rows):
        y = _TOP + rank * _ROW
        canvas.rectangle(0, y - 0.5, WIDTH, 1, canvas.fill(Role.RULE))
        _draw_row(canvas, row, y + _ROW / 2, unit)
        for x, place in zip(columns, shown, strict=True):
            last = place == shown[-1]
            words, size = number(row.totals[place]), STRONG if last else TEXT
            ink = Role.INK if last else Role.MUTED
            canvas.text(x, y + 21, words, size=size, weight=BOLD if last else REGULAR, fill=ink, anchor="right")


def _draw_key(canvas: Canvas, across: Across) -> None:
    x = float(_LABELS)
    canvas.circle(x, 11, 6, canvas.outlined(Role.PAPER, Role.INK, 2))
    canvas.text(x + 13, 16, str(across.first.year), size=SMALL)
    x += 66
    if len(across.years) > 2:
        canvas.circle(x, 11, 3.4, canvas.fill(Role.MUTED))
        between = across.years[1:-1]
        words = str(between[0]) if len(between) == 1 else f"{between[0]}\u2013{between[-1]}"
        canvas.text(x + 10, 16, words, size=SMALL)
        x += 24 + canvas.text_width(words, size=SMALL)
    canvas.circle(x + 6, 11, 7, canvas.fill(Role.ACCENT))
    canvas.text(x + 19, 16, str(across.last.year), size=SMALL, weight=SEMIBOLD)


def _draw_row(canvas: Canvas, row: RegionAcross, y: float, unit: float) -> None:
    first, *between, last = (_LABELS + total * unit for total in row.totals)
    size = TEXT if len(row.region) < 22 else SMALL
    canvas.text(_LABELS - 14, y + 5, row.region, size=size, weight=REGULAR, anchor="right")
    low, high = min(first, last), max(first, last)
    canvas.rectangle(low, y - 1.5, high - low, 3, canvas.fill(Role.TINT_2))
    canvas.circle(first, y, 6, canvas.outlined(Role.PAPER, Role.INK, 2))
    canvas.circle(last, y, 7, canvas.fill(Role.ACCENT))
    for x in between:
        canvas.circle(x, y, 3.4, canvas.outlined(Role.MUTED, Role.PAPER, 1))
