"""The control of an edition's files at each build: judged once for given bytes, reported, and told as Issues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.checks.source_places import source_place
from generator.control.job import Job
from generator.control.reports import build_reports
from generator.control.summary import issues_of
from generator.control.verdicts import read_verdict, write_verdict
from generator.findings.issues import Issue
from generator.keeping.cache import Cache
from generator.model.yearbook import EditionRecord
from generator.preflight.checks.expectation import Expectation
from generator.preflight.checks.findings import Judgement
from generator.publication.files import OutputFile


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


def control_edition(subjects: Sequence[Subject], job: Job, cache: Cache, record: EditionRecord) -> Control:
    """Judge the files of an edition and report in its folder. Raises BookError."""
    judgements = tuple(judge_file(subject, cache) for subject in subjects)
    written = partial(source_place, record)
    issues = tuple(issue for judgement in judgements for issue in issues_of(judgement, written))
    return Control(build_reports(judgements, job, cache, f"{record.year}/"), issues, judgements)


def judge_file(subject: Subject, cache: Cache) -> Judgement:
    """What the control says of a file; what was judged before comes from the cache."""
    return read_verdict(cache.leaf(write_verdict, subject.name, subject.content, subject.expectation, cache))
