"""What to say of a name that the register does not know: what was meant, and how to write it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from generator.findings.issues import Issue, Mend, SourceLocation
from generator.loading.mending.values import instead
from generator.model.collectivity import Collectivity
from generator.model.register import Register, nearest, normalise, on_day, split_name

MOST_CHOICES = 5
LONGEST_NAME = 200
"""No collectivity has a longer one, and no guess is worth the time that a longer one takes."""
_ARRONDISSEMENT = re.compile(
    r"(?P<city>paris|lyon|marseille)[ -]*(?P<rank>\d{1,2}) ?(er|e|eme|nd|nde)?( arrondissement)?"
    r"|(?P<rank2>\d{1,2}) ?(er|e|eme|nd|nde)? arrondissement( d[eu])? (?P<city2>paris|lyon|marseille)"
)
_CITIES = {"paris": "Paris (75)", "lyon": "Lyon (69)", "marseille": "Marseille (13)"}
_CODES_OF_ARRONDISSEMENTS = re.compile(
    r"(?P<paris>751(0[1-9]|1\d|20))|(?P<lyon>6938[1-9])|(?P<marseille>132(0[1-9]|1[0-6]))"
)
_POSTCODES_OF_CITIES = re.compile(
    r"(?P<paris>750(0[1-9]|1\d|20)|75116)|(?P<lyon>6900[1-9])|(?P<marseille>130(0[1-9]|1[0-6]))"
)
_CODE = re.compile(r"\d[\dAB]\d{3}|\d{9}")
_NUMBER_AND_NAME = re.compile(
    r"(?P<first>\d[\dAB]\d{0,3})[\s,;:-]+(?P<name>\D.*)|(?P<name2>.*\D)[\s,;:(-]+(?P<last>\d[\dAB]?\d{0,3})\)?"
)
_TWO_LINES = re.compile(r"\(\d[\dAB]\d?\)\s+\S")


def explain_unknown(text: str, region: str, day: date, register: Register, place: SourceLocation) -> Issue:
    """P14 to P16 for what is no name of a collectivity, P04 for a wrong département, else P03 with what is near."""
    name, department = split_name(text)
    if _TWO_LINES.search(text):
        return _two_on_a_line(text, place)
    if city := city_of(normalise(name)):
        return Issue("P14", place, {"nom": name, "commune": city})
    if _CODE.fullmatch(name):
        return Issue("P15", place, {"code": name, "suggestion": ", ".join(_meant_by(name, day, register))})
    elsewhere = on_day(register.anywhere(name), day) if department else []
    if elsewhere:
        values = {"nom": name, "departement": department, "choix": _choices(elsewhere)}
        return Issue("P04", place, values)
    codes = (department,) if department else register.departments_of(region)
    numbered = _without_number(text, day, register)
    found = numbered or on_day(_near(register.within(codes), name), day)
    where = register.departments[department].name if department in register.departments else region
    values = {"nom": name, "lieu": where or "France", "suggestion": _choices(found)}
    meant = f"{numbered[0].name} ({numbered[0].department.code})" if len(numbered) == 1 else ""
    return Issue("P03", place, values, instead(place, meant))


def _two_on_a_line(text: str, place: SourceLocation) -> Issue:
    """P16, told of the line that has no dash when the second name stands on its own."""
    second = place.below.strip()
    if not second or not text.endswith(second):
        return Issue("P16", place, {"nom": text, "second": ""})
    line = place.below
    indent = len(line) - len(line.lstrip())
    there = replace(place, line=place.line + 1, column=indent + 1, length=len(second), text=line, below="")
    dash = place.text[: place.column - 1]
    mend = Mend(replace(there, column=1, length=indent), dash) if dash.strip() == "-" else None
    return Issue("P16", there, {"nom": text, "second": second}, mend)


def as_written(row: Collectivity) -> str:
    """« Bron (69) », with its marks: what an editor may copy."""
    return f"« {row.name} ({row.department.code}) »"


def _choices(rows: Iterable[Collectivity]) -> str:
    written = list(dict.fromkeys(map(as_written, rows)))
    return ", ".join(written[:MOST_CHOICES]) + (", …" if len(written) > MOST_CHOICES else "")


def _near(rows: tuple[Collectivity, ...], name: str) -> tuple[Collectivity, ...]:
    found = nearest(rows, name)
    return tuple(row for row in rows if found and row.code == found.code)


def city_of(name: str) -> str:
    """« Lyon (69) » for « lyon 3e »: the commune of an arrondissement whose name is normalised; "" for any other."""
    found = _ARRONDISSEMENT.fullmatch(name)
    return _CITIES[found["city"] or found["city2"]] if found else ""


def _meant_by(code: str, day: date, register: Register) -> Iterator[str]:
    """What a code of INSEE, a SIREN or a postcode stands for, as far as the register tells."""
    yield from map(as_written, on_day(register.rows_by_code.get(code, ()), day))
    for pattern in (_CODES_OF_ARRONDISSEMENTS, _POSTCODES_OF_CITIES):
        if found := pattern.fullmatch(code):
            yield next(f"« {written} »" for city, written in _CITIES.items() if found[city])


def _without_number(text: str, day: date, register: Register) -> list[Collectivity]:
    """« Bron 69 », « 69500 Bron », « Bron (69500) », « Lamastre (7) »: what has that name there."""
    found = _NUMBER_AND_NAME.fullmatch(text) if len(text) <= LONGEST_NAME else None
    if not found:
        return []
    number, name = (found["first"] or found["last"]), (found["name"] or found["name2"]).strip(" ,;:(-")
    return on_day(register.named(name, _departments_of(number)), day)


def _departments_of(number: str) -> tuple[str, ...]:
    """The départements that a number begins with: « 69500 » the Rhône, « 7 » Ardèche, « 20090 » both of Corsica."""
    if number.startswith("20"):
        return ("2A", "2B")
    return (number[:3],) if number.startswith("97") else (number[:2].zfill(2),)
