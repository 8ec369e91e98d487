"""``cites ceremonie``: what whoever holds the ceremony prints and sends, as one ZIP."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.moments import MomentType
from generator.commands.options import in_project
from generator.commands.progress_line import ProgressLine
from generator.commands.telling import print_issues, say, stop_for_errors
from generator.findings.messages import has_errors
from generator.french import words as french
from generator.run.order import Order

_WITHOUT_PROGRAMME = (
    "L’édition {annee} n’a pas encore de programme (editions/{annee}/programme.yaml) : le déroulé laisse des lignes à "
    "remplir à la main."
)


@click.command(
    "ceremonie",
    cls=FrenchCommand,
    example="cites ceremonie 2020",
    short_help="Prépare la remise : certificats, badges, déroulé, appel.",
)
@in_project
@click.argument("year", metavar="[ANNÉE]", type=int, default=0)
@click.option(
    "--appel",
    "by",
    type=click.Choice(["niveau", "région", "region"]),
    metavar="ORDRE",
    default="niveau",
    help="L’ordre de l’appel : « niveau », du plus bas au plus haut (par défaut), ou « région ».",
)
@click.option("--vers", "target", type=click.Path(path_type=Path), metavar="DOSSIER", help="Par défaut, kits.")
@click.option("--au", "moment", type=MomentType(), metavar="MOMENT", help="Ce que ce moment permet (embargos).")
def ceremony_command(project: Path, year: int, by: str, target: Path | None, moment: datetime | None) -> None:
    """Fait, pour la remise des labels d’une édition, un ZIP à imprimer et à envoyer.

    On y trouve tous les certificats dans l’ordre du palmarès (pour l’imprimeur), les badges du jury, de la tribune, des
    partenaires et des collectivités sur des planches A4, le déroulé, la liste à lire sur scène, et la table de
    publipostage (.xlsx et .csv). Sans année, la dernière édition qui a un palmarès.
    """
    from generator.loading.site import load_site
    from generator.press_room.ceremony.calling import CallBy
    from generator.press_room.ceremony.parcel import Ceremony
    from generator.run.checking import check
    from generator.run.embargo import release
    from generator.run.on_demand.ceremony import find_edition, make_ceremony
    from generator.run.publishing import plan  # a help page does not owe the time that these take to load

    order = Order(project.resolve(), moment=moment)
    folder, made = target or project / "kits", list[Ceremony]()
    with ProgressLine(order.progress, sys.stderr):
        yearbook, issues = check(order, addresses=False)
        if not has_errors(issues):
            publication = plan(release(yearbook, order).yearbook, load_site(order.root)[0])
            made.append(Ceremony(publication, find_edition(publication.yearbook, year), CallBy(french.slug(by))))
            make_ceremony(made[0], folder.resolve(), order)
    if has_errors(issues):
        print_issues(issues)
        stop_for_errors(issues)
    for one in made:
        say(f"{one.stem}.zip dans {folder}, en {french.number(order.progress.whole.seconds, 1)} s.")
        if not one.record.programme:
            say(_WITHOUT_PROGRAMME.format(annee=one.year))
