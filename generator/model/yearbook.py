"""The root value: all editions, texts and the labelled collectivities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType
from typing import ClassVar

from generator.findings.issues import SourceLocation
from generator.french.house import House
from generator.french.scale import Scale
from generator.keeping.watching import GroupedMapping, Watched, derived
from generator.model.article import Article
from generator.model.award import AnnouncedTotals, Award, Mention
from generator.model.chronicle import Chronology, Landmark, Official, TimelineEvent
from generator.model.collectivity import Collectivity, Department
from generator.model.edition import Chapter, Edition, texts_of
from generator.model.fact import Fact, facts_in
from generator.model.internal.follow_up import FollowUp
from generator.model.names import BlockName
from generator.model.network import LevelTables, Member, Profile, Team, Themes
from generator.model.people import JuryMember, Partner
from generator.model.practice import InitiativeTheme, Service, Technology, ThirdPlaces
from generator.model.press.documents import PressContact, PressKit, Release
from generator.model.press.event import Motion, Person, Slot, Tool, Trend
from generator.model.review import Doubt, Erratum
from generator.model.statistics import DeclaredFigure, Matrix
from generator.pictures.naming import picture_name


@dataclass(frozen=True, slots=True)
class Known:
    """A collectivity that a fact names, and the code of the one that continues it today."""

    collectivity: Collectivity
    heir: str


INTERNAL = frozenset({"follow_ups"})
"""The parts of an edition that no output may show."""


@dataclass(frozen=True)
class EditionRecord(Watched):
    """Everything known of one edition. An absent file leaves its part empty; rules say which are required.

    ``named`` finds the collectivity that a fact names, by the name as it is written there.
    ``house`` is what the whole yearbook and its label are called.
    ``faulty`` names the files and texts, without suffix, that exist but could not be read whole: what depends on
    them is not worth another finding.
    """

    edition: Edition
    awards: tuple[Award, ...] = ()
    announced: AnnouncedTotals | None = None
    jury: tuple[JuryMember, ...] = ()
    partners: tuple[Partner, ...] = ()
    mentions: tuple[Mention, ...] = ()
    figures: tuple[DeclaredFigure, ...] = ()
    matrix: Matrix | None = None
    articles: tuple[Article, ...] = ()
    timeline: tuple[TimelineEvent, ...] = ()
    chronologies: tuple[Chronology, ...] = ()
    landmarks: tuple[Landmark, ...] = ()
    officials: tuple[Official, ...] = ()
    initiatives: tuple[InitiativeTheme, ...] = ()
    technologies: tuple[Technology, ...] = ()
    services: tuple[Service, ...] = ()
    third_places: ThirdPlaces | None = None
    profiles: tuple[Profile, ...] = ()
    tables: LevelTables | None = None
    members: tuple[Member, ...] = ()
    team: Team | None = None
    themes: Themes | None = None
    programme: tuple[Slot, ...] = ()
    speakers: tuple[Person, ...] = ()
    motion: Motion | None = None
    tools: tuple[Tool, ...] = ()
    trends: tuple[Trend, ...] = ()
    press_contact: PressContact | None = None
    release: Release | None = None
    press_kit: PressKit | None = None
    press_texts: tuple[Article, ...] = ()
    errata: tuple[Erratum, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    named: Mapping[str, Known] = field(default_factory=lambda: MappingProxyType({}))
    house: House = field(default_factory=House)
    faulty: frozenset[str] = frozenset()

    @property
    def scale(self) -> Scale:
        """How the label counts."""
        return self.house.scale

    @property
    def cell_name(self) -> str:
        """The year, without reading any cell."""
        edition: Edition = object.__getattribute__(self, "edition")
        return str(edition.year)

    @property
    def year(self) -> int:
        """The edition's year, its key everywhere."""
        return self.edition.year

    @property
    def last_change(self) -> date:
        """The newest day that an edition knows of itself: its own, or its last erratum's."""
        return max([self.edition.reference_day, *(erratum.day for erratum in self.errata)])

    @derived
    def facts(self) -> tuple[Fact, ...]:
        """Everything that the editors wrote in YAML and in the headers of texts, save the lines of the palmarès.

        What they tell each other is not of the edition.
        """
        written = (getattr(self, one.name) for one in fields(self) if one.name not in INTERNAL)
        return (*facts_in(written), *facts_in(article.header for article in self.texts))

    @property
    def texts(self) -> tuple[Article, ...]:
        """All texts of the edition, those for the press last."""
        return (*self.articles, *self.press_texts)

    def article(self, slug: str) -> Article | None:
        """The text of that name, or None."""
        return next((article for article in self.articles if article.slug == slug), None)

    @property
    def texts_in_book(self) -> frozenset[str]:
        """The names of the texts that a chapter shows, without « .md »."""
        chapters = self.edition.chapters
        partners = self.partners if Chapter.PARTNERS in chapters else ()
        profiles = self.profiles if self.text_showing(BlockName.PROFILES) else ()
        in_chapters = (slug for chapter in chapters for slug in texts_of(chapter))
        return frozenset((*in_chapters, *(one.text for one in partners if one.text), *(one.slug for one in profiles)))

    def text_showing(self, block: BlockName) -> Article | None:
        """The text under which a block is shown, or None."""
        return next((article for article in self.articles if block in article.header.shows), None)


