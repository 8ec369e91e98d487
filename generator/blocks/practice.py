"""Blocks about what towns do: services, technologies, initiatives."""

from __future__ import annotations

from operator import attrgetter

from generator.blocks import contexts as contexts
from generator.blocks.place import BlockPlace, card_anchor, town
from generator.french.words import slug
from generator.model.practice import Initiative, InitiativeTheme, Technology


def services(place: BlockPlace) -> contexts.ServicesBlock:
    """The essential services."""
    services = sorted(place.record.services, key=attrgetter("number"))
    return contexts.ServicesBlock(tuple((service.domain, service.title) for service in services))


def technologies(place: BlockPlace) -> contexts.TechnologiesBlock:
    """The examples of technologies."""
    cards = tuple(_card(place, one, one.technology) for one in place.record.technologies)
    return contexts.TechnologiesBlock(place.h, cards)


def initiatives(place: BlockPlace) -> contexts.InitiativesBlock:
    """The initiatives by theme."""
    return contexts.InitiativesBlock(place.h, tuple(_theme(place, theme) for theme in place.record.initiatives))


def _theme(place: BlockPlace, theme: InitiativeTheme) -> contexts.ThemePart:
    return contexts.ThemePart(
        anchor=slug(f"theme {theme.theme}"),
        title=theme.theme,
        introduction=theme.introduction,
        cards=tuple(_card(place, card, "") for card in theme.cards),
        guides=tuple((guide.title, guide.author) for guide in theme.guides),
        note=theme.note or "",
    )


def _card(place: BlockPlace, card: Initiative | Technology, kind: str) -> contexts.Card:
    return contexts.Card(
        card_anchor(card), card.title, kind, town(place, card.collectivity), card.text, card.note or ""
    )
