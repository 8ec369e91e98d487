"""What the palmarès pages share: the other orders of the list, and what the filters of ``palmares.js`` know."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.parts import AwardItem, Frame


@dataclass(frozen=True, slots=True)
class PalmaresTools:
    """``territories`` are « 56,Morbihan,Bretagne » joined by « ; », for the filters; ``by_department`` an address."""

    territories: str
    by_department: str


@dataclass(frozen=True, slots=True)
class DepartmentBlock:
    """A département of the palmarès: its anchor, its number, its name, its page, its region, its collectivities."""

    anchor: str
    code: str
    name: str
    href: str
    region: str
    awards: tuple[AwardItem, ...]


@dataclass(frozen=True, slots=True)
class DepartmentsPage:
    """``departments.html``: the whole palmarès by département.

    ``by_region`` and ``by_level`` are the other orders; ``across`` leads to the départements through the editions.
    """

    frame: Frame
    year: int
    number: int
    total: int
    tools: PalmaresTools
    departments: tuple[DepartmentBlock, ...]
    by_region: str
    by_level: str
    across: str
