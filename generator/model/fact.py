"""The base of everything that an editor writes in YAML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError, PydanticKnownError

from generator.findings.issues import SourceLocation
from generator.french.scale import MOST as MOST_LEVELS

_ENDS = re.compile(r"[\t\n\r]+ *")


def _on_one_line(value: object) -> object:
    """A fact is a line, in settings of servers and in citations as well: an end of line within it is a space."""
    return _ENDS.sub(" ", value) if isinstance(value, str) and _ENDS.search(value) else value


Text = Annotated[str, BeforeValidator(_on_one_line), StringConstraints(strip_whitespace=True, min_length=1)]
"""One or more characters, on one line."""

Noun = Annotated[
    str, BeforeValidator(_on_one_line), StringConstraints(strip_whitespace=True, min_length=1, max_length=20)
]
"""A word that books print in their largest type, on a line of its own."""

_Numeral = TypeVar("_Numeral", int, Decimal)

MOST = 10**12
"""No number of a yearbook is larger: not the inhabitants of the world, not the euros of a State."""
FIRST_YEAR, LAST_YEAR = 1000, 2100
EARLIEST = 1950
"""No label that this program can publish is older: its register begins with the official code of the communes."""
_DIGITS = re.compile(r"0|[1-9][0-9]{0,14}")
_DECIMAL = re.compile(r"(0|[1-9][0-9]{0,14})([.,][0-9]{1,9})?")
_DAY = re.compile(r"(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
TO_BE_CONFIRMED = "à confirmer"
"""What editors write for a day that is not known yet."""


def _whole(value: object) -> object:
    """Digits alone: not « 1_000 », « 0x1F », « 1:30 », « 007 » nor forty digits, which would be other numbers."""
    if isinstance(value, str) and not _DIGITS.fullmatch(value.strip()):
        raise PydanticCustomError("int_parsing", "digits")
    return value


def _decimal(value: object) -> object:
    """Digits with a point or a comma: neither « NaN » nor « 1e400 »."""
    if isinstance(value, str) and not _DECIMAL.fullmatch(value.strip()):
        raise PydanticCustomError("float_parsing", "digits")
    return value.strip().replace(",", ".") if isinstance(value, str) else value


def _day(value: object) -> object:
    """« 2020-02-04 » alone, of this century or of the last: « 20200204 » would be read as seconds since 1970."""
    if isinstance(value, str) and not _DAY.fullmatch(value.strip()):
        raise PydanticCustomError("date_parsing", "day")
    return value


def _recent(value: object) -> object:
    """A day that the label may have known: a century earlier or later is mistyped."""
    if isinstance(value, str) and _DAY.fullmatch(value.strip()) and not "1990" <= value.strip()[:4] <= "2099":
        raise PydanticCustomError("day_range", "day")
    return _day(value)


def _announced(value: object) -> object:
    """None for « à confirmer », with or without its accent."""
    if isinstance(value, str) and value.strip().lower() in {TO_BE_CONFIRMED, "a confirmer"}:
        return None
    return _day(value)


def _not_too_large(value: _Numeral) -> _Numeral:
    """In a function, for a field's own bound of the same kind would be set aside by a bound written here."""
    if value > MOST:
        raise PydanticKnownError("less_than_equal", {"le": MOST})
    return value


def _of_our_era(value: int) -> int:
    if value < FIRST_YEAR:
        raise PydanticKnownError("greater_than_equal", {"ge": FIRST_YEAR})
    if value > LAST_YEAR:
        raise PydanticKnownError("less_than_equal", {"le": LAST_YEAR})
    return value


Whole = Annotated[int, BeforeValidator(_whole), AfterValidator(_not_too_large)]
"""A whole number, as an editor writes it."""

Number = Annotated[Decimal, BeforeValidator(_decimal), AfterValidator(_not_too_large)]
"""A number with as many decimals as the source prints."""

Millimetres = Annotated[float, BeforeValidator(_decimal)]
"""A length on paper."""

