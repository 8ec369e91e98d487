"""A collectivity in an edition, with all that its kit says: facts of the yearbook, nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from generator.french.house import House
from generator.french.scale import Scale
from generator.french.words import day, ordinal, slug
from generator.indicators.memory import YearPoint, remember, tell
from generator.model.award import Award
from generator.model.edition import Edition
from generator.model.people import JuryMember
from generator.model.yearbook import EditionRecord, Yearbook


@dataclass(frozen=True, slots=True)
class Laureate:
    """``history`` is that of the years up to the edition's, oldest first.

    ``page`` and ``badge`` are addresses on the site, "" while nobody knows its own.
    """

    award: Award
    edition: Edition
    house: House
    history: tuple[YearPoint, ...] = ()
    president: JuryMember | None = None
    page: str = ""
    badge: str = ""

    @property
    def scale(self) -> Scale:
        """How the label counts."""
        return self.house.scale

    @property
    def name(self) -> str:
        """Its official name on the day of the ceremony."""
        return self.award.name

    @property
    def place(self) -> str:
        """« Vannes (56) »."""
        return f"{self.name} ({self.award.collectivity.department.code})"

    @property
    def level(self) -> str:
        """« Cinq arobases », « Niveau 3 (« Or ») »."""
        return f"{self.scale.spelt(self.award.level)}{self.scale.named(self.award.level)}"

    @property
    def label(self) -> str:
        """« Territoires, Villes et Villages Internet »: the label's proper noun, else its official name."""
        return self.house.label or self.edition.label

    @property
    def rank(self) -> str:
        """« 21ᵉ label national »."""
        return f"{ordinal(self.edition.number)} {self.house.short_rank}"

    @property
    def stem(self) -> str:
        """The start of its files: « vannes-56260-2020 »."""
        return f"{slug(self.name)}-{self.award.collectivity.code.lower()}-{self.award.year}"

    @property
    def ceremony(self) -> str:
        """« Martigues, le 4 février 2020 »; without a day that is to be confirmed; "" without a ceremony."""
        meeting = self.edition.ceremony if len(self.edition.ceremonies) == 1 else None
        if meeting is None:
            return ""
        return f"{meeting.place}, le {day(meeting.day)}" if meeting.day else meeting.place


def laureates_of(yearbook: Yearbook, year: int) -> tuple[Laureate, ...]:
    """Those of an edition in the order of its palmarès, as all the editions until then remember them."""
    known = yearbook.until(year)
    record = known.editions[-1]
    told, president = tell(known.editions), president_of(record)
    return tuple(
        Laureate(award, record.edition, record.house, remember(known, award.heir, told).history, president)
        for award in record.awards
    )


def president_of(record: EditionRecord) -> JuryMember | None:
    """Who presides over the jury, when the edition says it."""
    return next((one for one in record.jury if (one.duty or "").lower().startswith("président")), None)
