"""Mentions of the jury: a category, often stated once, and a place of the register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.french.words import strip_accents
from generator.importing.palmares.lines import Line
from generator.importing.palmares.meaning import choices_of, named_place
from generator.importing.palmares.place import place_of
from generator.importing.places.match import Certainty, find_place
from generator.importing.records.shapes import Reading, RecordKind, Value, without_blanks
from generator.importing.standing import Standing
from generator.model.award import MentionLine
from generator.model.collectivity import Collectivity

_HEADINGS = {
    "categorie": "catégorie|mention|prix|distinction|thème|intitulé|catégorie mention",
    "collectivite": "collectivité|commune|ville|nom|lauréat|lauréate|village|territoire|nom commune|nom collectivité",
    "departement": "département|dépt|dpt|dep|code département|numéro département",
    "code": "code|insee|siren|code insee|code siren|code commune",
    "code_postal": "code postal|cp",
    "motif": "motif|raison|justification|pourquoi|commentaire jury",
    "source": "source",
}


def _mention(said: Mapping[str, str], standing: Standing, answer: str) -> Reading:
    departments = tuple(filter(None, (said.get("departement", ""),)))
    place = (said.get("collectivite", ""), (), said.get("code", ""), said.get("code_postal", ""), departments)
    told = place_of(Line("", 0, "", *place), standing.register)
    match = find_place(told.place, standing.day, standing.register).said(*told.remarks)
    chosen = named_place(answer, standing) if answer else None
    found = chosen or match.found or (match.choices[0] if len(match.choices) == 1 else None)
    is_sure = chosen is not None or (match.found is not None and not told.doubts)
    doubts = () if is_sure else (*told.doubts, *([] if match.found else ["collectivité à choisir"]))
    source = standing.source_of(said.get("source", ""))
    value = {"categorie": said.get("categorie", ""), "collectivite": _written(found), "motif": said.get("motif", "")}
    choices = choices_of(match.choices) if not is_sure else None
    is_unknown = match.certainty is Certainty.UNKNOWN and chosen is None
    return Reading(without_blanks(value | {"source": source}), match.remarks, doubts, choices, is_unknown)


def _written(row: Collectivity | None) -> str:
    return f"{row.name} ({row.department.code})" if row else ""


def _there(standing: Standing) -> Sequence[Value]:
    return [
        without_blanks(
            {
                "categorie": one.category,
                "collectivite": _written(one.collectivity),
                "motif": one.reason,
                "source": one.source,
            }
        )
        for one in standing.record.mentions
    ]


def _among_its_category(value: Value, there: Sequence[Value]) -> int:
    """Behind the last of the same category, else at the end."""
    same = [rank for rank, one in enumerate(there, 1) if one.get("categorie") == value.get("categorie")]
    return max(same, default=len(there))


MENTIONS = RecordKind(
    file="mentions",
    shape=MentionLine,
    headings=_HEADINGS,
    needed=("collectivite",),
    carried=("categorie",),
    understand=_mention,
    there=_there,
    name=lambda value: strip_accents(f"{value.get('categorie', '')} | {value.get('collectivite', '')}").casefold(),
    shown=lambda value: ", ".join(filter(None, (value.get("collectivite", ""), value.get("categorie", "")))),
    rank=_among_its_category,
)
