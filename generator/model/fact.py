"""The base of everything that an editor writes in YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from generator.findings.issues import SourceLocation

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""One or more characters."""

Level = Annotated[int, Field(ge=1, le=5)]
"""How many @ the jury gave: 1 to 5."""


class Origin(BaseModel):
    """Where a mapping stands in its file, and where each of its keys stands."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    location: SourceLocation
    keys: dict[str, SourceLocation] = Field(default_factory=dict)

    def at(self, key: str) -> SourceLocation:
        """The place of a key's value, or of the whole mapping when the key is not written."""
        return self.keys.get(key, self.location)


NOWHERE = Origin(location=SourceLocation("(mémoire)"))


class Fact(BaseModel):
    """A frozen value read from YAML: French keys outside, English names inside, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True)

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
