"""What a form sends: the mark of the file that was read, and the changes to make in it. Whatever else is refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.loading.yaml_nodes import MOST_LEVELS
from generator.rewriting.changes import Change, Insert, Move, Place, Put, Remove, Value
from generator.workshop.editing.routes import BadRequest

MOST_CHANGES = 5_000
MOST_KEYS = 500


class OrderError(BadRequest):
    """What was sent is no order of a form."""


@dataclass(frozen=True, slots=True)
class SavingOrder:
    """The changes, in the order to make them, of the file that had this mark."""

    mark: str
    changes: tuple[Change, ...]


def read_order(sent: Mapping[str, Any]) -> SavingOrder:
    """Raises OrderError."""
    if sent.keys() != {"marque", "changements"}:
        raise OrderError("clés")
    changes = sent["changements"]
    if not isinstance(changes, list) or not 0 < len(changes) <= MOST_CHANGES:
        raise OrderError("changements")
    return SavingOrder(_text(sent["marque"]), tuple(_change(one) for one in changes))


def _change(one: Any) -> Change:
    match one:
        case {"fait": "mettre", "place": place, "valeur": value, "ordre": order} if len(one) == 4:
            return Put(_place(place), _value(value), _keys(order))
        case {"fait": "inserer", "place": place, "rang": rank, "valeur": value} if len(one) == 4:
            return Insert(_place(place), _rank(rank), _value(value))
        case {"fait": "oter", "place": place} if len(one) == 2 and place:
            return Remove(_place(place))
        case {"fait": "deplacer", "place": place, "rang": rank, "vers": to} if len(one) == 4:
            return Move(_place(place), _rank(rank), _rank(to))
    raise OrderError("changement")


def _place(place: Any) -> Place:
    if not isinstance(place, list) or len(place) > MOST_LEVELS:
        raise OrderError("place")
    return tuple(step if isinstance(step, str) else _rank(step) for step in place)


def _rank(rank: Any) -> int:
    if type(rank) is not int or rank < 0:
        raise OrderError("rang")
    return rank


def _keys(keys: Any) -> tuple[str, ...]:
    if not isinstance(keys, list) or len(keys) > MOST_KEYS:
        raise OrderError("ordre")
    return tuple(_text(key) for key in keys)


def _text(text: Any) -> str:
    if not isinstance(text, str):
        raise OrderError("texte")
    return text


def _value(value: Any, depth: int = 0) -> Value:
    """Texts, lists and mappings of them."""
    if depth > MOST_LEVELS:
        raise OrderError("profondeur")
    if isinstance(value, list):
        return [_value(one, depth + 1) for one in value]
    if isinstance(value, dict):
        return {_text(key): _value(one, depth + 1) for key, one in value.items()}
    return _text(value)
