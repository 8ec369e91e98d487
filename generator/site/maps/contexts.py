"""A map drawn in its page, whose every area is a link, and the list that says the same."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.parts import Link


@dataclass(frozen=True, slots=True)
class AtlasArea:
    """An area: its outline as SVG, its class (0 for none), its number and where to write it.

    ``name`` is what its link says: « Morbihan : 7 collectivités »; ``href`` is "" when it leads nowhere.
    """

    name: str
    href: str
    path: Markup
    tint: int
    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class AtlasItem:
    """A line of the list: a name, its address, and its number or how many of each level."""

    name: str
    href: str
    value: str


@dataclass(frozen=True, slots=True)
class Lens:
    """The circle around the enlarged petite couronne, and the end of the line that ties it to its place."""

    x: float
    y: float
    radius: float
    place: tuple[float, float]
    edge: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """The marks of a level: the step of its colour, where they all are, one of them alone, and its words."""

    step: int
    path: Markup
    shape: Markup
    words: str


@dataclass(frozen=True, slots=True)
class Atlas:
    """The whole map.

    ``behind`` is the outline of what is drawn but does not lead anywhere; ``dots`` are the marks, the lowest level
    first; ``classes`` the key: (class, words), the largest first;
    ``names`` the words under the islands: (x, y, name); ``items`` the list and ``none`` the areas that have nothing
    to count.
    """

    label: str
    width: int
    height: int
    behind: Markup
    areas: tuple[AtlasArea, ...]
    dots: tuple[Mark, ...]
    classes: tuple[tuple[int, str], ...]
    lens: Lens | None
    names: tuple[tuple[float, float, str], ...]
    items: tuple[AtlasItem, ...]
    none: tuple[Link, ...]
