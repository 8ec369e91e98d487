"""One layout of the book, filled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from markupsafe import Markup

from generator.pages.rendering import render

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
else:
    DataclassInstance = Protocol


def section(layout: str, context: DataclassInstance) -> Markup:
    """A part of the book, to be put as it is into the whole. Raises LayoutError when the layout is broken."""
    return Markup(render(f"book/chapters/{layout}.html", context))
