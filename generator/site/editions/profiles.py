"""One page a profile: a town as its edition tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from generator.site.frame.frame import Heading, Page, SiteFacts, link, make_frame, trail_of
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


def profile_pages(facts: SiteFacts, record: EditionRecord) -> Iterator[Page]:
    """The profiles of an edition, when one of its texts shows them."""
    shown = [profile for profile in record.profiles if has_profile_page(record, profile.slug)]
    for profile in shown:
        yield _page(facts, record, profile, shown)


def _page(facts: SiteFacts, record: EditionRecord, profile: Profile, shown: Sequence[Profile]) -> Page:
    here, span = urls.profile(record.year, profile.slug), history_span(record)
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
