"""A line of a palmarès as a line of the report: what it becomes, how sure that is, and what was answered to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.french.words import strip_accents
from generator.importing.palmares.entry import Entry
from generator.importing.palmares.lines import Line
from generator.importing.palmares.place import place_of
from generator.importing.places.match import Certainty, Match, PlaceRead, find_place
from generator.importing.places.values import code_of, level_of, region_of
from generator.importing.report import NO, YES, Key, ReportLine, State
from generator.importing.standing import Standing
from generator.model.collectivity import Collectivity
from generator.model.register import on_day, split_name

_ANSWER = re.compile(r"^(?P<place>.*?)[\s,;:]*(?P<level>(?:\b\d|(?:@ ?)+)(?: ?@| ?arobases?)?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Understood:
    """What is known of a line: its place, its level if it says one, and what disagrees."""

    match: Match
    level: int | None
    doubts: tuple[str, ...]


def understand(line: Line, standing: Standing, answer: str = "") -> ReportLine[Entry]:
    """The line once read, then as somebody decided, if they did. It is written only if nothing of it is doubtful."""
    key = Key(line.sheet, line.row, line.shown)
    known = _answered(_read(line, standing), answer, standing)
    if strip_accents(answer).lower() in NO:
        return replace(_reported(key, known, line, standing, False), state=State.LEFT, fact=None, remarks=("refusée",))
    made = _reported(key, known, line, standing, strip_accents(answer).lower() in YES)
    return made.asked(f"réponse « {answer} » non comprise") if _is_lost(known, answer) else made


def _read(line: Line, standing: Standing) -> _Understood:
    told = place_of(line, standing.register)
    match = _known_there(told.place, standing) or find_place(told.place, standing.day, standing.register)
    said = match.said(*line.remarks, *told.remarks)
    level, problem = _level(line.levels, standing)
    doubts = [*told.doubts, *([problem] if problem else [])]
    region = region_of(line.region, standing.register.region_names()) if line.region else None
    if region and match.found and match.found.department.code not in standing.register.departments_of(region):
        doubts.append(f"la feuille la range en {region}")
    return _Understood(said, level, tuple(doubts))


def _known_there(place: PlaceRead, standing: Standing) -> Match | None:
    """A place that the palmarès has by that code and that name, whatever became of it since."""
    there = standing.by_code.get(place.code)
    is_it = there is not None and (there.collectivity.code, there.name) == (place.code, place.name.replace("'", "’"))
    return Match(Certainty.CERTAIN, there.collectivity) if there is not None and is_it else None


def _level(texts: Iterable[str], standing: Standing) -> tuple[int | None, str]:
    """The level that all cells say, and what is wrong when they do not."""
    read = {text: level_of(text, standing.scale) for text in texts}
    levels = {level for level in read.values() if level is not None}
    if None in read.values():
        return None, f"niveau « {next(text for text, level in read.items() if level is None)} » illisible"
    if not levels:
        return None, "aucun niveau"
    if len(levels) > 1:
        return None, f"deux niveaux : {' et '.join(map(str, sorted(levels)))}"
    level = levels.pop()
    wrong = f"niveau {level} : le label donne {standing.scale.gives}"
    return (level, "") if 1 <= level <= standing.scale.top else (None, wrong)


def _reported(key: Key, known: _Understood, line: Line, standing: Standing, accepted: bool) -> ReportLine[Entry]:
    """To be written when it is certain or accepted, and whole; else asked, with the likeliest first."""
    match = known.match
    row = match.found or (match.choices[0] if accepted and len(match.choices) == 1 else None)
    doubts = () if accepted and row and known.level else known.doubts
    certainty = Certainty.TO_CHOOSE if known.doubts and match.found else match.certainty
    is_whole = row is not None and known.level is not None and not doubts
    entry = Entry(row, known.level, standing.region_of(row), line.printed, line.note) if row and known.level else None
    choices = match.choices or ((match.found,) if match.found else ())
    return ReportLine(
        key,
        standing.shown(row, known.level) if row else "",
        Certainty.SURE if is_whole and accepted else certainty,
        State.WRITE if is_whole else State.ASK,
        entry if is_whole else None,
        (*match.remarks, *known.doubts, *(("accepté",) if is_whole and accepted else ())),
        choices_of(choices) if not is_whole else None,
    )


def choices_of(rows: Iterable[Collectivity]) -> Mapping[str, str]:
    """Places by the code that a person may answer."""
    return {row.code: f"{row.name} ({row.department.code})" for row in rows}


def _is_lost(known: _Understood, answer: str) -> bool:
    plain = strip_accents(answer).lower()
    return bool(answer) and plain not in YES and plain not in NO and "choisi" not in known.match.remarks


def _answered(known: _Understood, answer: str, standing: Standing) -> _Understood:
    """With the place or the level that somebody wrote: « 69029 », « Bron (69) », « 4 @ », « 69029, 4 @ »."""
    if not answer or strip_accents(answer).lower() in (YES | NO):
        return known
    if row := named_place(answer, standing):
        return _Understood(_chosen(row, known), known.level, () if known.level else known.doubts)
    found = _ANSWER.fullmatch(answer.strip())
    level = level_of(found["level"], standing.scale) if found else None
    row = named_place(found["place"], standing) if found and found["place"] else known.match.found
    if not level or not 1 <= level <= standing.scale.top or row is None:
        return known
    return _Understood(_chosen(row, known), level, ())


def _chosen(row: Collectivity, known: _Understood) -> Match:
    return Match(Certainty.CERTAIN, row, (), (*known.match.remarks, "choisi"))


def named_place(answer: str, standing: Standing) -> Collectivity | None:
    """The only place of a code, or of a name and a département."""
    register, code = standing.register, code_of(answer.partition("=")[0])
    if code and code in register.rows_by_code:
        rows = register.rows_by_code[code]
        return (on_day(rows, standing.day) or [rows[-1]])[0]
    name, department = split_name(answer)
    if not department:
        return None
    return find_place(PlaceRead(name, "", (department,), True), standing.day, register).found
