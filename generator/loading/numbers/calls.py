"""What stands between two braces in a text: the word that is called, and what it is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.french.numerals import spell
from generator.french.words import NARROW, WIDE, number

CALL = re.compile(r"(?<!\\)\{\{(?P<inside>\s*(?:[\w-]+\s*\(|\d{4}\.)[^{}\n]*)\}\}")
"""A word and what it is told, or the name of a number alone; other braces are text, as they are shown."""
_SHAPE = re.compile(r"\s*(?P<name>[\w-]+)\s*\((?P<told>.*)\)\s*")
_QUOTED = re.compile(r"""\s*["'’«“”]\s*(?P<words>[^"'«»“”]*?)\s*["'’»“”]\s*(?:,|$)""")
"""Word processors turn quotes: each of theirs is one."""


_PREPOSITIONS = frozenset({"de", "du", "des", "à", "au", "aux", "en", "par", "pour", "sans", "sur"})


class NotUnderstood(ValueError):
    """A call that says nothing. Its message is the cause, in French, as the end of a sentence without its full stop."""


class UnknownNumber(LookupError):
    """A number of that name is not known."""


@dataclass(frozen=True)
class Numbers:
    """The known numbers, and the edition that a name without a year speaks of (None for a text of no edition)."""

    values: Mapping[str, int]
    year: int | None = None

    def __getitem__(self, name: str) -> int:
        """Raises UnknownNumber."""
        for full in (name, f"{self.year}.{name}"):
            if full in self.values:
                return self.values[full]
        raise UnknownNumber(name)


def say(inside: str, numbers: Numbers) -> str:
    """What a call is replaced by. Raises NotUnderstood, UnknownNumber."""
    shape = _SHAPE.fullmatch(inside)
    if shape is None:
        raise NotUnderstood("il faut un mot, puis des parenthèses")
    if shape["name"] not in _WORDS:
        raise NotUnderstood(f"« {shape['name']} » n’est pas l’un des mots connus, {', '.join(_WORDS)}")
    told = _told(shape["told"])
    least, most, make = _WORDS[shape["name"]]
    if not least <= len(told) <= most:
        raise NotUnderstood(f"« {shape['name']} » veut {_between(least, most)}")
    return make(numbers, *told)


def _told(written: str) -> tuple[str, ...]:
    found, at = [], 0
    while at < len(written.rstrip()):
        part = _QUOTED.match(written, at)
        if part is None:
            raise NotUnderstood("ce qui est entre parenthèses va entre guillemets")
        found.append(part["words"])
        at = part.end()
    return tuple(found)


def _between(least: int, most: int) -> str:
    return (
        f"{spell(least)} à {spell(most)} textes entre guillemets"
        if least < most
        else f"{spell(most)} textes entre guillemets"
    )


def _figure(numbers: Numbers, name: str, singular: str = "", plural: str = "") -> str:
    """« 232 », « 232 collectivités »."""
    value = numbers[name]
    return number(value) + (WIDE + agreed(value, singular, plural) if singular else "")


def _spelt(numbers: Numbers, name: str, singular: str = "", plural: str = "") -> str:
    """« seize », « seize régions »: the noun tells its gender by itself when it is « une … »."""
    feminine = singular.startswith("une ")
    value, noun = numbers[name], singular.removeprefix("une ").removeprefix("un ")
    words = spell(value, feminine=feminine)
    return f"{words} {agreed(value, noun, plural)}" if noun else words


def _share(numbers: Numbers, part: str, whole: str) -> str:
    """« 14 % »."""
    return number(100 * numbers[part] / numbers[whole] if numbers[whole] else 0) + NARROW + "%"


def _gap(numbers: Numbers, one: str, other: str, singular: str = "", plural: str = "") -> str:
    """How many lie between two numbers, whichever is greater."""
    value = abs(numbers[one] - numbers[other])
    return number(value) + (WIDE + agreed(value, singular, plural) if singular else "")


def agreed(value: int, singular: str, plural: str = "") -> str:
    """A noun and its adjectives with a number: from 2 on each takes its plural, up to a preposition."""
    if abs(value) < 2:
        return singular
    words = singular.split(" ")
    stop = next((rank for rank, word in enumerate(words) if word in _PREPOSITIONS), len(words))
    return plural or " ".join((*map(_plural, words[:stop]), *words[stop:]))


def _plural(word: str) -> str:
    if word[-1:] in "sxz":
        return word
    return word[:-2] + "aux" if word.endswith("al") else word + ("x" if word.endswith(("eau", "eu")) else "s")


_WORDS: Mapping[str, tuple[int, int, Callable[..., str]]] = {
    "chiffre": (1, 3, _figure),
    "lettres": (1, 3, _spelt),
    "part": (2, 2, _share),
    "ecart": (2, 4, _gap),
}
