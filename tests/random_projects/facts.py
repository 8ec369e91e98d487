"""Facts drawn by lot, after the shapes that the program reads: a new field of the model needs no line here."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Annotated, Any

import yaml
from hypothesis import strategies as st

from generator.loading.sections import SECTIONS, Section
from generator.model import award, chronicle, edition, network, people, practice, review, statistics
from generator.model.fact import AnnouncedDay, Day, Fact, Level, Noun, Number, RecentDay, Text, Whole, Year, YesNo
from generator.model.internal import follow_up
from generator.model.names import BlockName, ChartName
from generator.model.yearbook import EditionRecord
from tests.random_projects.pieces import Piece, Vocabulary, part

PLACES = {
    "Auvergne-Rhône-Alpes": ("Bron (69)", "Annecy (74)", "Valence (26)"),
    "Bretagne": ("Vannes (56)", "Le Juch (29)", "Rennes (35)"),
    "Occitanie": ("Arvieu (12)", "Toulouse (31)"),
    "Île-de-France": ("Issy-les-Moulineaux (92)", "L'Haÿ-les-Roses (94)", "Paris (75)"),
    "Provence-Alpes-Côte d’Azur": ("Martigues (13)", "Aix-en-Provence (13)"),
    "Guyane": ("CA du Centre Littoral (973)", "Cayenne (973)"),
    "La Réunion": ("Saint-Denis (974)",),
}
HOME = next(iter(PLACES))
NAMES = tuple(name for names in PLACES.values() for name in names)
TEXT = "faits"
FILLED = ("origin", "region_places", "chapter_places")
"""What the loader fills."""

OMITTED = frozenset(
    {(people.JuryMember, "portrait"), (people.Partner, "text"), (people.Partner, "speaker"), (award.AwardLine, "code")}
)
"""What another kind draws, what needs a file beside it, or a number that only the register knows."""
_NEEDED = frozenset({(people.JuryMember, "role"), (people.Partner, "name")})
"""What the model lets lack, and a rule does not."""
UNSEEN = frozenset(
    {
        *((review.Doubt, name) for name in review.Doubt.model_fields),
        *((follow_up.FollowUp, name) for name in follow_up.FollowUp.model_fields),
        *((shape, "printed") for shape in (chronicle.TimelineEvent, chronicle.Official)),
        *((shape, "printed") for shape in (network.Profile, network.TableLine, network.Member)),
        *((shape, "printed") for shape in (practice.Initiative, practice.Technology)),
        *((network.Profile, name) for name in ("marks", "doubtful")),
        (practice.Initiative, "printed_title"),
        (network.TableLine, "printed_population"),
        (network.Member, "note"),
        *((shape, "note") for shape in (practice.ThirdPlaceTotal, practice.ThirdPlaceCount)),
        *((people.Speaker, name) for name in ("name", "role", "printed")),
        *((people.Partner, name) for name in ("group", "website")),
        *((network.TeamMember, name) for name in ("region", "note")),
    }
)
"""What is kept of the sources for editors, rules and data: doubts, wrong prints, who does what; no page says them all.

The notes of third places are shown in the book alone, who signs a partner's message on the site alone; the group and
the address of a partner are the press room's, the region of a team that of its correspondents."""
_MARKS = (
    "",
    "",
    "",
    "",
    " & cie",
    " (sic)",
    " *",
    " <3",
    " : suite",
    " # 2",
    " « ici »",
    " “là”",
    " \u2011 fin",
    " 100 %",
)
"""What editors write behind words; Markdown and HTML mean nothing in a fact."""


