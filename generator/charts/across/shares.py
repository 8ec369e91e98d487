"""How each edition is shared out: by level, by class of population. One whole bar an edition, joined by ribbons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.charts.across.wording import LABEL, listed_years, number_of_editions, source
from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.sketch import Sketch
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
from generator.french.words import count as counted
from generator.french.words import number
from generator.indicators.across import Across, count_high
from generator.indicators.counts import EditionIndicators, PopulationClass

_CLASS_NAMES = {
    PopulationClass.VILLAGE: "moins de 3\u202f000",
    PopulationClass.TOWN: "3\u202f000 à 19\u202f999",
    PopulationClass.CITY: "20\u202f000 à 99\u202f999",
    PopulationClass.LARGE_CITY: "100\u202f000 et plus",
}
_CLASS_ROLES = {
    PopulationClass.VILLAGE: (Role.TINT_1, Role.ON_TINT_1),
    PopulationClass.TOWN: (Role.TINT_2, Role.ON_TINT_2),
    PopulationClass.CITY: (Role.TINT_3, Role.ON_TINT_3),
    PopulationClass.LARGE_CITY: (Role.TINT_5, Role.ON_TINT_5),
}
_LEFT = 84.0
_BAR, _GAP = 52.0, 44.0
_KEY_LINE, _KEY_GAP = 28.0, 18.0


@dataclass(frozen=True, slots=True)
class _Share:
    """One part of every bar: its name in words and drawn, its colour and that of the text on it, its numbers."""

    name: str
    drawn: str
    role: Role
    on_role: Role
    numbers: tuple[int, ...]


def sketch_levels_across(across: Across) -> Sketch:
    """« niveaux »: the part of each level in each edition."""
    scale = across.scale
    shares = [
        _Share(scale.short(n), scale.drawn(n), level_role(scale.step(n)), on_level_role(scale.step(n)), numbers)
        for n in scale.levels
        if (numbers := tuple(edition.by_level[n] for edition in across.editions))
    ]
    first, last = across.first, across.last
    high = [percent(count_high(edition), edition.total) for edition in across.editions]
    lead = capitalised(scale.either(scale.high))
    title = f"{lead}\u00a0: {high[0]} des collectivités en {first.year}, {high[-1]} en {last.year}"
    means = listed(
        f"{scale.mean(decimal(edition.mean_level), edition.mean_level)} en {edition.year}"
        for edition in across.editions
    )
    detail = " ".join(_level_words(edition) for edition in across.editions)
    return Sketch(
        name="niveaux",
        kind=ChartKind.CHART,
        title=title,
        alternative=f"Part de chaque niveau aux palmarès de {listed_years(across.years)}.",
        description=f"Le niveau moyen est de {means}. {detail}",
        table=_table("Niveau", across, [(share.name, share.numbers) for share in shares]),
        source=source(across.years),
        height=_height(across),
        draw=lambda canvas: _draw(canvas, across, shares),
    )


def _level_words(edition: EditionIndicators) -> str:
    most = max(edition.by_level.values())
    levels = [edition.scale.short(n) for n, count in edition.by_level.items() if count == most]
    verb = "est" if len(levels) == 1 else "sont, à égalité,"
    plural = "le niveau le plus attribué" if len(levels) == 1 else "les niveaux les plus attribués"
    return f"En {edition.year}, {plural} {verb} {listed(levels)} ({percent(most, edition.total)})."


def sketch_population_across(across: Across) -> Sketch:
    """« population »: the part of each class of population in each edition."""
    shares = [
        _Share(
            _CLASS_NAMES[name],
            _CLASS_NAMES[name],
            *_CLASS_ROLES[name],
            tuple(e.by_population_class[name] for e in across.editions),
        )
        for name in _CLASS_NAMES
    ]
    unknown = tuple(edition.by_population_class[PopulationClass.UNKNOWN] for edition in across.editions)
    title = _population_title(across)
    return Sketch(
        name="population",
        kind=ChartKind.CHART,
        title=title,
        alternative=f"Part de chaque classe de population aux palmarès de {listed_years(across.years)}.",
        description=_population_words(across),
        table=_population_table(across, shares, unknown),
        source=source(across.years)
        + " INSEE, population légale la plus proche de l’année de l’édition."
        + (f" Parts calculées sans {_unknown_words(across, unknown)}." if any(unknown) else ""),
        height=_height(across),
        draw=lambda canvas: _draw(canvas, across, shares),
    )


def _population_table(across: Across, shares: Sequence[_Share], unknown: tuple[int, ...]) -> Table:
    table = _table("Habitants", across, [(capitalised(share.name), share.numbers) for share in shares])
    last: tuple[str | int, ...] = ("Population inconnue", *unknown, *("–" for _ in unknown))
    return Table(table.header, (*table.rows, last)) if any(unknown) else table


def _unknown_words(across: Across, unknown: tuple[int, ...]) -> str:
    """« 17 collectivités de population inconnue en 2012 »."""
    years = [(year, value) for year, value in zip(across.years, unknown, strict=True) if value]
    parts = [f"{number(value)} en {year}" for year, value in years[1:]]
    lead = f"{counted(years[0][1], 'collectivité')} de population inconnue en {years[0][0]}"
    return listed([lead, *parts])


def _known(edition: EditionIndicators) -> dict[PopulationClass, int]:
    counts = edition.by_population_class
    return {name: counts[name] for name in PopulationClass if name is not PopulationClass.UNKNOWN}


def _ratio(edition: EditionIndicators, name: PopulationClass) -> float:
    """The part, 0 to 1, of a class among the collectivities whose population is known."""
    known = _known(edition)
    return known[name] / (sum(known.values()) or 1)


def _part(edition: EditionIndicators, name: PopulationClass) -> str:
    return percent(_known(edition)[name], sum(_known(edition).values()))


def _population_title(across: Across) -> str:
    """The class that leads in every edition, else the one that leads today."""
    tops = [max(_known(edition), key=lambda name: _known(edition)[name]) for edition in across.editions]
    name = tops[-1]
    parts = [_part(edition, name) for edition in across.editions]
    size = _class_words(name)
    if set(tops) == {name}:
        return f"Collectivités de {size}\u00a0: {parts[0]} en {across.first.year}, {parts[-1]} en {across.last.year}"
    return f"Les plus nombreuses en {across.last.year}\u00a0: les collectivités de {size} ({parts[-1]})"


def _class_words(name: PopulationClass) -> str:
    return {
        PopulationClass.VILLAGE: "moins de 3\u202f000 habitants",
        PopulationClass.TOWN: "3\u202f000 à 19\u202f999 habitants",
        PopulationClass.CITY: "20\u202f000 à 99\u202f999 habitants",
        PopulationClass.LARGE_CITY: "100\u202f000 habitants et plus",
    }[name]


def _population_words(across: Across) -> str:
    changes = {name: _ratio(across.last, name) - _ratio(across.first, name) for name in _CLASS_NAMES}
    up, down = max(changes, key=lambda name: changes[name]), min(changes, key=lambda name: changes[name])
    words = [_part_words("La part qui augmente le plus", up, across)] if changes[up] > 0 else []
    words += [_part_words("La part qui diminue le plus", down, across)] if changes[down] < 0 else []
    return " ".join(words) or f"Les parts sont les mêmes aux {number_of_editions(across)} éditions."


def _part_words(lead: str, name: PopulationClass, across: Across) -> str:
    parts = [_part(edition, name) for edition in (across.first, across.last)]
    return f"{lead} est celle de la classe «\u202f{_class_words(name)}\u202f», de {parts[0]} à {parts[1]}."


def _table(head: str, across: Across, rows: Sequence[tuple[str, tuple[int, ...]]]) -> Table:
    """The number of each part in each edition, then its share."""
    header = (head, *map(str, across.years), *(f"Part {year}" for year in across.years))
    totals = [sum(counts[place] for _, counts in rows) for place in range(len(across.editions))]
    return Table(
        header,
        tuple((name, *counts, *(percent(*pair) for pair in zip(counts, totals, strict=True))) for name, counts in rows),
    )


def _height(across: Across) -> int:
    bars = len(across.editions)
    return round(_KEY_LINE + 12 + bars * _BAR + (bars - 1) * _GAP + 2)


def _draw(canvas: Canvas, across: Across, shares: Sequence[_Share]) -> None:
    _draw_key(canvas, shares)
    top = _KEY_LINE + 12
    totals = [sum(share.numbers[place] for share in shares) for place in range(len(across.editions))]
    edges = [_edges([share.numbers[place] for share in shares]) for place in range(len(across.editions))]
    for place, edition in enumerate(across.editions):
        y = top + place * (_BAR + _GAP)
        canvas.text(0, y + 24, str(edition.year), size=LARGE, weight=BOLD)
        canvas.text(0, y + 45, number(totals[place]), size=LABEL, fill=Role.MUTED)
        for rank, share in enumerate(shares):
            start, end = edges[place][rank : rank + 2]
            if place:
                canvas.ribbon(edges[place - 1][rank : rank + 2], y - _GAP, (start, end), y, share.role)
            _draw_part(canvas, share, (start, end), y, percent(share.numbers[place], totals[place]))


def _edges(numbers: Sequence[int]) -> list[float]:
    whole = sum(numbers) or 1
    return [_LEFT, *(_LEFT + (WIDTH + 1.5 - _LEFT) * value / whole for value in accumulate(numbers))]


def _draw_part(canvas: Canvas, share: _Share, sides: tuple[float, float], y: float, words: str) -> None:
    start, end = sides
    if end - start < 0.5:
        return
    canvas.rectangle(start, y, max(1.0, end - start - 1.5), _BAR, canvas.fill(share.role))
    for text, size in ((words, STRONG), (words.removesuffix("\u202f%"), STRONG), (words.removesuffix("\u202f%"), TEXT)):
        if canvas.text_width(text, size=size, weight=SEMIBOLD) + 7 <= end - start:
            middle = (start + end - 1.5) / 2
            canvas.text(middle, y + 32, text, size=size, weight=SEMIBOLD, fill=share.on_role, anchor="center")
            return


def _draw_key(canvas: Canvas, shares: Sequence[_Share]) -> None:
    """The parts with their colours, on one line: the type shrinks until they fit."""
    size = LABEL
    while sum(_key_widths(canvas, shares, size)) - _KEY_GAP > WIDTH and size > SMALL:
        size -= 0.5
    x = 0.0
    for share, width in zip(shares, _key_widths(canvas, shares, size), strict=True):
        canvas.rectangle(x, 2, 15, 15, canvas.fill(share.role))
        canvas.text(x + 22, 15, share.drawn, size=size)
        x += width


def _key_widths(canvas: Canvas, shares: Sequence[_Share], size: float) -> list[float]:
    return [22 + canvas.text_width(share.drawn, size=size) + _KEY_GAP for share in shares]
