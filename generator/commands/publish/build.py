"""``cites publier`` and ``cites reunir``: the yearbook becomes what readers see."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.moments import AsideType, MomentType
from generator.commands.options import in_project
from generator.commands.progress_line import ProgressLine
from generator.commands.publish.laps_table import write_laps
from generator.commands.publish.parts import PartType, say_part
from generator.commands.publish.summary import sum_up
from generator.commands.telling import print_issues, say, stop_for_errors
from generator.run.order import Order, Part, Target

_chronometer = click.option("--chronometre", "chronometer", is_flag=True, help="Montre ce que chaque étape a demandé.")


@click.command(
    "publier",
    cls=FrenchCommand,
    example="cites publier",
    short_help="Vérifie l’annuaire, puis le publie dans output/site.",
)
@in_project
@click.option(
    "--only",
    type=click.Choice([t.value for t in Target]),
    metavar="site|book",
    help="Ne publie que le site, ou que le livre.",
)
@click.option("--edition", "year", type=int, metavar="ANNÉE", help="Ne publie que les fichiers d’une édition.")
@click.option("--part", type=PartType(), metavar="K/N", help="Ne fait que la partie K sur N, dans parties/K-sur-N.")
@click.option("--au", "moment", type=MomentType(), metavar="MOMENT", help="Publie ce que ce moment permet (embargos).")
@click.option(
    "--sous-embargo",
    "in_confidence",
    type=AsideType(),
    metavar="DOSSIER",
    help="Publie tout à part, chaque page marquée, pour qui lit avant.",
)
@_chronometer
def build_command(
    project: Path,
    only: str | None,
    year: int | None,
    part: Part | None,
    moment: datetime | None,
    in_confidence: Path | None,
    chronometer: bool,
) -> None:
    """Vérifie l’annuaire, puis publie le site, le livre et les données dans output/site.

    Si le contenu a des erreurs, elles sont toutes montrées et rien n’est écrit : la parution précédente reste.

    Ce qui est sous embargo (« embargo » dans edition.yaml, communique.yaml, dossier.yaml) n’est pas publié, tant que
    --au ou SOURCE_DATE_EPOCH ne dit pas que le moment est passé : l’heure de la machine ne compte jamais.

    Avec --part, plusieurs machines se partagent le travail : chacune fait sa partie et ne publie rien, puis « cites
    reunir » publie le tout.
    """
    if part and (only or year):
        raise click.UsageError("« --part » partage une parution entière : ni --only ni --edition.")
    if part and (moment or in_confidence):
        raise click.UsageError("« --part » ne connaît d’embargo que par SOURCE_DATE_EPOCH, comme « cites reunir ».")
    targets, years = frozenset({Target(only)} if only else Target), frozenset({year} if year else ())
    order = Order(project.resolve(), targets, years, moment=moment, in_confidence=in_confidence, part=part)
    if part:
        _make_part(order, part, chronometer)
    else:
        _publish(order, in_confidence or project / "output", chronometer)


@click.command(
    "reunir",
    cls=FrenchCommand,
    example="cites reunir parties/*",
    short_help="Publie ce que plusieurs machines ont fait, chacune sa partie.",
)
@in_project
@click.argument("parts", metavar="PARTIE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@_chronometer
def join_command(project: Path, parts: tuple[Path, ...], chronometer: bool) -> None:
    """Réunit les dossiers de « cites publier --part », puis publie comme « cites publier », octet pour octet.

    Tout ce qui vient d’une partie est vérifié ; ce qui manque ou qui est abîmé est fait ici. Une partie faite d’autres
    faits, d’autres textes ou par un autre programme est refusée.
    """
    _publish(
        Order(root=project.resolve(), parts=tuple(part.resolve() for part in parts)), project / "output", chronometer
    )


def _make_part(order: Order, part: Part, chronometer: bool) -> None:
    from generator.run.part import build_part

    with ProgressLine(order.progress, sys.stderr):
        report = build_part(order, part)
    print_issues(report.issues)
    if chronometer:
        say(write_laps(order.progress), err=True)
    if report.files is None:
        stop_for_errors(report.issues)
    say(say_part(report, order.folder, order.progress.whole.seconds))


def _publish(order: Order, output: Path, chronometer: bool) -> None:
    from generator.run import build  # a help page does not owe the time that the stages take to load

    with ProgressLine(order.progress, sys.stderr):
        report = build.build(order)
    print_issues(report.issues)
    if chronometer:
        say(write_laps(order.progress), err=True)
    if report.writing is None:
        stop_for_errors(report.issues)
    say(sum_up(report, output, order.progress.whole.seconds))
