"""Declared figures: « près de 25 000 » is a number and how exact it is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.french.words import slug, strip_accents
from generator.importing.records.shapes import Reading, RecordKind, Value, at_the_end, dumped, without_blanks
from generator.importing.standing import Standing
from generator.model.statistics import DeclaredFigure, Precision

_HEADINGS = {
    "id": "id|identifiant",
    "libelle": "libellé|intitulé|indicateur|chiffre|description|chiffre clé|désignation",
    "valeur": "valeur|nombre|montant|total|quantité",
    "precision": "précision|exactitude",
    "annee": "année|date",
    "rubrique": "rubrique|page|emplacement|où",
    "comparer": "comparer",
    "graphique": "graphique",
    "jusqu_en": "jusqu en|jusqu|dernière année",
    "note": "note",
    "source": "source",
}
_NUMBER = re.compile(r"(?P<how>\D*?)\s*(?P<number>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,]0+)?")
_HOW = {
    "": Precision.EXACT,
    "plus de": Precision.MORE_THAN,
    "+ de": Precision.MORE_THAN,
    "+": Precision.MORE_THAN,
    ">": Precision.MORE_THAN,
    "pres de": Precision.NEARLY,
    "environ": Precision.NEARLY,
    "~": Precision.NEARLY,
}


def _figure(said: Mapping[str, str], standing: Standing, _: str) -> Reading:
    value, how, doubts = _number(said.get("valeur", ""))
    written = strip_accents(said.get("precision", "")).lower()
    told = next((one for one in Precision if strip_accents(one.value) == written), None)
    if written and told is None:
        doubts = (*doubts, f"précision « {said['precision']} » inconnue")
    label = said.get("libelle", "")
    remarks = () if said.get("id") or not label else (f"identifiant « {slug(label)} », d’après le libellé",)
    kept = {key: said.get(key, "") for key in ("rubrique", "comparer", "graphique", "note")}
    made = {
        "id": said.get("id") or slug(label),
        "libelle": label,
        "valeur": value,
        "precision": (told or how).value,
        "annee": said.get("annee", ""),
        "jusqu_en": said.get("jusqu_en", ""),
        "source": standing.source_of(said.get("source", "")),
    }
    return Reading(without_blanks(made | kept), remarks, doubts)


def _number(text: str) -> tuple[str, Precision, tuple[str, ...]]:
    """« 25000 » and « près de » of « près de 25 000 »."""
    found = _NUMBER.fullmatch(text.strip())
    how = _HOW.get(strip_accents(found["how"]).lower().strip()) if found else None
    if found is None or how is None:
        return "", Precision.EXACT, (f"« {text} » n’est pas un nombre entier" if text else "aucune valeur",)
    return re.sub(r"\D", "", found["number"]).lstrip("0") or "0", how, ()


def _shown(value: Value) -> str:
    how = value.get("precision", "")
    before = f"{how} " if how in (Precision.MORE_THAN, Precision.NEARLY) else ""
    return f"{value.get('libelle', '')} : {before}{value.get('valeur', '')}"


FIGURES = RecordKind(
    file="chiffres",
    shape=DeclaredFigure,
    headings=_HEADINGS,
    needed=("libelle",),
    carried=(),
    understand=_figure,
    there=lambda standing: dumped(standing.record.figures),
    name=lambda value: str(value.get("id", "")),
    shown=_shown,
    rank=at_the_end,
)
