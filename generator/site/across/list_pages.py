"""The long lists of the pages that read the editions together: the faithful, and a page for each kind of move."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.french.words import count
from generator.indicators.moves import MoveKind, Moves
from generator.pages import urls
from generator.pages.parts import Link
from generator.site.across.contexts import FaithfulPage, MoversPage
from generator.site.across.lists import faithful_groups, kind_anchor, kind_title, move_group, shown_kinds
from generator.site.across.words import say_caution
from generator.site.frame.facts import Page, Planned, SiteFacts, planned
from generator.site.frame.frame import Heading, link, make_frame
from generator.site.frame.neighbours import neighbours

TITLE = "D’une édition à l’autre"


def faithful_page(facts: SiteFacts) -> Page:
    """Those that every palmarès names."""
    across = facts.together
    here, years = urls.FAITHFUL, across.years
    given = facts.newest.scale.unit()
    sentence = f"Les collectivités présentes à tous les palmarès de {years[0]} à {years[-1]}, et leurs {given}."
    heading = Heading(here, "Les fidèles", sentence, facts.newest.year, trail=((TITLE, urls.ACROSS),))
    context = FaithfulPage(
        frame=make_frame(facts, heading),
        years=years,
        total=len(across.faithful),
        groups=faithful_groups(facts, across, here),
        figure=urls.relative(here, urls.across_figure("fideles")),
        across=urls.relative(here, urls.ACROSS),
    )
    return Page(here, "site/across/faithful.html", context)


def plan_movers(moves: Moves) -> Iterator[Planned]:
    """A page for each kind of move that somebody made between two editions."""
    for kind in shown_kinds(moves):
        yield planned(_address(moves, kind), _movers, moves.before, moves.now, kind.value)


def _movers(facts: SiteFacts, year: int, later: int, kind_name: str) -> Page:
    across, kind = facts.together, MoveKind(kind_name)
    moves = across.between(year, later)
    beside = neighbours(shown_kinds(moves), kind, partial(_link, moves, _address(moves, kind)))
    here, title = _address(moves, kind), kind_title(moves, kind)
    pair = (f"De {moves.before} à {moves.now}", urls.pair(moves.before, moves.now))
    group = move_group(facts, moves, kind, here)
    sentence = (
        f"{count(group.total, 'collectivité')}, par niveau. Le nombre qui suit un nom est celui de son département."
    )
    trail = ((TITLE, urls.ACROSS), pair)
    heading = Heading(here, f"{title}, de {moves.before} à {moves.now}", sentence, moves.now, trail=trail)
    context = MoversPage(
        frame=make_frame(facts, heading),
        before=moves.before,
        now=moves.now,
        lead=sentence,
        group=group,
        caution=say_caution(across, moves),
        previous=beside[0],
        following=beside[1],
    )
    return Page(here, "site/across/movers.html", context)


def _address(moves: Moves, kind: MoveKind) -> str:
    return urls.movers(moves.before, moves.now, kind_anchor(kind))


def _link(moves: Moves, here: str, kind: MoveKind) -> Link:
    return link(here, kind_title(moves, kind), _address(moves, kind))
