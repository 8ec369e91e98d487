"""What is looked for under each heading: texts, portraits, what is to be confirmed, numbers, doubts, the press.

What is done is counted beside what is left: a text that is written, a portrait that is given, a doubt explained.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.findings.issues import Issue
from generator.french.words import count
from generator.model.article import TO_WRITE, Article
from generator.model.internal.follow_up import Rubric
from generator.model.people import JuryMember, Picture
from generator.model.press.event import Attendance, Person
from generator.model.yearbook import EditionRecord, Yearbook
from generator.pages.press_documents import documents_of
from generator.validation.catalogue import find_contradictions
from generator.validation.contradiction import Contradiction
from generator.validation.doubts import DOUBTFUL
from generator.workshop.board.tasks import Heading, Task, at, told
from generator.workshop.texts.lengths import measure

SHORT = 3
"""A text this many times shorter than the middle one of its kind is short."""
_OF_TEXTS = ("T01", "T02", "T03", "T04", "T41")
_TO_CONFIRM = ("E21", "P18")
_PRESS, _NUMBERS = "D", "T44"


@dataclass(frozen=True)
class Looked:
    """An edition, the yearbook that it belongs to, and what the rules find in it."""

    yearbook: Yearbook
    record: EditionRecord
    issues: tuple[Issue, ...]

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Those of this edition, explained or not."""
        return tuple(one for one in find_contradictions(self.yearbook) if one.year == self.record.year)

    def found(self, *starts: str) -> Iterator[Issue]:
        """The findings whose codes begin so."""
        return (one for one in self.issues if one.code.startswith(starts))


def texts(looked: Looked) -> Heading:
    """The texts of the book: those that are missing, left to be written, or short beside the others of their kind."""
    lacking = [told(issue) for issue in looked.found(*_OF_TEXTS)]
    written = [one for one in looked.record.articles if not one.body.lstrip().startswith(TO_WRITE)]
    short = {one.path: words for one in written if (words := _short(looked, one))}
    tasks = (*lacking, *(Task(words, path) for path, words in short.items()))
    return Heading(Rubric.TEXTS, len(written) - len(short), tasks)


def _short(looked: Looked, article: Article) -> str:
    length = measure(looked.yearbook, looked.record, article)
    if article.header.shows or length.words * SHORT >= length.middle:
        return ""
    return f"« {article.header.title} » a {count(length.words, 'mot')} ; {length.kind} : {length.middle} au milieu."


def pictures(looked: Looked) -> Heading:
    """The persons without a portrait, the pictures without words or without an author."""
    persons: list[Person | JuryMember] = [*looked.record.speakers]
    persons += [one for one in looked.record.jury if one.first_name]
    given = [one.portrait for one in persons if one.portrait]
    tasks = [at(one.origin.location, f"{_name(one)} : pas de portrait.") for one in persons if not one.portrait]
    for picture in given:
        tasks += _lacks_of(picture)
    return Heading(Rubric.PORTRAITS, len([one for one in given if not [*_lacks_of(one)]]), tuple(tasks))


def _name(person: Person | JuryMember) -> str:
    return person.full_name if isinstance(person, JuryMember) else person.name


def _lacks_of(picture: Picture) -> Iterator[Task]:
    if not picture.alternative:
        yield at(picture.origin.location, f"{picture.file} : il manque ce que l’image montre (texte_alternatif).")
    if not picture.credit:
        yield at(picture.origin.location, f"{picture.file} : il manque l’auteur et la licence (credit).")


def confirmations(looked: Looked) -> Heading:
    """What says that it is to be confirmed, and the persons whose coming is not."""
    sure = [one for one in looked.record.speakers if one.attendance is Attendance.CONFIRMED]
    unsure = (one for one in looked.record.speakers if one not in sure)
    persons = (at(one.origin.at("statut"), f"{one.name} : « {one.attendance.value} ».") for one in unsure)
    meetings = [one for one in looked.record.edition.ceremonies if one.day]
    return Heading(
        Rubric.TO_CONFIRM, len(sure) + len(meetings), (*(told(one) for one in looked.found(*_TO_CONFIRM)), *persons)
    )


def doubts(looked: Looked) -> Heading:
    """Contradictions that nobody explains, and the choices that a note calls doubtful."""
    explained = [one for one in looked.contradictions if one.explanation]
    elsewhere = (_PRESS, _NUMBERS)
    unexplained = (one.issue for one in looked.contradictions if not one.explanation)
    open_ones = (told(issue) for issue in unexplained if not issue.code.startswith(elsewhere))
    return Heading(Rubric.DOUBTS, len(explained), (*open_ones, *_choices(looked.record)))


def _choices(record: EditionRecord) -> Iterator[Task]:
    for award in record.awards:
        if award.note.startswith(DOUBTFUL):
            yield at(award.location, f"{award.name} : {_without_mark(award.note)}")
    for fact in record.facts:
        note = getattr(fact, "note", None)
        if note and note.startswith(DOUBTFUL):
            yield at(fact.origin.at("note"), _without_mark(note))


def _without_mark(note: str) -> str:
    words = note.removeprefix(DOUBTFUL).lstrip(" :\u00a0")
    return f"{words[:1].upper()}{words[1:]}"


def figures(looked: Looked) -> Heading:
    """The numbers of the edition, and those written by hand that the data contradict."""
    return Heading(Rubric.FIGURES, len(looked.record.figures), tuple(map(told, looked.found(_NUMBERS))))


def press(looked: Looked) -> Heading:
    """What the documents for journalists do not say."""
    tasks = tuple(told(issue) for issue in looked.found(_PRESS))
    return Heading(Rubric.PRESS, len([*documents_of(looked.record)]), tasks)


HEADINGS: tuple[Callable[[Looked], Heading], ...] = (texts, pictures, confirmations, figures, doubts, press)
"""One function a heading, in the order of the board."""