Year = Annotated[int, BeforeValidator(_whole), AfterValidator(_of_our_era)]
"""A year of our era, in four digits."""

Day = Annotated[date, BeforeValidator(_day)]
"""A day of the calendar, AAAA-MM-JJ."""


def _yes_or_no(value: object) -> object:
    """French words for what YAML calls true and false."""
    words = {"oui": True, "vrai": True, "true": True, "non": False, "faux": False, "false": False}
    return words.get(value.strip().lower(), value) if isinstance(value, str) else value


YesNo = Annotated[
    bool, BeforeValidator(_yes_or_no), WithJsonSchema({"anyOf": [{"enum": ["oui", "non"]}, {"type": "boolean"}]})
]
"""« oui » or « non »."""

RecentDay = Annotated[date, BeforeValidator(_recent)]
"""A day that somebody who makes this yearbook has lived."""

AnnouncedDay = Annotated[
    date | None,
    BeforeValidator(_announced),
    WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, {"const": TO_BE_CONFIRMED}]}),
]
"""A day of the calendar, or « à confirmer »."""

_MOMENT = re.compile(r"(19|20)\d\d-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)")


def _moment(value: object) -> object:
    """A day, an hour and how far it is from Greenwich: without that, nobody abroad knows when."""
    if isinstance(value, str) and not _MOMENT.fullmatch(value.strip()):
        raise PydanticCustomError("datetime_parsing", "moment")
    return value.strip() if isinstance(value, str) else value


Moment = Annotated[datetime, BeforeValidator(_moment)]
"""« 2020-02-04T09:00+01:00 »."""

TOP = "plus_haut"
"""In the context of a reading, the highest level of the label."""


def _is_given(level: int, info: ValidationInfo) -> int:
    if info.context and level > info.context[TOP]:
        raise PydanticKnownError("less_than_equal", {"le": info.context[TOP]})
    return level


Level = Annotated[int, Field(ge=1, le=MOST_LEVELS), BeforeValidator(_whole), AfterValidator(_is_given)]
"""A level that the jury gives: 1 to the highest of the label."""


WHEN_READ = ConfigDict(defer_build=True)
"""What reads a shape is made for the first file of that shape: most commands meet few of them."""


class Origin(BaseModel):
    """Where a mapping stands in its file, and where each of its keys stands."""

    model_config = ConfigDict(**WHEN_READ, frozen=True, arbitrary_types_allowed=True)

    location: SourceLocation
    keys: dict[str, SourceLocation] = Field(default_factory=dict)

    def at(self, key: str) -> SourceLocation:
        """The place of a key's value, or of the whole mapping when the key is not written."""
        return self.keys.get(key, self.location)


NOWHERE = Origin(location=SourceLocation("(mémoire)"))


class Fact(BaseModel):
    """A frozen value read from YAML: French keys outside, English names inside, unknown keys refused."""

    model_config = ConfigDict(
        **WHEN_READ, frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True
    )

    origin: Origin = Field(default=NOWHERE, exclude=True, repr=False)

    @model_validator(mode="before")
    @classmethod
    def _keep_origin(cls, value: object) -> object:
        origin = getattr(value, "origin", None)
        return {**value, "origin": origin} if isinstance(value, dict) and origin else value


def facts_in(values: Iterable[object]) -> Iterator[Fact]:
    """Every fact among the values, those inside other facts included."""
    for value in values:
        if isinstance(value, Fact):
            yield value
            yield from facts_in(getattr(value, name) for name in type(value).model_fields)
        elif isinstance(value, tuple):
            yield from facts_in(value)


def _text_as_mapping(value: object) -> object:
    """Let an editor write ``- Bron (69)`` for ``- nom: Bron (69)``; the text's place is kept."""
    if not isinstance(value, str):
        return value
    location = getattr(value, "location", None)
    return {"nom": str(value)} | ({"origin": Origin(location=location)} if location else {})


NameOrMapping = BeforeValidator(_text_as_mapping)
