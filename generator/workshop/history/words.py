"""What changed in a file, as one would tell a colleague: « Bron passe de 4 à 5 arobases »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from generator.french.scale import Scale
from generator.french.words import count
from generator.rewriting.changes import Change, Insert, Move, Place, Put, Remove, RewritingError, changes_between
from generator.rewriting.rewriting import read_value
from generator.rewriting.values import value_at
from generator.workshop.history.palmares import tell_palmares

MOST_TOLD = 12
"""Sentences of one file; the rest is counted."""
LONGEST = 60
_NAMES = ("nom", "titre", "quoi", "lieu", "theme", "libelle", "date", "annee", "poste", "id")
"""The keys that say what a record is, the best first."""
_WORD = re.compile(r"[\w’'-]+")


def tell_change(path: str, before: str | None, now: str | None, scale: Scale) -> list[str]:
    """The sentences about a file of facts or a text; ``before`` and ``now`` are what it said and says."""
    if before is None:
        return ["Ce fichier est nouveau."]
    if now is None:
        return ["Ce fichier n’est plus là."]
    if path.endswith(".md"):
        return [_tell_text(before, now)]
    try:
        told = [*_tell_facts(path, read_value(before), read_value(now), scale)]
    except RewritingError:
        return ["Ce fichier a changé, et ne se lit pas tel qu’il est."]
    rest = len(told) - MOST_TOLD
    shown = told if rest <= 0 else [*told[:MOST_TOLD], f"Et {count(rest, 'autre changement', 'autres changements')}."]
    return shown or ["Seules les remarques ou la mise en forme ont changé."]


def _tell_text(before: str, now: str) -> str:
    """How many words came and went."""
    words = _WORD.findall(before), _WORD.findall(now)
    steps = SequenceMatcher(None, *words, autojunk=False).get_opcodes()
    more = sum(last - first for kind, _, _, first, last in steps if kind != "equal")
    less = sum(end - start for kind, start, end, _, _ in steps if kind != "equal")
    if not more and not less:
        return "Seule la mise en forme a changé."
    told = [f"{count(more, 'mot')} de plus"] if more else []
    told += [f"{count(less, 'mot')} de moins"] if less else []
    return ", ".join(told) + "."


def _tell_facts(path: str, before: Any, now: Any, scale: Scale) -> Iterator[str]:
    if path.endswith("/palmares.yaml") and isinstance(before, Mapping) and isinstance(now, Mapping):
        yield from tell_palmares(before.get("regions"), now.get("regions"), scale)
        before, now = ({**one, "regions": None} for one in (before, now))
    for change in changes_between(before, now):
        yield _tell(change, before)


def _tell(change: Change, before: Any) -> str:
    """Every place is one of the file as it was: changes come from its end to its beginning."""
    match change:
        case Insert(_, _, value):
            return f"{_name(value)} s’ajoute{_within(before, change.place)}."
        case Remove(place):
            return f"{_name(value_at(before, place), place)} s’en va{_within(before, place[:-1])}."
        case Move(place, rank, _):
            return f"{_name(value_at(before, (*place, rank)))} change de place."
        case Put(place, value):
            old = value_at(before, place)
            said = f"« {_short(value)} »" if isinstance(value, str) else "écrit"
            if old is None:
                return f"« {place[-1] if place else ''} » est {said}{_within(before, place[:-1])}."
            return f"« {_short(old)} » devient {said}{_within(before, place[:-1])}."


def _within(whole: Any, place: Place) -> str:
    """Whose fact it is: the nearest record around it that has a name."""
    for length in range(len(place), 0, -1):
        record = value_at(whole, place[:length])
        if isinstance(record, Mapping) and (name := _name(record)) != "Une fiche":
            return f" ({name})"
    return ""


def _name(value: Any, place: Place = ()) -> str:
    if isinstance(value, str):
        return f"« {_short(value)} »"
    if isinstance(value, Mapping):
        first = value.get("prenom")
        found = next((str(value[key]) for key in _NAMES if isinstance(value.get(key), str)), "")
        if found:
            return _short(f"{first} {found}" if isinstance(first, str) and "nom" in value else found)
    return f"« {place[-1]} »" if place and isinstance(place[-1], str) else "Une fiche"


def _short(value: object) -> str:
    if not isinstance(value, str):
        return "une liste" if isinstance(value, list) else "une fiche"
    text = " ".join(value.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
