"""Every layout of the book asks for what its context declares, and shows what it is given as text."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from inspect import getmembers, isclass
from typing import Any

import pytest
from jinja2 import meta
from markupsafe import Markup

from generator.book.chapters import contexts as book_contexts
from generator.book.chapters import parts as book_parts
from generator.book.chapters.contexts import BookPage
from generator.charts.drawing.chart import Table
from generator.design.title_setting import Setting
from generator.french.licence import Licence, Rights
from generator.french.scale import AT_SIGNS
from generator.model.edition import Contact, Meeting
from generator.model.statistics import Matrix
from generator.pages.parts import Misprint
from generator.pages.rendering import LAYOUTS, environment, render

HOSTILE = "<script>alert('\"')</script>"
CONTEXTS = {
    str(one.__doc__).split("« ")[1].split(" »")[0]: one
    for _, one in getmembers(book_contexts, isclass)
    if is_dataclass(one) and one.__module__ == book_contexts.__name__
}
PLACES = {path.name: path.relative_to(LAYOUTS).as_posix() for path in (LAYOUTS / "book").rglob("[!_]*.html")}
PARTS = {name: one for name, one in getmembers(book_parts, isclass) if is_dataclass(one)}
DAY = date(2020, 2, 4)
VALUES: dict[str, Any] = {
    "str": HOSTILE,
    "int": 3,
    "bool": True,
    "date": DAY,
    "Markup": Markup("<p>déjà prêt</p>"),
    "Table": Table(("Niveau", HOSTILE), ((HOSTILE, 3), ("4 @", 2.5))),
    "Meeting": Meeting(day=DAY, place=HOSTILE, host=HOSTILE, note=HOSTILE, source="annuaire"),
    "tuple[tuple[str, Meeting], ...]": ((HOSTILE, Meeting(day=DAY, place=HOSTILE, host=HOSTILE, source="annuaire")),),
    "Contact": Contact(name=HOSTILE, address=HOSTILE, email="a@b.fr", website="https://b.fr"),
    "Matrix": Matrix(axes=(HOSTILE,), issue_count=16, service_count=138, source="annuaire", note=HOSTILE),
    "tuple[tuple[int, int], ...]": ((5, 63),),
    "Setting": Setting(30, 27.0),
    "Scale": AT_SIGNS,
    "Rights": Rights(Licence(HOSTILE, HOSTILE, HOSTILE, HOSTILE), Licence(HOSTILE, HOSTILE, HOSTILE, HOSTILE)),
    "tuple[Misprint, ...]": (Misprint(2020, DAY, HOSTILE, HOSTILE, HOSTILE, HOSTILE, ""),),
    "tuple[tuple[Portrait, ...], ...]": "Portrait",
}


def fill(kind: type) -> Any:
    """A value of a dataclass of the book, hostile wherever it holds text."""
    return kind(**{field.name: value(str(field.type)) for field in fields(kind)})


def value(annotation: str) -> Any:
    """A value of that type."""
    name = annotation.removesuffix(" | None")
    if name == "tuple[tuple[Portrait, ...], ...]":
        return ((fill(PARTS["Portrait"]),),)
    if name in VALUES:
        return VALUES[name]
    if name.startswith("tuple["):
        return (value(name.removeprefix("tuple[").removesuffix(", ...]")),)
    return fill(PARTS[name])


def test_every_layout_has_its_context() -> None:
    assert set(CONTEXTS) == set(PLACES)


@pytest.mark.parametrize("layout", sorted(CONTEXTS))
def test_a_layout_uses_what_is_declared_and_all_of_it(layout: str) -> None:
    source = (LAYOUTS / PLACES[layout]).read_text(encoding="utf-8")
    asked = meta.find_undeclared_variables(environment().parse(source))
    assert asked == {field.name for field in fields(CONTEXTS[layout])}


@pytest.mark.parametrize("layout", sorted(CONTEXTS))
def test_a_layout_shows_hostile_text_as_text(layout: str) -> None:
    html = render(PLACES[layout], fill(CONTEXTS[layout]))
    assert "<script" not in html
    assert layout == "book.html" or "alert" in html or "str" not in str([f.type for f in fields(CONTEXTS[layout])])


def test_the_book_names_itself_its_language_and_its_day() -> None:
    html = render("book/book.html", fill(BookPage))
    assert '<html lang="fr">' in html
    assert '<meta name="dcterms.created" content="2020-02-04">' in html
    assert "&lt;script&gt;" in html
