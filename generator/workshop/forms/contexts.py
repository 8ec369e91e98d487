"""What the pages of the forms are filled with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.french.scale import Scale
from generator.model.fact import TO_BE_CONFIRMED
from generator.workshop.forms.fields import Choice, Field
from generator.workshop.forms.filling import TITLES
from generator.workshop.forms.shelf import FactFile, Shelf

FORM, SHELVES = "workshop/form.html", "workshop/forms.html"
_DOT = "●"


@dataclass(frozen=True, slots=True)
class Marks:
    """How levels and days to be confirmed are shown: ``letter`` once a level, its name for who hears the page."""

    letter: str
    steps: tuple[str, ...]
    names: Mapping[str, str]
    unknown_day: str = TO_BE_CONFIRMED


def marks_of(scale: Scale) -> Marks:
    """Those of a label."""
    steps = tuple(str(level) for level in reversed(scale.levels))
    return Marks(scale.sign.letter or _DOT, steps, {step: scale.count(int(step)) for step in steps})


@dataclass(frozen=True, slots=True)
class FormContext:
    """A file's form. ``trouble`` says why the form cannot be trusted, "" as a rule; ``page`` is the one behind it."""

    root: str
    path: str
    mark: str
    year: int | None
    form: Field
    sign: Marks
    suggestions: tuple[tuple[str, tuple[Choice, ...]], ...]
    page: str
    can_undo: bool = False
    trouble: str = ""
    titles: str = " ".join(TITLES)


@dataclass(frozen=True, slots=True)
class ShelvesContext:
    """The files that have a form, and those that the page shown is made from."""

    root: str
    page: str
    shelves: tuple[Shelf, ...]
    behind: tuple[FactFile, ...]
