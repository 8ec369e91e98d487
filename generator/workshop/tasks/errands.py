"""The commands that the workshop may run, from what its forms say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

PUBLISH = "publier"
LONGEST = 200
"""No title, year or moment is longer."""
_YEAR = re.compile(r"[12][0-9]{3}")


class NotAnErrand(ValueError):
    """What was asked is none, or is not told as its form tells it. Its message is for a person, in French."""


def words_of(name: str, told: Mapping[str, object]) -> tuple[str, ...]:
    """The command of an errand, as a person would type it behind « cites ». Raises NotAnErrand.

    Whatever was typed stands behind « -- », where nothing is an option any more.
    """
    if name not in ERRANDS:
        raise NotAnErrand("l’atelier ne sait pas faire cela")
    return ERRANDS[name](told)


def _text(told: Mapping[str, object], key: str) -> str:
    value = told.get(key, "")
    if not isinstance(value, str) or len(value) > LONGEST or "\0" in value:
        raise NotAnErrand("ce qui est écrit là est trop long")
    return value.strip()


def _year(told: Mapping[str, object]) -> str:
    value = _text(told, "annee")
    if not _YEAR.fullmatch(value):
        raise NotAnErrand("une année s’écrit en quatre chiffres, comme 2021")
    return value


def _publish(told: Mapping[str, object]) -> tuple[str, ...]:
    moment = _text(told, "moment")
    return ("publier", f"--au={moment}") if moment else ("publier",)


def _edition(told: Mapping[str, object]) -> tuple[str, ...]:
    return "nouveau", "--", "edition", _year(told)


def _article(told: Mapping[str, object]) -> tuple[str, ...]:
    title = _text(told, "titre")
    if not title:
        raise NotAnErrand("un texte a un titre")
    return "nouveau", f"--edition={_year(told)}", "--", "texte", title


ERRANDS: Mapping[str, Callable[[Mapping[str, object]], tuple[str, ...]]] = MappingProxyType(
    {PUBLISH: _publish, "edition": _edition, "texte": _article, "revenir": lambda _: ("revenir",)}
)
