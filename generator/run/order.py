"""What a person asks of a build."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from generator.keeping.cache import Cache
from generator.progress.stages import Progress

PRESS_FOLDER = "presse"
"""That of ``pages/urls``, which a help page does not wait for: a test holds them equal."""


class Target(StrEnum):
    """What ``--only`` may ask for."""

    SITE = "site"
    BOOK = "book"


@dataclass(frozen=True)
class Part:
    """One of the equal parts of a build that several machines share: the third of eight."""

    rank: int
    of: int


@dataclass(frozen=True)
class Order:
    """What to build: the project folder, the targets, the editions (empty: all), and the build day if it is imposed.

    ``moment`` is when it is published, which lifts embargoes; ``in_confidence`` the folder of a publication that shows
    all in spite of them, to those who may read before. Only a ``part`` is made when there is one; ``parts`` are the
    folders of those made elsewhere, to be joined.
    """

    root: Path
    targets: frozenset[Target] = frozenset(Target)
    years: frozenset[int] = frozenset()
    built_on: date | None = None
    progress: Progress = field(default_factory=Progress, compare=False)
    moment: datetime | None = None
    in_confidence: Path | None = None
    part: Part | None = None
    parts: tuple[Path, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether everything is asked for, so that strays may be removed."""
        return self.targets == frozenset(Target) and not self.years

    @property
    def wants_site(self) -> bool:
        """Whether any page is asked for."""
        return Target.SITE in self.targets

    def wants_book(self, year: int) -> bool:
        """Whether the book of an edition is asked for."""
        return Target.BOOK in self.targets and (not self.years or year in self.years)

    @property
    def folder(self) -> Path:
        """The folder of the part, if only a part is made."""
        return self.root / "parties" / f"{self.part.rank}-sur-{self.part.of}" if self.part else self.root

    @property
    def output(self) -> Path:
        """Where the files go."""
        return self.in_confidence or self.folder / "output"

    @property
    def cache(self) -> Cache:
        """What earlier builds made, by content. That of a part has a name that no upload passes over as hidden."""
        return Cache(self.folder / ("cache" if self.part else ".cache"))

    def wants(self, path: str) -> bool:
        """Whether a file is asked for; its path is under ``output``."""
        folder, _, rest = path.partition("/")
        is_book = folder == "print" or (rest.endswith(".pdf") and not rest.startswith(f"{PRESS_FOLDER}/"))
        year = rest.partition("/")[0]
        of_another_year = bool(self.years) and year.isdigit() and int(year) not in self.years
        return (Target.BOOK if is_book else Target.SITE) in self.targets and not of_another_year

    def written(self) -> list[str]:
        """What was asked, in words that always come in the same order."""
        return [
            *sorted(self.targets),
            *map(str, sorted(self.years)),
            str(self.built_on),
            str(self.moment),
            str(bool(self.in_confidence)),
        ]
