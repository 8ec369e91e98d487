"""The variables of the layout of a collectivity’s page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.parts import (
    AwardItem,
    Frame,
    Link,
)
from generator.site.collectivities.parts import Badge, Citation, HistoryRow, LifeBar, Story
from generator.site.maps.near_map import NearMap


@dataclass(frozen=True, slots=True)
class CollectivityPage:
    """``collectivity.html``: one collectivity and all its editions.

    ``kind`` is « Commune » or « Communauté d’agglomération »; ``population`` is "" when unknown; ``printed`` is
    "" unless print differs; ``near`` is a map of the neighbours: ``nearby`` are of the same département, ``around`` the
    nearest others of the region; ``peers`` are those of its size; ``changes`` says what happened since last time;
    ``life`` draws the years that ``history`` lists; ``memberships`` are the years when it belonged to the association;
    ``release`` leads to its text for the press.
    """

    frame: Frame
    name: str
    year: int
    number: int
    level: int
    kind: str
    code_label: str
    code: str
    department: str
    department_code: str
    department_href: str
    region: str
    region_href: str
    within: str
    population: str
    population_year: int
    printed: str
    note: str
    locator: Markup
    changes: str
    life: tuple[LifeBar, ...]
    history: tuple[HistoryRow, ...]
    stories: tuple[Story, ...]
    memberships: tuple[int, ...]
    peers: tuple[AwardItem, ...]
    badge: Badge
    citation: Citation
    near: NearMap | None
    nearby: tuple[AwardItem, ...]
    around: tuple[AwardItem, ...]
    department_total: int
    region_total: int
    release: Link | None
    palmares: str
    before: Link | None
    after: Link | None
