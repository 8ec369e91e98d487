"""The full-text search: its page, and what each page of the site says of itself to the index."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages import urls
from generator.pages.parts import Frame, Link
from generator.site.frame.facts import Page, SiteFacts
from generator.site.frame.frame import FULL_TEXT_SCRIPT, Heading, link, make_frame

BUNDLE = f"{urls.SEARCH_FOLDER}/pagefind.js"
KINDS = {
    "site/collectivities/collectivity.html": "Collectivités",
    "site/palmares/palmares.html": "Palmarès",
    "site/palmares/region.html": "Palmarès",
    "site/editions/figures.html": "Chiffres et cartes",
    "site/figures/figure.html": "Chiffres et cartes",
    "site/editions/declared.html": "Chiffres et cartes",
    "site/departments/department.html": "Départements",
    "site/editions/jury.html": "Jury et partenaires",
    "site/editions/partners.html": "Jury et partenaires",
}
"""The kind of a page by its layout; the other pages of an edition are texts, those of no edition are the site's."""
TEXTS, SITE = "Textes", "Le site"
OTHER_ORDERS = (
    "site/palmares/levels.html",
    "site/departments/departments.html",
    "site/departments/department_index.html",
    "site/general/site_map.html",
    "site/general/index.html",
    "site/general/letter.html",
    "site/across/movers.html",
    "site/across/faithful.html",
    "site/general/search.html",
    "site/press/local.html",
)
"""Layouts of pages that only repeat what others say, in another order: the search leaves them out."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """``search.html``: ``bundle`` is the address of the engine, ``ways`` lead on without it."""

    frame: Frame
    bundle: str
    ways: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the index knows of a page beside its text: its title, its kind, the editions that it is about.

    ``stamp`` changes with what the index reads of the page itself.
    """

    title: str
    kind: str
    editions: tuple[str, ...]
    stamp: str = ""


def search_page(facts: SiteFacts) -> Page:
    """The page of the full-text search."""
    here = urls.SEARCH
    ways = (
        link(here, "Les collectivités de A à Z", urls.COLLECTIVITIES),
        link(here, "Le plan du site", urls.SITE_MAP),
    )
    sentence = "Chercher un mot dans toutes les éditions : textes, fiches des collectivités, palmarès, chiffres."
    heading = Heading(here, "Recherche", sentence, facts.newest.year, scripts=(FULL_TEXT_SCRIPT,))
    return Page(here, "site/general/search.html", SearchPage(make_frame(facts, heading), BUNDLE, ways))


def describe_page(facts: SiteFacts, page: Page) -> Indexed | None:
    """What the index knows of a page; None for one that it leaves out."""
    if page.layout in OTHER_ORDERS or page.url_path == urls.NOT_FOUND:
        return None
    awards = facts.awards_on(page.url_path)
    folder = page.url_path.partition("/")[0]
    editions = (folder,) if folder.isdigit() else tuple(dict.fromkeys(str(award.year) for award in awards))
    kind = KINDS.get(page.layout, TEXTS if folder.isdigit() else SITE)
    frame: Frame = getattr(page.context, "frame")  # noqa: B009 - every context of the site has one
    return Indexed(frame.title, kind, editions)
