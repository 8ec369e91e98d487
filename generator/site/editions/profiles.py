"""One page a profile: a town as its edition tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.blocks.contexts import ProfileCard
from generator.blocks.profiles import history_span, profile_card
from generator.french.words import ordinal
from generator.model.names import BlockName
from generator.model.network import Profile
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.links import article_address, has_profile_page
from generator.pages.parts import Frame, Link
from generator.site.editions.texts import block_place
from generator.site.frame.facts import Page, Planned, SiteFacts, planned
from generator.site.frame.frame import Heading, link, make_frame, trail_of
from generator.site.frame.neighbours import neighbours


@dataclass(frozen=True, slots=True)
class ProfilePage:
    """``profile.html``: a town's card; ``first`` is the first year of its history."""

    frame: Frame
    kicker: str
    card: ProfileCard
    first: int
    before: Link | None
    after: Link | None


def plan_profiles(record: EditionRecord) -> Iterator[Planned]:
    """The profiles of an edition, when one of its texts shows them."""
    for profile in _shown(record):
        yield planned(urls.profile(record.year, profile.slug), _page, record.year, profile.slug)


def _shown(record: EditionRecord) -> list[Profile]:
    return [profile for profile in record.profiles if has_profile_page(record, profile.slug)]


def _page(facts: SiteFacts, year: int, slug: str) -> Page:
    record, here = facts.record(year), urls.profile(year, slug)
    span, shown = history_span(record), _shown(record)
    profile = next(profile for profile in shown if profile.slug == slug)
    card = profile_card(block_place(facts, record, here, -1), profile, span)
    sentence = card.lead or f"{card.title}, telle que la présente l’édition {record.year}."
    heading = Heading(
        here, f"{card.title}, profil {record.year}", sentence, record.year, trail=trail_of(record.year, *_among(record))
    )
    before, after = neighbours(shown, profile, partial(_link, record, here))
    kicker = f"{ordinal(record.edition.number)} label, {record.year}"
    context = ProfilePage(make_frame(facts, heading), kicker, card, span.start, before, after)
    return Page(here, "site/editions/profile.html", context)


def _among(record: EditionRecord) -> Iterator[tuple[str, str]]:
    """The text that shows all of them."""
    parent = record.text_showing(BlockName.PROFILES)
    if parent:
        yield parent.header.title, article_address(record, parent.slug).partition("#")[0]


def _link(record: EditionRecord, here: str, profile: Profile) -> Link:
    article = record.article(profile.slug)
    return link(here, article.header.title if article else profile.slug, urls.profile(record.year, profile.slug))
