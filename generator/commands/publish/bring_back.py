"""``cites revenir``: the previous publication back in its place, and what differs in words."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.options import in_project
from generator.commands.progress_line import ProgressLine
from generator.french import words as french
from generator.french.typography import french_spaces
from generator.run.order import Order

if TYPE_CHECKING:
    from generator.publication.files import WriteReport


@click.command(
    "revenir", cls=FrenchCommand, example="cites revenir", short_help="Remet en place la parution précédente."
)
@in_project
def bring_back_command(project: Path) -> None:
    """Remet dans output la parution d’avant, entière et d’un seul geste.

    La parution qu’elle remplace est gardée à son tour : la même commande la remet. Les faits et les textes ne changent
    pas ; « cites publier » publie de nouveau ce qu’ils disent.
    """
    from generator.output.previous import bring_back

    order = Order(project.resolve())
    with ProgressLine(order.progress, sys.stderr):
        report = bring_back(order.output, order.progress.stage)
    click.echo(french_spaces(_say_what_differs(report)))


def _say_what_differs(report: WriteReport) -> str:
    """« La parution précédente est revenue : 12 fichiers changés ou en plus, 3 en moins, 385 inchangés. »"""
    changed = french.count(len(report.written), "fichier changé ou en plus", "fichiers changés ou en plus")
    same = french.count(len(report.unchanged), "inchangé")
    return (
        f"La parution précédente est revenue : {changed}, {french.number(len(report.removed))} en moins, {same}.\n"
        "« cites revenir » remet celle qu’elle remplace ; « cites publier » publie de nouveau les textes d’aujourd’hui."
    )
