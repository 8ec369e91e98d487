"""``cites nouvelle edition``, ``nouveau texte``, ``nouveau communique``, ``nouvel annuaire``: files to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.options import in_project
from generator.commands.telling import print_issues, say, stop_for_errors

if TYPE_CHECKING:
    from generator.model.yearbook import Yearbook

_EDITION, _TEXT, _YEARBOOK = ("edition", "édition"), ("texte",), ("annuaire",)
_RELEASE = ("communique", "communiqué")


@click.command(
    "nouveau",
    cls=FrenchCommand,
    example="cites nouvelle edition 2021",
    short_help="Commence une édition, un texte, un communiqué ou un annuaire.",
)
@in_project
@click.argument(
    "what", metavar="edition|texte|communique|annuaire", type=click.Choice([*_EDITION, *_TEXT, *_RELEASE, *_YEARBOOK])
)
@click.argument("named", metavar="ANNÉE|TITRE|DOSSIER")
@click.option(
    "--edition", "year", type=int, metavar="ANNÉE", default=0, help="L’édition d’un texte ; sinon la dernière."
)
@click.option("--titre", "title", metavar="TITRE", default="", help="Le nom d’un annuaire : « Communes en fleurs ».")
@click.option("--label", metavar="NOM", default="", help="Le nom du label d’un annuaire ; sinon, celui de l’annuaire.")
@click.option("--annee", "first", metavar="ANNÉE", default="", help="L’année de la première édition d’un annuaire.")
def start_command(project: Path, what: str, named: str, year: int, title: str, label: str, first: str) -> None:
    """Commence une édition, un texte, ou un autre annuaire.

    « cites nouvelle edition 2021 » reprend de la précédente ce qui change peu, marqué « à confirmer », et rien de ce
    qui date. Elle est sous embargo : « cites atelier » la montre, rien ne la publie. « cites nouveau texte "École" »
    commence un texte, « cites nouveau communique 2021 » un communiqué de presse. « cites nouvel annuaire DOSSIER
    --titre "Communes en fleurs" --annee 2026 » commence un annuaire à partir de rien. Aucun fichier n’est jamais
    remplacé.
    """
    from generator.run.on_demand import starting  # a help page does not owe the time that these take to load

    root = project.resolve()
    if what in _YEARBOOK:
        if not title.strip():
            raise click.UsageError('un annuaire a un nom : ajoutez par exemple « --titre "Communes en fleurs" ».')
        made = starting.start_yearbook(root / named, title.strip(), label.strip() or title.strip(), _year(first))
    elif what in _EDITION:
        yearbook = _read(root)
        made = starting.start_edition(root, yearbook, _not_before(yearbook, _year(named)))
    elif what in _RELEASE:
        made = starting.start_release(root, _read(root), _year(named))
    else:
        made = starting.start_text(root, _read(root), named, year)
    say("Fait :\n" + "\n".join(f"  {path}" for path in made))
    within = f"Dans « {named} », " if what in _YEARBOOK else ""
    say(f"{within}« cites controler » dit ce qui reste à faire, « cites atelier » montre les pages.")


def _read(root: Path) -> Yearbook:
    """What is there already; a mistake elsewhere does not forbid to begin."""
    from generator.loading.loader import load_yearbook

    yearbook, issues = load_yearbook(root)
    if not yearbook.editions:
        print_issues(issues)
        stop_for_errors(issues)
    return yearbook


def _not_before(yearbook: Yearbook, year: int) -> int:
    """The year, unless the label was not there yet: its edition would have no number."""
    first = yearbook.editions[0].edition
    if first.number + year - first.year < 1:
        raise click.UsageError(f"« {year} » précède la première édition, qui est de {first.year - first.number + 1}.")
    return year


def _year(typed: str) -> int:
    from generator.model.fact import EARLIEST, LAST_YEAR

    if not typed.isdecimal() or not EARLIEST <= int(typed) <= LAST_YEAR:
        raise click.UsageError(f"« {typed} » n’est pas l’année d’une édition : écrivez par exemple 2021.")
    return int(typed)
