"""``cites exporter``: what an edition holds of a kind, as a spreadsheet."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.options import in_project
from generator.commands.sheets.bring_in import WHAT, What, read_yearbook
from generator.commands.telling import say
from generator.french import words as french

_SUFFIXES = (".xlsx", ".ods", ".csv")


@click.command(
    "exporter",
    cls=FrenchCommand,
    example="cites exporter palmares --vers palmares.xlsx",
    short_help="Donne en tableau ce qu’une édition contient.",
)
@in_project
@click.argument("what", metavar="|".join(WHAT), type=What(WHAT))
@click.option("--edition", "year", type=int, metavar="ANNÉE", default=0, help="L’édition ; par défaut, la dernière.")
@click.option(
    "--vers",
    "target",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FICHIER",
    help="Son nom dit sa forme : .xlsx, .ods ou .csv ; par défaut, palmares-2021.xlsx.",
)
@click.option(
    "--complet", "complete", is_flag=True, help="Ajoute ce qui est propre à cette édition : formes imprimées, notes."
)
def export_command(project: Path, what: str, year: int, target: Path | None, complete: bool) -> None:
    """Écrit, pour un tableur, ce que « cites importer » sait reprendre : le palmarès pour le jury, par exemple.

    Repris tel quel, le tableau ne change rien ; corrigé, il dit ligne par ligne ce qu’il change.
    """
    if target and target.suffix.lower() not in _SUFFIXES:
        raise click.UsageError(f"« {target.name} » ne dit pas sa forme : terminez-le par {', '.join(_SUFFIXES)}.")
    from generator.importing.catalogue import KINDS
    from generator.importing.giving_back import WRITERS
    from generator.publication.files import OutputFile, write_files
    from generator.run.on_demand import importing  # a help page does not owe the time that these take to load

    root = project.resolve()
    standing = importing.stand(root, read_yearbook(root), what, year)
    table = KINDS[what].table(standing, complete)
    file = target or Path(f"{table.name}.xlsx")
    content = WRITERS[file.suffix.lower()](table)
    write_files([OutputFile(file.name, content)], file.absolute().parent)
    say(f"{french.count(len(table.rows), 'ligne')} dans {file}.")
