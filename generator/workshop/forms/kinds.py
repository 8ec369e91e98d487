"""Which field shows a value, from its shape and its key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any

from generator.french.scale import MOST as MOST_LEVELS
from generator.model.fact import TO_BE_CONFIRMED
from generator.workshop.forms.shapes import Schema


class Kind(StrEnum):
    """The kinds of field; the value is what the page and its script call them."""

    TEXT = "texte"
    PROSE = "prose"
    WHOLE = "entier"
    NUMBER = "nombre"
    DAY = "jour"
    CONFIRMED_DAY = "jour-annonce"
    CHOICE = "choix"
    SUGGESTED = "propose"
    COLOUR = "couleur"
    LEVEL = "niveau"
    PLACE = "collectivite"
    PICTURE = "image"
    GROUP = "groupe"
    LIST = "liste"
    TABLE = "table"
    AWARDS = "palmares"


COLLECTIONS = frozenset({Kind.GROUP, Kind.LIST, Kind.TABLE, Kind.AWARDS})
NAMED_ELSEWHERE = frozenset({"source", "programme", "intervenants", "outils", "chiffres"})
"""Keys whose values are identifiers that another file gives."""
TEXT_NAMES = "texte"
"""The key under which the names of texts are offered."""
SUGGESTED = frozenset({"region"})
_PLACES = frozenset({("AwardLine", "nom"), ("Member", "nom")})
"""Where a collectivity is not called « collectivite »."""
_PROSE = frozenset(
    {
        *("a_propos", "apres", "avant", "chapeau", "detail", "fonction", "introduction", "motif", "note", "notice"),
        *("parcours", "partenaires", "points", "pourquoi", "pratique", "precision", "presentation", "propos"),
        *("propositions", "quoi", "raison", "suite", "texte", "titre"),
    }
)
"""What may take several lines."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_HEXADECIMAL = "[0-9a-fA-F]{6}$"
PICTURE_MODEL = "Picture"


def kind_of(schema: Schema, key: str, model: str) -> Kind:
    """The field for a single value; ``model`` is the name of the class that holds the key."""
    if key in NAMED_ELSEWHERE or is_text_name(schema) or any("enum" in one for one in _alternatives(schema)):
        return Kind.CHOICE
    if key == "collectivite" or (model, key) in _PLACES:
        return Kind.PLACE
    if (model, key) == (PICTURE_MODEL, "fichier"):
        return Kind.PICTURE
    return _kind_of_shape(schema) or _kind_of_key(key)


def is_text_name(schema: Schema) -> bool:
    """Whether the value is the name of a text of the edition."""
    return "sans « .md »" in schema.get("description", "")


def _kind_of_shape(schema: Schema) -> Kind | None:
    shapes = list(_alternatives(schema))
    if {"const": TO_BE_CONFIRMED} in shapes:
        return Kind.CONFIRMED_DAY
    if any(one.get("format") == "date" for one in shapes):
        return Kind.DAY
    if str(schema.get("pattern", "")).endswith(_HEXADECIMAL):
        return Kind.COLOUR
    if schema.get("type") == "integer":
        return Kind.LEVEL if _is_level(schema) else Kind.WHOLE
    return Kind.NUMBER if any(one.get("type") == "number" for one in shapes) else None


def _alternatives(schema: Schema) -> Iterator[Any]:
    yield schema
    yield from schema.get("anyOf", ())


def _is_level(schema: Schema) -> bool:
    """``fact.Level``: no other number goes from 1 to the highest level that a label may have."""
    return (schema.get("minimum"), schema.get("maximum")) == (1, MOST_LEVELS)


def _kind_of_key(key: str) -> Kind:
    if key in SUGGESTED:
        return Kind.SUGGESTED
    return Kind.PROSE if key in _PROSE else Kind.TEXT


def shown_kind(kind: Kind, value: str) -> Kind:
    """The same, or a plain text when the field could not show what is written: nothing of a file is ever hidden."""
    if not value:
        return kind
    fits = {
        Kind.DAY: lambda: _is_day(value),
        Kind.CONFIRMED_DAY: lambda: value == TO_BE_CONFIRMED or _is_day(value),
        Kind.COLOUR: lambda: bool(_COLOUR.fullmatch(value)),
        Kind.LEVEL: lambda: value in {str(level) for level in range(1, MOST_LEVELS + 1)},
    }
    return kind if kind not in fits or fits[kind]() else Kind.TEXT


def _is_day(value: str) -> bool:
    try:
        return bool(_DAY.fullmatch(value) and date.fromisoformat(value))
    except ValueError:
        return False
