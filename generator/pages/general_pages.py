"""The pages that belong to no edition: home, index, downloads, data, map of the site, 404."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.french import initial
from generator.model.edition import Chapter
from generator.pages import urls
from generator.pages.across_pages import across_links
from generator.pages.chapter_parts import TablePart
from generator.pages.contexts import Home, IndexPage, NotFoundPage, OpenDataPage, SiteMapPage
from generator.pages.department_across import department_name
from generator.pages.drawings import sky_drawing
from generator.pages.edition_parts import chapter_links, numbers_of
from generator.pages.figure_pages import across_figure_links, figure_links
from generator.pages.frame import Heading, Page, SiteFacts, link, make_frame, show_download
from generator.pages.links import has_own_page
from generator.pages.palmares_pages import award_item, in_order, region_links
from generator.pages.parts import AwardItem, DownloadItem, Link

DATA_PACKAGE = f"{urls.DATA_FOLDER}/datapackage.json"


def home(facts: SiteFacts) -> Page:
    """The home page, on the newest edition."""
    here, record = urls.HOME, facts.newest
    edition, year = record.edition, record.year
    sentence = (
        f"{edition.title}, l’annuaire du {edition.label} : les communes et intercommunalités distinguées, leurs "
        "arobases, leur carte, et les données à réutiliser."
    )
    context = Home(
        frame=make_frame(facts, Heading(here, edition.title, sentence, year, on_night=True)),
        title=edition.title,
        label=edition.label,
        number=edition.number,
        year=year,
        edition=urls.relative(here, urls.edition(year)),
        sky=sky_drawing(year, here),
        numbers=numbers_of(facts.publication.indicators[year]),
        levels=urls.relative(here, urls.levels(year)),
        chapters=chapter_links(record, here),
        regions=region_links(record, here),
        figures=urls.relative(here, urls.chapter(year, Chapter.FIGURES)) if Chapter.FIGURES in edition.chapters else "",
        data=urls.relative(here, urls.OPEN_DATA),
        books=tuple(_files(facts, here, "PDF")),
        across=urls.relative(here, urls.ACROSS) if facts.across else "",
    )
    return Page(here, "site/home.html", context)


def index(facts: SiteFacts) -> Page:
    """Every collectivity ever labelled, from A to Z."""
    here = urls.COLLECTIVITIES
    latest = in_order(awards[-1] for awards in facts.publication.yearbook.awards_by_code.values())
    items = [award_item(facts, award, here) for award in latest]
    letters = tuple((letter, tuple(group)) for letter, group in groupby(items, key=_initial))
    sentence = f"Les {len(items)} collectivités de l’annuaire, de A à Z, avec leur nombre d’arobases."
    heading = Heading(here, "Les collectivités de A à Z", sentence, facts.newest.year)
    return Page(here, "site/index.html", IndexPage(make_frame(facts, heading), len(items), letters))


def _initial(item: AwardItem) -> str:
    return initial(item.name)


def _files(facts: SiteFacts, here: str, file_format: str) -> Iterator[DownloadItem]:
    return (show_download(one, here) for one in facts.downloads if one.format == file_format)


def open_data(facts: SiteFacts) -> Page:
    """The tables of the open data, described."""
    here = urls.OPEN_DATA
    sentence = "Les tables de données de l’annuaire : colonnes, formats, licence, fichiers à réutiliser."
    context = OpenDataPage(
        frame=make_frame(facts, Heading(here, "Données ouvertes", sentence, facts.newest.year)),
        tables=tuple(
            TablePart(t.name, t.title, t.description, facts.download(t.path, here), t.rows, t.columns)
            for t in facts.tables
        ),
        package=facts.download(DATA_PACKAGE, here),
        downloads=urls.relative(here, urls.DOWNLOADS),
    )
    return Page(here, "site/data.html", context)


def not_found(facts: SiteFacts) -> Page:
    """What a server shows for an address that leads nowhere."""
    here, year = urls.NOT_FOUND, facts.newest.year
    ways = (
        link(here, "L’accueil", urls.HOME),
        link(here, f"L’édition {year}", urls.edition(year)),
        link(here, "Le plan du site", urls.SITE_MAP),
    )
    sentence = "Cette page n’existe pas, ou plus."
    heading = Heading(here, "Page introuvable", sentence, year)
    return Page(here, "site/not_found.html", NotFoundPage(make_frame(facts, heading), ways))


def site_map(facts: SiteFacts) -> Page:
    """Every page in groups; those of the collectivities are behind the index."""
    here = urls.SITE_MAP
    frame = make_frame(facts, Heading(here, "Plan du site", "Toutes les pages du site.", facts.newest.year))
    total = len(facts.publication.yearbook.collectivities)
    index_page = urls.relative(here, urls.COLLECTIVITIES)
    context = SiteMapPage(frame, tuple(_groups(facts, here)), index_page, total)
    return Page(here, "site/site_map.html", context)


def _groups(facts: SiteFacts, here: str) -> Iterator[tuple[str, tuple[Link, ...]]]:
    yield "Le site", tuple(_general(facts, here))
    for record in reversed(facts.publication.yearbook.editions):
        year = record.year
        texts = (
            link(here, a.header.title, urls.article(year, a.slug)) for a in record.articles if has_own_page(record, a)
        )
        yield (
            f"Édition {year}",
            (
                link(here, "Page de l’édition", urls.edition(year)),
                *chapter_links(record, here),
                link(here, "Le palmarès par niveau", urls.levels(year)),
                link(here, "Le palmarès par département", urls.departments(year)),
                *texts,
            ),
        )
        yield f"Régions, édition {year}", region_links(record, here)
        if figures := figure_links(facts, record, here):
            yield f"Figures, édition {year}", figures
    if facts.publication.across:
        yield "Figures de toutes les éditions", across_figure_links(facts, here)
    yield (
        "Départements",
        tuple(
            link(here, department_name(one.department), urls.department(one.department)) for one in facts.departments
        ),
    )


def _general(facts: SiteFacts, here: str) -> Iterable[Link]:
    yield link(here, "Accueil", urls.HOME)
    yield link(here, "Les collectivités de A à Z", urls.COLLECTIVITIES)
    yield from across_links(facts, here)
    yield link(here, "Les départements", urls.DEPARTMENTS)
    yield link(here, "Recherche", urls.SEARCH)
    yield link(here, "Télécharger", urls.DOWNLOADS)
    yield link(here, "Données ouvertes", urls.OPEN_DATA)
    for page in facts.publication.yearbook.pages:
        yield link(here, page.header.title, urls.page(page.slug))
