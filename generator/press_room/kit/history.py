"""The levels of a laureate year by year: a chart for a magazine, and its numbers."""

from __future__ import annotations

import csv
from io import StringIO

from generator.design.book_colours import NIGHT, WHITE
from generator.indicators.memory import YearPoint
from generator.press_room.kit.colours import deep
from generator.press_room.kit.drawing import Sheet, fitting
from generator.press_room.kit.laureate import Laureate

WIDTH, HEIGHT = 1200, 675
_LEFT, _RIGHT, _TOP, _FOOT = 150.0, 1140.0, 190.0, 560.0
_INK, _MUTED, _RULE, _HATCH = NIGHT, "#566079", "#d5dae4", "#8a94a8"


def draw_history(laureate: Laureate) -> Sheet:
    """Every year from the first known to the edition's: a bar a level, hatched where no document here tells."""
    sheet, scale = Sheet(WIDTH, HEIGHT, history_in_words(laureate)), laureate.scale
    sheet.rectangle(0, 0, WIDTH, HEIGHT, WHITE)
    title = f"{laureate.name}, année après année"
    sheet.write(title, 60, 86, fitting(title, 46, WIDTH - 120, 800), _INK, weight=800)
    under = f"{scale.number[0].upper()}{scale.number[1:]}, {laureate.label}"
    sheet.write(under, 60, 130, fitting(under, 24, WIDTH - 120, 500), _MUTED, weight=500)
    for level in range(scale.top + 1):
        y = _height(laureate, level)
        sheet.line(((_LEFT - 12, y), (_RIGHT, y)), _RULE if level else _INK, 1.5)
        if level:
            sheet.write(str(level), _LEFT - 30, y + 8, 24, _MUTED, share=1)
    _draw_years(sheet, laureate)
    if any(point is None for _, point in _years(laureate)):
        _hatch(sheet, 60, 632, 34, 20)
        sheet.write("année que les documents réunis ici ne disent pas", 106, 649, 20, _MUTED, weight=500)
    sheet.write(credit(laureate), WIDTH - 60, 649, 20, _MUTED, weight=500, share=1)
    return sheet


def _draw_years(sheet: Sheet, laureate: Laureate) -> None:
    years = _years(laureate)
    step = (_RIGHT - _LEFT) / len(years)
    wide, every = min(step * 0.66, 110.0), 1 + int(62 / step)
    for rank, (year, point) in enumerate(years):
        x = _LEFT + (rank + 0.5) * step
        if point is None:
            _hatch(sheet, x - wide / 2, _TOP, wide, _FOOT - _TOP - 2)
        elif point.level:
            top, colour = _height(laureate, point.level), deep(laureate.edition.accent)
            sheet.rectangle(x - wide / 2, top, wide, _FOOT - top, colour)
            sheet.write(str(point.level), x, top - 10, min(24, wide), _INK, weight=700, share=0.5)
        else:
            sheet.write("–", x, _FOOT - 10, 24, _MUTED, share=0.5)
        if (len(years) - 1 - rank) % every == 0:
            sheet.write(str(year), x, _FOOT + 34, 22, _INK, share=0.5)


def _hatch(sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    """Slanted lines, cut by a rectangle."""
    gap, offset = 12.0, 0.0
    while (offset := offset + gap) < width + height:
        first, last = max(0.0, offset - height), min(width, offset)
        sheet.line(((x + first, y + offset - first), (x + last, y + offset - last)), _HATCH, 1.2)


def _height(laureate: Laureate, level: int) -> float:
    return _FOOT - level * (_FOOT - _TOP) / laureate.scale.top


def _years(laureate: Laureate) -> tuple[tuple[int, YearPoint | None], ...]:
    """From its first year, each with what is known of it: None where nothing tells."""
    known = {point.year: point for point in laureate.history if point.year <= laureate.award.year}
    first = min((year for year, point in known.items() if point.level), default=laureate.award.year)
    return tuple((year, known.get(year)) for year in range(first, laureate.award.year + 1))


def history_in_words(laureate: Laureate) -> str:
    """« Vannes (56), 2012 à 2020 : 2012, 4 arobases ; 2013, inconnu … »."""
    told = (f"{year}, {_said(laureate, point)}" for year, point in _years(laureate))
    return f"{laureate.place} : " + " ; ".join(told)


def _said(laureate: Laureate, point: YearPoint | None) -> str:
    if point is None:
        return "inconnu"
    return laureate.scale.count(point.level) if point.level else "absente du palmarès"


def credit(laureate: Laureate) -> str:
    """Who is to be named beside what is published."""
    return f"Source : {laureate.house.name}, {laureate.house.publisher}"


def history_csv(laureate: Laureate) -> bytes:
    """Year, level, where it was read; an empty level where no document tells, 0 where the palmarès leaves it out."""
    written = StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(("code", "nom", "departement", "annee", "niveau", "source"))
    one = laureate.award.collectivity
    for year, point in _years(laureate):
        source = "" if point is None else _source(laureate, point)
        table.writerow((one.code, one.name, one.department.code, year, "" if point is None else point.level, source))
    return written.getvalue().encode("utf-8")


def _source(laureate: Laureate, point: YearPoint) -> str:
    if point.award or point.told_in == point.year:
        return f"palmarès {point.year}"
    return f"fiche de la collectivité, annuaire {point.told_in}{f' ({point.doubt})' if point.doubt else ''}"
