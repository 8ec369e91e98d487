"""Numbers as French writes them in words: « vingt-neuf », « quatre-vingts », « deux cent trente-deux »."""

from __future__ import annotations

import re

_UNITS = (
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
    *("treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"),
)
_TENS = ("", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt")
MOST = 999_999
"""Nobody spells more in a text."""
_VALUES = {word: value for value, word in enumerate(_UNITS[:17])} | {"une": 1}
_VALUES |= {word: 10 * ten for ten, word in enumerate(_TENS) if word and ten < 7}
_COLLECTIVES = {"dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40}
_COLLECTIVES |= {"cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000}
FRACTIONS = {"moitié": 1 / 2, "tiers": 1 / 3, "quart": 1 / 4, "cinquième": 1 / 5, "dixième": 1 / 10}
"""What « un tiers » is, by its noun in the singular."""
_WORD = "|".join(sorted({*_VALUES, "vingts", "cent", "cents", "mille"}, key=len, reverse=True))
NUMERAL = rf"(?:\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+|\d+|(?:{_WORD})(?:(?:-| et |-et-| )(?:{_WORD}))*)"
"""A number as a text has it, in figures or in words, as a regular expression without groups."""


def spell(value: int, *, feminine: bool = False) -> str:
    """A whole number in words, from 0 to ``MOST``; a greater one in figures. ``feminine`` makes « vingt et une »."""
    if not 0 <= value <= MOST:
        return str(value)
    thousands, rest = divmod(value, 1000)
    words = [] if thousands == 0 else ["mille"] if thousands == 1 else [_hundreds(thousands, ends=False), "mille"]
    words += [_hundreds(rest, ends=True)] if rest or not thousands else []
    spelt = " ".join(words)
    return spelt + "e" if feminine and re.search(r"\bun$", spelt) else spelt


def _hundreds(value: int, *, ends: bool) -> str:
    """Below a thousand; « cents » and « quatre-vingts » lose their s before another number."""
    hundreds, rest = divmod(value, 100)
    if hundreds == 0:
        return _tens(rest, ends=ends)
    hundred = "cent" if hundreds == 1 else f"{_UNITS[hundreds]} cent"
    if rest:
        return f"{hundred} {_tens(rest, ends=ends)}"
    return hundred + ("s" if hundreds > 1 and ends else "")


def _tens(value: int, *, ends: bool) -> str:
    if value < len(_UNITS):
        return _UNITS[value]
    ten, unit = divmod(value, 10)
    unit += 10 if ten in (7, 9) else 0
    if value == 80:
        return "quatre-vingts" if ends else "quatre-vingt"
    if unit == 0:
        return _TENS[ten]
    return f"{_TENS[ten]} et {_UNITS[unit]}" if unit in (1, 11) and ten < 8 else f"{_TENS[ten]}-{_UNITS[unit]}"


def read_numeral(written: str) -> int | None:
    """The number that figures or words say; None when they say none. « une vingtaine » is 20."""
    figures = re.sub(r"[ \u00a0\u202f]", "", written)
    if figures.isascii() and figures.isdigit():
        return int(figures)
    words = [word for word in re.split(r"[\s-]+", written.lower()) if word != "et"]
    if len(words) == 2 and words[0] == "une" and words[1] in _COLLECTIVES:
        return _COLLECTIVES[words[1]]
    return _sum(words)


def _sum(words: list[str]) -> int | None:
    total = current = 0
    for word in words:
        single = word.removesuffix("s") if word in ("cents", "vingts") else word
        if single == "mille":
            total, current = total + 1000 * max(1, current), 0
        elif single == "cent":
            current = 100 * max(1, current)
        elif single == "vingt" and current % 100 == 4:
            current += 76
        elif single in _VALUES:
            current += _VALUES[single]
        else:
            return None
    return total + current if words else None
