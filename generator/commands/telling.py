"""What a command says of findings."""

from __future__ import annotations

from collections import Counter

import click

from generator.findings.errors import EXIT_CONTENT
from generator.findings.issues import Issue, Severity, sort_issues
from generator.findings.messages import describe, is_quotation, severity_of
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


def print_issues(issues: tuple[Issue, ...] | list[Issue]) -> None:
    """The findings, in the order of a report; of a file that has very many, those worth reading first."""
    colours = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}
    ranks: Counter[str] = Counter()
    for issue in _worth_reading(issues, ranks):
        first, *rest = describe(issue).split("\n")
        click.secho(french_spaces(first), fg=colours[severity_of(issue)], err=True)
        shown = (line if is_quotation(line) else french_spaces(line) for line in rest)
        click.echo("\n".join([*shown, ""]), err=True)

    for path, total in ranks.items():
        if total > MOST_OF_A_FILE:
            others = french.count(total - MOST_OF_A_FILE, "autre constat", "autres constats")
            say(f"{path} : {others} dans ce fichier.\n", err=True)


def stop_for_errors(issues: tuple[Issue, ...] | list[Issue]) -> None:
    """Say how many errors there are, and end with their exit code."""
    errors = sum(severity_of(issue) is Severity.ERROR for issue in issues)
    say(f"{french.count(errors, 'erreur')} à corriger. Rien n’a été écrit.", err=True)
    raise click.exceptions.Exit(EXIT_CONTENT)
