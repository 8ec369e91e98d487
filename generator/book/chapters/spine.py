"""The spine of a book, with its title when it is thick enough."""

from __future__ import annotations

from markupsafe import Markup

from generator.book.chapters.contexts import SpinePage
from generator.design.book_colours import DESIGN_WIDTH, colour_rules
from generator.design.title_setting import spine_title
from generator.model.edition import Edition
from generator.pages.rendering import read_asset, render


def spine_page(edition: Edition, width: float, has_words: bool) -> str:
    """The HTML of one page, ``width`` millimetres across and as tall as the book, that bleeds on all sides."""
    page_width, height = edition.printing.size
    scale = DESIGN_WIDTH / page_width
    across, along, bleed = (f"{length * scale:.4f}mm" for length in (width, height, edition.printing.bleed))
    sheet = Markup("@page{{size:{a} {b};bleed:{c}}}:root{{--width:{a};--height:{b};--bleed:{c}}}")
    return render(
        "book/chapters/spine.html",
        SpinePage(
            title=spine_title(edition.title, height * scale),
            year=edition.year,
            has_words=has_words,
            style=Markup(read_asset("css/book.css")),
            colours=colour_rules(edition.accent) + sheet.format(a=across, b=along, c=bleed),
        ),
    )
