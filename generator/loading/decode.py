"""Plain values into the model's classes: every fault becomes an Issue at its place, sound items are kept."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.findings.issues import Issue, Mend, SourceLocation
from generator.french.near import folded, nearest
from generator.french.scale import Scale
from generator.french.words import number
from generator.loading.mending.keys import is_same_key, meant_key
from generator.loading.mending.values import instead, meant_day, meant_number, without_smart_quotes
from generator.loading.mending.yaml_lines import bullet_of
from generator.loading.yaml_nodes import MOST_SHOWN, LocatedList, LocatedMapping, LocatedText, Plain
from generator.model.edition import CHAPTER_TAGS, Chapter
from generator.model.fact import LAST_YEAR, TOP

Value = TypeVar("Value")
Location = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Decoded(Generic[Value]):
    """A typed value, None when nothing sound is left, and what was wrong with it."""

    value: Value | None
    issues: list[Issue]


def decode(adapter: TypeAdapter[Value], plain: Plain, path: str, scale: Scale | None = None) -> Decoded[Value]:
    """The typed value and its findings; faulty list items are left out. ``scale`` is how the label counts."""
    scale = scale or Scale()
    context = {TOP: scale.top}
    try:
        return Decoded(adapter.validate_python(plain, context=context), [])
    except ValidationError as error:
        details = error.errors(include_url=False)
    told = _without_renamed(plain, details[:MOST_FINDINGS])
    issues = [_issue(detail, plain, path, scale) for detail in told]
    try:
        return Decoded(adapter.validate_python(_without_faulty_items(plain, details), context=context), issues)
    except ValidationError:
        return Decoded(None, issues)


MOST_FINDINGS = 200
"""Of one file: whoever has more has another file in mind."""


def _issue(detail: ErrorDetails, plain: Plain, path: str, scale: Scale) -> Issue:
    loc = _written(plain, detail["loc"])
    location = _place(plain, loc) or SourceLocation(path, 1)
    key = str(next((part for part in reversed(loc) if isinstance(part, str)), ""))
    kind, context = detail["type"], detail.get("ctx", {})
    values: dict[str, object] = {"cle": key or "cet endroit", "valeur": _shown(detail["input"])}
    if kind == "extra_forbidden":
        return _unknown_key(key, _key_place(plain, loc) or location, values, _siblings(plain, loc))
    if kind == "missing":
        return Issue("Y04", location, values)
    if kind == "day_range":
        return Issue("Y07", location, values | {"attendu": "une date de 1990 à 2099"})
    if kind.startswith(("date", "datetime")):
        day = meant_day(str(detail["input"]))
        return Issue("Y06", location, values | {"suggestion": day}, instead(location, day))
    if kind in {"list_type", "tuple_type"} and (bullet := _bullet(detail["input"])):
        return bullet
    if "[key]" in detail["loc"]:
        place = _own_place(detail["input"]) or location
        if "regions" in loc:
            return Issue("P01", place, {"niveau": _shown(detail["input"]), "echelle": scale.gives})
        return Issue("Y05", place, {"cle": key, "valeur": _shown(detail["input"]), "attendu": "une année, en chiffres"})
    if kind == "union_tag_invalid" or (kind == "enum" and "chapitres" in loc):
        return _unknown_value(location, values, ", ".join(Chapter))
    if kind in {
        "greater_than_equal",
        "less_than_equal",
        "string_pattern_mismatch",
        "string_too_short",
        "string_too_long",
        "too_long",
        "too_short",
    }:
        values["attendu"] = _bound(kind, context, detail["input"])
        return _unquoted(location, detail["input"], context) or Issue("Y07", location, values)
    if kind == "enum":
        return _unknown_value(location, values, _choices(context))
    number = meant_number(str(detail["input"])) if kind in _NUMBERS else ""
    values["attendu"] = _EXPECTED.get(kind, "une autre forme de valeur")
    return Issue("Y05", location, values, instead(location, number))


def _without_renamed(plain: Plain, details: list[ErrorDetails]) -> list[ErrorDetails]:
    """The faults without the lack of a key that stands there, mistyped: that is told."""
    unknown = [detail["loc"] for detail in details if detail["type"] == "extra_forbidden"]
    meant = {(*loc[:-1], meant_key(str(loc[-1]), _siblings(plain, _written(plain, loc)))) for loc in unknown}
    return [detail for detail in details if detail["type"] != "missing" or detail["loc"] not in meant]


def _unknown_key(key: str, place: SourceLocation, values: dict[str, object], beside: Collection[str]) -> Issue:
    meant = meant_key(key, beside)
    mend = instead(place, meant) if is_same_key(key, meant) else None
    return Issue("Y03", place, values | {"suggestion": meant}, mend)


def _unknown_value(place: SourceLocation, values: dict[str, object], choices: str) -> Issue:
    written = str(values["valeur"])
    meant = nearest(written, choices.split(", "))
    mend = instead(place, meant) if folded(meant) == folded(written) else None
    return Issue("Y08", place, values | {"attendu": choices, "suggestion": meant}, mend)


def _bullet(given: object) -> Issue | None:
    """Y01 for a text that begins with what stands for the dash of a list."""
    place = given.location if isinstance(given, LocatedText) else None
    slip = next(bullet_of(place.text, place.line - 1), None) if place else None
    if place is None or slip is None or slip.start != place.column - 1:
        return None
    there = replace(place, length=slip.end - slip.start, below="")
    return Issue("Y01", there, slip.cause.values(), Mend(there, slip.replacement))


def _unquoted(place: SourceLocation, given: object, context: Mapping[str, object]) -> Issue | None:
    """Y11 for a value that would do without the quotes of a word processor."""
    bare = without_smart_quotes(str(given))
    if not bare or not re.search(str(context.get("pattern", "$^")), bare):
        return None
    return Issue("Y11", place, {"valeur": str(given)}, instead(place, f'"{bare}"'))


_NUMBERS = {"int_parsing", "float_parsing"}


_EXPECTED = {
    "int_parsing": "un nombre entier, en chiffres et sans espace",
    "int_parsing_size": "un nombre entier, en chiffres et sans espace",
    "int_type": "un nombre entier",
    "int_from_float": "un nombre entier",
    "string_type": "un texte",
    "float_parsing": "un nombre, par exemple 0,12",
    "float_type": "un nombre",
    "list_type": "une liste, avec un tiret devant chaque ligne",
    "tuple_type": "une liste, avec un tiret devant chaque ligne",
    "dict_type": "un groupe de lignes « clé : valeur »",
    "model_type": "un groupe de lignes « clé : valeur »",
    "model_attributes_type": "un groupe de lignes « clé : valeur »",
}


_PATTERNS = {
    "fA-F": "une couleur écrite #rrggbb, entre guillemets",
    "[x×]": "une largeur et une hauteur en millimètres, « 210 × 297 »",
    "^C": "quatre encres en pour cent, « C100 M0 J45 N40 »",
}
"""How a text must be written, by a sign of its pattern."""


def _bound(kind: str, context: dict[str, object], given: object) -> str:
    if kind == "greater_than_equal":
        return f"au moins {_figures(context['ge'])}"
    if kind == "less_than_equal":
        return f"au plus {_figures(context['le'])}"
    if kind == "string_pattern_mismatch":
        written = (shown for sign, shown in _PATTERNS.items() if sign in str(context))
        return next(written, "des minuscules, chiffres et tirets")
    if kind in {"string_too_long", "too_long"}:
        return f"{context['max_length']} signes au plus"
    return "un texte : s’il n’y en a pas, retirez la clé" if isinstance(given, str) else "au moins un élément"


def _figures(bound: object) -> str:
    return number(bound) if isinstance(bound, int) and bound > LAST_YEAR else str(bound).replace(".", ",")


def _choices(context: dict[str, object]) -> str:
    return str(context.get("expected", "")).replace(" or ", ", ").replace("'", "").replace('"', "")


_UNWRITTEN = {"[key]", *CHAPTER_TAGS}
"""What a fault's path says beside the keys and ranks of the file."""


