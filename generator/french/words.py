"""French typography of plain text: numbers, dates, ordinals, agreement, alphabetical order. Used by every output."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache

NARROW = "\u202f"
"""Narrow no-break space: thousands, before ; ! ? and inside « »."""
WIDE = "\u00a0"
"""No-break space: before a colon."""
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_HYPHENS = re.compile("[\u2010\u2011]")
_SMALL_NUMBERS = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
_LEADING_ARTICLE = re.compile(r"^(?:les? |la |l['’])", re.IGNORECASE)


def normal(text: str) -> str:
    """As everybody types it: « é » is one sign (NFC), and each hyphen the keyboard's.

    Word writes a hyphen of its own (U+2011) that no line may break at. It is in few fonts, and a name written with it
    would match no register, no search and no name of a file; a break after a hyphen hurts no reader.
    """
    composed = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    return _HYPHENS.sub("-", composed)


def number(value: float, decimals: int = 0) -> str:
    """« 4 145 087 », « 3,4 »: thousands by narrow no-break spaces, decimal comma."""
    return f"{value:,.{decimals}f}".replace(",", NARROW).replace(".", ",")


def in_words(value: int, feminine: bool = False) -> str:
    """« trois », « une »; figures above ten."""
    if value == 1 and feminine:
        return "une"
    return _SMALL_NUMBERS[value] if 0 <= value < len(_SMALL_NUMBERS) else number(value)


def percentage(part: float, whole: float, decimals: int = 0) -> str:
    """« 27 % » of ``whole``; « 0 % » of nothing."""
    return number(100 * part / whole if whole else 0, decimals) + NARROW + "%"


def count(value: int, singular: str, plural: str | None = None) -> str:
    """« 1 commune », « 2 communes »: French makes the plural from 2."""
    noun = singular if abs(value) < 2 else (plural or singular + "s")
    return number(value) + WIDE + noun


def day(value: date, weekday: bool = False) -> str:
    """« 4 février 2020 », « 1er mai 2020 »; the ordinal is made superscript by the pages."""
    days = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
    first = "1er" if value.day == 1 else str(value.day)
    words = f"{first}{WIDE}{MONTHS[value.month - 1]} {value.year}"
    return f"{days[value.weekday()]} {words}" if weekday else words


def partial_day(value: str) -> str:
    """« 2004 », « juin 2004 », « 21 juin 2004 » from « 2004 », « 2004-06 », « 2004-06-21 »."""
    year, *rest = value.split("-")
    if len(rest) == 2:
        return day(date.fromisoformat(value))
    return f"{MONTHS[int(rest[0]) - 1]} {year}" if rest else year


def ordinal(value: int) -> str:
    """« 1er », « 21e »."""
    return "1er" if value == 1 else f"{value}e"


def elide(word: str, before: str) -> str:
    """« de » + « Île-de-France » as « d’Île-de-France »."""
    starts = strip_accents(before[:1]).lower()[:1]
    return f"{word[:-1]}’{before}" if starts and starts in "aeiouyh" else f"{word} {before}"


@cache
def strip_accents(text: str) -> str:
    """The text without accents, ligatures opened."""
    opened = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE")
    return "".join(c for c in unicodedata.normalize("NFKD", opened) if not unicodedata.combining(c))


def sort_key(name: str) -> tuple[str, str]:
    """Alphabetical order as a French index has it: « Le Mans » under M, « Évron » under E, accents last."""
    bare = _LEADING_ARTICLE.sub("", name)
    return (re.sub(r"[^a-z0-9]+", " ", strip_accents(bare).lower()).strip(), name)


def initial(name: str) -> str:
    """The letter under which an index files a name."""
    return sort_key(name)[0][:1].upper() or "#"


def slug(text: str) -> str:
    """An address made of a text: « Provence-Alpes-Côte d’Azur » as « provence-alpes-cote-d-azur »."""
    return re.sub(r"[^a-z0-9]+", "-", strip_accents(text).lower()).strip("-")
