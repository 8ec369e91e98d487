"""Markdown of the articles into HTML: links resolved, charts placed, HTML shown as text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from generator.model.names import CHART_LINK
from generator.pages.text_notes import listed_notes, name_notes, set_notes_beside_calls

_CHART = re.compile(r'<p><img[^>]*src="' + CHART_LINK + r'([^"]*)"[^>]*/?></p>')
_HEADINGS = {f"h{n}" for n in range(1, 7)}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a text needs of the place where it is shown.

    ``link`` turns a target (« page:jury », « label.md », « collectivite:Bron (69) », https…) into an address;
    ``figure`` a chart's name into HTML; ``image`` an image's name into (address, width px, height px).
    ``deeper`` is how many levels the text's headings go down. ``text`` names the text, for notes of its
    own where a page shows several; ``notes_at_foot`` sets them for the foot of the page instead of the end of the text.
    """

    link: Callable[[str], str]
    figure: Callable[[str], str]
    image: Callable[[str], tuple[str, int, int]]
    deeper: int = 0
    text: str = ""
    notes_at_foot: bool = False


def render_text(body: str, around: Surroundings) -> Markup:
    """The HTML of a text. Raw HTML in it is shown, never obeyed."""
    html = _converter(around).convert(body)
    return Markup(_CHART.sub(lambda found: around.figure(found[1]), html))


def _converter(around: Surroundings) -> markdown.Markdown:
    extensions: list[str | Extension] = ["tables", "sane_lists", listed_notes(), _Place(around)]
    converter = markdown.Markdown(extensions=extensions, output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    return converter


class _Place(Extension):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.around = around

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 -- the library's name
        md.treeprocessors.register(_Resolver(md, self.around), "place", 5)


class _Resolver(Treeprocessor):
    def __init__(self, md: markdown.Markdown, around: Surroundings) -> None:
        super().__init__(md)
        self.around = around

    def run(self, root: Element) -> None:
        if self.around.text:
            name_notes(root, self.around.text)
        if self.around.notes_at_foot:
            set_notes_beside_calls(root)
        for element in root.iter():
            if element.tag == "a" and not element.get("href", "#").startswith("#"):
                element.set("href", self.around.link(element.get("href", "")))
            elif element.tag == "img":
                self._place_image(element)
            elif element.tag in _HEADINGS:
                element.tag = f"h{min(6, int(element.tag[1]) + self.around.deeper)}"

    def _place_image(self, element: Element) -> None:
        name = element.get("src", "")
        if not name.startswith(CHART_LINK):
            address, width, height = self.around.image(name)
            element.set("src", address)
            element.set("width", str(width))
            element.set("height", str(height))
