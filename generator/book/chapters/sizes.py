"""How large a text of the book is set: as large as a page holds it, and never with a few lines on a page of their own.

An estimate in points, from the number of signs; the style sheet has the same measures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from generator.model.article import Article
from generator.model.edition import AnyChapter, Chapter, texts_of
from generator.model.names import BlockName
from generator.model.yearbook import EditionRecord

PAGE = 691
"""The height of a page's text."""
BAND = 122
"""What the band that opens a short chapter takes of it."""
FULL, LEAST = 0.96, 0.3
"""A page is full at this share of its height; a last page holds at least that share."""
FEW_WORDS = 110
MANY_HEADINGS = 8
FEW_CHAPTERS = 10
"""A book of so few chapters opens each of them on a page of its own."""
LONG_CHAPTERS = (Chapter.JURY, Chapter.FIGURES, Chapter.AWARDS, Chapter.BOOK, Chapter.INDEX)
LONG_BLOCKS = frozenset({BlockName.PROFILES, BlockName.INITIATIVES})
_LINK = re.compile(r"\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Setting:
    """A way to set a text: its class, the height of a line, the signs of a line, the columns."""

    name: str
    leading: float
    signs: int
    columns: int = 1


HUGE, ROOMY, PLAIN, TIGHT = (
    Setting("huge", 22.5, 42),
    Setting("roomy", 18, 52),
    Setting("", 14.5, 64),
    Setting("tight", 13.5, 67),
)
COLUMNS, SHARED_COLUMNS, BAND_COLUMNS = (
    Setting("columns", 13.6, 49, 2),
    Setting("columns", 12.6, 52, 2),
    Setting("columns", 11.8, 53, 2),
)


@dataclass(frozen=True, slots=True)
class Surface:
    """What surrounds a text: what stands in its margin; whether a band opens its page, whether blocks share it.

    ``title`` and ``lead`` stand above it, "" when the opening of the chapter has said them.
    """

    margin: Sequence[str]
    banded: bool
    shared: bool
    title: str
    lead: str


def text_size(article: Article, surface: Surface) -> str:
    """The classes of a text: « huge », « roomy », « », « tight » or « columns », with « shared » beside its blocks."""
    settings = list(_settings(article, surface))
    heights = {one: _height(article, surface, one) / PAGE for one in settings}
    best = next((one for one in settings if heights[one] <= FULL), None) or next(
        (one for one in settings[::-1] if LEAST <= heights[one] % 1 <= FULL), PLAIN
    )
    return f"{best.name} shared".strip() if surface.shared else best.name


def is_light(record: EditionRecord, chapter: AnyChapter) -> bool:
    """Whether a chapter opens with a band: a short one, in a book of so many chapters that each would open on white."""
    if len(record.edition.chapters) <= FEW_CHAPTERS or chapter in LONG_CHAPTERS:
        return False
    if chapter is Chapter.PARTNERS:
        return not any(partner.text for partner in record.partners)
    articles = [article for slug in texts_of(chapter) if (article := record.article(slug))]
    return len(articles) == 1 and not LONG_BLOCKS.intersection(articles[0].header.shows)


def _settings(article: Article, surface: Surface) -> Iterable[Setting]:
    """The ways to set a text, the best first."""
    columns = BAND_COLUMNS if surface.banded else SHARED_COLUMNS if surface.shared else COLUMNS
    if article.body.count("\n## ") >= MANY_HEADINGS:
        yield columns
        return
    if not surface.shared:
        if len(article.body.split()) <= FEW_WORDS:
            yield HUGE
        yield ROOMY
    yield from (PLAIN, TIGHT, columns)


def _height(article: Article, surface: Surface, setting: Setting) -> float:
    lines = sum(_lines(part, setting.signs) for part in _LINK.sub("] (p. 99)", article.body).split("\n") if part)
    text = ceil(lines / setting.columns) * setting.leading
    return text + _head(surface) + (_margin(surface) if setting.columns > 1 else 0)


def _lines(part: str, signs: int) -> int:
    """The lines of a paragraph, of an item of a list; of a heading with the line above it."""
    return 1 + ceil(len(part) / signs * 1.35) if part.startswith("#") else ceil(len(part) / signs)


def _head(surface: Surface) -> float:
    title, lead = len(surface.title), len(surface.lead)
    if surface.banded:
        return BAND + ceil(title / 46) * 22 + ceil(lead / 84) * 16 + 24
    return ceil(title / 34) * 29 + ceil(lead / 74) * 18.5 + 32


def _margin(surface: Surface) -> float:
    """What stands beside a text, when columns leave it no place but above them: three parts, or a narrow and a wide."""
    parts = [part for part in surface.margin if part]
    widths = (38, 84) if len(parts) == 2 else (38, 38, 38)
    return max((ceil(len(part) / width) * 11 for part, width in zip(parts, widths, strict=False)), default=0) + 30