class Maker:
    """Writes facts with the words of a vocabulary, and remembers where each word must be found."""

    def __init__(self, draw: st.DrawFn, name: str) -> None:
        self.draw, self.vocabulary = draw, Vocabulary(draw, name)
        self.words: list[str] = []
        self._special: dict[tuple[type[Fact], str], Callable[[], Any]] = {
            (network.Profile, "department"): lambda: "Rhône (69)",
            (follow_up.FollowUp, "what"): lambda: self.pick(("label.md", "jury.yaml", "Portraits")),
            (network.Profile, "postcode"): lambda: "69500",
            (network.Profile, "website"): lambda: "www.exemple.fr",
            (people.JuryMember, "role"): lambda: self.text(people.JuryMember, "role"),
            (people.Partner, "website"): lambda: "https://www.exemple.fr/",
            (statistics.DeclaredFigure, "until"): lambda: 2020,
            (network.Member, "department"): lambda: "69",
            (chronicle.Landmark, "text"): lambda: TEXT,
            (chronicle.Chronology, "text"): lambda: TEXT,
            (statistics.DeclaredFigure, "compare"): lambda: "collectivites",
            (edition.Contact, "email"): lambda: "association@exemple.fr",
            (edition.Contact, "website"): lambda: "https://www.exemple.fr",
            (edition.AnnouncedBook, "email"): lambda: "livre@exemple.fr",
            (edition.Meeting, "department"): lambda: "13",
        }

    def pick(self, choices: typing.Sequence[Any]) -> Any:
        return self.draw(st.sampled_from(choices))

    def fact(self, shape: type[Fact], **given: Any) -> dict[str, Any]:
        """One fact by its French keys: ``given`` by English names, the rest drawn; half of what may lack lacks."""
        made: dict[str, Any] = {}
        for name, hint in typing.get_type_hints(shape, include_extras=True).items():
            field = shape.model_fields.get(name)
            is_left_out = name not in given and (shape, name) in OMITTED
            if field is None or name in FILLED or is_left_out:
                continue
            key = field.alias or name
            if name in given:
                made[key] = given[name]
            elif field.is_required() or (shape, name) in _NEEDED or self.draw(st.booleans()):
                value = self.special(shape, name) or self.value(hint, shape, name)
                if value is not None and value != []:
                    made[key] = value
        return made

    def special(self, shape: type[Fact], name: str) -> Any:
        if name in ("source", "id"):
            return "annuaire" if name == "source" else f"x{self.draw(st.integers(0, 10**9))}"
        if name == "collectivity":
            return self.pick(NAMES)
        if name == "region" and shape is not network.TeamMember:
            return self.pick(tuple(PLACES))
        if name == "about":
            return self.pick(("page:palmares", "page:jury", "label.md"))
        made = self._special.get((shape, name))
        return made() if made else None

    def value(self, hint: Any, shape: type[Fact], name: str) -> Any:
        origin, inner = typing.get_origin(hint), typing.get_args(hint)
        if hint in (Text, Noun, str):
            return self.text(shape, name)
        for known, strategy in _DRAWN:
            if hint == known:
                return _within(self.draw(strategy), shape.model_fields[name].metadata)
        if origin in (types.UnionType, typing.Union):
            return self.value(next(one for one in inner if one is not type(None)), shape, name)
        if origin is tuple:
            least = 0 if name in ("dedicated", "marks", "attended") else 1
            return [self.value(inner[0], shape, name) for _ in range(self.draw(st.integers(least, 3)))]
        if origin is dict:
            keys = self.draw(st.lists(st.integers(2000, 2019), min_size=1, max_size=4, unique=True))
            return {key: self.value(inner[1], shape, name) for key in keys}
        if origin is Annotated:
            return self.value(inner[0], shape, name)
        if isinstance(hint, type) and issubclass(hint, Enum):
            return self.pick([one.value for one in hint if one is not ChartName.PARTICIPATION])
        assert issubclass(hint, Fact), f"{shape.__name__}.{name}: {hint}"
        return self.fact(hint)

    def text(self, shape: type[Fact], name: str) -> str:
        """Names are shorter than what is said of them."""
        most = 24 if name in _LONG else 3 if name in _NAMES else 8
        start = len(self.vocabulary.given)
        words = self.vocabulary.words(1, most) + self.pick(_MARKS)
        found = self.vocabulary.given[start:]
        if (shape, name) not in UNSEEN:
            self.words += found
        return words

    def section(self, section: Section) -> Any:
        """What one file holds: a fact, or a list of some."""
        shape = _RECORD[section.field]
        if typing.get_origin(shape) is types.UnionType:
            return self.fact(typing.get_args(shape)[0])
        card = typing.get_args(shape)[0]
        if card is network.Profile:
            names = self.draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True))
            return [self.fact(card, collectivity=name) for name in names]
        if card is people.Partner:  # who signs a message is shown with it
            first = self.fact(card, text="partenaire-mnt", speaker=self.fact(people.Speaker))
            return [first, *(self.fact(card) for _ in range(self.draw(st.integers(0, 3))))]
        return [self.fact(card) for _ in range(self.draw(st.integers(1, 4)))]

    def palmares(self) -> tuple[dict[str, Any], list[str]]:
        """A palmarès of drawn places, and who is in it."""
        regions: dict[str, Any] = {}
        labelled: list[str] = []
        others = self.draw(st.lists(st.sampled_from([one for one in PLACES if one != HOME]), max_size=4, unique=True))
        for region in (HOME, *others):
            drawn = self.draw(st.lists(st.sampled_from(PLACES[region]), min_size=1, max_size=3, unique=True))
            names = dict.fromkeys((NAMES[0], *drawn) if region == HOME else drawn)  # texts link to the first
            levels: dict[int, list[Any]] = {}
            for name in names:
                line = self.fact(award.AwardLine, name=name) if self.draw(st.booleans()) else name
                levels.setdefault(self.draw(st.integers(1, 5)), []).append(line)
            regions[region] = levels
            labelled += names
        told = self.fact(award.AnnouncedTotals, collectivities=len(labelled), regions=len(regions))
        return {"annonce": told, "regions": regions}, labelled

    def edition(self) -> dict[str, Any]:
        """All of ``edition.yaml`` but how the book is printed."""
        chapters = [one.value for one in edition.Chapter if one is not edition.Chapter.INDEX]
        texts = {"id": "regards-croises", "titre": "Regards croisés", "textes": ["regard-un", "regard-deux"]}
        order = self.draw(st.permutations([*chapters, texts]))
        ceremonies = self.draw(st.integers(0, 2))
        given = {
            "number": 21,
            "year": 2020,
            "title": f"{self.short()} en réseaux",
            "label": f"Label {self.short()}",
            "accent": self.pick(("#0b6e6e", "#7a1f5c", "#23408e", "#000000")),
            "ceremonies": [self.fact(edition.Meeting, day=day) for day in ("2020-02-04", "2020-03-10")[:ceremonies]],
            "announced_book": self.fact(edition.AnnouncedBook),
            "jury_day": self.fact(edition.Meeting, day="2019-12-10"),
            "sources": [self.fact(edition.Source, id=name) for name in ("annuaire", "tract")],
            "chapters": [*order, "index"],
            "printing": {},
            "embargo": None,  # what holds back the only edition publishes nothing, whatever else is drawn
        }
        return {key: value for key, value in self.fact(edition.Edition, **given).items() if value not in ([], {}, None)}

    def short(self) -> str:
        """A word for a title that every page shows."""
        self.words.append(word := self.vocabulary.word())
        return word


