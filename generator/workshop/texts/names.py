"""The names that a text may give: of chapters, collectivities, charts, texts, sources, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.french.words import number
from generator.loading.numbers.values import numbers_of
from generator.model.article import Header
from generator.model.names import COLLECTIVITY_LINK, EDITION_CHARTS, PAGE_LINK, BlockName
from generator.model.yearbook import EditionRecord, Yearbook
from generator.pages.chapter_names import chapter_name
from generator.publication.publication import Publication
from generator.validation.links import link_targets

_WORD = re.compile(r"[^\W\d_]+")
Name = tuple[str, str]
"""What is written, and what it is called."""


def names_for(publication: Publication, record: EditionRecord | None) -> Mapping[str, list[Name]]:
    """The names known to the texts of an edition, or to the site's own pages (None), by what they stand behind."""
    yearbook, shown = publication.yearbook, record or publication.yearbook.newest
    targets = sorted(link_targets(yearbook, record.year if record else None))
    titles = {page.slug: page.header.title for page in yearbook.pages}
    titles |= {str(chapter): chapter_name(chapter) for chapter in shown.edition.chapters}
    articles = record.articles if record else yearbook.pages
    return {
        "page": [(name, titles[name]) for name in _behind(PAGE_LINK, targets)],
        "collectivite": [(name, name.rpartition(" (")[0] or name) for name in _behind(COLLECTIVITY_LINK, targets)],
        "graphique": [*_charts(publication, shown)],
        "texte": [(f"{one.slug}.md", one.header.title) for one in articles],
        "image": [(one.path, one.alternative) for one in yearbook.images],
        "chiffre": [(name, number(value)) for name, value in numbers_of(yearbook.editions).items()],
        "source": [(one.id, one.title) for one in shown.edition.sources],
        "montre": [(one.value, "") for one in BlockName],
        "cle": [*_keys()],
    }


def _behind(start: str, targets: Iterable[str]) -> Iterator[str]:
    return (target.removeprefix(start) for target in targets if target.startswith(start))


def _charts(publication: Publication, record: EditionRecord) -> Iterator[Name]:
    """Those that the edition has numbers for."""
    made = publication.charts.get(record.year, {})
    return ((name.value, made[name].title) for name in EDITION_CHARTS if name in made)


def _keys() -> Iterator[Name]:
    """What a header may say."""
    for name, field in Header.model_fields.items():
        if field.description:
            yield field.alias or name, field.description


def known_words(yearbook: Yearbook) -> list[str]:
    """The words of names that editors wrote in their facts, and of the places that they name: no spelling mistakes."""
    return sorted({word for text in _names_in(yearbook) for word in _WORD.findall(text) if word[0].isupper()})


def _names_in(yearbook: Yearbook) -> Iterator[str]:
    for record in yearbook.editions:
        yield from (award.name for award in record.awards)
        for fact in record.facts:
            values = (getattr(fact, name) for name in type(fact).model_fields)
            yield from (value for value in values if isinstance(value, str))
    yield from (name for names in yearbook.names.values() for name in names)
    yield from (one.name for one in yearbook.departments)
