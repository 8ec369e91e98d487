"""``cites kit``: what a laureate's town hall uses at once, as a ZIP."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.moments import MomentType
from generator.commands.progress_line import ProgressLine
from generator.commands.telling import print_issues, say, stop_for_errors
from generator.findings.messages import has_errors
from generator.french import words as french
from generator.run.order import Order

_ONE_AT_LEAST = "« cites kit » demande une collectivité (nom ou code), --departement, --region, ou --tous."


@click.command("kit", cls=FrenchCommand, short_help="Fait le kit d’une lauréate : communiqué, certificat, images.")
@click.option(
    "--project",
    metavar="DOSSIER",
    default=".",
    type=click.Path(path_type=Path, file_okay=False),
    help="Dossier de l’annuaire ; par défaut, le dossier courant.",
)
@click.argument("names", metavar="[COLLECTIVITÉ]...", nargs=-1)
@click.option("--edition", "year", type=int, metavar="ANNÉE", default=0, help="L’édition ; par défaut, la dernière.")
@click.option("--region", metavar="NOM", default="", help="Toutes celles d’une région : « Bretagne ».")
@click.option("--departement", "department", metavar="CODE", default="", help="Toutes celles d’un département : 56.")
@click.option("--tous", "everyone", is_flag=True, help="Toutes celles de l’édition.")
@click.option("--vers", "target", type=click.Path(path_type=Path), metavar="DOSSIER", help="Par défaut, kits.")
@click.option("--au", "moment", type=MomentType(), metavar="MOMENT", help="Ce que ce moment permet (embargos).")
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
    from generator.loading.site import load_site
    from generator.run.checking import check
    from generator.run.embargo import release
    from generator.run.on_demand import kits  # a help page does not owe the time that these take to load
    from generator.run.publishing import plan

    order = Order(project.resolve(), moment=moment)
    folder, made = target or project / "kits", list[str]()
    with ProgressLine(order.progress, sys.stderr):
        yearbook, issues = check(order, addresses=False)
        if not has_errors(issues):
            publication = plan(release(yearbook, order).yearbook, load_site(order.root)[0])
            asked = kits.Asked(names, region, department, everyone, year)
            made = kits.make_kits(
                publication, kits.find_laureates(publication.yearbook, asked), folder.resolve(), order
            )
    if has_errors(issues):
        print_issues(issues)
        stop_for_errors(issues)
    shown = made[0] if len(made) == 1 else f"{french.count(len(made), 'kit')}"
    say(f"{shown} dans {folder}, en {french.number(order.progress.whole.seconds, 1)} s.")
