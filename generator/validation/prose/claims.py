"""What a sentence claims to count: a number, a noun of the label, and how exactly it is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.french.numerals import FRACTIONS, NUMERAL, read_numeral

NOUNS = {
    "collectivités": "collectivites",
    "labels": "collectivites",
    "lauréats": "collectivites",
    "lauréates": "collectivites",
    "intercommunalités": "intercommunalites",
    "communes": "communes",
    "régions": "regions",
    "départements": "departements",
    "membres du jury": "membres_jury",
    "jurés": "membres_jury",
}
"""The nouns of the label, and the name of what is counted under each."""
SMALLEST = 11
"""A smaller number counts some of them (« trois régions mènent »), not all: only those at a level are held to it."""
SENTENCES_REMEMBERED = 16_384
"""Who looks again after a change reads the new sentences only."""
_SPACE = r"[ \u00a0\u202f]"
_HEDGES = {
    **dict.fromkeys(("plus de", "plus d’"), "plus"),
    **dict.fromkeys(("près de", "près d’", "environ", "quelque"), "près"),
}
_HEDGE = rf"(?:(?P<hedge>{'|'.join(map(re.escape, _HEDGES))}){_SPACE}?)?"
_NOUN = f"(?P<noun>{'|'.join(sorted(NOUNS, key=len, reverse=True))})"
_LEVEL = rf"(?P<level>{_SPACE}(?:à|ont|avec){_SPACE}(?P<marks>{NUMERAL}){_SPACE}(?:arobases?|@))?"
_COUNT = re.compile(
    rf"(?<![\w-]){_HEDGE}(?P<number>{NUMERAL}){_SPACE}{_NOUN}(?![\w-]){_LEVEL}"
    rf"(?:,{_SPACE}soit{_SPACE}(?P<share>\d+){_SPACE}%)?",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?<![\w-]){_HEDGE}(?:(?P<percent>\d+){_SPACE}%|(?P<times>un|la|le|les|deux|trois|quatre)"
    rf"{_SPACE}(?P<fraction>moitié|tiers|quart|cinquième|dixième)s?){_SPACE}des{_SPACE}{_NOUN}(?![\w-])",
    re.IGNORECASE,
)
_TIMES = {"deux": 2, "trois": 3, "quatre": 4}


@dataclass(frozen=True, slots=True)
class Claim:
    """« plus de 232 collectivités »: the number, what it counts, and how it is hedged ("", "plus", "près").

    It stands in its text from ``start`` to ``end``. ``level`` is that of « 29 collectivités à 5 arobases », ``share``
    the per cent of « 96 collectivités, soit 27 % », or of « un quart des collectivités », which has no number.
    """

    words: str
    start: int
    end: int
    counts: str
    hedge: str
    number: int | None
    level: int | None = None
    share: float | None = None

    @property
    def name(self) -> str:
        """What it counts, as texts call it."""
        return self.counts if self.level is None else f"niveau_{self.level}"


@lru_cache(SENTENCES_REMEMBERED)
def claims_in(text: str) -> tuple[Claim, ...]:
    """The claims of a sentence of plain text, in its order, shares last."""
    return (*_counts_in(text), *_parts_in(text))


def _counts_in(text: str) -> Iterator[Claim]:
    for found in _COUNT.finditer(text):
        number = read_numeral(found["number"])
        level = read_numeral(found["marks"]) if found["marks"] else None
        if number is not None and (number >= SMALLEST or level is not None):
            share = float(found["share"]) if found["share"] else None
            words = f"{found['number']} {found['noun']}{found['level'] or ''}"
            yield Claim(words, *_span(found, "number"), _counts(found), _hedge(found), number, level, share)


def _parts_in(text: str) -> Iterator[Claim]:
    for found in _PART.finditer(text):
        start = "percent" if found["percent"] else "times"
        yield Claim(found.group(), *_span(found, start), _counts(found), _hedge(found), None, None, _share(found))


def _share(found: re.Match[str]) -> float:
    if found["percent"]:
        return float(found["percent"])
    return 100 * _TIMES.get(found["times"].lower(), 1) * FRACTIONS[found["fraction"].lower()]


def _counts(found: re.Match[str]) -> str:
    return NOUNS[found["noun"].lower()]


def _hedge(found: re.Match[str]) -> str:
    return _HEDGES.get((found["hedge"] or "").lower(), "")


def _span(found: re.Match[str], first: str) -> tuple[int, int]:
    return found.start(first), found.end("noun")
