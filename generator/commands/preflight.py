"""``cites controler-pdf``: its options, what they make with what the files say of themselves, what is said of them."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.progress_line import ProgressLine
from generator.findings.errors import EXIT_PREFLIGHT, FileUnreadable
from generator.findings.messages import os_cause
from generator.french.typography import french_spaces
from generator.keeping.aside import setting_aside
from generator.preflight.checks.expectation import Expectation, Kind, expected_of
from generator.progress.stages import Progress
from generator.publication.files import write_files

if TYPE_CHECKING:
    from generator.preflight.checks.findings import Judgement

_SIZE = re.compile(r"^(\d+(?:[.,]\d+)?)\s*[x×]\s*(\d+(?:[.,]\d+)?)$", re.IGNORECASE)


class Size(click.ParamType):  # type: ignore[type-arg]
    """« 210x297 », « 425,6×297 »: millimetres."""

    name = "taille"
    wanted = "une largeur et une hauteur en millimètres, comme 210x297"

    def convert(
        self, value: str | tuple[float, float], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[float, float]:
        """Width and height."""
        if isinstance(value, tuple):
            return value
        found = _SIZE.match(value.strip())
        if found is None:
            self.fail(f"« {value} » n’est pas une taille", param, ctx)
        return (_number(found[1]), _number(found[2]))


class Decimal(click.ParamType):  # type: ignore[type-arg]
    """« 5 », « 4,5 »."""

    name = "nombre"
    wanted = "un nombre, comme 5 ou 4,5"

    def convert(self, value: str | float, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number."""
        try:
            return value if isinstance(value, float) else _number(value)
        except ValueError:
            self.fail(f"« {value} » n’est pas un nombre", param, ctx)


