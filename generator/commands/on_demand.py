"""What the commands share that make files for one person: whom they are about, where these go, what is said then."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from generator.commands.moments import MomentType
from generator.commands.options import in_project
from generator.commands.progress_line import ProgressLine
from generator.commands.telling import print_issues, say, stop_for_errors
from generator.findings.messages import has_errors
from generator.french import words as french
from generator.run.order import Order

if TYPE_CHECKING:
    from generator.publication.publication import Publication

F = TypeVar("F", bound=Callable[..., object])


def of_an_edition(folder: str) -> Callable[[F], F]:
    """The options of such a command; ``folder`` is where its files go unless somebody says otherwise."""
    options = (
        in_project,
        click.option(
            "--edition", "year", type=int, metavar="ANNÉE", default=0, help="L’édition ; par défaut, la dernière."
        ),
        click.option(
            "--vers", "target", type=click.Path(path_type=Path), metavar="DOSSIER", help=f"Par défaut, {folder}."
        ),
        click.option("--au", "moment", type=MomentType(), metavar="MOMENT", help="Ce que ce moment permet (embargos)."),
    )

    def offer(command: F) -> F:
        for option in reversed(options):
            command = option(command)
        return command

    return offer


def make_files(order: Order, folder: Path, make: Callable[[Publication, Path], list[str]], noun: str) -> None:
    """Check, then make what was asked for of what may be published, and say it: the name of the only one, or how many.

    ``noun`` is what one of them is called; ``make`` returns the names of the files.
    """
    from generator.loading.site import load_site
    from generator.run.checking import check
    from generator.run.embargo import release
    from generator.run.publishing import plan  # a help page does not owe the time that these take to load

    made = list[str]()
    with ProgressLine(order.progress, sys.stderr):
        yearbook, issues = check(order, addresses=False)
        if not has_errors(issues):
            publication = plan(release(yearbook, order).yearbook, load_site(order.root)[0])
            made = make(publication, folder.resolve())
    if has_errors(issues):
        print_issues(issues)
        stop_for_errors(issues)
    shown = made[0] if len(made) == 1 else french.count(len(made), noun)
    say(f"{shown} dans {folder}, en {french.number(order.progress.whole.seconds, 1)} s.")
