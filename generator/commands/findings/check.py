"""``cites check``: every finding about the facts and the texts, and nothing written."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.progress_line import ProgressLine
from generator.commands.telling import print_issues, say, say_mends, stop_for_errors
from generator.findings.issues import Severity
from generator.findings.messages import has_errors, severity_of
from generator.french import words as french
from generator.run.order import Order


@click.command("check", cls=FrenchCommand, short_help="Vérifie les faits et les textes sans rien publier.")
@click.option(
    "--project",
    metavar="DOSSIER",
    default=".",
    type=click.Path(path_type=Path, file_okay=False),
    help="Dossier de l’annuaire ; par défaut, le dossier courant.",
)
@click.option("--doubts", is_flag=True, help="Montre aussi tout ce que l’annuaire ne peut pas affirmer.")
def check_command(project: Path, doubts: bool) -> None:
    """Vérifie les faits et les textes sans rien publier.

    Chaque constat dit le fichier, la ligne, la cause et le remède. Avec --doubts, un rapport donne ensuite, édition par
    édition, les contradictions des sources et leur explication, les choix à confirmer et ce qui a été laissé de côté.
    """
    from generator.run.checking import check

    order = Order(project.resolve())
    with ProgressLine(order.progress, sys.stderr):
        yearbook, issues = check(order)
    print_issues(issues)
    if has_errors(issues):
        stop_for_errors(issues)
    if doubts:
        from generator.validation.doubts import report_doubts  # only a report asked for is worth its reading

        say("\n".join([*report_doubts(yearbook), ""]))
    awards = sum(len(record.awards) for record in yearbook.editions)
    editions = french.count(len(yearbook.editions), "édition")
    seconds = french.number(order.progress.whole.seconds, 1)
    warnings = sum(severity_of(issue) is Severity.WARNING for issue in issues)
    doubtful = f"Rien n’empêche de publier ({french.count(warnings, 'avertissement')})"
    verdict = doubtful if warnings else "Tout est en ordre"
    say(f"{verdict} : {editions}, {french.count(awards, 'labellisation')}, vérifiées en {seconds} s.")
    say_mends(issues)
