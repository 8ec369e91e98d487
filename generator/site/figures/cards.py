"""The figures of an edition, or of all together, as an overview shows them: the first drawn, then a card each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.charts.drawing.chart import Chart
from generator.french.scale import Scale
from generator.pages import urls
from generator.site.figures.figures import number_figures
from generator.site.figures.vignettes import vignette

LEADING = 2
"""How many figures an overview draws: each drawing is a request, and weighs."""


@dataclass(frozen=True, slots=True)
class FigureCard:
    """A figure in few words: its number, its title, what it shows, its page; ``vignette`` draws its numbers small."""

    anchor: str
    label: str
    title: str
    sentence: str
    href: str
    vignette: Markup


def leading_figures(charts: Mapping[str, Chart]) -> tuple[str, ...]:
    """The names of the charts that an overview draws."""
    return tuple(charts)[:LEADING]


def figure_cards(
    charts: Mapping[str, Chart], scale: Scale, here: str, address: Callable[[str], str]
) -> tuple[FigureCard, ...]:
    """A card for each chart that is not drawn; ``address`` gives its page by its name."""
    labels = number_figures(charts)
    return tuple(
        FigureCard(
            name, labels[name], one.title, one.alternative, urls.relative(here, address(name)), vignette(one, scale)
        )
        for name, one in [*charts.items()][LEADING:]
    )
