"""What a page says of itself to browsers, search engines, social networks and libraries, in its ``<head>``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from posixpath import basename

from markupsafe import Markup

from generator.charts.drawing.chart import Chart
from generator.french.house import House
from generator.french.scale import Scale
from generator.keeping.watching import derived
from generator.model.award import Award
from generator.model.collectivity import Department
from generator.model.edition import Chapter
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.downloads import Download
from generator.pages.parts import Head
from generator.publication.publication import Publication
from generator.site.frame import json_ld
from generator.site.frame.citation import citation_tags
from generator.site.frame.security import PAGE_POLICIES
from generator.site.web.card import CARD_SIZE

MEDIA_TYPES = {
    "CSV": "text/csv",
    "DOCX": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "EML": "message/rfc822",
    "JSON": "application/json",
    "PDF": "application/pdf",
    "PNG": "image/png",
    "TXT": "text/plain",
    "XLSX": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ZIP": "application/zip",
}


@dataclass(frozen=True, slots=True)
class Subject:
    """The page that a head describes: address, title, sentence, edition, breadcrumb (the page itself left out)."""

    here: str
    title: str
    description: str
    year: int
    trail: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Heads:
    """The heads of all pages of a publication. ``awards_on`` gives the awards of the place that a page is about."""

    publication: Publication
    downloads: tuple[Download, ...] = ()
    awards_on: Callable[[str], tuple[Award, ...]] = lambda page: ()

    def of(self, subject: Subject) -> Head:
        """The head of one page."""
        site, here = self.publication.site, subject.here
        is_lost = here == urls.NOT_FOUND
        return Head(
            policies=PAGE_POLICIES,
            url="" if is_lost else site.absolute(here),
            image=site.absolute(urls.card(self._card(subject))),
            image_alt=self._card_words(subject),
            image_size=CARD_SIZE,
            feed=urls.relative(here, urls.FEED) if site.base else "",
            tags=tuple(citation_tags(self._record(subject), subject.title, site, self._book(subject.year)))
            if self._is_cited(subject)
            else (),
            data=Markup() if is_lost else json_ld.write_data(self._nodes(subject)),
        )

    @staticmethod
    def _is_cited(subject: Subject) -> bool:
        """Whether libraries describe the page: a part of an edition, not a second order of its palmarès."""
        year = subject.year
        return subject.here.startswith(f"{year}/") and subject.here not in (urls.levels(year), urls.departments(year))

    @derived
    def _years(self) -> Mapping[int, EditionRecord]:
        return {record.year: record for record in self.publication.yearbook.editions}

    @property
    def _house(self) -> House:
        return self.publication.yearbook.house

    @property
    def _scale(self) -> Scale:
        return self._house.scale

    def _record(self, subject: Subject) -> EditionRecord:
        return self._years[subject.year]

    def _card(self, subject: Subject) -> str:
        is_place = bool(self.awards_on(subject.here))
        return basename(subject.here).removesuffix(".html") if is_place else str(subject.year)

    def _card_words(self, subject: Subject) -> str:
        edition = self._record(subject).edition
        if awards := self.awards_on(subject.here):
            last = awards[-1]
            return f"{last.collectivity.name}, {self._scale.short_out_of(last.level)}, édition {last.year}"
        return f"{edition.title}, édition {edition.year}"

    def _book(self, year: int) -> str:
        return next(
            (one.path for one in self.downloads if one.path == urls.book(self.publication.yearbook.house.stem, year)),
            "",
        )

    def _address(self, here: str, path: str) -> str:
        return self.publication.site.absolute(path) or urls.relative(here, path)

    def _nodes(self, subject: Subject) -> Iterator[json_ld.Node]:
        here, record = subject.here, self._record(subject)
        address = partial(self._address, here)
        edition, url = record.edition, address(here)
        of_edition = here.startswith(f"{subject.year}/")
        root, licence = address(urls.HOME), record.house.rights.texts.address
        yield json_ld.publisher(edition.contact, address)
        yield json_ld.periodical(edition, licence, address)
        if of_edition:
            yield json_ld.issue(edition, urls.edition(edition.year), self._book(edition.year), licence, address)
        whole = f"{address(urls.edition(edition.year))}#edition" if of_edition else root + json_ld.YEARBOOK
        page = json_ld.page_node(self._kind(subject), subject.title, subject.description, url, whole)
        yield page | self._main(subject, record)
        if here != urls.HOME:
            steps = (("Accueil", urls.HOME), *subject.trail, (subject.title, here))
            yield json_ld.breadcrumb([(name, address(path)) for name, path in steps])

    def _kind(self, subject: Subject) -> str:
        is_list = {urls.COLLECTIVITIES, urls.DOWNLOADS, urls.SITE_MAP}
        return "CollectionPage" if subject.here in is_list else "WebPage"

    def _main(self, subject: Subject, record: EditionRecord) -> json_ld.Node:
        """What the page is about, when it is one thing or a list of people."""
        here = subject.here
        if awards := self.awards_on(here):
            return {"mainEntity": json_ld.place(awards, self._address(here, here), self._scale)}
        if here == urls.OPEN_DATA:
            return {"mainEntity": self._dataset(subject)}
        if urls.is_figure(here) and here in self._figures:  # all charts are known to who asks for one
            return {"mainEntity": self._figure(here)}
        if here in self._areas:
            return {"mainEntity": json_ld.area(self._areas[here], self._address(here, here))}
        if here == urls.chapter(record.year, Chapter.JURY) and record.jury:
            return {"mentions": [json_ld.person(member) for member in record.jury]}
        return {}

    def _dataset(self, subject: Subject) -> json_ld.Node:
        here = subject.here
        files: Sequence[tuple[str, str, str]] = [
            (one.title, one.path, MEDIA_TYPES[one.format])
            for one in self.downloads
            if one.path.startswith(f"{urls.DATA_FOLDER}/") and one.format in MEDIA_TYPES
        ]
        url = self._address(here, here)
        house = self._house
        words = (f"{house.name}, données ouvertes", subject.description)
        address, licence = partial(self._address, here), house.rights.data.address
        return json_ld.dataset(words, house.subjects, sorted(self._years), files, url, licence, address)

    @derived
    def _areas(self) -> Mapping[str, Department]:
        return {urls.department(one): one for one in self.publication.yearbook.departments}

    @derived
    def _figures(self) -> Mapping[str, tuple[Chart, tuple[int, ...], Callable[[str], str]]]:
        """Each figure by the address of its page, with its years and the address of its files by suffix."""
        found: dict[str, tuple[Chart, tuple[int, ...], Callable[[str], str]]] = {}
        for year, charts in self.publication.charts.items():
            for name, chart in charts.items():
                found[urls.figure(year, name)] = (chart, (year,), partial(urls.figure_file, year, name))
        for name, chart in self.publication.across.items():
            found[urls.across_figure(name)] = (chart, tuple(sorted(self._years)), partial(urls.across_file, name))
        return found

    def _figure(self, here: str) -> json_ld.Node:
        chart, years, file = self._figures[here]
        files = (("Les nombres", file(".csv"), "text/csv"), ("Le dessin", file(".svg"), "image/svg+xml"))
        words, url = (chart.title, chart.description), self._address(here, here)
        house, address = self._house, partial(self._address, here)
        return json_ld.dataset(words, house.subjects, years, files, url, house.rights.data.address, address)
