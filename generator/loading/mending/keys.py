"""The keys that editors may write, and the one that was meant by another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache

from pydantic import BaseModel

from generator.french.near import folded, nearest
from generator.model.fact import Fact


def known_keys(model: type[BaseModel]) -> tuple[str, ...]:
    """The YAML keys that a class accepts."""
    return tuple(field.alias or name for name, field in model.model_fields.items() if not field.exclude)


@cache
def all_keys() -> frozenset[str]:
    """Every key of every file."""
    return frozenset(key for model in _descendants(Fact) for key in known_keys(model))


def meant_key(key: str, beside: Collection[str]) -> str:
    """The key that ``key`` looks like, among those that may stand with the others beside it; "" when none is near."""
    others = {one for one in beside if one in all_keys()}
    shapes = [set(known_keys(model)) for model in _descendants(Fact)]
    fitting = [shape for shape in shapes if others <= shape]
    return nearest(key, sorted({one for shape in fitting or shapes for one in shape} - {*beside}))


def is_same_key(written: str, key: str) -> bool:
    """Whether a key differs from another by accents, capitals and blanks only."""
    return written[:1].isalnum() and folded(written) == folded(key)


def _descendants(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    children: Iterable[type[BaseModel]] = model.__subclasses__()
    for child in children:
        yield child
        yield from _descendants(child)
