"""A line of the palmarès that is to be written."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.collectivity import Collectivity


@dataclass(frozen=True, slots=True)
class Entry:
    """A place, its level, the region that it stands under, and how the edition prints it if that is another way."""

    collectivity: Collectivity
    level: int
    region: str
    printed: str = ""
    note: str = ""

    @property
    def name(self) -> str:
        """« Bron (69) »."""
        return f"{self.collectivity.name} ({self.collectivity.department.code})"
