"""Every collectivity ever labelled, from A to Z: the initials on a page, then a page each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from generator.french.words import count, initial
from generator.model.award import Award
from generator.pages import urls
from generator.pages.parts import Link
from generator.site.frame.frame import Heading, Page, SiteFacts, link, make_frame
from generator.site.frame.neighbours import neighbours
from generator.site.general.list_contexts import IndexPage, LetterLink, LetterPage
from generator.site.palmares.pages import award_item, in_order

TITLE = "De A à Z"


def index(facts: SiteFacts) -> Page:
    """The initials, and the field that finds a name."""
    here, groups = urls.COLLECTIVITIES, _by_initial(facts)
    total = sum(len(awards) for _, awards in groups)
    sentence = f"Les {total} collectivités de l’annuaire, de A à Z, avec leur nombre d’arobases."
    heading = Heading(here, "Les collectivités de A à Z", sentence, facts.newest.year)
    return Page(here, "site/general/index.html", IndexPage(make_frame(facts, heading), total, _letters(groups, here)))


def letter_pages(facts: SiteFacts) -> Iterator[Page]:
    """A page an initial."""
    groups = _by_initial(facts)
    letters = [letter for letter, _ in groups]
    for letter, awards in groups:
        here = urls.letter(letter)
        before, after = neighbours(letters, letter, partial(_to_letter, here))
        number = count(len(awards), "collectivité labellisée", "collectivités labellisées")
        sentence = f"{number} dont le nom commence par {letter}, avec leur nombre d’arobases."
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
        yield Page(here, "site/general/letter.html", context)


def _by_initial(facts: SiteFacts) -> list[tuple[str, list[Award]]]:
    latest = in_order(awards[-1] for awards in facts.publication.yearbook.awards_by_code.values())
    return [(letter, [*group]) for letter, group in groupby(latest, key=lambda award: initial(award.name))]


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
