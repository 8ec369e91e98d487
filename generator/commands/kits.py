"""``cites kit``: what a laureate's town hall uses at once, as a ZIP."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.on_demand import make_files, of_an_edition
from generator.run.order import Order

_ONE_AT_LEAST = "« cites kit » demande une collectivité (nom ou code), --departement, --region, ou --tous."


@click.command(
    "kit",
    cls=FrenchCommand,
    example="cites kit Vannes",
    short_help="Fait le kit d’une lauréate : communiqué, certificat, images.",
)
@click.argument("names", metavar="[COLLECTIVITÉ]...", nargs=-1)
@click.option("--region", metavar="NOM", default="", help="Toutes celles d’une région : « Bretagne ».")
@click.option("--departement", "department", metavar="CODE", default="", help="Toutes celles d’un département : 56.")
@click.option("--tous", "everyone", is_flag=True, help="Toutes celles de l’édition.")
@of_an_edition("kits")
def kit_command(
    project: Path,
    names: tuple[str, ...],
    year: int,
    region: str,
    department: str,
    everyone: bool,
    target: Path | None,
    moment: datetime | None,
) -> None:
    """Fait, pour chaque collectivité nommée, un ZIP que sa mairie peut employer aussitôt.

    On y trouve le communiqué local (Word, PDF, texte), le certificat (A4 et A3 pour l’imprimeur, et à l’écran), le
    panneau d’entrée, l’insigne, trois images pour les réseaux, une diapositive, l’historique et ses données. Une
    collectivité se nomme par son nom (« Vannes », « Marnay (70) ») ou par son code INSEE ou SIREN.
    """
    if not (names or region or department or everyone):
        raise click.UsageError(_ONE_AT_LEAST)
    from generator.run.on_demand import asking, kits  # a help page does not owe the time that these take to load

    order, asked = Order(project.resolve(), moment=moment), asking.Asked(names, region, department, everyone, year)
    make_files(
        order,
        target or project / "kits",
        lambda known, folder: kits.make_kits(known, kits.find_laureates(known.yearbook, asked), folder, order),
        "kit",
    )
