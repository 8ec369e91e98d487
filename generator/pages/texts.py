"""Texts as pages show them: links resolved, charts placed, HTML shown as text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from generator.markdown import nodes
from generator.markdown.reading import read_markdown
from generator.model.names import CHART_LINK
from generator.pages.table_columns import column_shares
from generator.pages.text_notes import Calls, call_beside, call_listed, listed_notes

_ENDS = {"left": "start", "center": "middle", "right": "end"}
"""The class of a cell by the side that its editor wrote."""


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
    reading = read_markdown(body)
    writer = _Writer(around, reading)
    shown = [writer.block(block) for block in reading.blocks]
    if not around.notes_at_foot:
        shown += listed_notes(writer.calls, writer.block)
    return Markup("\n".join(shown))


class _Writer:
    def __init__(self, around: Surroundings, reading: nodes.Reading) -> None:
        self.around = around
        self.calls = Calls(reading, around.text)

    def block(self, block: nodes.Block) -> str:
        """A block of the text."""
        match block:
            case nodes.Paragraph():
                return self._paragraph(block)
            case nodes.Heading():
                tag = f"h{min(6, block.level + self.around.deeper)}"
                return f"<{tag}>{self.words(block.children)}</{tag}>"
            case nodes.CodeBlock():
                return f"<pre><code>{_plain(block.text)}\n</code></pre>"
            case nodes.Rule():
                return "<hr>"
            case nodes.Quote():
                return "\n".join(("<blockquote>", *map(self.block, block.blocks), "</blockquote>"))
            case nodes.Listing():
                return self._list(block)
            case nodes.Table():
                return self._table(block)

    def _paragraph(self, block: nodes.Paragraph) -> str:
        image = block.image
        if image and image.target.startswith(CHART_LINK):
            return self.around.figure(image.target.removeprefix(CHART_LINK))
        return f"<p>{self.words(block.children)}</p>"

    def _list(self, block: nodes.Listing) -> str:
        tag = "ul" if block.items[0].number is None else "ol"
        items = (self._item(item, loose=block.loose) for item in block.items)
        return "\n".join((f"<{tag}>", *items, f"</{tag}>"))

    def _item(self, item: nodes.Item, *, loose: bool) -> str:
        """In the book the words follow their dash or number: no page may end between them."""
        number = "" if item.number is None else f' value="{item.number}"'
        first, *others = item.blocks or (None,)
        if isinstance(first, nodes.Paragraph) and not (loose and not self.around.notes_at_foot):
            words, inner = self.words(first.children), self._inner(others, loose=loose)
            return f"<li{number}>{words}{inner}\n</li>" if others else f"<li{number}>{words}</li>"
        parts = "\n".join(map(self.block, item.blocks))
        return f"<li{number}>\n{parts}\n</li>" if parts else f"<li{number}></li>"

    def _inner(self, blocks: list[nodes.Block], *, loose: bool) -> str:
        """What follows the words of an item; in a list whose items are no paragraphs, another one is a new line."""
        return "\n".join(
            f"<br>{self.words(block.children)}"
            if isinstance(block, nodes.Paragraph) and not loose
            else self.block(block)
            for block in blocks
        )

    def _table(self, block: nodes.Table) -> str:
        head = self._row(block, block.head, ' scope="col"', "th")
        rows = (self._row(block, row, "", "td") for row in block.rows)
        head = f"{self._columns(block)}<thead>{head}</thead>"
        return "\n".join((_box(block), head, "<tbody>", *rows, "</tbody>", "</table>", "</div>"))

    def _columns(self, block: nodes.Table) -> str:
        """A book has no room beside a table; a page of the site slides."""
        if not self.around.notes_at_foot:
            return ""
        columns = "".join(f'<col style="width: {share:g}%">' for share in column_shares(block))
        return f"<colgroup>{columns}</colgroup>"

    def _row(self, table: nodes.Table, cells: tuple[nodes.Cell, ...], scope: str, tag: str) -> str:
        shown = (
            f"<{tag}{scope}{_side(side)}>{self.words(cell.children)}</{tag}>" if cell.children else "<td></td>"
            for side, cell in zip(table.sides, cells, strict=False)
        )
        return f"<tr>{''.join(shown)}</tr>"

    def words(self, children: tuple[nodes.Inline, ...]) -> str:
        """The parts of a sentence."""
        return "".join(self._part(child) for child in children)

    def _part(self, part: nodes.Inline) -> str:
        match part:
            case nodes.Words():
                return _plain(part.text)
            case nodes.Code():
                return f"<code>{_plain(part.text)}</code>"
            case nodes.Stress():
                tag = "strong" if part.strong else "em"
                return f"<{tag}>{self.words(part.children)}</{tag}>"
            case nodes.Link():
                return self._link(part)
            case nodes.Image():
                return self._image(part)
            case nodes.Call():
                return self._call(part)
            case nodes.Break():
                return "<br>"

    def _link(self, link: nodes.Link) -> str:
        """An address shown as it is needs no address behind it in print."""
        shown = ' class="bare"' if nodes.plain_text(link.children) == link.target else ""
        return f'<a{shown} href="{escape(self._address(link.target))}">{self.words(link.children)}</a>'

    def _address(self, target: str) -> str:
        return target if target.startswith("#") else self.around.link(target)

    def _image(self, image: nodes.Image) -> str:
        address, width, height = self.around.image(image.target)
        words = f'alt="{escape(image.alternative)}" height="{height}" src="{escape(address)}" width="{width}"'
        return f"<img {words}>"

    def _call(self, call: nodes.Call) -> str:
        if self.around.notes_at_foot:
            return call_beside(self.calls, call.name, self.words)
        return call_listed(self.calls, call.name)


def _box(table: nodes.Table) -> str:
    """What lets a wide table slide on a narrow screen, also by the keyboard."""
    titles = ", ".join(title for cell in table.head if (title := nodes.plain_text(cell.children)))
    return (
        f'<div class="table-box written" tabindex="0" role="region" aria-label="Tableau : {escape(titles)}">\n<table>'
    )


def _plain(text: str) -> str:
    """Words between tags: quotation marks stay what they are, for typography to see them."""
    return escape(text, quote=False)


def _side(side: str) -> str:
    return f' class="{_ENDS[side]}"' if side else ""
