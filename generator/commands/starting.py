"""``cites nouvelle edition`` and ``cites nouveau texte``: files to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.options import in_project
from generator.commands.telling import print_issues, say, stop_for_errors

if TYPE_CHECKING:
    from generator.model.yearbook import Yearbook

_EDITION, _TEXT = ("edition", "édition"), ("texte",)


@click.command(
    "nouveau",
    cls=FrenchCommand,
    example="cites nouvelle edition 2021",
    short_help="Commence une édition ou un texte, fichiers compris.",
)
@in_project
@click.argument("what", metavar="edition|texte", type=click.Choice([*_EDITION, *_TEXT]))
@click.argument("named", metavar="ANNÉE|TITRE")
@click.option("--edition", "year", type=int, metavar="ANNÉE", default=0, help="L’édition du texte ; sinon la dernière.")
def start_command(project: Path, what: str, named: str, year: int) -> None:
    """Commence une édition (« cites nouvelle edition 2021 ») ou un texte (« cites nouveau texte "Une école" »).

    Une édition reprend de la précédente ce qui change peu, marqué « à confirmer », et rien de ce qui date. Elle est
    sous embargo : « cites atelier » la montre, rien ne la publie. Aucun fichier n’est jamais remplacé.
    """
    from generator.run.on_demand import starting  # a help page does not owe the time that these take to load

    root = project.resolve()
    yearbook = _read(root)
    if what in _EDITION:
        made = starting.start_edition(root, yearbook, _year(named))
    else:
        made = starting.start_text(root, yearbook, named, year)
    say("Fait :\n" + "\n".join(f"  {path}" for path in made))
    say("« cites controler » dit ce qui reste à faire, « cites atelier » montre les pages.")


def _read(root: Path) -> Yearbook:
    """What is there already; a mistake elsewhere does not forbid to begin."""
    from generator.loading.loader import load_yearbook

    yearbook, issues = load_yearbook(root)
    if not yearbook.editions:
        print_issues(issues)
        stop_for_errors(issues)
    return yearbook


def _year(typed: str) -> int:
    from generator.model.fact import EARLIEST, LAST_YEAR

    if not typed.isdecimal() or not EARLIEST <= int(typed) <= LAST_YEAR:
        raise click.UsageError(f"« {typed} » n’est pas l’année d’une édition : écrivez par exemple 2021.")
    return int(typed)
