"""The facts shown under a text: timeline, cards, profiles, tables … The site and the book share them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

from markupsafe import Markup

from generator.blocks import chronicle as chronicle
from generator.blocks import network as network
from generator.blocks import practice as practice
from generator.blocks import profiles as profiles
from generator.blocks.place import BlockPlace
from generator.model.article import Article
from generator.model.names import BlockName
from generator.pages.rendering import render

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
else:
    DataclassInstance = Protocol


def render_blocks(article: Article, place: BlockPlace) -> Markup:
    """Everything that a text shows after its words, in the order of its header, then the chronologies tied to it."""
    asked = (_render(name.value, _MAKERS[name](place)) for name in article.header.shows)
    return Markup().join([*asked, *_attached(article, place)])


def _render(layout: str, context: DataclassInstance) -> Markup:
    return Markup(render(f"blocks/{layout}.html", context))


def _attached(article: Article, place: BlockPlace) -> Iterator[Markup]:
    landmarks = chronicle.landmarks_of(article, place)
    if landmarks:
        yield _render("reperes", landmarks)
    for chronology in chronicle.chronologies_of(article, place):
        yield _render("chronologie", chronology)


_MAKERS: dict[BlockName, Callable[[BlockPlace], DataclassInstance]] = {
    BlockName.THEMES: network.themes,
    BlockName.TABLES: network.tables,
    BlockName.PROFILES: profiles.profiles,
    BlockName.MEMBERS: network.members,
    BlockName.TEAM: network.team,
    BlockName.TIMELINE: chronicle.timeline,
    BlockName.LANDMARKS: chronicle.landmark_block,
    BlockName.OFFICIALS: chronicle.officials,
    BlockName.SERVICES: practice.services,
    BlockName.TECHNOLOGIES: practice.technologies,
    BlockName.INITIATIVES: practice.initiatives,
}
