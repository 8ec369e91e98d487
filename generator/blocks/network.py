"""Blocks about the towns of the network: themes, tables, members, team."""

from __future__ import annotations

from generator.blocks import contexts as contexts
from generator.blocks.place import BlockPlace, region, town
from generator.french.words import number, sort_key
from generator.model.network import Member, MemberKind, TableLine, TeamMember

MEMBER_TITLES = {
    MemberKind.COMMUNE: "Communes",
    MemberKind.ASSOCIATED: "Commune associée",
    MemberKind.INTERCOMMUNALITY: "Intercommunalités",
    MemberKind.UNION: "Syndicats",
    MemberKind.REGION: "Régions",
    MemberKind.OVERSEAS: "Outre-mer",
    MemberKind.BODY: "Organismes",
}


def themes(place: BlockPlace) -> contexts.ThemesBlock:
    """The themes of the label."""
    themes = place.record.themes.themes if place.record.themes else ()
    return contexts.ThemesBlock(tuple((theme.name, theme.detail or "") for theme in themes))


def tables(place: BlockPlace) -> contexts.TablesBlock:
    """The tables of the two highest levels."""
    tables = place.record.tables
    if tables is None:
        return contexts.TablesBlock(place.h, (), "")
    scale = place.record.scale
    levels = zip(scale.levels, (tables.five, tables.four), strict=False)
    rows = tuple((n, scale.at(n), tuple(_table_row(place, line) for line in lines)) for n, lines in levels)
    return contexts.TablesBlock(place.h, rows, tables.note or "")


def _table_row(place: BlockPlace, line: TableLine) -> contexts.TableRow:
    population = "" if line.population is None else number(line.population)
    return contexts.TableRow(town(place, line.collectivity), region(place, line.region), population, line.note or "")


def members(place: BlockPlace) -> contexts.MembersBlock:
    """The members of the association by kind."""

    def of_kind(kind: MemberKind) -> tuple[contexts.Town, ...]:
        members = [member for member in place.record.members if member.kind is kind]
        return tuple(_member(place, member) for member in sorted(members, key=lambda one: sort_key(one.name)))

    def runs_in(members: tuple[contexts.Town, ...]) -> bool:
        return place.longest_list is not None and len(members) > place.longest_list

    groups = ((title, of_kind(kind)) for kind, title in MEMBER_TITLES.items())
    shown = tuple((title, members, runs_in(members)) for title, members in groups if members)
    return contexts.MembersBlock(place.h, shown)


def _member(place: BlockPlace, member: Member) -> contexts.Town:
    shown = town(place, member.name)
    return contexts.Town(shown.name, shown.place or member.department or "", shown.href)


def team(place: BlockPlace) -> contexts.TeamBlock:
    """The people of the association."""
    team = place.record.team
    if team is None:
        return contexts.TeamBlock(place.h, (), "")
    groups = (("Présidence", team.chair), ("Équipe", team.members), ("Correspondants régionaux", team.correspondents))
    shown = tuple((title, tuple(_person(one) for one in people)) for title, people in groups if people)
    return contexts.TeamBlock(place.h, shown, team.note or "")


def _person(one: TeamMember) -> tuple[str, str]:
    return one.name, one.role or one.region or ""
