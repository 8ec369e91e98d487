"""« participation »: how many collectivities took part in each year that we know of, counted or declared."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from generator.charts.across.wording import LABEL, NUMBER, change_words, listed_years
from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.sketch import Sketch
from generator.charts.drawing.style import BOLD, LARGE, REGULAR, SEMIBOLD, WIDTH, Role
from generator.charts.drawing.wording import listed
from generator.french.words import count as counted
from generator.french.words import number
from generator.indicators.across import Across
from generator.indicators.participation import Participation

_TOP, _PLOT, _FOOT = 74, 250, 34
_WIDEST = 84


def sketch_participation(across: Across) -> Sketch:
    """A column for each known year; those that a source declares are hollow, and years that nobody tells empty."""
    rows = across.participation
    declared = [one for one in rows if not one.is_counted]
    documents = "\u202f; ".join(dict.fromkeys(one.source for one in declared))
    return Sketch(
        name="participation",
        kind=ChartKind.CHART,
        title=_title(across),
        alternative=f"Nombre de collectivités par année, de {rows[0].year} à {rows[-1].until}, compté ou déclaré.",
        description=_description(across),
        table=Table(
            ("Année", "Collectivités", "D’où vient le nombre"),
            tuple((one.years, _written(one), one.source or "Compté dans le palmarès") for one in rows),
        ),
        source=f"Palmarès des éditions {listed_years(across.years)}, comptés par les auteurs de l’annuaire."
        + (f" Nombres déclarés\u00a0: {documents}." if documents else ""),
        height=_TOP + _PLOT + _FOOT,
        draw=lambda canvas: _draw(canvas, rows),
    )


def _title(across: Across) -> str:
    first, last = across.first, across.last
    change = change_words(first.total, last.total)
    title = f"{counted(first.total, 'collectivité')} en {first.year}, {number(last.total)} en {last.year}"
    return f"{title}\u00a0: {change}" if change else title


def _description(across: Across) -> str:
    most = max(across.editions, key=lambda one: one.total)
    least = min(across.editions, key=lambda one: one.total)
    words = (
        f"Parmi les palmarès de cet annuaire, le plus long est celui de {most.year} "
        f"({counted(most.total, 'collectivité')}), le plus court celui de {least.year} ({number(least.total)})."
    )
    said = [_declared_words(source, ones) for source, ones in _by_source(across.participation)]
    gaps = [_gap_words(first, last) for first, last in find_gaps(across.participation)]
    return " ".join([words, *said, *gaps])


def _by_source(rows: Sequence[Participation]) -> list[tuple[str, list[Participation]]]:
    sources = dict.fromkeys(one.source for one in rows if not one.is_counted)
    return [(source, [one for one in rows if one.source == source]) for source in sources]


def _declared_words(source: str, rows: Sequence[Participation]) -> str:
    """« Le document » déclare 303 collectivités en 2011."""
    said = listed(
        f"{_written(one)} en {one.year}" if one.year == one.until else f"{_written(one)} chaque année de {one.years}"
        for one in rows
    )
    return f"Collectivités déclarées par «\u202f{source}\u202f»\u00a0: {said}."


def _gap_words(first: int, last: int) -> str:
    if first == last:
        return f"L’annuaire ne sait rien de l’année {first}."
    return f"L’annuaire ne sait rien des années {first} à {last}."


def find_gaps(rows: Sequence[Participation]) -> list[tuple[int, int]]:
    """The runs of years (first, last) between the known ones."""
    known = {year for one in rows for year in range(one.year, one.until + 1)}
    missing = [year for year in range(min(known), max(known)) if year not in known]
    starts = [year for year in missing if year - 1 not in missing]
    ends = [year for year in missing if year + 1 not in missing]
    return list(zip(starts, ends, strict=True))


def _written(one: Participation) -> str:
    return f"{one.qualifier} {number(one.number)}".strip()


def _draw(canvas: Canvas, rows: Sequence[Participation]) -> None:
    highest = max(one.number for one in rows)
    spans = [(one.year, one.until) for one in rows]
    places = _places(sorted([*spans, *find_gaps(rows)]))
    _draw_key(canvas, rows)
    for one in rows:
        _draw_column(canvas, one, places[one.year, one.until], _PLOT * one.number / highest)
    for gap in find_gaps(rows):
        _draw_gap(canvas, *gap, places[gap])
    canvas.rectangle(0, _TOP + _PLOT, WIDTH, 1.5, canvas.fill(Role.INK))


def _places(spans: Sequence[tuple[int, int]]) -> dict[tuple[int, int], tuple[float, float]]:
    """The left and right of each span: a year told alone takes twice the room of one among several."""
    weights = [2 if first == last else last - first + 1 for first, last in spans]
    unit = WIDTH / sum(weights)
    ends = [unit * end for end in accumulate(weights)]
    return {span: (end - weight * unit, end) for span, weight, end in zip(spans, weights, ends, strict=True)}


def _draw_key(canvas: Canvas, rows: Sequence[Participation]) -> None:
    canvas.rectangle(0, 2, 15, 15, canvas.fill(Role.ACCENT))
    canvas.text(23, 15, "compté dans le palmarès", size=LABEL)
    if any(not one.is_counted for one in rows):
        x = 23 + canvas.text_width("compté dans le palmarès", size=LABEL) + 30
        canvas.rectangle(x + 1, 3, 13, 13, canvas.outlined(Role.LAND, Role.ACCENT, 1.8))
        canvas.text(x + 23, 15, "déclaré par un annuaire", size=LABEL)


def _draw_column(canvas: Canvas, one: Participation, sides: tuple[float, float], height: float) -> None:
    several = one.year != one.until
    left, right = sides[0] + 4, sides[1] - 4
    if not several and right - left > _WIDEST:
        left, right = (left + right - _WIDEST) / 2, (left + right + _WIDEST) / 2
    bottom, middle = _TOP + _PLOT, (left + right) / 2
    ink = canvas.fill(Role.ACCENT) if one.is_counted else canvas.outlined(Role.LAND, Role.ACCENT, 1.8)
    inset = 0.0 if one.is_counted else 0.9
    canvas.rectangle(left + inset, bottom - height, right - left - 2 * inset, height, ink)
    words, y = _written(one), bottom - height - 10
    canvas.text(middle, y, words, size=NUMBER if several else LARGE, weight=BOLD, anchor="center")
    years, weight = one.years.replace(" à ", "\u2013"), SEMIBOLD if one.is_counted else REGULAR
    canvas.text(middle, bottom + 24, years, size=LABEL, weight=weight, anchor="center")


def _draw_gap(canvas: Canvas, first: int, last: int, sides: tuple[float, float]) -> None:
    """What is not known, said in the empty place when there is room."""
    left, right = sides
    years = str(first) if first == last else f"{first}\u2013{last}"
    middle, y = (left + right) / 2, _TOP + _PLOT
    for words, above in (("éditions absentes", 34), ("de cet annuaire", 15)):
        if canvas.text_width(words, size=LABEL) <= right - left - 12:
            canvas.text(middle, y - above, words, size=LABEL, fill=Role.MUTED, anchor="center")
    if canvas.text_width(years, size=LABEL) <= right - left - 8:
        canvas.text(middle, y + 24, years, size=LABEL, fill=Role.MUTED, anchor="center")