_RECORD = typing.get_type_hints(EditionRecord)
_SECTIONS = [one for one in SECTIONS if ".press." not in str(_RECORD[one.field])]
"""What the press room holds names texts of its own and each other: one fact alone would only be refused."""
_FILES = {BlockName.TIMELINE: "chronologie"}
"""The file that a block shows, where it is not of its name."""
_LONG = frozenset({"note", "text", "introduction", "details", "reason", "why"})
_NAMES = frozenset({"first_name", "last_name", "name", "acronym", "unit", "place", "host", "mayor", "post", "category"})
_FIRST = date(2019, 3, 1)
_DRAWN: tuple[tuple[Any, st.SearchStrategy[Any]], ...] = (
    (Whole, st.one_of(st.integers(1, 99), st.integers(1, 200_000))),
    (Number, st.sampled_from((0, 1, "1,5", 12.25, 250, 199_999))),
    (Year, st.integers(1996, 2020)),
    (YesNo, st.sampled_from(("oui", "non"))),
    (Day, st.dates(_FIRST, date(2020, 2, 1))),
    (RecentDay, st.dates(_FIRST, date(2020, 12, 31))),
    (AnnouncedDay, st.just("à confirmer")),
    (chronicle.PartialDate, st.sampled_from(("1999", "2004-06", "2015-12-31", "2020-02-29"))),
    (Level, st.integers(1, 5)),
)


def _within(value: Any, bounds: typing.Iterable[object]) -> Any:
    """The number inside what its field allows."""
    for bound in bounds:
        value = max(value, getattr(bound, "ge", value)) if isinstance(value, int) else value
        value = min(value, getattr(bound, "le", value)) if isinstance(value, int) else value
    return value


@st.composite
def pieces(draw: st.DrawFn) -> Piece:
    """Some of the files that an edition may hold, and a text that shows what they say."""
    maker = Maker(draw, "y")
    files: dict[str, Any] = {}
    added = {}
    drawn = draw(st.lists(st.sampled_from(_SECTIONS), min_size=1, max_size=8, unique_by=lambda section: section.file))
    if draw(st.booleans()):
        files["edition"] = maker.edition()
    files["palmares"], labelled = maker.palmares()
    for section in drawn:
        files[section.file] = maker.section(section)
    if draw(st.booleans()):
        files["mentions"] = [maker.fact(award.MentionLine, collectivity=name) for name in labelled[:2]]
    written = {f"editions/2020/{name}.yaml": as_yaml(draw, content) for name, content in files.items()}
    shown = [block.value for block in BlockName if _FILES.get(block, block.value) in files]
    if shown or any(section.file in ("reperes", "chronologies") for section in drawn):
        written[f"content/2020/{TEXT}.md"] = (
            f"---\ntitre: Les faits\nsource: annuaire\nmontre: [{', '.join(shown)}]\n---\n\nCe que disent les faits.\n"
        ).encode()
        added["editions/2020/edition.yaml"] = part(TEXT)
    return Piece(written, tuple(maker.words), added=added)


def as_yaml(draw: st.DrawFn, content: Any) -> bytes:
    """As one of many programs and hands writes it."""
    width = draw(st.sampled_from((40, 100, 10_000)))
    dumper = draw(st.sampled_from((_Indented, yaml.SafeDumper))) if isinstance(content, list) else _Indented
    text: str = yaml.dump(content, Dumper=dumper, allow_unicode=True, sort_keys=False, width=width)
    return text.encode()


class _Indented(yaml.SafeDumper):
    """Lists stand two spaces inside their key, as those of the small project, to which another kind adds lines."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)
