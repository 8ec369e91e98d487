"""The YAML files that an edition may hold beside its palmarès: which field of the record each one fills."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from pydantic import TypeAdapter

from generator.findings.issues import Issue
from generator.loading.matching.awards import MOST_UNKNOWN, match_name
from generator.model.chronicle import Chronology, Landmark, Official, TimelineEvent
from generator.model.fact import WHEN_READ, Fact, facts_in
from generator.model.internal.follow_up import FollowUp
from generator.model.network import LevelTables, Member, MemberKind, Profile, Team, Themes
from generator.model.people import JuryMember, Partner
from generator.model.practice import InitiativeTheme, Service, Technology, ThirdPlaces
from generator.model.press.documents import PressContact, PressKit, Release
from generator.model.press.event import Motion, Person, Slot, Tool, Trend
from generator.model.register import Register
from generator.model.review import Doubt, Erratum
from generator.model.statistics import DeclaredFigure, Matrix
from generator.model.yearbook import Known


@dataclass(frozen=True, slots=True)
class Section:
    """A file without its suffix, the field of ``EditionRecord`` that it fills, and its shape."""

    file: str
    field: str
    shape: TypeAdapter[Any]


SECTIONS = (
    Section("jury", "jury", TypeAdapter(tuple[JuryMember, ...], config=WHEN_READ)),
    Section("partenaires", "partners", TypeAdapter(tuple[Partner, ...], config=WHEN_READ)),
    Section("chiffres", "figures", TypeAdapter(tuple[DeclaredFigure, ...], config=WHEN_READ)),
    Section("matrice", "matrix", TypeAdapter(Matrix)),
    Section("chronologie", "timeline", TypeAdapter(tuple[TimelineEvent, ...], config=WHEN_READ)),
    Section("chronologies", "chronologies", TypeAdapter(tuple[Chronology, ...], config=WHEN_READ)),
    Section("reperes", "landmarks", TypeAdapter(tuple[Landmark, ...], config=WHEN_READ)),
    Section("ministres", "officials", TypeAdapter(tuple[Official, ...], config=WHEN_READ)),
    Section("initiatives", "initiatives", TypeAdapter(tuple[InitiativeTheme, ...], config=WHEN_READ)),
    Section("technologies", "technologies", TypeAdapter(tuple[Technology, ...], config=WHEN_READ)),
    Section("services", "services", TypeAdapter(tuple[Service, ...], config=WHEN_READ)),
    Section("tiers-lieux", "third_places", TypeAdapter(ThirdPlaces)),
    Section("profils", "profiles", TypeAdapter(tuple[Profile, ...], config=WHEN_READ)),
    Section("tableaux", "tables", TypeAdapter(LevelTables)),
    Section("membres", "members", TypeAdapter(tuple[Member, ...], config=WHEN_READ)),
    Section("equipe", "team", TypeAdapter(Team)),
    Section("themes", "themes", TypeAdapter(Themes)),
    Section("programme", "programme", TypeAdapter(tuple[Slot, ...], config=WHEN_READ)),
    Section("intervenants", "speakers", TypeAdapter(tuple[Person, ...], config=WHEN_READ)),
    Section("motion", "motion", TypeAdapter(Motion)),
    Section("outils", "tools", TypeAdapter(tuple[Tool, ...], config=WHEN_READ)),
    Section("constats", "trends", TypeAdapter(tuple[Trend, ...], config=WHEN_READ)),
    Section("contact-presse", "press_contact", TypeAdapter(PressContact)),
    Section("communique", "release", TypeAdapter(Release)),
    Section("dossier", "press_kit", TypeAdapter(PressKit)),
    Section("errata", "errata", TypeAdapter(tuple[Erratum, ...], config=WHEN_READ)),
    Section("doutes", "doubts", TypeAdapter(tuple[Doubt, ...], config=WHEN_READ)),
    Section("suivi", "follow_ups", TypeAdapter(tuple[FollowUp, ...], config=WHEN_READ)),
)

FOR_THE_PRESS = (
    *("programme", "intervenants", "motion", "outils", "constats", "contact-presse", "communique", "dossier"),
    "presse",
)
"""The files and the folder of an edition that its book does not show."""
INTERNAL = ("suivi",)
"""The files of an edition that nothing shows: not a letter, not a digest of them is published."""


def find_named(sections: Mapping[str, Any], day: date, register: Register) -> tuple[Mapping[str, Known], list[Issue]]:
    """The collectivities that the sections name, by the name as written, and the names that match none.

    A member whose note says what is known of it may match none.
    """
    named: dict[str, Known] = {}
    issues: list[Issue] = []
    for name, fact, key in _names(sections):
        if name in named:
            continue
        found, problems = match_name(name, "", day, register, fact.origin.at(key))
        issues += [] if isinstance(fact, Member) and fact.note else problems
        if found is not None:
            named[name] = Known(found, register.heir(found))
        if len(issues) >= MOST_UNKNOWN:
            break
    return MappingProxyType(named), issues


def _names(sections: Mapping[str, Any]) -> Iterator[tuple[str, Fact, str]]:
    for fact in facts_in(sections.values()):
        if isinstance(fact, Member):
            if fact.kind in (MemberKind.COMMUNE, MemberKind.INTERCOMMUNALITY):
                yield fact.name, fact, "nom"
        elif "collectivity" in type(fact).model_fields:
            yield getattr(fact, "collectivity"), fact, "collectivite"  # noqa: B009 -- not every Fact has one
