"""A spreadsheet of a palmarès as a report: bytes in, what is to be written out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.importing.palmares.entry import Entry
from generator.importing.palmares.lines import ReadSheet, read_lines
from generator.importing.palmares.meaning import understand
from generator.importing.report import YES, Decisions, Report, ReportLine, State
from generator.importing.sheets.cells import letter, split_hidden
from generator.importing.sheets.reading import read_sheets
from generator.importing.standing import Standing

_MOST_TOLD = 12
"""Rows put aside that are told one by one."""


def read_palmares(content: bytes, name: str, standing: Standing, answers: Decisions) -> Report[Entry]:
    """What a spreadsheet brings to an edition's palmarès, as decided. Raises FileUnreadable, which names the file."""
    known = (standing.year, standing.scale, standing.register)
    shown, hidden = split_hidden(read_sheets(content, name))
    sheets = [table for sheet in shown for table in read_lines(sheet, *known)]
    lines = []
    for line in (line for sheet in sheets for line in sheet.lines):
        made = understand(line, standing)
        lines.append(understand(line, standing, answers[made.key]) if answers.get(made.key) else made)
    told = (*map(_told, sheets), *hidden)
    return Report(tuple(_compared(lines, standing, answers)), told)


def _told(sheet: ReadSheet) -> str:
    """How a sheet was understood: its columns, what was put aside."""
    roles = ", ".join(f"{role} en {letter(column)}" for column, role in sorted(sheet.columns.roles.items()))
    others = f" Colonnes non lues : {', '.join(sheet.columns.others.values())}." if sheet.columns.others else ""
    more = len(sheet.aside) - _MOST_TOLD
    told = (*sheet.aside[:_MOST_TOLD], *([f"et {more} autres"] if more > 0 else []))
    aside = f" Lignes qui ne sont pas du palmarès : {' ; '.join(told)}." if told else ""
    return f"{f'Feuille « {sheet.name} » : ' if sheet.name else ''}{roles or 'aucune colonne reconnue'}.{others}{aside}"


def _compared(
    lines: Iterable[ReportLine[Entry]], standing: Standing, answers: Decisions
) -> Iterator[ReportLine[Entry]]:
    """Each line held against those above it and against the palmarès: a place has one level."""
    all_lines = tuple(lines)
    levels = _levels(all_lines)
    seen: dict[str, ReportLine[Entry]] = {}
    for line in all_lines:
        if line.fact is None:
            yield line
            continue
        code = line.fact.collectivity.code
        first = seen.setdefault(code, line)
        if len(levels[code]) > 1:
            yield _two_levels(line, levels[code])
        elif first is not line:
            yield line.as_state(State.LEFT, f"déjà lue, {first.key}")
        else:
            yield _with_the_palmares(line, line.fact, standing, answers.get(line.key, "").lower() in YES)


def _levels(lines: Iterable[ReportLine[Entry]]) -> Mapping[str, dict[int, str]]:
    """By code, each level that lines give to a place, and where."""
    found: dict[str, dict[int, str]] = {}
    for line in lines:
        if line.fact is not None:
            found.setdefault(line.fact.collectivity.code, {}).setdefault(line.fact.level, str(line.key))
    return found


def _two_levels(line: ReportLine[Entry], levels: Mapping[int, str]) -> ReportLine[Entry]:
    others = (f"aussi au niveau {level}, {where}" for level, where in levels.items() if where != str(line.key))
    return line.asked(f"{', '.join(others)} : refusez l’une des deux lignes")


def _with_the_palmares(line: ReportLine[Entry], entry: Entry, standing: Standing, accepted: bool) -> ReportLine[Entry]:
    there = standing.by_code.get(entry.collectivity.code)
    if there is None:
        return line
    if there.level == entry.level:
        return line.as_state(State.THERE)
    remark = f"le palmarès la donne au niveau {there.level}"
    return line.as_state(State.WRITE, remark) if accepted else line.asked(remark)