class Pages(click.ParamType):  # type: ignore[type-arg]
    """« 2,95-96 »: page numbers."""

    name = "pages"
    wanted = "des numéros de page, comme 2,95-96"

    def convert(
        self, value: str | tuple[int, ...], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """The pages, in order."""
        if isinstance(value, tuple):
            return value
        try:
            spans = [part.partition("-") for part in value.split(",") if part.strip()]
            return tuple(sorted({page for start, _, end in spans for page in range(int(start), int(end or start) + 1)}))
        except ValueError:
            self.fail(f"« {value} » ne nomme pas des pages", param, ctx)


def _number(text: str) -> float:
    return float(text.replace(",", "."))


@dataclass(frozen=True)
class Options:
    """What the person typed; None where nothing was."""

    kind: str | None = None
    trim: tuple[float, float] | None = None
    bleed: float | None = None
    multiple: int | None = None
    condition: str | None = None
    ink_limit: float | None = None
    ppi: int | None = None
    quiet: float | None = None
    spine: float | None = None
    blank_pages: tuple[int, ...] | None = None
    spots: tuple[str, ...] | None = None

    def expectation(self, data: bytes) -> Expectation:
        """What is expected of a file."""
        from generator.preflight.deduce import deduce_kind  # PDF libraries cost time that a help page does not owe

        kind = Kind(self.kind) if self.kind else deduce_kind(data)
        floor = None if self.ppi is None else round(self.ppi * 0.75)
        return expected_of(
            kind,
            trim=self.trim,
            bleed=self.bleed if kind is not Kind.SCREEN else None,
            multiple=self.multiple,
            condition=self.condition,
            ink_limit=self.ink_limit,
            ppi=self.ppi,
            ppi_floor=floor,
            quiet=self.quiet,
            spine=self.spine,
            blank_pages=self.blank_pages,
            spots=self.spots or None,
        )


@click.command(
    "controler-pdf",
    cls=FrenchCommand,
    example="cites controler-pdf interieur.pdf",
    short_help="Contrôle les PDF avant l’impression ou la mise en ligne.",
)
@click.argument("fichier", metavar="FICHIER…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--genre",
    "kind",
    type=click.Choice([kind.value for kind in Kind]),
    metavar="interieur|couverture|ecran",
    help="Ce qu’est le fichier ; par défaut, deviné d’après lui.",
)
@click.option("--rogné", "--rogne", "trim", type=Size(), metavar="LxH", help="Format rogné en millimètres : 210x297.")
@click.option("--fond-perdu", "bleed", type=Decimal(), metavar="MM", help="Fond perdu attendu ; 5 par défaut.")
@click.option("--multiple", type=int, metavar="N", help="Le nombre de pages en est un multiple ; 4 par défaut.")
@click.option("--condition", metavar="NOM", help="Condition d’impression ; FOGRA39 par défaut.")
@click.option("--encre", "ink_limit", type=Decimal(), metavar="%", help="Encrage maximal ; 300 par défaut.")
@click.option("--ppp", "ppi", type=int, metavar="N", help="Points par pouce souhaités ; 300 par défaut, 150 à l’écran.")
@click.option("--marge", "quiet", type=Decimal(), metavar="MM", help="Zone tranquille au bord ; 5 par défaut.")
@click.option("--dos", "spine", type=Decimal(), metavar="MM", help="Épaisseur du dos, pour une couverture.")
@click.option("--blanches", "blank_pages", type=Pages(), metavar="PAGES", help="Pages blanches annoncées : 2,95-96.")
@click.option("--ton-direct", "spots", multiple=True, metavar="NOM", help="Ton direct prévu ; à répéter au besoin.")
@click.option(
    "--rapport",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DOSSIER",
    help="Écrit preflight.html, preflight.json et bon-a-tirer.pdf dans ce dossier.",
)
def preflight_command(fichier: tuple[Path, ...], folder: Path | None, **typed: object) -> None:
    """Contrôle des PDF : l’intérieur et la couverture à imprimer, le livre à lire à l’écran.

    Chaque constat dit la page, l’endroit depuis le coin haut gauche du format rogné, ce qui est attendu et le remède.
    La commande finit par 0 si rien n’est à corriger, par 10 sinon ; ce qui est « à vérifier » n’y change rien.
    """
    from generator.preflight.judge import judge

    options = Options(**typed)  # type: ignore[arg-type]
    contents = [(path.name, _read(path)) for path in fichier]
    with_pages = folder is not None
    judgements, progress = [], Progress()
    with ProgressLine(progress, sys.stderr), progress.stage("Contrôle des fichiers", len(contents)) as stage:
        for name, data in contents:
            judgements.append(judge(name, data, options.expectation(data), thumbnails=with_pages))
            stage.step()
    for judgement in judgements:
        _print(judgement)
    if folder is not None:
        with ProgressLine(progress, sys.stderr), progress.stage("Mise en page du rapport"):
            written = _write(judgements, folder)
        click.echo(french_spaces(f"Rapport dans {folder} : {written}."))
    if not all(judgement.is_printable for judgement in judgements):
        raise click.exceptions.Exit(EXIT_PREFLIGHT)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileUnreadable(fichier=path, cause="il n’existe pas") from error
    except OSError as error:
        raise FileUnreadable(fichier=path, cause=os_cause(error)) from error


def _print(judgement: Judgement) -> None:
    from generator.control.summary import summarise, tell
    from generator.preflight.checks.findings import Status

    click.echo(french_spaces(summarise(judgement)))
    for status, colour in ((Status.FAILED, "red"), (Status.DOUBTED, "yellow"), (Status.NOTED, "blue")):
        for line in tell(judgement, status):
            click.secho(french_spaces(f"  {line}"), fg=None if line.startswith(" ") else colour)


def _write(judgements: list[Judgement], folder: Path) -> str:
    """The report; the names of its files."""
    from generator.control.reports import build_reports

    with TemporaryDirectory(prefix="cites-") as aside, setting_aside(Path(aside)):
        report = write_files(build_reports(judgements), folder)
    return ", ".join(sorted((*report.written, *report.unchanged)))
