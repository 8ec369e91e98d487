"""A spreadsheet that a page of ours sends, and what is answered: plain values both."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.french.typography import french_spaces
from generator.importing.catalogue import KINDS
from generator.importing.giving_back import WRITERS
from generator.importing.report import Decisions, Key, Report, ReportLine
from generator.loading.loader import load_yearbook
from generator.run.on_demand import importing
from generator.workshop.editing.routes import BadRequest

LONGEST = 200
"""No name of a file, and no answer, is longer."""


@dataclass(frozen=True, slots=True)
class Received:
    """A spreadsheet, what its lines were answered, and whether what is sure is to be ``written``."""

    kind: str
    year: int
    name: str
    content: bytes
    decisions: Decisions = field(default_factory=dict)
    written: bool = False


def received(kind: str, year: int, sent: Mapping[str, Any]) -> Received:
    """What a page sent. Raises BadRequest for what none of ours sends."""
    name, content, decided = sent.get("name"), sent.get("content"), sent.get("decisions", [])
    if kind not in KINDS or not _is_short(name) or not isinstance(content, str) or not isinstance(decided, list):
        raise BadRequest
    try:
        octets = base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadRequest from error
    return Received(kind, year, str(name), octets, dict(map(_decision, decided)), sent.get("write") is True)


def _decision(sent: object) -> tuple[Key, str]:
    if not isinstance(sent, dict):
        raise BadRequest
    row, (sheet, shown, answer) = sent.get("row"), (sent.get(key) for key in ("sheet", "shown", "answer"))
    if not isinstance(row, int) or not isinstance(sheet, str) or not isinstance(shown, str) or not _is_short(answer):
        raise BadRequest
    return Key(sheet, row, shown), str(answer)


def _is_short(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST


def receive(root: Path, asked: Received) -> Mapping[str, object]:
    """The report of a spreadsheet, and the file that was written, "" when none was.

    Raises FileUnreadable, UnknownEdition, NotBroughtIn, OutputError.
    """
    yearbook, _ = load_yearbook(root)
    standing = importing.stand(root, yearbook, asked.kind, asked.year)
    report = KINDS[asked.kind].read(asked.content, asked.name, standing, asked.decisions)
    path = importing.bring_in(root, asked.kind, report, standing) if asked.written else ""
    return _told(report, path)


def give_back(root: Path, kind: str, year: int, suffix: str) -> tuple[str, bytes]:
    """The name and the bytes of what an edition holds of a kind. Raises BadRequest, UnknownEdition."""
    if kind not in KINDS or suffix not in WRITERS:
        raise BadRequest
    yearbook, _ = load_yearbook(root)
    table = KINDS[kind].table(importing.stand(root, yearbook, kind, year), False)
    return f"{table.name}{suffix}", WRITERS[suffix](table)


def _told(report: Report[Any], path: str) -> Mapping[str, object]:
    return {
        "read": [french_spaces(one) for one in report.read],
        "lines": [_line(line) for line in report.lines],
        "written": path,
    }


def _line(line: ReportLine[Any]) -> Mapping[str, object]:
    return {
        "sheet": line.key.sheet,
        "row": line.key.row,
        "shown": line.key.shown,
        "becomes": french_spaces(line.becomes),
        "certainty": str(line.certainty),
        "state": str(line.state),
        "remarks": [french_spaces(one) for one in line.remarks],
        "choices": [[code, french_spaces(shown)] for code, shown in (line.choices or {}).items()],
    }