@dataclass(frozen=True, slots=True)
class ImageFile:
    """An image that a text or a fact asks for (``path``), as found on the disk (pixels; 0 when unreadable).

    ``file`` is its name there, ``published`` the one that readers see. ``problem`` is the code of the rule that it
    breaks, ``cause`` what is to be said of it. ``print_width_mm`` is how wide the book shows it, 0 where no book does;
    ``has_more`` when its file holds other views.
    """

    path: str
    width: int
    height: int
    problem: str
    asked_at: SourceLocation
    alternative: str
    print_width_mm: float
    file: str = ""
    published: str = ""
    cause: str = ""
    has_more: bool = False


EditionRecord.cells = frozenset(one.name for one in fields(EditionRecord)) - {"faulty"}


@dataclass(frozen=True)
class Yearbook(Watched):
    """All editions (oldest first), the site's own pages, and the geography they refer to.

    ``names`` are those that each labelled collectivity had through time, mergers included, by code of today;
    ``heirs`` gives that code for each one that it had, or that was merged into it.
    """

    cells: ClassVar[frozenset[str]] = frozenset({"pages", "departments", "images", "names", "heirs"})

    editions: tuple[EditionRecord, ...]
    pages: tuple[Article, ...]
    departments: tuple[Department, ...]
    images: tuple[ImageFile, ...] = ()
    names: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    heirs: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def cell_name(self) -> str:
        """There is one yearbook, or a part of it, in all that is made from it."""
        return "annuaire"

    @property
    def newest(self) -> EditionRecord:
        """The edition that the home page opens on."""
        return self.editions[-1]

    @property
    def house(self) -> House:
        """Whose yearbook it is."""
        return self.newest.house

    def record(self, year: int) -> EditionRecord:
        """The edition of a year that exists."""
        return next(record for record in self.editions if record.year == year)

    def until(self, year: int) -> Yearbook:
        """What was known when the edition of that year came out: the later ones left out."""
        return replace(self, editions=tuple(record for record in self.editions if record.year <= year))

    def image(self, target: str) -> ImageFile | None:
        """The picture that a text or a fact means, or None."""
        name = picture_name(target)
        return next((image for image in self.images if image.path == name), None)

    @derived
    def awards_by_code(self) -> GroupedMapping[tuple[Award, ...]]:
        """The awards of each collectivity ever labelled, mergers followed, oldest first, by code of today."""
        return GroupedMapping("labellisations", lambda: _by_heir(self.editions))

    @derived
    def collectivities(self) -> tuple[Collectivity, ...]:
        """Every collectivity ever labelled, under its latest known name."""
        return tuple(awards[-1].collectivity for awards in self.awards_by_code.values())


def _by_heir(editions: Iterable[EditionRecord]) -> dict[str, tuple[Award, ...]]:
    awards = sorted((award for record in editions for award in record.awards), key=attrgetter("heir", "year"))
    return {code: tuple(group) for code, group in groupby(awards, key=attrgetter("heir"))}
