"""What a cell says: a level, a département, a region, a code. None where it says no such thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.french.scale import Scale
from generator.french.words import strip_accents
from generator.model.collectivity import Department
from generator.model.register import normalise

_NUMBERS = ("zero", "un", "deux", "trois", "quatre", "cinq")
_MARKS = re.compile(r"(?:[@\uff20*★☆✿❀] ?){1,9}")
_DIGIT = re.compile(r"(\d{1,2})(?:[.,]0+)?")
_AROUND_A_LEVEL = re.compile(r"\b(?:labels?|villes?|villages?|territoires?|internet|obtenue?s?|niveau|soit|avec|a)\b")
"""What a cell may say beside its level; anything else is another thing."""
_SEVERAL = re.compile(r"\d ?@? ?(?:et|ou|a|-|/) ?\d")
_COUNT = re.compile(r"\(?\b\d+\b(?: (?:collectivites?|communes?|laureate?s?|villes?))?\)?$")
_FLOAT = re.compile(r"(\d+)[.,]0+")
_OPENS_A_REGION = re.compile(r"^(?:region|regions)\b[ :]*")
_OPENS_A_DEPARTMENT = re.compile(r"^(?:d[eé]partement|d[eé]pt|dpt|dep)\b(?: d[eu]s?\b| de la\b)?[ :]*", re.IGNORECASE)
_DEPARTMENT_CODE = re.compile(r"(?:0?[1-9]|[1-8]\d|9[0-5]|2[aAbB]|97[1-8])")
_CODE_IN_WORDS = re.compile(r"\(?\b(0?[1-9]|[1-8]\d|9[0-5]|2[abAB]|97[1-8])\b\)?")


def level_of(text: str, scale: Scale) -> int | None:
    """« 4 », « @@@@ », « 4 @ », « quatre arobases », « Niveau 4 »; whatever number, even one that the label has not."""
    bare = text.strip()
    if found := _DIGIT.fullmatch(bare):
        return int(found[1])
    alone = re.sub(r"\([^)]*\)", "", bare)
    rest = _AROUND_A_LEVEL.sub("", strip_accents(without_level(alone, scale)).lower())
    is_name = normalise(bare) in map(normalise, scale.names)
    return level_said(bare, scale) if is_name or not re.search(r"[a-z]", rest) else None


def level_said(text: str, scale: Scale) -> int | None:
    """The level that words or signs name: « 4 @ », never a bare number. None when there is none, or several."""
    if _MARKS.fullmatch(text.strip()):
        return len(re.findall(r"\S", text))
    plain = strip_accents(text).lower().replace("\uff20", "@").replace("*", "@").replace("★", "@")
    if _SEVERAL.search(plain):
        return None
    names = [rank for rank, name in enumerate(scale.names, 1) if normalise(name) == normalise(text)]
    found = {*names, *(_number(one) for one in _said(scale).findall(plain)), *_runs(plain)}
    return found.pop() if len(found) == 1 else None


def without_level(text: str, scale: Scale) -> str:
    """What remains of a heading once its level is said: « Bretagne » of « Bretagne – 5 @ »."""
    plain = strip_accents(text).lower()
    spans = [found.span() for found in (*_said(scale).finditer(plain), *re.finditer(r"@[@ ]*", plain))]
    kept = "".join(sign for rank, sign in enumerate(text) if not any(start <= rank < end for start, end in spans))
    return kept.strip(" -–—:,;|/()") if len(plain) == len(text) else text


def _runs(plain: str) -> list[int]:
    """« @@@@ » within other words; « 4 @ » is no run of one."""
    return [len(run.replace(" ", "")) for run in re.findall(r"(?<![\d@] )(?<![\d@])@(?: ?@)+", plain)]


def _said(scale: Scale) -> re.Pattern[str]:
    units = {"@", "arobases?", "etoiles?", *map(normalise, filter(None, (scale.sign.singular, scale.sign.plural)))}
    count = rf"(?:\d|{'|'.join(_NUMBERS)}|une)"
    unit = "|".join(sorted(units, key=len, reverse=True))
    return re.compile(rf"(?<!\d)({count}) ?(?:{unit})(?![a-z@])|\bniveau(?:x)? ?:? ?({count})\b|^@ ?(\d)$")


def _number(groups: tuple[str, ...]) -> int:
    said = next(filter(None, groups))
    return int(said) if said.isdigit() else 1 if said == "une" else _NUMBERS.index(said)


def without_point(text: str) -> str:
    """« 69029 » of « 69029.0 », and of « 69 029 »: what spreadsheets make of a code."""
    found = _FLOAT.fullmatch(text)
    bare = found[1] if found else text
    return re.sub(r"\s", "", bare) if re.fullmatch(r"[\d\sABab]+", bare) else bare


def department_of(text: str, departments: Mapping[str, Department]) -> str | None:
    """The code of « 69 », « 1 », « 2a », « Rhône », « 69 - Rhône », « Rhône (69) »."""
    bare = without_point(_OPENS_A_DEPARTMENT.sub("", text.strip())).strip()
    if _DEPARTMENT_CODE.fullmatch(bare):
        return _known(bare, departments)
    if name := _named(bare, departments):
        return name
    found = _CODE_IN_WORDS.search(bare)
    code = _known(found[1], departments) if found else None
    rest = bare.replace(found[0], "").strip(" -–—:,/") if found else ""
    return code if code and _named(rest, departments) == code else None


def _known(code: str, departments: Mapping[str, Department]) -> str | None:
    full = code.upper().zfill(2)
    return full if full in departments else None


def _named(name: str, departments: Mapping[str, Department]) -> str | None:
    wanted = normalise(name)
    return next((one.code for one in departments.values() if wanted and normalise(one.name) == wanted), None)


def region_of(text: str, names: Iterable[str]) -> str | None:
    """The region of « BRETAGNE », « Région Bretagne », « Bretagne (14) », by its name of today or of before 2016."""
    plain = _OPENS_A_REGION.sub("", _COUNT.sub("", strip_accents(text).lower().strip()).strip(" -–—:,("))
    wanted = normalise(plain)
    return next((name for name in sorted(names) if wanted and normalise(name) == wanted), None)


def code_of(text: str) -> str | None:
    """The INSEE code or SIREN of a cell: the zero that a spreadsheet took away is given back, a SIRET is cut."""
    bare = without_point(text.strip()).upper()
    if re.fullmatch(r"\d{4}", bare):
        return bare.zfill(5)
    if re.fullmatch(r"\d{14}", bare):
        return bare[:9]
    return bare if re.fullmatch(r"\d[\dAB]\d{3}|\d{9}", bare) else None


def departments_of_postcode(code: str) -> tuple[str, ...]:
    """Those that a postcode begins with: « 69500 » the Rhône, « 20090 » both of Corsica, « 1500 » the Ain."""
    full = without_point(code.strip())
    full = full.zfill(5) if re.fullmatch(r"\d{4}", full) else full
    if not re.fullmatch(r"\d{5}", full):
        return ()
    if full.startswith("20"):
        return ("2A", "2B")
    return (full[:3],) if full.startswith("97") else (full[:2],)