def _shown(value: object) -> str:
    if isinstance(value, str) and value:
        return value if len(value) <= MOST_SHOWN else f"{value[:MOST_SHOWN]}…"
    return "rien" if not value else "une liste" if isinstance(value, list) else "un groupe de clés"


def _place(plain: Plain, loc: Location) -> SourceLocation | None:
    """The place of the value at ``loc``, or of the nearest thing around it that has one."""
    best, current = _own_place(plain), plain
    for part in loc:
        if isinstance(current, LocatedMapping):
            best = current.origin.keys.get(str(part), best)
            current = current.get(str(part))
        elif isinstance(current, list) and isinstance(part, int) and part < len(current):
            current = current[part]
        else:
            break
        best = _own_place(current) or best
    return best


def _written(plain: Plain, loc: Location) -> Location:
    """``loc`` as the file has it: without what the model adds, nor the rank in a list of one that is not written."""
    parts: list[int | str] = []
    current = plain
    for part in loc:
        if part in _UNWRITTEN or (isinstance(part, int) and not isinstance(current, list)):
            continue
        parts.append(part)
        if isinstance(current, list) and isinstance(part, int):
            current = current[part] if part < len(current) else None
        else:
            current = current.get(str(part)) if isinstance(current, LocatedMapping) else None
    return tuple(parts)


def _own_place(plain: Plain) -> SourceLocation | None:
    if isinstance(plain, LocatedText | LocatedList):
        return plain.location
    return plain.origin.location if isinstance(plain, LocatedMapping) else None


def _key_place(plain: Plain, loc: Location) -> SourceLocation | None:
    """The place of the key that ``loc`` ends with, when the key itself is at fault."""
    current = plain
    for part in loc[:-1]:
        current = current[part] if isinstance(current, (list, dict)) else None  # type: ignore[index]
    keys = current if isinstance(current, LocatedMapping) else ()
    return next((key.location for key in keys if key == loc[-1] and isinstance(key, LocatedText)), None)


def _siblings(plain: Plain, loc: Location) -> tuple[str, ...]:
    """The keys beside the one that ``loc`` ends with."""
    current = plain
    for part in loc[:-1]:
        current = current[part] if isinstance(current, (list, dict)) else None  # type: ignore[index]
    return tuple(key for key in current if key != loc[-1]) if isinstance(current, LocatedMapping) else ()


def _without_faulty_items(plain: Plain, details: Iterable[ErrorDetails]) -> Plain:
    doomed = {_item_path(_written(plain, detail["loc"]), "[key]" in detail["loc"]) for detail in details}
    return _prune(plain, (), doomed)


def _item_path(loc: Location, is_key: bool) -> Location:
    """The path of the innermost list item, or wrongly named key, that holds ``loc``."""
    if is_key:
        return loc
    depth = max((i + 1 for i, part in enumerate(loc) if isinstance(part, int)), default=len(loc))
    return loc[:depth]


def _prune(plain: Plain, path: Location, doomed: set[Location]) -> Plain:
    if isinstance(plain, list):
        return [_prune(v, (*path, i), doomed) for i, v in enumerate(plain) if (*path, i) not in doomed]
    if isinstance(plain, LocatedMapping):
        kept = LocatedMapping({k: _prune(v, (*path, k), doomed) for k, v in plain.items() if (*path, k) not in doomed})
        kept.origin = plain.origin
        return kept
    return plain
