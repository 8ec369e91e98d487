"""EcoIndex: the footprint of a page from its elements, its requests and its kilobytes, from 100 down to 0.

The published formula: the rank of each number among the pages of the Web, by quantiles, weighted 3, 2 and 1.
Elements inside drawings (``<svg>``) do not count.
"""

from __future__ import annotations

from bisect import bisect_right
from html.parser import HTMLParser

_ELEMENTS = (
    *(0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601),
)
_REQUESTS = (0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920)
_KILOBYTES = (
    *(0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08),
    *(2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26),
)
_GRADES = ((80, "A"), (70, "B"), (55, "C"), (40, "D"), (25, "E"), (10, "F"))
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


def score(elements: int, requests: int, kilobytes: float) -> int:
    """From 0 to 100, rounded as the site ecoindex.fr does."""
    ranks = 3 * _rank(elements, _ELEMENTS) + 2 * _rank(requests, _REQUESTS) + _rank(kilobytes, _KILOBYTES)
    return max(0, round(100 - 5 * ranks / 6))


def grade(value: int) -> str:
    """The letter of a score: A from 80 up, then B, C, D, E, F, G."""
    return next((letter for least, letter in _GRADES if value >= least), "G")


def count_elements(html: str) -> int:
    """The elements that the page's source declares, those inside a drawing left out."""
    counter = _Counter()
    counter.feed(html)
    return counter.total


def _rank(value: float, quantiles: tuple[float, ...]) -> float:
    place = bisect_right(quantiles, value)
    if place == len(quantiles):
        return len(quantiles) - 1
    low, high = quantiles[place - 1], quantiles[place]
    return place - 1 + (value - low) / (high - low)


class _Counter(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.total = 0
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.total += not self._depth
        if tag == "svg" or (self._depth and tag not in _VOID):
            self._depth += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.total += not self._depth

    def handle_endtag(self, tag: str) -> None:
        self._depth -= bool(self._depth) and tag not in _VOID
