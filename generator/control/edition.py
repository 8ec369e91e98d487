"""The control of an edition's files at each build: judged once for given bytes, reported, and told as Issues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version

from pydantic import TypeAdapter

from generator.control.job import Job
from generator.control.reports import build_reports
from generator.control.summary import issues_of
from generator.findings.issues import Issue
from generator.keeping.cache import Cache, source_version
from generator.preflight.checks.expectation import PRINT, Expectation
from generator.preflight.checks.findings import Judgement
from generator.preflight.judge import judge
from generator.publication.files import OutputFile

_TOOLS = ("pikepdf", "pypdfium2", "pillow", "numpy")
_KEPT = TypeAdapter(Judgement)


@dataclass(frozen=True, slots=True)
class Subject:
    """A file to judge: the path that people know it by, its bytes, what is expected of it."""

    name: str
    content: bytes
    expectation: Expectation


@dataclass(frozen=True, slots=True)
class Control:
    """What the control of an edition gives: the reports to write, and the Issues; an error forbids to publish."""

    files: tuple[OutputFile, ...]
    issues: tuple[Issue, ...]
    judgements: tuple[Judgement, ...]


def control_edition(subjects: Sequence[Subject], job: Job, cache: Cache | None, folder: str = "") -> Control:
    """Judge the files of an edition and report in a folder (with its slash). Raises BookError."""
    judgements = tuple(_judgement(subject, cache) for subject in subjects)
    issues = tuple(issue for judgement in judgements for issue in issues_of(judgement))
    return Control(build_reports(judgements, job, cache, folder), issues, judgements)


def _judgement(subject: Subject, cache: Cache | None) -> Judgement:
    def make() -> bytes:
        signed = subject.expectation.kind in PRINT  # the sheet to sign shows what will be printed
        found = judge(subject.name, subject.content, subject.expectation, thumbnails=signed)
        return _KEPT.dump_json(found)

    if cache is None:
        return _KEPT.validate_json(make())
    key: tuple[bytes | str, ...] = (
        *("preflight", subject.name, subject.content, repr(subject.expectation)),
        *(source_version("generator.preflight"), *map(version, _TOOLS)),
    )
    return _KEPT.validate_json(cache.remember(key, make))
