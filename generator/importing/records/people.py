"""The jury and the partners: names as sheets have them, never what is private of anybody."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.french.words import sort_key, strip_accents
from generator.importing.records.shapes import Reading, RecordKind, Value, at_the_end, dumped, without_blanks
from generator.importing.standing import Standing
from generator.model.people import JuryMember, Partner, PartnerKind

_TITLES = re.compile(r"^(?:m\.|mr\.?|mme|mlle|dr\.?|pr\.?|monsieur|madame|me)\s+", re.IGNORECASE)
_JURY = {
    "prenom": "prénom",
    "nom": "nom|nom famille",
    "personne": "membre|membre jury|juré|jurée|nom prénom|prénom nom|personne|identité|membre du jury",
    "fonction": "fonction|titre|qualité|poste|métier|profession|fonction organisme",
    "organisme": "organisme|organisation|structure|entreprise|société|institution|employeur",
    "parcours": "parcours|biographie|bio|présentation|notice",
    "responsabilite": "responsabilité|rôle|rôle jury|responsabilité jury",
    "note": "note",
    "source": "source",
}
_PARTNERS = {
    "nom": "nom|partenaire|organisme|organisation|structure|nom partenaire|nom complet|institution",
    "sigle": "sigle|acronyme|abréviation",
    "type": "type|nature|catégorie|type partenaire",
    "site": "site|site web|site internet|url|adresse site",
    "groupe": "groupe|rang|niveau partenariat",
    "signataire": "signataire|nom signataire|représentant|représentante|porte parole",
    "fonction": "fonction|fonction signataire|qualité|titre",
    "texte": "texte",
    "note": "note",
    "source": "source",
}


def _juror(said: Mapping[str, str], standing: Standing, _: str) -> Reading:
    first, last, remarks, doubts = _names(said)
    role = ", ".join(one for one in (said.get("fonction", ""), said.get("organisme", "")) if one)
    both = ("fonction et organisme réunis",) if said.get("fonction") and said.get("organisme") else ()
    value = {"prenom": first, "nom": last, "fonction": role} | {
        key: said.get(key, "") for key in ("parcours", "responsabilite", "note")
    }
    source = standing.source_of(said.get("source", ""))
    return Reading(without_blanks(value | {"source": source}), (*remarks, *both), doubts)


def _names(said: Mapping[str, str]) -> tuple[str, str, tuple[str, ...], tuple[str, ...]]:
    """First name, last name, what was done, what is doubtful: capitals lost their accents, three words part twice."""
    first, last = said.get("prenom", ""), said.get("nom", "")
    whole = said.get("personne", "") or ("" if first else last)
    if whole and not first:
        return _parted(_TITLES.sub("", whole), is_told=bool(said.get("personne")))
    return first, *_in_small_letters(last)


def _parted(whole: str, is_told: bool) -> tuple[str, str, tuple[str, ...], tuple[str, ...]]:
    """« Anne FAURE », « FAURE Anne », « Anne Faure »; a name under « Nom » alone may be a body's."""
    words = whole.split()
    capitals = [word for word in words if word.isupper() and len(word) > 1]
    small = [word for word in words if word not in capitals]
    if capitals and small and (is_told or len(small) == 1):
        return " ".join(small), *_in_small_letters(" ".join(capitals))
    if len(words) == 2 and is_told:
        return words[0], words[1], (f"prénom « {words[0]} », nom « {words[1]} »",), ()
    doubt = "prénom et nom dans une même case" if is_told else "sans prénom : est-ce un organisme ?"
    return "", whole, (), (doubt,)


def _in_small_letters(last: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    if not last.isupper() or len(last) < 2:
        return last, (), ()
    small = re.sub(r"\w+", lambda word: word[0].capitalize(), last.lower())
    if not small.isascii():
        return small, ("rétabli : majuscules",), ()
    return small, (), (f"« {last} » est en capitales : les accents de « {small} » sont à vérifier",)


def _person(value: Value) -> str:
    return strip_accents(f"{value.get('prenom', '')} {value.get('nom', '')}").casefold().strip()


def _among_jurors(value: Value, there: Sequence[Value]) -> int:
    """Where the alphabet of last names puts it."""
    key = sort_key(value["nom"])
    return next((rank for rank, one in enumerate(there) if sort_key(one["nom"]) > key), len(there))


def _partner(said: Mapping[str, str], standing: Standing, _: str) -> Reading:
    kind, remarks, doubts = _partner_kind(said)
    speaker = without_blanks({"nom": said.get("signataire", ""), "fonction": said.get("fonction", "")})
    value = {key: said.get(key, "") for key in ("nom", "sigle")} | {"type": kind}
    value |= {key: said.get(key, "") for key in ("site", "groupe")}
    more = {"signataire": speaker, "texte": said.get("texte", ""), "note": said.get("note", "")}
    source = standing.source_of(said.get("source", ""))
    return Reading(without_blanks(value | more | {"source": source}), remarks, doubts)


def _partner_kind(said: Mapping[str, str]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """As it is written, in the plural or without accents; a ministry says so itself, any other is asked."""
    written = strip_accents(said.get("type", "")).lower().replace("'", "’")
    for kind in PartnerKind:
        if written.rstrip("s") in (
            plain := strip_accents(kind.value).lower(),
            plain.rstrip("s"),
            plain.partition(" d")[0],
        ):
            return kind.value, (), ()
    if said.get("nom", "").lower().startswith("minist"):
        return PartnerKind.MINISTRY.value, ("type « ministère », d’après le nom",), ()
    told = f"type « {said['type']} » inconnu" if said.get("type") else "type absent"
    return PartnerKind.PARTNER.value, (), (f"{told} : est-ce « partenaire » ?",)


JURY = RecordKind(
    file="jury",
    shape=JuryMember,
    headings=_JURY,
    needed=("nom", "personne"),
    carried=(),
    understand=_juror,
    there=lambda standing: dumped(standing.record.jury),
    name=_person,
    shown=lambda value: ", ".join(
        one for one in (f"{value.get('prenom', '')} {value.get('nom', '')}".strip(), value.get("fonction", "")) if one
    ),
    rank=_among_jurors,
)
PARTNERS = RecordKind(
    file="partenaires",
    shape=Partner,
    headings=_PARTNERS,
    needed=("nom", "sigle"),
    carried=(),
    understand=_partner,
    there=lambda standing: dumped(standing.record.partners),
    name=lambda value: strip_accents(value.get("nom") or value.get("sigle", "")).casefold(),
    shown=lambda value: f"{value.get('nom') or value.get('sigle', '')}, {value.get('type', '')}",
    rank=at_the_end,
)
