"""Layouts and contexts into HTML."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Protocol

from jinja2 import Environment, StrictUndefined, TemplateError, TemplateSyntaxError, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from generator.design.sign import shapes
from generator.findings.errors import LayoutError
from generator.french import words as french
from generator.french.typography import french_html, french_spaces
from generator.keeping.cache import Cache
from generator.keeping.installed import ROOT
from generator.keeping.program_files import ProgramFiles, may_read, program_files
from generator.pages.compiled import Layouts, compile_all

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
else:
    DataclassInstance = Protocol

LAYOUTS, ASSETS = ROOT / "layouts", ROOT / "assets"
SHARED = ("layouts/blocks", "layouts/pages")
"""What the layouts of all rooms are made with."""


def layouts_of(room: str) -> ProgramFiles:
    """The layouts of a room (« site »), as a value for what is kept of the pages made from them."""
    return program_files(ROOT, f"layouts/{room}", *SHARED)


def assets_of(*names: str) -> ProgramFiles:
    """Style sheets and scripts (« css/site.css », « scripts »), as a value likewise."""
    return program_files(ROOT, *(f"assets/{name}" for name in names))


def render(layout: str, context: DataclassInstance) -> str:
    """The HTML of a layout filled with the fields of its context, in French typography.

    Raises LayoutError when the layout is broken or asks for something that its context does not declare.
    """
    may_read(f"layouts/{layout.partition('/')[0]}")
    values = {field.name: getattr(context, field.name) for field in fields(context)}
    try:
        return french_html(environment().get_template(layout).render(values))
    except TemplateSyntaxError as error:
        raise LayoutError(gabarit=f"{error.name}:{error.lineno}", cause=error.message or "") from error
    except TemplateError as error:
        raise LayoutError(gabarit=layout, cause=error.message or "") from error


def read_layout(name: str) -> Markup:
    """The text of a style sheet that stands beside its layouts, to be put in a page as it is."""
    may_read(f"layouts/{name.partition('/')[0]}")
    return Markup((LAYOUTS / name).read_text(encoding="utf-8"))


def read_asset(name: str) -> str:
    """The text of a style sheet or script that is published as it is written."""
    may_read(f"assets/{name}")
    return (ASSETS / name).read_text(encoding="utf-8")


def prepare_layouts(room: str, cache: Cache) -> None:
    """Have the layouts of a room compiled before its pages are made, here and in the children of this process."""
    _LOADER.give(cache.leaf(compile_layouts, layouts_of(room)))


def compile_layouts(layouts: ProgramFiles) -> bytes:
    """Layouts as Python runs them."""
    found = sorted(path for place in layouts.places for path in (ROOT / place).rglob("*.html"))
    names = (path.relative_to(LAYOUTS).as_posix() for path in found)
    return compile_all(environment(), {name: (LAYOUTS / name).read_text(encoding="utf-8") for name in names})


def forget_layouts() -> None:
    """Read the layouts anew: somebody changed one while the program runs."""
    _LOADER.forget()
    environment.cache_clear()
    program_files.cache_clear()


@cache
def environment() -> Environment:
    """Jinja with every value escaped and nothing undefined forgiven."""
    made = _Environment(
        loader=_LOADER,
        auto_reload=False,
        cache_size=-1,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_show,
    )
    made.filters.update(_FILTERS)
    return made


_LOADER = Layouts(LAYOUTS)


class _Generator(CodeGenerator):
    """Compiles layouts whose values go through ``_show`` alone, which escapes them too."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write(finalize.src or "")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write(")")


class _Environment(Environment):
    code_generator_class = _Generator


def _show(value: object) -> str:
    """A value as HTML. What code made stays as it is; text from the yearbook is set and escaped."""
    if isinstance(value, str):
        return value if isinstance(value, Markup) else _show_text(value)
    return str(value) if type(value) is int else str(escape(value))


@lru_cache(16384)
def _show_text(text: str) -> str:
    """French spaces go even inside attributes, where tags cannot. The same names come a hundred thousand times."""
    return str(escape(french_spaces(text)))


_FILTERS: dict[str, Any] = {
    "number": french.number,
    "percentage": french.percentage,
    "count": french.count,
    "ordinal": french.ordinal,
    "day": french.day,
    "iso": date.isoformat,
    "slug": french.slug,
    "shapes": lambda sign: Markup(shapes(sign)),
    "elide": lambda name, word: french.elide(word, name),
}
