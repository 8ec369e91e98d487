"""``cites communique``: the local release of a collectivity, a département or a region, as files to send."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.on_demand import make_files, of_an_edition
from generator.run.order import Order

_ONE_AT_LEAST = "« cites communique » demande un nom ou un code, --departement, --region, ou --tous."


@click.command(
    "communique",
    cls=FrenchCommand,
    example="cites communique Vannes",
    short_help="Fait un communiqué local en PDF, en DOCX et en texte.",
)
@click.argument("names", metavar="[NOM|CODE]...", nargs=-1)
@click.option("--region", metavar="NOM", default="", help="Celui d’une région : « Bretagne ».")
@click.option("--departement", "department", metavar="NOM|CODE", default="", help="Celui d’un département : 56.")
@click.option("--tous", "everyone", is_flag=True, help="Tous ceux de l’édition.")
@of_an_edition("communiques")
def release_command(
    project: Path,
    names: tuple[str, ...],
    year: int,
    region: str,
    department: str,
    everyone: bool,
    target: Path | None,
    moment: datetime | None,
) -> None:
    """Fait le communiqué local d’une collectivité, d’un département ou d’une région, prêt à envoyer.

    Chacun est en PDF, en DOCX (à compléter d’une citation) et en texte, avec les mots de sa page du site. Un nom est
    celui d’une collectivité (« Vannes », « Marnay (70) »), sinon d’un département, sinon d’une région ; un code est
    un code INSEE, un SIREN ou celui d’un département.
    """
    if not (names or region or department or everyone):
        raise click.UsageError(_ONE_AT_LEAST)
    from generator.run.on_demand import asking, releases  # a help page does not owe the time that these take to load

    order, asked = Order(project.resolve(), moment=moment), asking.Asked(names, region, department, everyone, year)
    make_files(
        order,
        target or project / "communiques",
        lambda known, folder: releases.make_releases(known, releases.find_releases(known, asked), folder, order),
        "fichier",
    )
