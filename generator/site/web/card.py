"""What a card shows, before it is painted; the code behind this module is all that a kept image depends on."""

from __future__ import annotations

from dataclasses import dataclass

from generator.french.scale import Scale, Sign
from generator.keeping.cache import Cache

CARD_SIZE = (1200, 630)
"""Width and height in pixels of the image that social networks show."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows: a name, a line above and one below, a level (0: none), an accent colour, dots of a map.

    ``dots`` are (x, y, step of the level), in thousandths of the map's side.
    """

    title: str
    above: str
    below: str
    level: int
    accent: str
    wordmark: str
    scale: Scale
    dots: tuple[tuple[int, int, int], ...] = ()


def paint(card: Card, cache: Cache) -> bytes:
    """The card as a PNG."""
    from generator.site.web.painting import paint_card  # Pillow and fontTools: unchanged cards never pay for them

    return paint_card(card, cache)


def paint_site_icon(side: int, file_format: str, sign: Sign) -> bytes:
    """The site's icon, square, as « PNG » or « ICO »."""
    from generator.site.web.painting import paint_icon  # for the same reason

    return paint_icon(side, file_format, sign)
