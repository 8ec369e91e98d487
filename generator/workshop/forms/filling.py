"""Fills the shape of a file with what the file says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.rewriting.changes import Value
from generator.workshop.forms.fields import Choice, Choices, Field
from generator.workshop.forms.kinds import TEXT_NAMES, Kind, is_text_name, kind_of, shown_kind
from generator.workshop.forms.names import choice_name, item_name, label_of
from generator.workshop.forms.shapes import Schema

INTERNAL = frozenset({"origin", "region_places", "chapter_places"})
"""Keys of the model that the reading fills, not the editor."""
SHORT_KEY, SHORT_MODELS = "nom", frozenset({"AwardLine"})
"""A record that may be written as its name alone (``fact.NameOrMapping``)."""
UNKNOWN = "Cette clé n’existe pas : retirez-la, ou corrigez-la dans le fichier."
TITLES = ("titre", "nom", "libelle", "collectivite", "theme", "region", "quoi", "avant", "outil", "poste", "date")
"""The keys that tell a record from its neighbours, the likeliest first; the script of the form reads them too."""
_COLLECTIONS: Mapping[str, type] = {"object": Mapping, "array": list}


def fill(schema: Schema, value: Value, choices: Choices, title: str) -> Field:
    """The form of a whole file."""
    form = _Filling(schema.get("$defs", {}), choices)
    return replace(form.make(schema, value, ""), label=title, is_required=True)


def summary_of(value: Value) -> str:
    """What tells a record from its neighbours: « Anne Faure », « Bron (69) »."""
    if not isinstance(value, Mapping):
        return value if isinstance(value, str) else ""
    texts = {key: one for key, one in value.items() if isinstance(one, str) and one}
    title = next((texts[key] for key in TITLES if key in texts), next(iter(texts.values()), ""))
    return f"{texts['prenom']} {title}" if "prenom" in texts else title


@dataclass(frozen=True)
class _Filling:
    """The named shapes of a file, and what may be chosen in it."""

    shapes: Mapping[str, Schema]
    choices: Choices

    def make(self, schema: Schema, value: Value, key: str, model: str = "", *, is_required: bool = False) -> Field:
        """A field with all that it holds. ``model`` names the class that has the key."""
        said = schema.get("description", "") if key else ""
        made = self._made(schema, value, key, model)
        label = label_of(key)
        return replace(made, key=key, label=label, help=said, is_required=is_required, is_written=value is not None)

    def _made(self, schema: Schema, value: Value, key: str, model: str) -> Field:
        """The first of its shapes that a value has; what has none is shown as it is."""
        shapes = [(one, name) for one, name in self._alternatives(schema) if one.get("type") in _COLLECTIONS]
        singles = len(shapes) < sum(1 for _ in self._alternatives(schema))
        for shape, name in shapes:
            if isinstance(value, _COLLECTIONS[shape["type"]]) or _is_short(value, name):
                return self._collection(shape, value, key, name)
        if value is None and shapes and not singles:
            return self._collection(shapes[0][0], value, key, shapes[0][1])
        if isinstance(value, Mapping | list):
            return self._collection({"type": "object" if isinstance(value, Mapping) else "array"}, value, key, "")
        return self._single(schema if singles else {}, value, key, model)

    def _alternatives(self, schema: Schema) -> Iterator[tuple[Schema, str]]:
        """The shapes that a value may have, and the name of the class of each."""
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            yield self.shapes[name], name
            return
        choices = [one for one in schema.get("anyOf", schema.get("oneOf", ())) if one.get("type") != "null"]
        for one in choices:
            yield from self._alternatives(one)
        if not choices:
            yield schema, ""

    def _collection(self, shape: Schema, value: Any, key: str, name: str) -> Field:
        if shape["type"] == "array":
            return self._list(shape, value or [], key)
        if "properties" in shape:
            return self._group(shape, value, name)
        return self._table(shape, value or {}, key)

    def _group(self, shape: Schema, value: Any, name: str) -> Field:
        is_short = isinstance(value, str)
        written = {SHORT_KEY: value} if is_short else value or {}
        known = {key: one for key, one in shape["properties"].items() if key not in INTERNAL}
        required = {*shape.get("required", ())}
        asked = [self.make(one, written.get(key), key, name, is_required=key in required) for key, one in known.items()]
        others = [self._unknown(key, one) for key, one in written.items() if key not in known]
        children = (*asked, *others)
        return Field("", Kind.GROUP, "", is_short=is_short, summary=summary_of(written), children=children)

    def _unknown(self, key: str, value: Value) -> Field:
        return replace(self.make({}, value, key), label=f"« {key} »", help=UNKNOWN, is_written=True)

    def _list(self, shape: Schema, value: list[Value], key: str) -> Field:
        described = {"description": shape.get("description", "")}
        schema = shape.get("items", {})
        every = schema.get("oneOf", schema.get("anyOf", [schema]))
        items = tuple(self._item({**schema, **described}, one, key) for one in value)
        models = tuple(self._item({**one, **described}, None, key) for one in every)
        return Field("", Kind.LIST, "", children=items, models=models)

    def _item(self, schema: Schema, value: Value, key: str) -> Field:
        """A value of a list is chosen after the list's key, and has none itself."""
        made = self._made(schema, value, key, "")
        thing = next((item_name(name) for _, name in self._alternatives(schema)), "")
        return replace(made, label=label_of(key), thing=thing, is_required=True, is_written=value is not None)

    def _table(self, shape: Schema, value: Mapping[str, Value], key: str) -> Field:
        schema = shape.get("additionalProperties", {})
        schema = schema if isinstance(schema, dict) else {}
        is_awards = schema.get("additionalProperties", {}).get("type") == "array"
        entries = tuple(replace(self._item(schema, one, key), key=name, label=name) for name, one in value.items())
        models = (replace(self._item(schema, None, key)),)
        return Field("", Kind.AWARDS if is_awards else Kind.TABLE, "", children=entries, models=models)

    def _single(self, schema: Schema, value: Value, key: str, model: str) -> Field:
        shapes = [one for one, _ in self._alternatives(schema) if one.get("type") not in _COLLECTIONS]
        inner = shapes[0] if len(shapes) == 1 else {"anyOf": shapes}
        shape = {**inner, "description": schema.get("description", "")}
        written = "" if value is None else str(value)
        choices = self._offered(shape, key)
        kind = shown_kind(kind_of(shape, key, model), written)
        kind = Kind.TEXT if kind is Kind.CHOICE and not choices else kind
        return Field("", kind, "", value=written, choices=choices)

    def _offered(self, shape: Schema, key: str) -> tuple[Choice, ...]:
        if is_text_name(shape):
            return self.choices.get(TEXT_NAMES, ())
        if key in self.choices:
            return self.choices[key]
        values = [one for part in (shape, *shape.get("anyOf", ())) for one in part.get("enum", ())]
        return tuple(Choice(str(one), choice_name(str(one))) for one in values)


def _is_short(value: Value, name: str) -> bool:
    return isinstance(value, str) and name in SHORT_MODELS
