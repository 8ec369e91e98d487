"""What a command says of findings."""

from __future__ import annotations

from collections import Counter

import click

from generator.findings.errors import EXIT_CONTENT
from generator.findings.issues import Issue, Severity, sort_issues
from generator.findings.messages import MENDED, describe, is_quotation, severity_of
from generator.french import words as french
from generator.french.typography import french_spaces


def say(text: str, err: bool = False) -> None:
    """A sentence, with French spaces."""
    click.echo(french_spaces(text), err=err)


def _worth_reading(issues: tuple[Issue, ...] | list[Issue], ranks: Counter[str]) -> tuple[Issue, ...]:
    """The first findings of each file, its errors before all; ``ranks`` is told how many each file has."""
    kept = []
    for issue in sorted(sort_issues(issues), key=lambda one: severity_of(one) is not Severity.ERROR):
        ranks[issue.location.path] += 1
        if ranks[issue.location.path] <= MOST_OF_A_FILE:
            kept.append(issue)
    return sort_issues(kept)


MOST_OF_A_FILE = 100
"""Findings of one file that are worth reading at once: the others come once these are mended."""


def print_issue(issue: Issue) -> None:
    """A finding, in the colour of how grave it is; of its mend, the line to write is green."""
    first, *rest = describe(issue).split("\n")
    click.secho(french_spaces(first), fg=_COLOURS[severity_of(issue)], err=True)
    is_mended = False
    for line in rest:
        if is_quotation(line):
            click.echo(click.style(line, fg="green") if is_mended else line, err=True)
        else:
            is_mended = line.strip() == MENDED
            say(line, err=True)
    say("", err=True)


_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}


def print_issues(issues: tuple[Issue, ...] | list[Issue]) -> None:
    """The findings, in the order of a report; of a file that has very many, those worth reading first."""
    ranks: Counter[str] = Counter()
    for issue in _worth_reading(issues, ranks):
        print_issue(issue)
    for path, total in ranks.items():
        if total > MOST_OF_A_FILE:
            others = french.count(total - MOST_OF_A_FILE, "autre constat", "autres constats")
            say(f"{path} : {others} dans ce fichier.\n", err=True)


def say_mends(issues: tuple[Issue, ...] | list[Issue]) -> None:
    """How many findings put themselves right, and by what command."""
    if mends := sum(issue.mend is not None for issue in issues):
        one, several = "une correction certaine", f"{french.number(mends)} corrections certaines"
        say(f"« cites corriger » montre et écrit {one if mends == 1 else several}.", err=True)


def stop_for_errors(issues: tuple[Issue, ...] | list[Issue], done: str = "Rien n’a été écrit") -> None:
    """Say how many errors there are, and end with their exit code."""
    errors = sum(severity_of(issue) is Severity.ERROR for issue in issues)
    say(f"{french.count(errors, 'erreur')} à corriger. {done}.", err=True)
    say_mends(issues)
    raise click.exceptions.Exit(EXIT_CONTENT)
