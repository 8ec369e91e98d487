"""Where blocks are shown, and how they name a town."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from generator.blocks import contexts as contexts
from generator.french.words import slug
from generator.model.article import Article
from generator.model.practice import Initiative, Technology
from generator.model.register import split_name
from generator.model.yearbook import EditionRecord, Known


@dataclass(frozen=True, slots=True)
class BlockPlace:
    """Where blocks are shown: the edition, the address of a town's page, a text's HTML and the level of headings.

    ``town`` gives "" for a town that the place does not show; ``text`` renders the body of an article; ``profile_page``
    is the page of a profile by its name, None where the profiles stand under their text. A list of more than
    ``longest_list`` names runs in a paragraph, where the elements of a page weigh.
    """

    record: EditionRecord
    town: Callable[[Known], str]
    text: Callable[[Article], Markup]
    h: int
    profile_page: Callable[[str], str] | None = None
    longest_list: int | None = None


def town(place: BlockPlace, written: str) -> contexts.Town:
    """A town as a block names it; without an address when the register does not know it."""
    name, department = split_name(written)
    known = place.record.named.get(written)
    if known is None:
        return contexts.Town(name, department, "")
    return contexts.Town(name, known.collectivity.department.code, place.town(known))


def region(place: BlockPlace, written: str) -> str:
    """A region as the palmarès names it: sources print « Ile-de-France » and « Pays-de-La-Loire » too."""
    known = {slug(name): name for name in {award.region for award in place.record.awards}}
    return known.get(slug(written), written)


def card_anchor(card: Initiative | Technology) -> str:
    """The anchor of a card: its title and its town."""
    return slug(f"fiche {card.title} {split_name(card.collectivity)[0]}")
