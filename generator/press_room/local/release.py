"""The release of a collectivity: « Vannes obtient cinq arobases », written from the palmarès alone."""

from __future__ import annotations

from collections.abc import Iterator

from generator.french.words import slug
from generator.indicators.places import Size
from generator.model.collectivity import CollectivityKind
from generator.press_room.local import sentences
from generator.press_room.local.case import Case, find_case
from generator.press_room.local.choice import choice_for
from generator.press_room.local.parts import closing, landmarks
from generator.press_room.local.titles import title_of
from generator.press_room.local.words import shared
from generator.press_room.paper import RELEASE, Blank, Block, Paper, Paragraph, Title, plain
from generator.publication.publication import Publication


def local_release(publication: Publication, year: int, code: str) -> Paper:
    """The release of a collectivity by the code that it had in an edition.

    Raises KeyError when that edition does not name it.
    """
    case = find_case(publication, year, code)
    one = case.award.collectivity
    return Paper(
        kind=RELEASE,
        title=title_of(case, choice_for(case)),
        stem=f"communique-{slug(one.name)}-{one.code.lower()}-{year}",
        blocks=tuple(_blocks(case, publication.sizes[str(year)])),
        publisher=case.record.house.publisher,
        colour=case.record.edition.accent,
        year=year,
        embargo=publication.mark,
    )


def _blocks(case: Case, size: Size) -> Iterator[Block]:
    choice = choice_for(case)
    yield Paragraph(plain(sentences.lead(case, choice)), is_lead=True)
    since = (
        sentences.change(case, choice),
        sentences.history(case, choice),
        sentences.at_the_top(case, size),
        sentences.mention(case, choice),
    )
    if any(since):
        yield Paragraph(plain(shared(since)))
    yield Blank(_whose_words(case))
    around = sentences.territory(case, choice)
    if around:
        yield Paragraph(plain(around))
    yield Title("Repères", anchor="reperes")
    yield landmarks(case)
    yield from closing(case.record, size)


def _whose_words(case: Case) -> str:
    is_commune = case.award.collectivity.kind is CollectivityKind.COMMUNE
    return "Citation de la ou du maire" if is_commune else "Citation de la présidente ou du président"
