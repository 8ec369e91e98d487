"""A collectivity's way through the years, as its page shows it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blocks.place import card_anchor
from generator.french.words import number
from generator.indicators.memory import Memory, YearPoint
from generator.model.names import BlockName
from generator.model.network import Profile
from generator.model.register import split_name
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.book_links import collectivity_anchor
from generator.pages.links import article_address, block_address
from generator.site.collectivities.parts import HistoryRow, LifeBar, Story
from generator.site.frame.facts import SiteFacts
from generator.site.palmares.pages import awards_address


def life(memory: Memory, since: int, newest: int) -> tuple[LifeBar, ...]:
    """A bar a year from the first label, ``since``, to the newest edition."""
    points = {point.year: point for point in memory.history}
    first = min(since, *points)
    return tuple(
        LifeBar(
            year=year,
            level=point.level if point else 0,
            known=point is not None,
            labelled=bool(point and point.level),
            named=year == first or (point is not None and point.told_in == year),
        )
        for year in range(first, newest + 1)
        for point in (points.get(year),)
    )


def history(facts: SiteFacts, memory: Memory, name: str, here: str) -> tuple[HistoryRow, ...]:
    """The known years, newest first."""
    return tuple(_row(facts, memory, point, name, here) for point in reversed(memory.history))


def _row(facts: SiteFacts, memory: Memory, point: YearPoint, name: str, here: str) -> HistoryRow:
    record = facts.record(point.told_in)
    if point.told_in != point.year:
        profile = next(profile for told, profile in memory.profiles if told.year == point.told_in)
        said = "a participé, niveau inconnu" if point.attended else point.doubt
        source, there = f"fiche de l’annuaire {record.year}", article_address(record, profile.slug)
        return HistoryRow(point.year, point.level, said, source, urls.relative(here, there), "", "")
    award = point.award
    source = f"{record.edition.number}e label"
    if award is None:
        return HistoryRow(point.year, 0, "absente du palmarès", source, _relative_palmares(record, here), "", "")
    page = facts.book_places.get(f"{record.year} {collectivity_anchor(award.collectivity)}", 0)
    said = f"sous le nom de {award.name}" if award.name != name else ""
    book_href = urls.relative(here, f"{urls.book(record.house.stem, record.year)}#page={page}") if page else ""
    where = f"p. {page} de l’édition imprimée {record.year}" if page else ""
    return HistoryRow(point.year, point.level, said, source, _relative_palmares(record, here), where, book_href)


def _relative_palmares(record: EditionRecord, here: str) -> str:
    return urls.relative(here, awards_address(record))


def stories(memory: Memory, here: str) -> Iterator[Story]:
    """Mentions, profiles, cards and technologies, the newest edition first within each kind."""
    for mention in reversed(memory.mentions):
        yield Story(mention.year, "Mention du jury", mention.category, mention.reason, "")
    for record, profile in reversed(memory.profiles):
        yield _profile(record, profile, here)
    for record, theme, card in memory.cards:
        there = block_address(record, BlockName.INITIATIVES, card_anchor(card))
        yield Story(record.year, f"Initiative, {theme.theme}", card.title, card.text, _href(here, there))
    for record, one in memory.technologies:
        there = block_address(record, BlockName.TECHNOLOGIES, card_anchor(one))
        yield Story(record.year, f"Technologie, {one.technology}", one.title, one.text, _href(here, there))


def _profile(record: EditionRecord, profile: Profile, here: str) -> Story:
    article = record.article(profile.slug)
    title = f"La fiche de {split_name(profile.collectivity)[0]}"
    facts = [("Maire", profile.mayor), *((one.role, one.name) for one in (profile.officer,) if one)]
    facts.append(("Population", number(profile.population)))
    if profile.staff:
        facts.append(("Agents", number(profile.staff)))
    there = article_address(record, profile.slug)
    lead = (article.header.lead or "") if article else ""
    return Story(record.year, "Profil", title, lead, _href(here, there), tuple(facts))


def _href(here: str, there: str) -> str:
    return urls.relative(here, there) if there else ""
