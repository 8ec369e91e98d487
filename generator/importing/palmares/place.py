"""The place that a line names, from all its cells that say something of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.importing.palmares.lines import Line
from generator.importing.places.match import PlaceRead
from generator.importing.places.values import code_of, department_of, departments_of_postcode, region_of
from generator.model.register import Register

_IN_BRACKETS = re.compile(r"(.+?)\s*[(\[]([^()\[\]]+)[)\]]")
_NUMBER_LAST = re.compile(r"(.*[^\W\d])[\s,;:–—-]+(\d[\dABab]?\d{0,3})")
_NUMBER_FIRST = re.compile(r"(\d[\dABab]\d{0,3})[\s,;:–—-]+(\D.*)")
_DEPARTMENT_LAST = re.compile(r"(.+?)\s*(?:,|\s[–—-]|/)\s*([^\d,/–—]+)")
_CORSICA = ("2A", "2B")
_SIREN_OF_A_COMMUNE = re.compile(r"21(\d\d)0(\d{3})\d")


@dataclass(frozen=True, slots=True)
class Told:
    """The place as it was read, what had to be done to read it, and what in it disagrees."""

    place: PlaceRead
    remarks: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def place_of(line: Line, register: Register) -> Told:
    """Name, code and départements of a line, from its own cells, else from what stands above it."""
    name, within = _split(line.name.strip(), register)
    columns = {text: _departments(text, register) for text in line.departments}
    doubts = [f"département « {text} » illisible" for text, codes in columns.items() if not codes]
    remarks = [*_restored(columns)]
    told = [codes for codes in (within, *columns.values(), departments_of_postcode(line.postcode)) if codes]
    where = tuple(dict.fromkeys(code for codes in told[:1] for code in codes))
    if any(not {*where} & {*codes} for codes in told[: 2 if within else len(columns)]):
        doubts.append("deux départements pour un même nom")
    code, said = _code(line, name, register)
    if not where and code in ("", None) and line.code:
        where = departments_of_postcode(line.code)
    region = region_of(line.region, register.region_names()) if line.region else None
    if line.region and region is None:
        doubts.append(f"région « {line.region} » inconnue")
    is_precise = bool(where)
    where = where or (register.departments_of(region) if region else ())
    return Told(PlaceRead(name, code or "", where, is_precise), (*remarks, *said), tuple(doubts))


def _restored(columns: dict[str, tuple[str, ...]]) -> Iterator[str]:
    for text, codes in columns.items():
        if len(text) == 1 and codes:
            yield f"zéro rétabli : {text} → {codes[0]}"


def _departments(text: str, register: Register) -> tuple[str, ...]:
    if re.fullmatch(r"20(?:[.,]0)?|corse", text.strip().lower()):
        return _CORSICA
    code = department_of(text, register.departments)
    return (code,) if code else departments_of_postcode(text)


def _split(text: str, register: Register) -> tuple[str, tuple[str, ...]]:
    """(« Bron », its départements) of « Bron (69) », « Bron (Rhône) », « Bron 69500 », « Bron - 69 »…"""
    for pattern, name, rest in (
        (_IN_BRACKETS, 1, 2),
        (_NUMBER_LAST, 1, 2),
        (_NUMBER_FIRST, 2, 1),
        (_DEPARTMENT_LAST, 1, 2),
    ):
        found = pattern.fullmatch(text)
        if found and (codes := _departments(found[rest], register)):
            return found[name].strip(), codes
    return text, ()


def _code(line: Line, name: str, register: Register) -> tuple[str | None, tuple[str, ...]]:
    """The code of a line, and what had to be done: a zero given back, a SIREN undone, a postcode taken for one."""
    code = code_of(line.code) if line.code else ""
    if not code:
        return code, (f"code « {line.code} » illisible",) if line.code else ()
    remarks = (f"zéro rétabli : {line.code} → {code}",) if code.startswith("0") and line.code[0] != "0" else ()
    if len(line.code) >= 14 and len(code) == 9:
        remarks = (f"SIREN {code} tiré du SIRET",)
    siren = _SIREN_OF_A_COMMUNE.fullmatch(code)
    if siren and code not in register.rows_by_code:
        return siren[1] + siren[2], (f"SIREN de la commune {siren[1]}{siren[2]}",)
    if code not in register.rows_by_code and name and register.named(name, departments_of_postcode(code)):
        return "", (f"« {line.code} » lu comme un code postal",)
    return code, remarks
