"""The palmarès of a book and the index that leads to it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.book.chapters.parts import IndexLetter, IndexLine, Laureate, LevelGroup, MentionLine, RegionGroup
from generator.book.chapters.texts import Book
from generator.french.words import initial, sort_key
from generator.model.award import Award
from generator.model.edition import Chapter
from generator.pages import book_links as links


def region_groups(book: Book) -> tuple[RegionGroup, ...]:
    """The palmarès: regions, then levels, then names, in French alphabetical order."""
    return tuple(_region(book, row.region) for row in book.counts.by_region)


def mention_lines(book: Book) -> tuple[MentionLine, ...]:
    """The distinctions given beside the @, in the order of the edition."""
    return tuple(
        MentionLine(one.category, one.collectivity.name, links.collectivity_anchor(one.collectivity), one.reason)
        for one in book.record.mentions
    )


def index_letters(book: Book) -> tuple[IndexLetter, ...]:
    """Every collectivity under its letter; none when the book has no palmarès to lead to."""
    if Chapter.AWARDS not in book.record.edition.chapters:
        return ()
    letters: dict[str, list[IndexLine]] = {}
    for award in in_order(book.record.awards):
        line = IndexLine(award.name, award.collectivity.department.code, links.award_anchor(award))
        letters.setdefault(initial(award.name), []).append(line)
    return tuple(IndexLetter(letter, tuple(lines)) for letter, lines in letters.items())


def in_order(awards: Iterable[Award]) -> list[Award]:
    """The awards in French alphabetical order."""
    return sorted(awards, key=lambda award: sort_key(award.name))


def split_name(name: str) -> tuple[str, str]:
    """« Saint-Étienne-de-Saint- » and « Geoirs »: the last word of a name apart."""
    cut = max(name.rfind(" "), name.rfind("-")) + 1
    return name[:cut], name[cut:]


def _region(book: Book, name: str) -> RegionGroup:
    awards = in_order(award for award in book.record.awards if award.region == name)
    scale = book.record.scale
    groups = tuple(
        LevelGroup(level, scale.count(level), laureates)
        for level in scale.levels
        if (laureates := _laureates(awards, level))
    )
    return RegionGroup(name, links.region_anchor(name), len(awards), groups)


def _laureates(awards: Iterable[Award], level: int) -> tuple[Laureate, ...]:
    return tuple(
        Laureate(
            *split_name(award.name),
            anchor=links.award_anchor(award),
            place=award.collectivity.department.code,
            corrected=award.printed != award.name,
        )
        for award in awards
        if award.level == level
    )
