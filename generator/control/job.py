"""What is ordered from the printer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.french import words as french
from generator.french.scale import NO_SIGN, Sign
from generator.preflight.checks.expectation import millimetres


@dataclass(frozen=True, slots=True)
class Job:
    """What is ordered from the printer, in words; lengths in millimetres. Empty where it is not known.

    ``sign`` heads the reports: the label's.
    """

    title: str = "Fichiers contrôlés"
    publisher: str = ""
    built_on: date | None = None
    paper: str = ""
    cover_paper: str = ""
    binding: str = ""
    spine: float | None = None
    printer: str = ""
    copies: int | None = None
    sign: Sign = NO_SIGN

    def in_words(self) -> Iterator[tuple[str, str]]:
        """What is known of the order, as names and values."""
        named = (("Imprimeur", self.printer), ("Papier", self.paper), ("Couverture", self.cover_paper))
        yield from ((name, value) for name, value in named if value)
        if self.binding:
            yield "Façonnage", self.binding
        if self.spine is not None:
            yield "Dos", millimetres(self.spine)
        if self.copies is not None:
            yield "Tirage", french.count(self.copies, "exemplaire")
