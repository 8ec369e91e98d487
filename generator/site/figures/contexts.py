"""The variables of ``figure.html``."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.parts import DownloadItem, FigurePart, Frame, Link
from generator.site.maps.contexts import Atlas


@dataclass(frozen=True, slots=True)
class FigurePage:
    """``figure.html``: one chart or map, large.

    ``kicker`` is « 21e label, 2020 »; ``linked_map`` the same map with links, None for what is no map of areas;
    ``places`` are where the edition shows the figure; ``citation`` is how to cite the page; ``picture`` is it at the
    size of print, for the main ones.
    """

    frame: Frame
    kicker: str
    figure: FigurePart
    linked_map: Atlas | None
    places: tuple[Link, ...]
    citation: str
    picture: DownloadItem | None
    before: Link | None
    after: Link | None
