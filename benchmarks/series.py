"""What is measured: which projects, in which situations, and what is aimed at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.changes import Change, change_level, change_rule, change_word, proof_of_rule, proof_of_word
from benchmarks.workbench import Workbench

REAL = "trois éditions réelles"
THOUSAND, FIVE_THOUSAND, TEN_THOUSAND, EVERY_COMMUNE = "1 x 1000", "1 x 5000", "1 x 10000", "1 x toutes"
HISTORY = "25 x 300 / 2100"
MADE = (THOUSAND, FIVE_THOUSAND, TEN_THOUSAND, EVERY_COMMUNE, HISTORY)
"""Their names say how large they are: see ``Size.named``."""
PROJECTS = (REAL, *MADE)
NOTHING_BEFORE, ONE_WORD, SITE_ONE_WORD = "tout, de rien", "tout, un mot changé", "site, un mot changé"
SITE_NOTHING_BEFORE = "site, de rien"
_SITE = ("--only", "site")


@dataclass(frozen=True, slots=True)
class Situation:
    """A build, or another command, after a change; ``is_new`` forgets all that was built before."""

    name: str
    arguments: tuple[str, ...] = ()
    command: str = "build"
    is_new: bool = False
    change: Change | None = None
    proof: Callable[[Workbench, int], bool] | None = None


_WHOLE = (
    Situation(NOTHING_BEFORE, is_new=True),
    Situation("tout, rien de changé"),
    Situation(ONE_WORD, change=change_word, proof=proof_of_word),
    Situation("tout, un niveau changé", change=change_level),
    Situation("tout, une règle CSS changée", change=change_rule, proof=proof_of_rule),
)
_OF_THE_SITE = (
    Situation(SITE_NOTHING_BEFORE, _SITE, is_new=True),
    Situation("site, rien de changé", _SITE),
    Situation(SITE_ONE_WORD, _SITE, change=change_word, proof=proof_of_word),
    Situation("site, un niveau changé", _SITE, change=change_level),
    Situation("site, une règle CSS changée", _SITE, change=change_rule, proof=proof_of_rule),
)
_CHECK = Situation("cites controler", command="check")


def situations_of(project: str) -> tuple[Situation, ...]:
    """In this order: each starts from what the one before left; a site is changed beside its books, if it has any."""
    whole = (_CHECK, *_WHOLE, *_OF_THE_SITE[2:], _OF_THE_SITE[0])
    if project == REAL:
        return Situation("cites --help", command="--help"), *whole
    return whole if project == HISTORY else (_CHECK, *_OF_THE_SITE)


SECONDS = {
    (REAL, "cites --help"): 0.15,
    (REAL, "cites controler"): 0.8,
    (REAL, NOTHING_BEFORE): 50,
    (REAL, "tout, rien de changé"): 0.5,
    (REAL, ONE_WORD): 10,
    (REAL, "tout, un niveau changé"): 15,
    (REAL, "tout, une règle CSS changée"): 5,
    (REAL, SITE_ONE_WORD): 1.5,
    (HISTORY, NOTHING_BEFORE): 240,
    (HISTORY, SITE_ONE_WORD): 3,
}
"""The most that each may take on two processors."""
MOST_MEMORY = 700_000_000
MEMORY = {(name, SITE_NOTHING_BEFORE) for name in MADE} | {(HISTORY, NOTHING_BEFORE)}
"""Where the memory is limited."""
MOST_A_PAGE = 0.002
"""Seconds of processor for a page of a large site from nothing, without the stages that are counted apart."""
A_PAGE = {(TEN_THOUSAND, SITE_NOTHING_BEFORE), (EVERY_COMMUNE, SITE_NOTHING_BEFORE)}
GROWTH = ((FIVE_THOUSAND, TEN_THOUSAND), 2.1)
"""The second holds twice the places of the first: the most that its time may be, as a ratio."""
AGAINST_HUGO = {SITE_NOTHING_BEFORE: 2.0, SITE_ONE_WORD: 1.0}
"""The most that our time may be, as a ratio to Hugo's."""
APART = ("recherche", "aperçus", "archives")
"""How the stages begin that a page of Hugo's has nothing like: full-text index, cards, archives."""
