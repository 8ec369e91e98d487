"""What a person asks of a build."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from generator.keeping.cache import Cache
from generator.run.progress import Progress


class Target(StrEnum):
    """What ``--only`` may ask for."""

    SITE = "site"
    BOOK = "book"


@dataclass(frozen=True)
class Order:
    """What to build: the project folder, the targets, the editions (empty: all), and the build day if it is imposed."""

    root: Path
    targets: frozenset[Target] = frozenset(Target)
    years: frozenset[int] = frozenset()
    built_on: date | None = None
    progress: Progress = field(default_factory=Progress, compare=False)

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
    def output(self) -> Path:
        """Where the files go."""
        return self.root / "output"

    @property
    def cache(self) -> Cache:
        """What earlier builds made, by content."""
        return Cache(self.root / ".cache")

    def wants(self, path: str) -> bool:
        """Whether a file is asked for; its path is under ``output``."""
        folder, _, rest = path.partition("/")
        is_book = folder == "print" or rest.endswith(".pdf")
        year = rest.partition("/")[0]
        of_another_year = bool(self.years) and year.isdigit() and int(year) not in self.years
        return (Target.BOOK if is_book else Target.SITE) in self.targets and not of_another_year

    def written(self) -> list[str]:
        """What was asked, in words that always come in the same order."""
        return [*sorted(self.targets), *map(str, sorted(self.years)), str(self.built_on)]
