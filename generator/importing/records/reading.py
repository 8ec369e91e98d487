"""A spreadsheet of records as a report: each row held against those that are there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from generator.french.words import strip_accents
from generator.importing.columns.contents import is_stated_once
from generator.importing.columns.headings import Columns, find_columns, words_of
from generator.importing.places.match import Certainty
from generator.importing.records.shapes import Reading, Record, RecordKind, Value, differing
from generator.importing.report import NO, YES, Decisions, Key, Report, ReportLine, State
from generator.importing.sheets.cells import Sheet, letter, split_hidden
from generator.importing.sheets.reading import read_sheets
from generator.importing.standing import Standing


def read_records(kind: RecordKind, content: bytes, name: str, standing: Standing, answers: Decisions) -> Report[Record]:
    """What a spreadsheet brings to a file of records, as decided. Raises FileUnreadable, which names the file."""
    vocabulary = {role: {words_of(one) for one in written.split("|")} for role, written in kind.headings.items()}
    lines, told, seen = list[ReportLine[Record]](), list[str](), dict[str, Key]()
    shown, hidden = split_hidden(read_sheets(content, name))
    for sheet in shown:
        columns = find_columns(sheet, vocabulary, standing.year)
        told.append(_told(kind, sheet, columns))
        if any(columns.of(role) for role in kind.needed):
            lines += _lines(kind, sheet, columns, standing, answers, seen)
    return Report(tuple(lines), (*told, *hidden))


def _told(kind: RecordKind, sheet: Sheet, columns: Columns) -> str:
    roles = ", ".join(f"{kind.called(role)} en {letter(column)}" for column, role in sorted(columns.roles.items()))
    others = f" Colonnes non lues : {', '.join(columns.others.values())}." if columns.others else ""
    return f"{f'Feuille « {sheet.name} » : ' if sheet.name else ''}{roles or 'aucune colonne reconnue'}.{others}"


def _lines(
    kind: RecordKind,
    sheet: Sheet,
    columns: Columns,
    standing: Standing,
    answers: Decisions,
    seen: dict[str, Key],
) -> Iterator[ReportLine[Record]]:
    rows = sheet.rows[columns.first :]
    carried = {role for role in kind.carried if _is_carried([columns.text(row, role) for row in rows])}
    last = dict[str, str]()
    for row in rows:
        said = {role: columns.text(row, role) for role in kind.headings}
        missing = {role for role in carried if not said[role] and last.get(role)}
        said |= {role: last[role] for role in missing}
        last |= {role: said[role] for role in carried}
        key = Key(sheet.name, row.number, row.shown())
        made = _reported(kind, key, said, standing, answers.get(key, ""))
        remarks = [f"{kind.called(role)} : repris de plus haut" for role in sorted(missing)]
        yield _once(kind, made.said(*remarks), seen)


def _is_carried(texts: list[str]) -> bool:
    """Whether a column says a value once for the rows that follow, most of which say none."""
    return is_stated_once(texts) and any(texts) and 2 * texts.count("") >= len(texts)


def _once(kind: RecordKind, line: ReportLine[Record], seen: dict[str, Key]) -> ReportLine[Record]:
    """A record that a line above has said already is left."""
    if line.fact is None or line.state not in (State.WRITE, State.THERE):
        return line
    first = seen.setdefault(kind.name(line.fact.value), line.key)
    return line if first is line.key else line.as_state(State.LEFT, f"déjà lue, {first}")


def _reported(
    kind: RecordKind, key: Key, said: Mapping[str, str], standing: Standing, answer: str
) -> ReportLine[Record]:
    plain = strip_accents(answer).lower()
    read = kind.understand(said, standing, "" if plain in YES | NO else answer)
    there = {kind.name(one): (rank, one) for rank, one in enumerate(kind.there(standing))}
    rank, one = there.get(kind.name(read.value), (None, None))
    if plain in NO:
        return ReportLine(key, kind.shown(read.value), Certainty.SURE, State.LEFT, None, ("refusée",))
    is_lost = answer and plain not in YES | NO and kind.understand(said, standing, "") == read
    problems = (*_problems(kind, read.value, standing), *([f"réponse « {answer} » non comprise"] if is_lost else []))
    changes = _changes(one, read.value) if one is not None else ()
    doubts = (*problems, *(() if plain in YES else (*read.doubts, *changes)))
    if one is not None and not _changes(one, read.value) and not doubts:
        return ReportLine(key, kind.shown(read.value), Certainty.CERTAIN, State.THERE, Record(read.value, rank))
    return _decided(key, kind.shown(read.value), read, Record(read.value, rank), doubts)


def _decided(key: Key, shown: str, read: Reading, record: Record, doubts: tuple[str, ...]) -> ReportLine[Record]:
    if doubts:
        certainty = Certainty.UNKNOWN if read.is_unknown else Certainty.TO_CHOOSE
        return ReportLine(key, shown, certainty, State.ASK, None, (*read.remarks, *doubts), read.choices)
    certainty = Certainty.SURE if read.remarks or read.doubts else Certainty.CERTAIN
    return ReportLine(key, shown, certainty, State.WRITE, record, read.remarks)


def _problems(kind: RecordKind, value: Value, standing: Standing) -> tuple[str, ...]:
    """What the file's own rules would refuse, and a source that the edition has not."""
    known = [one.id for one in standing.record.edition.sources]
    source = value.get("source")
    found = [] if source in known else [f"source « {source} » inconnue : donnez-en une avec « --source »"]
    try:
        kind.shape.model_validate(dict(value))
    except ValidationError as error:
        found += [_problem(detail["loc"], detail["type"]) for detail in error.errors(include_url=False)]
    return tuple(found)


def _problem(where: tuple[int | str, ...], kind: str) -> str:
    key = ".".join(map(str, where))
    return f"« {key} » manque" if kind == "missing" else f"« {key} » ne convient pas"


def _changes(there: Value, value: Value) -> tuple[str, ...]:
    """What of a record that is there a row says otherwise."""
    return tuple(
        f"déjà là, avec {key} « {_short(there[key])} »" if key in there else f"déjà là, sans {key}"
        for key in differing(there, value)
    )


def _short(value: Any) -> str:
    return ", ".join(map(str, value.values())) if isinstance(value, dict) else str(value)
