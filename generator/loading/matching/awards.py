"""The palmarès and the mentions, matched to the register."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice

from generator.findings.issues import Issue, SourceLocation
from generator.french import words as french
from generator.french.near import nearest
from generator.french.words import strip_accents
from generator.loading.matching.unknown_names import as_written, explain_unknown
from generator.loading.mending.values import instead
from generator.model.award import Award, AwardLine, AwardList, Mention, MentionLine
from generator.model.collectivity import Collectivity
from generator.model.register import Register, normalise, on_day, split_name

MOST_UNKNOWN = 100
"""Names of one file that are looked for in vain, with what is near: the rest waits until these are mended."""
NEAR = timedelta(days=2 * 366)
"""How long before or after its name a place may bear it: a palmarès is typed and corrected until the next one."""


def match_awards(
    palmares: AwardList, year: int, day: date, register: Register
) -> tuple[tuple[Award, ...], list[Issue]]:
    """The awards in the order of the file, and the findings about lines that match nothing."""
    awards: list[Award] = []
    issues: list[Issue] = []
    for region, level, line in _lines(palmares):
        found, problems = match_name(line.name, region, day, register, line.origin.at("nom"), line.code)
        issues += problems
        if len(issues) >= MOST_UNKNOWN:
            break
        if found is not None:
            note, place = line.note or "", line.origin.at("nom")
            printed = line.printed or found.name
            awards.append(Award(year, found, level, region, printed, note, place, register.heir(found)))
    return tuple(awards), [*_unknown_regions(palmares, register), *issues]


def match_mentions(
    lines: Iterable[MentionLine], year: int, day: date, register: Register
) -> tuple[tuple[Mention, ...], list[Issue]]:
    """The mentions whose collectivity is in the register, and the findings about the others."""
    mentions: list[Mention] = []
    issues: list[Issue] = []
    for line in lines:
        place = line.origin.at("collectivite")
        found, problems = match_name(line.collectivity, "", day, register, place)
        issues += problems
        if len(issues) >= MOST_UNKNOWN:
            break
        if found is not None:
            source = line.origin.at("source")
            mentions.append(Mention(year, line.category, found, line.reason or "", line.source, place, source))
    return tuple(mentions), issues


def match_name(
    text: str, region: str, day: date, register: Register, place: SourceLocation, code: str | None = None
) -> tuple[Collectivity | None, list[Issue]]:
    """The register's row that « Name (département) » means on that day, and what is wrong or doubtful about it.

    Order: exact name, normalised name, former or later name; always within the département written, else the region.
    A written ``code`` settles it whatever the day: an associated commune may be labelled under its own name.
    """
    name, department = split_name(text)
    where = (department,) if department else register.departments_of(region)
    namesakes = register.named(name, where)
    matches = [row for row in namesakes if code in (None, row.code)]
    today = on_day(matches, day)
    values: dict[str, object] = {"nom": name, "departement": department, "region": region}
    if namesakes and not matches:
        choice = ", ".join(_name_and_code(row) for row in on_day(namesakes, day))
        return None, [Issue("P13", place, values | {"code": code, "choix": choice})]
    if len(today) == 1:
        return today[0], list(_spelling(name, department, today[0], place))
    if len(today) > 1:
        return None, [Issue("P05", place, values | {"choix": ", ".join(_name_and_code(row) for row in today)})]
    if matches and code:
        return matches[-1], []
    if matches:
        return _of_another_day(matches, register.within(where), day, place, values)
    return None, [explain_unknown(text, region, day, register, place)]


def _spelling(name: str, department: str, found: Collectivity, place: SourceLocation) -> Iterator[Issue]:
    if name != found.name:
        official = f"{found.name} ({department})" if department else found.name
        yield Issue("P11", place, {"nom": name, "officiel": found.name}, instead(place, official))


def _of_another_day(
    matches: list[Collectivity],
    candidates: Iterable[Collectivity],
    day: date,
    place: SourceLocation,
    values: dict[str, object],
) -> tuple[Collectivity | None, list[Issue]]:
    """A name that was right before or after that day: the row of that day, or what came of it a little later."""
    named = min(matches, key=lambda row: _distance(row, day))
    wanted = {named.code, named.successor}
    current = next((row for row in candidates if row.code in wanted and row.is_valid(day)), None)
    known = {"jour": french.day(day), "suggestion": as_written(current) if current else ""}
    if _distance(named, day) > NEAR:
        return current or named, [Issue("P10", place, values | known)]
    # Of a place that was made of several, no one of them stands for it.
    found = current if current and current.code == named.code else named
    if found is not current:
        other = f" (nom officiel ce jour-là\u00a0: {as_written(current)})" if current else ""
        known = {"jour": known["jour"], "suggestion": "", "montre": found.name, "officiel": other}
    return found, [Issue("P17", place, values | known)]


def _distance(row: Collectivity, day: date) -> timedelta:
    """Between a day and those when the name was official."""
    return max(row.start - day if row.start else timedelta(), day - row.end if row.end else timedelta(), timedelta())


def _name_and_code(row: Collectivity) -> str:
    return f"« {row.name} » ({row.code})"


def _lines(palmares: AwardList) -> Iterator[tuple[str, int, AwardLine]]:
    for region, levels in palmares.regions.items():
        for level, lines in levels.items():
            for line in lines:
                yield _typographic(region), level, line


def _unknown_regions(palmares: AwardList, register: Register) -> Iterator[Issue]:
    known = {normalise(name): name for name in register.region_names()}
    for region in islice(palmares.regions, MOST_UNKNOWN):
        if _typographic(region) not in known.values():
            place = palmares.region_places.get(region, palmares.origin.at("regions"))
            certain = _by_initials(region, known.values()) or known.get(normalise(region), "")
            meant = certain or nearest(region, sorted(known.values()))
            choice = ", ".join(sorted({one.region for one in register.departments.values() if one.region}))
            values = {"region": region, "suggestion": meant, "choix": choice}
            yield Issue("P02", place, values, instead(place, certain))


def _by_initials(written: str, names: Iterable[str]) -> str:
    """« PACA », « IDF »: the region whose words begin so."""
    for name in names:
        words = re.findall(r"\w+", strip_accents(name))
        if written.upper() == "".join(word[0] for word in words if len(word) > 1).upper():
            return name
    return ""


def _typographic(region: str) -> str:
    return region.replace("'", "’")
