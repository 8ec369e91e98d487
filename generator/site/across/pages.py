"""The pages that read the editions together: all of them, then each pair, with their lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.charts.across.moves import moves_name
from generator.charts.drawing.wording import capitalised, decimal, percent
from generator.french.words import count, in_words, number, ordinal
from generator.indicators.across import Across, count_high
from generator.indicators.counts import EditionIndicators
from generator.indicators.moves import Moves
from generator.model.collectivity import CollectivityKind
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.parts import Link
from generator.site.across.contexts import AcrossPage, PairPage, Since, TallyItem
from generator.site.across.list_pages import TITLE, faithful_page, plan_movers
from generator.site.across.lists import SHOWN, kind_anchor
from generator.site.across.words import say_caution, say_kind, say_lead, say_pair, say_whole
from generator.site.figures.cards import figure_cards, leading_figures
from generator.site.figures.figures import across_part
from generator.site.frame.facts import Page, Planned, SiteFacts, planned
from generator.site.frame.frame import Heading, find_download, link, make_frame
from generator.site.frame.neighbours import neighbours

MOVES_TABLE = f"{urls.DATA_FOLDER}/evolutions.csv"


def plan_across(facts: SiteFacts) -> Iterator[Planned]:
    """The page of all the editions, then one a pair; none when there is only one edition."""
    across = facts.across
    if across:
        yield planned(urls.ACROSS, _all_editions)
        if across.faithful:
            yield planned(urls.FAITHFUL, faithful_page)
        for moves in across.moves:
            yield planned(urls.pair(moves.before, moves.now), _pair, moves.before, moves.now)
            yield from plan_movers(moves)


def across_links(facts: SiteFacts, here: str) -> Iterator[Link]:
    """The links to these pages, for the map of the site."""
    if facts.across:
        yield link(here, TITLE, urls.ACROSS)
        yield from (_pair_link(moves, here) for moves in facts.across.moves)


def since_before(facts: SiteFacts, record: EditionRecord, here: str) -> Since | None:
    """What the front page of an edition says of the one before it; None for the first."""
    found = (moves for moves in (facts.across.moves if facts.across else ()) if moves.now == record.year)
    moves = next(found, None)
    if moves is None:
        return None
    address = urls.relative(here, urls.pair(moves.before, moves.now))
    return Since(moves.before, tuple(_tally(moves, here)), address)


def _tally(moves: Moves, here: str) -> Iterator[TallyItem]:
    """Each kind of move that somebody made."""
    counts = moves.count()
    for kind in SHOWN:
        if counts[kind]:
            name = kind_anchor(kind)
            there = urls.relative(here, urls.movers(moves.before, moves.now, name))
            anchor = name if here == urls.pair(moves.before, moves.now) else ""
            yield TallyItem(number(counts[kind]), say_kind(kind, counts[kind]), there, anchor)


def _all_editions(facts: SiteFacts) -> Page:
    across = facts.together
    here, years = urls.ACROSS, across.years
    sentence = f"Les éditions de {years[0]} à {years[-1]} comparées : participation, niveaux, régions, fidèles."
    context = AcrossPage(
        frame=make_frame(facts, Heading(here, TITLE, sentence, facts.newest.year)),
        years=years,
        lead=_lead(facts, across),
        measures=tuple(_measures(across)),
        caution=say_caution(across),
        pairs=tuple(_pair_link(moves, here) for moves in across.moves),
        departments=link(
            here, "Département par département", urls.DEPARTMENTS, "Un tableau, une carte, une page chacun"
        ),
        whole=f"De {years[0]} à {years[-1]}\u00a0: {say_whole(across)}" if len(years) > 2 else "",
        figures=tuple(across_part(facts, name, here) for name in leading_figures(facts.publication.across)),
        cards=figure_cards(facts.publication.across, across.scale, here, urls.across_figure),
        faithful=_faithful_link(across, here),
        data=find_download(facts, MOVES_TABLE, here),
    )
    return Page(here, "site/across/across.html", context)


def _faithful_link(across: Across, here: str) -> Link | None:
    if not across.faithful:
        return None
    total = count(len(across.faithful), "collectivité est", "collectivités sont")
    note = f"{total} à chacun des palmarès de cet annuaire."
    return link(here, "Leur liste, par progrès", urls.FAITHFUL, note)


def _lead(facts: SiteFacts, across: Across) -> str:
    editions = capitalised(in_words(len(across.editions)))
    labels = count(sum(edition.total for edition in across.editions), "label remis", "labels remis")
    known = count(len(facts.publication.yearbook.collectivities), "collectivité")
    return f"{editions} palmarès, {labels} à {known}. Ce qui change de l’un à l’autre, et ce qui dure."


def _measures(across: Across) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The rows of the table of numbers."""
    regions = [sum(1 for row in across.regions if row.totals[place]) for place in range(len(across.editions))]
    yield "Collectivités", _cells(across, lambda e: number(e.total))
    yield "Communes", _cells(across, lambda e: number(e.by_kind[CollectivityKind.COMMUNE]))
    yield "Intercommunalités", _cells(across, lambda e: number(e.by_kind[CollectivityKind.INTERCOMMUNALITY]))
    yield "Départements", _cells(across, lambda e: number(e.named()["departements"]))
    yield "Régions d’aujourd’hui", tuple(map(number, regions))
    yield "Niveau moyen", _cells(across, lambda e: across.scale.mean(decimal(e.mean_level), e.mean_level))
    yield f"Part des {across.scale.and_high}", _cells(across, lambda e: percent(count_high(e), e.total))


def _cells(across: Across, cell: Callable[[EditionIndicators], str]) -> tuple[str, ...]:
    return tuple(map(cell, across.editions))


def _pair_link(moves: Moves, here: str) -> Link:
    counts = moves.count()
    kinds = ((kind, counts[kind]) for kind in SHOWN if counts[kind])
    note = ", ".join(f"{number(value)} {say_kind(kind, value)}" for kind, value in kinds)
    return link(here, f"De {moves.before} à {moves.now}", urls.pair(moves.before, moves.now), note)


def _pair(facts: SiteFacts, year: int, later: int) -> Page:
    across = facts.together
    moves = across.between(year, later)
    here, name = urls.pair(moves.before, moves.now), moves_name(moves)
    title = f"De {moves.before} à {moves.now}"
    sentence = f"Ce que deviennent, à l’édition {moves.now}, les collectivités de {moves.before} ; celles qui arrivent."
    trail = ((TITLE, urls.ACROSS),)
    previous, following = neighbours(across.moves, moves, lambda other: _pair_link(other, here))
    context = PairPage(
        frame=make_frame(facts, Heading(here, title, sentence, moves.now, trail=trail)),
        before=moves.before,
        now=moves.now,
        labels=" · ".join(f"{ordinal(_number(facts, year))} label, {year}" for year in (moves.before, moves.now)),
        lead=say_lead(across, moves),
        paragraphs=say_pair(across, moves),
        caution=say_caution(across, moves),
        kinds=tuple(_tally(moves, here)),
        drawn=across_part(facts, name, here) if name in facts.publication.across else None,
        data=find_download(facts, MOVES_TABLE, here),
        previous=previous,
        following=following,
    )
    return Page(here, "site/across/pair.html", context)


def _number(facts: SiteFacts, year: int) -> int:
    return facts.record(year).edition.number
