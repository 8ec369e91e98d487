"""``cites importer``: a spreadsheet, told line by line, and written as far as it is sure."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.options import in_project
from generator.commands.sheets.report_lines import print_report, say_what_waits
from generator.commands.telling import print_issues, say, stop_for_errors
from generator.findings.errors import EXIT_CONTENT, AlreadyThere, FileUnreadable
from generator.findings.messages import os_cause

if TYPE_CHECKING:
    from generator.importing.report import Decisions, Report
    from generator.model.yearbook import Yearbook

WHAT = ("palmares", "jury", "mentions", "partenaires", "chiffres")
"""What a spreadsheet may hold: a test holds this list against ``importing/catalogue``."""


class What(click.Choice[str]):
    """One of them, with its accents or without."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """« palmarès » is « palmares »."""
        from generator.french.words import slug

        return super().convert(slug(value), param, ctx)


@click.command(
    "importer",
    cls=FrenchCommand,
    example="cites importer palmares jury.xlsx --edition 2021",
    short_help="Reprend un tableau reçu (xlsx, ods, csv) dans une édition.",
)
@in_project
@click.argument("what", metavar="|".join(WHAT), type=What(WHAT))
@click.argument("file", metavar="FICHIER", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--edition", "year", type=int, metavar="ANNÉE", default=0, help="L’édition ; par défaut, la dernière.")
@click.option("--essai", "only_show", is_flag=True, help="Montre ce qui serait écrit, et n’écrit rien.")
@click.option(
    "--rapport",
    "report_file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FICHIER.csv",
    help="Écrit le rapport en tableau, avec une colonne « décision » à remplir.",
)
@click.option(
    "--decisions",
    "decisions_file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FICHIER.csv",
    help="Le rapport, une fois rempli : ce que vous acceptez, refusez ou choisissez.",
)
@click.option(
    "--source", metavar="ID", default="", help="La source des faits ; par défaut, celle du tableau, ou la première."
)
def import_command(
    project: Path,
    what: str,
    file: Path,
    year: int,
    only_show: bool,
    report_file: Path | None,
    decisions_file: Path | None,
    source: str,
) -> None:
    """Reprend un tableau reçu dans les faits d’une édition : les colonnes sont reconnues, chaque ligne est expliquée.

    Ce qui est certain, ou sûr une fois les accents et les zéros rétablis, est écrit à sa place ; le reste du fichier
    garde chaque signe. Rien de douteux n’est écrit sans vous : « --rapport decisions.csv » donne la liste, avec une
    colonne à remplir (accepter, refuser, un code, un niveau), et « --decisions decisions.csv » la reprend.
    """
    from generator.importing.catalogue import KINDS
    from generator.importing.decisions import read_decisions
    from generator.run.on_demand import importing  # a help page does not owe the time that these take to load

    root = project.resolve()
    standing = importing.stand(root, read_yearbook(root), what, year, source)
    decisions = read_decisions(_bytes(decisions_file), decisions_file.name) if decisions_file else {}
    report = KINDS[what].read(_bytes(file), file.name, standing, decisions)
    print_report(report)
    written = "" if only_show else importing.bring_in(root, what, report, standing)
    if report_file:
        _write_report(report_file, report, decisions)
    say_what_waits(report, written, only_show, report_file)
    if report.waits:
        raise click.exceptions.Exit(EXIT_CONTENT)


def read_yearbook(root: Path) -> Yearbook:
    """What is there already; a mistake elsewhere does not forbid to bring something in."""
    from generator.loading.loader import load_yearbook

    yearbook, issues = load_yearbook(root)
    if not yearbook.editions:
        print_issues(issues)
        stop_for_errors(issues)
    return yearbook


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise FileUnreadable(fichier=file, cause=os_cause(error)) from error


def _write_report(file: Path, report: Report[Any], decisions: Decisions) -> None:
    """Never in the place of another: it may hold decisions."""
    from generator.importing.decisions import write_report
    from generator.publication.files import OutputFile, write_files

    if file.exists():
        raise AlreadyThere(quoi=f"Le fichier « {file} »")
    write_files([OutputFile(file.name, write_report(report, decisions))], file.absolute().parent)
    say(f"Rapport : {file}.")
