"""Every collectivity ever labelled, from A to Z: the initials on a page, then a page each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from generator.french.words import count, initial
from generator.model.award import Award
from generator.pages import urls
from generator.pages.parts import Link
from generator.site.frame.facts import Page, Planned, SiteFacts, planned
from generator.site.frame.frame import Heading, link, make_frame
from generator.site.frame.neighbours import neighbours
from generator.site.general.list_contexts import IndexPage, LetterLink, LetterPage
from generator.site.palmares.pages import award_item

TITLE = "De A à Z"


def index(facts: SiteFacts) -> Page:
    """The initials, and the field that finds a name."""
    here, groups = urls.COLLECTIVITIES, _by_initial(facts)
    total = sum(len(awards) for _, awards in groups)
    sentence = f"Les {total} collectivités de l’annuaire, de A à Z, avec leur {facts.newest.scale.number}."
    heading = Heading(here, "Les collectivités de A à Z", sentence, facts.newest.year)
    return Page(here, "site/general/index.html", IndexPage(make_frame(facts, heading), total, _letters(groups, here)))


def plan_letters(facts: SiteFacts) -> Iterator[Planned]:
    """A page an initial."""
    for letter, _ in _by_initial(facts):
        yield planned(urls.letter(letter), _letter_page, letter)


def _letter_page(facts: SiteFacts, letter: str) -> Page:
    here, groups = urls.letter(letter), _by_initial(facts)
    awards = dict(groups)[letter]
    before, after = neighbours([one for one, _ in groups], letter, partial(_to_letter, here))
    number = count(len(awards), "collectivité labellisée", "collectivités labellisées")
    sentence = f"{number} dont le nom commence par {letter}, avec leur {facts.newest.scale.number}."
    title = f"{letter}, les collectivités de A à Z"
    heading = Heading(here, title, sentence, facts.newest.year, trail=((TITLE, urls.COLLECTIVITIES),))
    context = LetterPage(
        frame=make_frame(facts, heading),
        letter=letter,
        awards=tuple(award_item(facts, award, here) for award in awards),
        letters=_letters(groups, here),
        before=before,
        after=after,
    )
    return Page(here, "site/general/letter.html", context)


def _by_initial(facts: SiteFacts) -> list[tuple[str, list[Award]]]:
    return [(letter, [*group]) for letter, group in groupby(facts.latest, key=lambda award: initial(award.name))]


def _letters(groups: Sequence[tuple[str, list[Award]]], here: str) -> tuple[LetterLink, ...]:
    return tuple(
        LetterLink(
            letter=letter,
            anchor=urls.letter_anchor(letter),
            href=urls.relative(here, urls.letter(letter)),
            total=len(awards),
            first=awards[0].name,
            last=awards[-1].name,
            current=here == urls.letter(letter),
        )
        for letter, awards in groups
    )


def _to_letter(here: str, letter: str) -> Link:
    return link(here, letter, urls.letter(letter))
