"""Where an editor may go: the pages that have a name, for the field of the frame."""

from __future__ import annotations

from collections.abc import Iterator

from generator.french.words import WIDE
from generator.pages import urls
from generator.pages.addresses import shown_chapters
from generator.pages.chapter_names import chapter_name
from generator.pages.links import article_address, full_name
from generator.site.frame.facts import SiteFacts


def named_pages(facts: SiteFacts) -> Iterator[tuple[str, str]]:
    """(name, address) of the pages that somebody may look for, the general ones first."""
    yield from (("Accueil", urls.HOME), ("De A à Z", urls.COLLECTIVITIES), ("Télécharger", urls.DOWNLOADS))
    yield from (("Presse", urls.PRESS), ("Données ouvertes", urls.OPEN_DATA))
    yield from ((page.header.title, urls.page(page.slug)) for page in facts.publication.yearbook.pages)
    for record in reversed(facts.publication.yearbook.editions):
        year = record.year
        yield f"{year} : l’édition", urls.edition(year)
        yield from ((f"{year} : {chapter_name(one)}", urls.chapter(year, one)) for one in shown_chapters(record))
        yield from ((f"{year} : {one.header.title}", article_address(record, one.slug)) for one in record.articles)
        regions = dict.fromkeys(award.region for award in record.awards)
        yield from ((f"{year} : {region}", urls.region(year, region)) for region in regions)
    for award in facts.latest:
        yield full_name(award.collectivity).replace(WIDE, " "), urls.collectivity(award.collectivity)
