"""``cites controler``: every finding about the facts and the texts, and nothing written."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.findings.formats import FORMATS
from generator.commands.options import in_project
from generator.commands.progress_line import ProgressLine
from generator.commands.telling import print_issues, say, say_mends, stop_for_errors
from generator.findings.errors import EXIT_CONTENT, EXIT_PUBLISHED
from generator.findings.issues import Severity, sort_issues
from generator.findings.messages import has_errors, severity_of
from generator.french import words as french
from generator.run.order import Order

if TYPE_CHECKING:
    from generator.model.yearbook import Yearbook


@click.command(
    "controler",
    cls=FrenchCommand,
    example="cites controler",
    short_help="Vérifie les faits et les textes sans rien publier.",
)
@in_project
@click.option("--doubts", is_flag=True, help="Montre aussi tout ce que l’annuaire ne peut pas affirmer.")
@click.option("--strict", is_flag=True, help="Un avertissement empêche de publier, comme une erreur.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["texte", *FORMATS]),
    metavar="texte|json|github|sarif",
    default="texte",
    help="Pour un autre programme : rien d’autre n’est écrit sur la sortie.",
)
def check_command(project: Path, doubts: bool, strict: bool, form: str) -> None:
    """Vérifie les faits et les textes sans rien publier.

    Chaque constat dit le fichier, la ligne, la cause et le remède. Avec --doubts, un rapport donne ensuite, édition par
    édition, les contradictions des sources et leur explication, les choix à confirmer et ce qui a été laissé de côté.

    La commande finit par 0 si rien n’empêche de publier, par 4 sinon.
    """
    if doubts and form != "texte":
        raise click.UsageError("« --doubts » est un rapport à lire : sans --format.")
    from generator.run.checking import check

    order = Order(project.resolve())
    with ProgressLine(order.progress, sys.stderr):
        yearbook, issues = check(order)
    warnings = sum(severity_of(issue) is Severity.WARNING for issue in issues)
    refused = has_errors(issues) or (strict and warnings > 0)
    if form != "texte":
        click.echo(FORMATS[form](sort_issues(issues)), nl=False)
        raise click.exceptions.Exit(EXIT_CONTENT if refused else EXIT_PUBLISHED)
    print_issues(issues)
    if has_errors(issues):
        stop_for_errors(issues)
    if doubts:
        from generator.validation.doubts import report_doubts  # only a report asked for is worth its reading

        say("\n".join([*report_doubts(yearbook), ""]))
    if refused:
        say(f"{french.count(warnings, 'avertissement')} à corriger, ou à expliquer (--strict).", err=True)
        say_mends(issues)
        raise click.exceptions.Exit(EXIT_CONTENT)
    say(_verdict(yearbook, warnings, order.progress.whole.seconds))
    say_mends(issues)


def _verdict(yearbook: Yearbook, warnings: int, seconds: float) -> str:
    """« Tout est en ordre : 3 éditions, 822 labellisations, vérifiées en 1,8 s. »"""
    awards = sum(len(record.awards) for record in yearbook.editions)
    editions = french.count(len(yearbook.editions), "édition")
    doubtful = f"Rien n’empêche de publier ({french.count(warnings, 'avertissement')})"
    verdict = doubtful if warnings else "Tout est en ordre"
    labels = french.count(awards, "labellisation")
    return f"{verdict} : {editions}, {labels}, vérifiées en {french.number(seconds, 1)} s."
