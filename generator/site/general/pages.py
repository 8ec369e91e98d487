"""The pages that belong to no edition: home, map of the site, 404."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.french.words import count
from generator.model.collectivity import OVERSEAS, CollectivityKind
from generator.model.edition import Chapter
from generator.model.names import BlockName
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.links import article_address, has_own_page
from generator.pages.parts import DownloadItem, Link
from generator.site.across.pages import across_links
from generator.site.editions.parts import chapter_links, numbers_of
from generator.site.frame.drawings import sky_drawing
from generator.site.frame.facts import Page, SiteFacts
from generator.site.frame.frame import Heading, link, make_frame, show_download
from generator.site.general.contexts import Home, NotFoundPage, SiteMapPage
from generator.site.palmares.pages import awards_address, region_links, region_names


def home(facts: SiteFacts) -> Page:
    """The home page, on the newest edition."""
    here, record = urls.HOME, facts.newest
    edition, year, house = record.edition, record.year, record.house
    numbers = numbers_of(facts.publication.indicators[year])
    sentence = (
        f"{house.name}, l’annuaire du {edition.label} : les {_kinds(record)} distinguées, leurs {house.scale.unit()}, "
        "leur carte, et les données à réutiliser."
    )
    context = Home(
        frame=make_frame(facts, Heading(here, house.name, sentence, year, on_night=True)),
        title=house.name,
        lead=house.lead or _default_lead(record),
        regions_words=_regions_words(record),
        number=edition.number,
        year=year,
        edition=urls.relative(here, urls.edition(year)),
        sky=sky_drawing(year, here),
        numbers=numbers,
        levels=urls.relative(here, urls.levels(year)),
        chapters=chapter_links(record, here),
        regions=region_links(record, here),
        figures=urls.relative(here, urls.chapter(year, Chapter.FIGURES)) if Chapter.FIGURES in edition.chapters else "",
        data=urls.relative(here, urls.OPEN_DATA),
        books=tuple(_files(facts, here, "PDF")),
        across=urls.relative(here, urls.ACROSS) if facts.has_across else "",
    )
    return Page(here, "site/general/home.html", context)


def _kinds(record: EditionRecord) -> str:
    """Whom the edition labels: « communes et intercommunalités »."""
    kinds = {award.collectivity.kind for award in record.awards}
    named = ((CollectivityKind.COMMUNE, "communes"), (CollectivityKind.INTERCOMMUNALITY, "intercommunalités"))
    return " et ".join(words for kind, words in named if kind in kinds) or "collectivités"


def _default_lead(record: EditionRecord) -> str:
    """What is true of any label: what the jury gives, and to whom."""
    whom = _kinds(record).replace(" et ", " et aux ")
    return f"Un jury donne {record.scale.gift} aux {whom}. Voici leur annuaire."


def _regions_words(record: EditionRecord) -> str:
    """« régions », and where they lie when some are overseas."""
    overseas = {award.region for award in record.awards if award.collectivity.department.code in OVERSEAS}
    every = {award.region for award in record.awards}
    noun = "région" if len(every) == 1 else "régions"
    if not overseas:
        return noun
    return f"{noun}, de l’Hexagone et d’outre-mer" if every - overseas else f"{noun} d’outre-mer"


def _files(facts: SiteFacts, here: str, file_format: str) -> Iterator[DownloadItem]:
    return (show_download(one, here) for one in facts.downloads if one.format == file_format)


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
    return Page(here, "site/general/not_found.html", NotFoundPage(make_frame(facts, heading), ways))


def site_map(facts: SiteFacts) -> Page:
    """Every page in groups; those that are many of a kind are behind the page that lists them."""
    here = urls.SITE_MAP
    frame = make_frame(facts, Heading(here, "Plan du site", "Toutes les pages du site.", facts.newest.year))
    context = SiteMapPage(frame, tuple(_groups(facts, here)), tuple(_many(facts, here)))
    return Page(here, "site/general/site_map.html", context)


def _many(facts: SiteFacts, here: str) -> Iterator[Link]:
    """Where the pages that are many of a kind are listed, how many there are."""
    yearbook, charts = facts.publication.yearbook, facts.publication.charts
    total = count(len(yearbook.collectivities), "fiche")
    yield link(here, "Les collectivités, de A à Z", urls.COLLECTIVITIES, f"{total}, une par collectivité")
    total = count(len(facts.departments), "page")
    yield link(here, "Les départements", urls.DEPARTMENTS, f"{total}, une par département")
    for record in reversed(yearbook.editions):
        yield from _many_of_edition(record, len(charts.get(record.year, ())), here)
    if facts.publication.across:
        total = count(len(facts.publication.across), "page")
        yield link(here, "Les figures de toutes les éditions", urls.ACROSS, f"{total}, une par figure")
    if facts.tables:
        yield link(here, "Les tables de données", urls.OPEN_DATA, f"{count(len(facts.tables), 'page')}, une par table")


def _many_of_edition(record: EditionRecord, figures: int, here: str) -> Iterator[Link]:
    year, regions = record.year, count(len(region_names(record)), "page")
    if record.awards:
        yield link(here, f"Les régions de l’édition {year}", awards_address(record), f"{regions}, une par région")
    if Chapter.FIGURES in record.edition.chapters and figures:
        there = urls.chapter(year, Chapter.FIGURES)
        yield link(here, f"Les figures de l’édition {year}", there, f"{count(figures, 'page')}, une par figure")
    parent = record.text_showing(BlockName.PROFILES)
    if parent and record.profiles:
        total = count(len(record.profiles), "page")
        yield link(here, parent.header.title, article_address(record, parent.slug), f"{total}, une par ville")


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
