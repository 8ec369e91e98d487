"""``cites corriger``: what has only one right form, shown before and after, and written if the editor agrees."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.options import in_project
from generator.commands.progress_line import ProgressLine
from generator.commands.telling import print_issue, print_issues, say, stop_for_errors
from generator.findings.issues import Issue, Mend
from generator.findings.messages import has_errors
from generator.french import words as french
from generator.french.typography import french_spaces
from generator.run.order import Order

MOST_ROUNDS = 20
"""A mend may show the next: the second bullet of a list is seen once the first is a dash."""
_QUESTION = "Écrire cette correction ? o (oui), n (non), t (toutes), q (quitter)"


@click.command(
    "corriger",
    cls=FrenchCommand,
    example="cites corriger",
    short_help="Corrige ce qui n’a qu’une bonne forme, si vous le voulez.",
)
@in_project
@click.option("--oui", "everything", is_flag=True, help="Écrit toutes les corrections, sans demander.")
@click.option("--essai", "only_show", is_flag=True, help="Montre les corrections, et n’écrit rien.")
def mend_command(project: Path, everything: bool, only_show: bool) -> None:
    """Corrige, dans les fichiers, les constats qui n’ont qu’une bonne réponse.

    Chaque correction est montrée, la ligne d’avant et celle d’après, puis écrite si vous l’acceptez. Rien d’autre ne
    change dans le fichier ; s’il a été modifié entre-temps, il n’est pas touché. Une nouvelle vérification dit enfin
    ce qui reste.
    """
    if everything and only_show:
        raise click.UsageError("« --essai » n’écrit rien : sans --oui.")
    from generator.run.on_demand.mending import mendable

    issues, refused = _check(project), set[Mend | None]()
    if only_show:
        for issue in mendable(issues):
            print_issue(issue)
        say(_say_how_many(len(mendable(issues))))
        return
    written = 0
    for _ in range(MOST_ROUNDS):
        offered = [issue for issue in mendable(issues) if issue.mend not in refused]
        chosen, everything, goes_on = _choose(offered, everything)
        refused |= {issue.mend for issue in offered} - {issue.mend for issue in chosen}
        count = _write(project, chosen)
        written += count
        if not count:
            break
        issues = _check(project)
        if not goes_on:
            break
    _say_what_remains(issues, written)


def _check(project: Path) -> list[Issue]:
    from generator.run.checking import check  # a help page does not owe the time that these take to load

    order = Order(project.resolve())
    with ProgressLine(order.progress, sys.stderr):
        return check(order)[1]


def _choose(offered: Sequence[Issue], everything: bool) -> tuple[list[Issue], bool, bool]:
    """The mends that the editor wants, whether all those to come are wanted too, and whether to go on."""
    chosen: list[Issue] = []
    for issue in offered:
        print_issue(issue)
        answer = "o" if everything else _ask()
        if answer == "q":
            return chosen, False, False
        everything = everything or answer == "t"
        chosen += [] if answer == "n" else [issue]
    return chosen, everything, True


def _ask() -> str:
    """o, n, t or q; whoever closes the terminal has said enough."""
    answer = ""
    while answer not in ("o", "n", "t", "q"):
        try:
            typed = click.prompt(french_spaces(_QUESTION), prompt_suffix="\u00a0: ", err=True)
        except click.Abort:
            return "q"
        answer = str(typed).strip().lower()[:1]
    return answer


def _write(project: Path, chosen: Sequence[Issue]) -> int:
    from generator.run.on_demand.mending import Outcome, mend

    made = mend(project.resolve(), chosen)
    for file in made:
        count = f" ({french.count(len(file.issues), 'correction')})" if file.outcome is Outcome.WRITTEN else ""
        say(f"{file.path} : {file.outcome}{count}.")
    return sum(len(file.issues) for file in made if file.outcome is Outcome.WRITTEN)


def _say_how_many(count: int) -> str:
    if not count:
        return "Aucun constat n’a de correction certaine."
    return f"{french.count(count, 'correction possible', 'corrections possibles')}. Rien n’a été écrit."


def _say_what_remains(issues: list[Issue], written: int) -> None:
    print_issues(issues)
    if has_errors(issues):
        stop_for_errors(issues, f"{_written(written)} dans les fichiers")
    rest = french.count(len(issues), "constat")
    say(
        f"{_written(written)}. "
        + (f"Il reste {rest}, et rien n’empêche de publier." if issues else "Tout est en ordre.")
    )


def _written(count: int) -> str:
    return french.count(count, "correction écrite", "corrections écrites") if count else "Aucune correction écrite"
