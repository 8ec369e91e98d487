"""A form as values: what a file's shape asks for, filled with what the file says.

Whatever stands in the file stands in the form, even what no shape knows: a key mistyped, a list in the place of a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from markupsafe import Markup, escape

from generator.workshop.forms.kinds import COLLECTIONS, Kind

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that may be chosen, and what it is called."""

    value: str
    label: str

    @property
    def raw(self) -> Markup:
        """The value as an attribute holds it, without a sign more or less."""
        return Markup(escape(self.value))


Choices = Mapping[str, tuple[Choice, ...]]
"""What may be chosen under a key."""


@dataclass(frozen=True, slots=True)
class Field:
    """A value of a file, or the place of one that is not written yet.

    ``key`` is that of its mapping, "" for a value of a list. ``models`` are what may be added to a list or a table.
    ``is_short`` for a record that is written as its name alone: « - Bron (69) ». ``thing`` is what can be added: « une
    date ».
    """

    key: str
    kind: Kind
    label: str
    help: str = ""
    value: str = ""
    is_required: bool = False
    is_written: bool = False
    is_short: bool = False
    summary: str = ""
    thing: str = ""
    choices: tuple[Choice, ...] = ()
    children: tuple[Field, ...] = ()
    models: tuple[Field, ...] = field(default=(), repr=False)

    @property
    def raw(self) -> Markup:
        """The value as an attribute or a text area holds it, without a sign more or less."""
        return Markup(escape(self.value))

    @property
    def raw_key(self) -> Markup:
        """The key likewise."""
        return Markup(escape(self.key))

    @property
    def is_collection(self) -> bool:
        """Whether it holds other fields."""
        return self.kind in COLLECTIONS

    @property
    def is_shown(self) -> bool:
        """Whether it stands open: what is neither written nor asked for waits behind a button."""
        return self.is_written or self.is_required

    @property
    def waiting(self) -> tuple[Field, ...]:
        """What it holds behind buttons."""
        return tuple(one for one in self.children if not one.is_shown)

    @property
    def award_count(self) -> int:
        """How many records stand in the lists of its tables."""
        return len(self.children) if self.kind is Kind.LIST else sum(one.award_count for one in self.children)

    def child(self, key: str) -> Field | None:
        """What it holds under a key."""
        return next((one for one in self.children if one.key == key), None)

    @property
    def offers_value(self) -> bool:
        """Whether what is written is among the choices."""
        return not self.value or any(one.value == self.value for one in self.choices)


def leaves(form: Field, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """The single values that are written, each with its place."""
    if not form.is_collection:
        yield from [(place, form.value)] if form.is_written else []
        return
    ranks = count()
    for child in form.children:
        step = child.key if form.kind is not Kind.LIST else next(ranks)
        short = form.is_short and child.is_written
        yield from leaves(child, place if short else (*place, step))
