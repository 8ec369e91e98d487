"""Small values for tests: sensible defaults, overridden by what the test is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.sketch import Sketch
from generator.findings.issues import SourceLocation
from generator.french.house import House
from generator.french.scale import AT_SIGNS
from generator.model.award import Award
from generator.model.collectivity import Collectivity, CollectivityKind, Department
from generator.model.edition import Chapter, Contact, Edition, Meeting, Source
from generator.model.yearbook import EditionRecord, Yearbook

RHONE = Department("69", "Rhône", "Auvergne-Rhône-Alpes", "Rhône-Alpes")
MORBIHAN = Department("56", "Morbihan", "Bretagne", "Bretagne")
HOUSE = House(
    name="Cités en réseaux", stem="cites-en-reseaux", publisher="Association", official="Label", scale=AT_SIGNS
)
"""That of the editions made here: one to five @."""
HERE = SourceLocation("editions/2020/palmares.yaml", 1, 1)


def make_collectivity(name: str = "Bron", **changes: Any) -> Collectivity:
    """A commune of 40,000 inhabitants of the Rhône."""
    values: dict[str, Any] = {
        "code": "69029",
        "kind": CollectivityKind.COMMUNE,
        "nature": "",
        "name": name,
        "start": None,
        "end": None,
        "successor": "",
        "department": RHONE,
        "populations": ((2016, 40_000),),
        "latitude": 45.73,
        "longitude": 4.91,
    }
    return Collectivity(**values | changes)


def make_award(level: int = 5, **changes: Any) -> Award:
    """An award of 2020 to ``make_collectivity(**changes)``."""
    one = make_collectivity(**changes)
    return Award(2020, one, level, one.department.region, one.name, "", HERE, one.code)


def make_edition(**changes: Any) -> Edition:
    """The 21st label, 2020."""
    values: dict[str, Any] = {
        "number": 21,
        "year": 2020,
        "title": "Cités en réseaux",
        "label": "Label",
        "accent": "#0b6e6e",
        "ceremonies": (Meeting(day=date(2020, 2, 4), place="Martigues", source="annuaire"),),
        "jury_day": Meeting(day=date(2019, 12, 10), place="Paris", source="annuaire"),
        "contact": Contact(name="Association"),
        "sources": (Source(id="annuaire", title="Annuaire", publisher="Association"),),
        "chapters": tuple(Chapter),
    }
    return Edition(**values | changes)


def make_record(*awards: Award, **changes: Any) -> EditionRecord:
    """An edition holding these awards."""
    return EditionRecord(make_edition(), awards=awards, **({"house": HOUSE} | changes))


def make_year(year: int, **levels: int) -> EditionRecord:
    """An edition of that year where each named collectivity, its own heir, has a level."""
    awards = (make_award(level, name=name, code=name) for name, level in levels.items())
    dated = tuple(replace(award, year=year, heir=award.collectivity.code) for award in awards)
    return EditionRecord(make_edition(year=year, number=year - 1999), awards=dated, house=HOUSE)


def make_yearbook(*records: EditionRecord) -> Yearbook:
    """A yearbook of these editions, with two départements."""
    return Yearbook(records, (), (MORBIHAN, RHONE))


def make_no_font(*_: object) -> bytes:
    """In place of a font, for the tests that look at none: to cut one takes seconds."""
    return b"font"


def draw_nothing(_: Canvas) -> None:
    """The drawing of a chart that nobody looks at."""


def drawn(sketch: Sketch) -> bytes:
    """The drawing of a sketch, in role colours."""
    return sketch.finish("#e8590c", "e", AT_SIGNS.sign).drawn
