"""What a check is and what it finds; and the judgement passed on a whole file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum

from generator.findings.issues import Severity
from generator.preflight.checks.expectation import Expectation, Kind
from generator.preflight.instructions.geometry import Box, Place, place_of
from generator.preflight.instructions.marks import Sheet
from generator.preflight.reading.document import Reading


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: what was found, on which page (0: the whole file) and where on it; ``count`` of the same there.

    ``example`` holds the words concerned, when there are some; ``folio`` the number printed on the page, when it is not
    the rank of the page in the file.
    """

    found: str
    page: int = 0
    place: Place | None = None
    example: str = ""
    count: int = 1
    folio: str = ""


class Scope(Enum):
    """What a check looks at: the file as a whole, what its pages show, the fonts that they use."""

    FILE = "file"
    MARKS = "marks"
    FONTS = "fonts"


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the catalogue; its sentences are in ``words``.

    A check whose ``scope`` is not the file asks nothing of a page but what it shows, and may be made on some pages at a
    time; what it finds on a font is said once.
    """

    code: str
    title: str
    severity: Severity
    kinds: frozenset[Kind]
    find: Callable[[Reading, Expectation], Iterable[Finding]]
    scope: Scope = Scope.FILE


class Status(StrEnum):
    """What came of a check; the value is the French word shown to a person."""

    PASSED = "conforme"
    NOTED = "à noter"
    DOUBTED = "à vérifier"
    FAILED = "à corriger"
    SKIPPED = "sans objet"


STATUS_OF = {Severity.ERROR: Status.FAILED, Severity.WARNING: Status.DOUBTED, Severity.NOTE: Status.NOTED}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one check of one file; ``findings`` are the first of ``total``."""

    code: str
    title: str
    status: Status
    expected: str
    remedy: str
    findings: tuple[Finding, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """What the proof to sign says of a file; sizes in millimetres."""

    sha256: str
    weight: int
    pages: int = 0
    trim: tuple[float, float] = (0.0, 0.0)
    bleed: float = 0.0
    version: str = ""
    standard: str = ""
    condition: str = ""
    ink: float | None = None
    """The highest ink total in per cent."""
    ink_page: int = 0
    pictures: int = 0
    low_pictures: int = 0
    """Images under the resolution that is asked for."""
    fonts: tuple[str, ...] = ()
    blank_pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PagesJudgement:
    """What some pages show, whatever file they stand in: findings by the code of the check, and facts; pages from 1."""

    findings: Mapping[str, tuple[Finding, ...]]
    ink: float
    ink_page: int
    pictures: int
    low_pictures: int
    fonts: tuple[str, ...]
    blank_pages: tuple[int, ...]
    thumbnails: tuple[str, ...]
    pages: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """All that is known of one file once it is checked."""

    name: str
    expectation: Expectation
    facts: Facts
    outcomes: tuple[Outcome, ...]
    thumbnails: tuple[str, ...] = ()
    """The pages in small: PNG in base 64."""

    def of(self, status: Status) -> tuple[Outcome, ...]:
        """The outcomes of that status."""
        return tuple(outcome for outcome in self.outcomes if outcome.status is status)

    @property
    def is_printable(self) -> bool:
        """Whether nothing must be mended."""
        return not self.of(Status.FAILED)


def at(sheet: Sheet, box: Box, found: str, example: str = "") -> Finding:
    """A finding about what stands in a box of a page."""
    return Finding(found, sheet.number, place_of(box, sheet.trim), " ".join(example.split())[:60])
