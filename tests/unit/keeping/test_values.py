"""The digest of a value: the same for the same, another for anything else, and none for what does not last."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from math import copysign
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from pydantic import BaseModel, ConfigDict, PrivateAttr

from generator.keeping.values import digest_value
from generator.model.yearbook import Yearbook


class Colour(Enum):
    RED = 1
    BLUE = 2


class Word(StrEnum):
    RED = "rouge"


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Pair:
    x: float
    y: float


class Named(NamedTuple):
    x: float
    y: float


@dataclass(frozen=True)
class Large:
    name: str
    points: tuple[Point, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)


class Fact(BaseModel):
    model_config = ConfigDict(frozen=True)
    name: str
    place: Point | None = None


NUMBERS = st.floats(allow_nan=False)
PLACES = st.builds(Point, NUMBERS, NUMBERS)
ATOMS = (
    st.none() | st.booleans() | st.integers() | NUMBERS | st.text(max_size=5) | st.binary(max_size=5) | st.dates()
    | st.decimals(allow_nan=False) | st.sampled_from(Colour) | st.just(Word.RED) | PLACES
    | st.builds(Pair, NUMBERS, NUMBERS) | st.builds(Markup, st.text(max_size=5))
    | st.builds(Fact, name=st.text(max_size=5), place=st.none() | PLACES)
)  # fmt: skip


def _several(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return (
        st.lists(values, max_size=4)
        | st.lists(values, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=3), values, max_size=4)
        | st.frozensets(st.integers() | st.text(max_size=3), max_size=4)
        | st.builds(Large, name=st.text(max_size=3), notes=st.dictionaries(st.text(max_size=2), st.text(max_size=2)))
    )


VALUES = st.recursive(ATOMS, _several, max_leaves=8)


def same(one: Any, other: Any) -> bool:
    """Whether nothing tells two values apart: written without a look at how they are digested."""
    if type(one) is not type(other):
        return False
    if isinstance(one, float):
        return one == other and copysign(1, one) == copysign(1, other)
    if isinstance(one, Decimal):
        return one.as_tuple() == other.as_tuple()
    if isinstance(one, tuple | list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return same([*one], [*other]) and same([*one.values()], [*other.values()])
    if isinstance(one, Point | Pair | Large):
        return all(same(getattr(one, item.name), getattr(other, item.name)) for item in fields(one))
    if isinstance(one, Fact):
        return same(one.name, other.name) and same(one.place, other.place)
    return bool(one == other)


@settings(max_examples=60)
@given(VALUES, VALUES)
def test_two_digests_are_the_same_when_the_values_are(one: object, other: object) -> None:
    assert (digest_value(one) == digest_value(other)) == same(one, other)


@settings(max_examples=60)
@given(st.data())
def test_a_value_made_twice_has_one_digest(data: st.DataObject) -> None:
    value = data.draw(VALUES)
    assert digest_value(value) == digest_value(_copy(value))


def _copy(value: Any) -> Any:
    """Made anew, so that no two parts are one object any more, and sets may have another order."""
    if isinstance(value, tuple | list):
        return type(value)(_copy(one) for one in value)
    if isinstance(value, dict):
        return {_copy(key): _copy(one) for key, one in value.items()}
    if isinstance(value, frozenset):
        return frozenset(sorted(value, key=str, reverse=True))
    if isinstance(value, Large):
        return replace(value, notes=dict(value.notes))
    return "".join([*value]) if type(value) is str else value


DIFFERENT: tuple[object, ...] = (
    None, False, True, 0, 1, 0.0, -0.0, 1.0, "", "1", b"", b"1", (), [], {}, frozenset(), ("list", ()), ["list", ()],
    ("a", "bc"), ("ab", "c"), ("ab",), (("ab",),), ("ab", ()), ["ab"], {"a": 1}, (("a", 1),), {"a": 1, "b": 2},
    datetime(2020, 1, 2, tzinfo=UTC),
    {"b": 2, "a": 1}, frozenset({"a"}), ("a",), date(2020, 1, 2), "2020-01-02", Decimal("1.0"), Decimal("1.00"), "1.0",
    Colour.RED, Colour.BLUE, Word.RED, "rouge", Markup("rouge"), Point(1, 2), Pair(1, 2), Named(1, 2), (1, 2),
    Point(2, 1), Point(1.0, 2.0), Large(""), Large("", (Point(1, 2),)), Fact(name="rouge"),
    Fact(name="rouge", place=Point(1, 2)),
)  # fmt: skip


def test_what_looks_alike_is_told_apart() -> None:
    assert len({digest_value(value) for value in DIFFERENT}) == len(DIFFERENT)


def test_a_mapping_is_the_same_behind_a_proxy() -> None:
    assert digest_value({"a": 1}) == digest_value(MappingProxyType({"a": 1}))


class Bare:
    pass


class WithSecret(BaseModel):
    _secret: int = PrivateAttr(default=1)


@pytest.mark.parametrize(
    "value", [Bare(), Path("a"), len, lambda: 1, WithSecret(), (1, ("a", Bare())), iter("a"), type, 1j, bytearray(b"a")]
)
def test_what_does_not_last_has_no_digest(value: object) -> None:
    with pytest.raises(TypeError, match="key"):
        digest_value(value)


def test_a_large_value_is_read_once_and_forgotten_with_it() -> None:
    first = Large("a", tuple(Point(x, x) for x in range(9)))
    found = digest_value(first)
    assert digest_value(first) == found == digest_value(replace(first))
    assert digest_value((first, first)) == digest_value((first, replace(first)))
    del first
    assert digest_value(Large("b")) != found


SAY = "from generator.keeping.values import digest_value as d;print(d((1, 'a', frozenset('abcdef'), {'b': 2.5})))"


def test_another_process_finds_the_same() -> None:
    command = [sys.executable, "-c", SAY]
    for seed in ("1", "2"):
        said = subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True)
        assert said.stdout.decode().strip() == digest_value((1, "a", frozenset("abcdef"), {"b": 2.5}))


def test_the_real_yearbook_is_a_value(real_yearbook: Yearbook) -> None:
    found = digest_value(real_yearbook)
    assert digest_value(replace(real_yearbook)) == found
    assert digest_value(replace(real_yearbook, departments=real_yearbook.departments[1:])) != found
