"""A document for the press as a file for word processors, which an editor or a journalist can change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import singledispatchmethod
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from generator.french.words import NARROW, WIDE
from generator.press_room.figures.small import small_picture
from generator.press_room.paper import (
    SECTION,
    Blank,
    Block,
    Drawing,
    Face,
    Faces,
    Facts,
    Figures,
    Paper,
    Paragraph,
    Points,
    Programme,
    Quotation,
    Run,
    Table,
    Title,
    Words,
    text_of,
)
from generator.press_room.writers.plain_text import blank_line
from generator.press_room.writers.word_model import (
    CELL,
    COUNTED,
    DATELINE,
    EMBARGO,
    FACT,
    FIGURE,
    LEAD,
    NOTE,
    PART,
    TO_FILL,
    WIDEST_MM,
    model,
    restamped,
)
from generator.press_room.writers.word_parts import (
    add_footer,
    add_table,
    add_words,
    new_numbering,
    number_of,
    set_widths,
)

_ABREAST = 4
"""The figures that stand side by side."""


def write_word(paper: Paper, created: date) -> bytes:
    """The document as .docx, its places to fill between square brackets; ``created`` is the day of the build."""
    document = Document(BytesIO(model(paper.colour)))
    writer = _Writer(document)
    writer.head(paper)
    for block in paper.blocks:
        writer.put(block)
    for sign, note in paper.notes:
        document.add_paragraph(f"{sign} {note}", style=NOTE)
    _describe(document, paper, created)
    file = BytesIO()
    document.save(file)
    return restamped(file.getvalue())


def _describe(document: WordDocument, paper: Paper, created: date) -> None:
    core, moment = document.core_properties, datetime(created.year, created.month, created.day)  # noqa: DTZ001 - a day
    core.title, core.subject, core.language = paper.title, paper.kind, "fr-FR"
    core.author = core.last_modified_by = paper.publisher
    core.created = core.modified = moment
    core.comments, core.revision = "", 1


class _Writer:
    """Puts each block at the end of a document."""

    def __init__(self, document: WordDocument) -> None:
        self._document = document

    def head(self, paper: Paper) -> None:
        """What stands above the first block, and at the foot of each page."""
        self._line(paper.kind, "Subtitle")
        self._line(paper.title, "Title")
        if paper.subtitle:
            self._line(paper.subtitle, "Subtitle")
        for line in paper.dateline:
            self._line(line, DATELINE)
        if paper.embargo:
            self._line(paper.embargo, EMBARGO)
        add_footer(self._document, f"{paper.kind} · {paper.publisher}" if paper.publisher else paper.kind)

    @singledispatchmethod
    def put(self, block: Block) -> None:
        """One block."""
        raise TypeError(type(block).__name__)

    @put.register
    def _(self, block: Title) -> None:
        if block.over:
            self._line(block.over, PART)
        title = self._line(block.text, "Heading 1" if block.level == SECTION else "Heading 2")
        if block.over:
            title.paragraph_format.space_before = Pt(0)

    @put.register
    def _(self, block: Paragraph) -> None:
        self._words(block.words, LEAD if block.is_lead else "Normal")

    @put.register
    def _(self, block: Points) -> None:
        number = new_numbering(self._document) if block.numbered else 0
        for item in block.items:
            paragraph = self._words(item, "List Number" if number else "List Bullet")
            if number:
                number_of(paragraph, number)

    @put.register
    def _(self, block: Quotation) -> None:
        text = text_of(block.words)
        said = text if text.startswith("«") else f"«{NARROW}{text}{NARROW}»"
        self._line(f"{said} {block.by}", "Quote")

    @put.register
    def _(self, block: Figures) -> None:
        for start in range(0, len(block.items), _ABREAST):
            self._figures(block.items[start : start + _ABREAST])
        self._end_table()

    @put.register
    def _(self, block: Facts) -> None:
        for rank, (label, words) in enumerate(block.rows):
            line = self._words((Run(f"{label}{WIDE}:", strong=True), Run("\t"), *words), FACT)
            line.paragraph_format.space_before = None if rank else Pt(4)
            line.paragraph_format.keep_with_next = rank < len(block.rows) - 1 or None

    @put.register
    def _(self, block: Programme) -> None:
        for slot in block.slots:
            where = f", {slot.place}" if slot.place else ""
            self._pair((Run(slot.when, strong=True), Run(f"{WIDE}: {slot.title}{where}")), slot.detail)

    @put.register
    def _(self, block: Faces) -> None:
        for face in block.people:
            self._face(face)

    @put.register
    def _(self, block: Table) -> None:
        if block.caption:
            self._line(block.caption, "Caption")
        add_table(self._document, (block.head, *block.rows))
        self._end_table()

    @put.register
    def _(self, block: Drawing) -> None:
        shape = self._document.add_picture(BytesIO(small_picture(block)), width=Mm(min(block.width_mm, WIDEST_MM)))
        shape._inline.docPr.set("descr", block.alternative)
        self._document.paragraphs[-1].paragraph_format.keep_with_next = bool(block.caption) or None
        if block.caption:
            self._line(block.caption, NOTE).paragraph_format.space_after = Pt(6)

    @put.register
    def _(self, block: Blank) -> None:
        run = self._document.add_paragraph(style=TO_FILL).add_run(blank_line(block))
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW

    def _words(self, words: Words, style: str = "Normal") -> WordParagraph:
        return add_words(self._document.add_paragraph(style=style), words)

    def _line(self, text: str, style: str) -> WordParagraph:
        return self._words((Run(text),) if text else (), style)

    def _end_table(self) -> None:
        """A line as low as can be: two tables without one between them are one."""
        self._line("", CELL).paragraph_format.line_spacing = Pt(3)

    def _pair(self, words: Words, below: str, style: str = "Normal") -> None:
        """A line, and what stands under it on the same page."""
        self._words(words).paragraph_format.keep_with_next = bool(below) or None
        if below:
            self._line(below, style)

    def _face(self, face: Face) -> None:
        said = text_of(face.quotation)
        role = ", ".join(filter(None, (face.role, face.status)))
        self._pair((Run(face.name, strong=True), Run(f", {role}" if role else "")), face.notice)
        if said:
            self._line(said, "Quote")

    def _figures(self, items: Sequence[tuple[str, str]]) -> None:
        """Numbers side by side, each above what it counts: a row without lines."""
        table = self._document.add_table(1, len(items))
        set_widths(table, [WIDEST_MM / max(len(items), 3)] * len(items))
        for cell, (number, what) in zip(table.rows[0].cells, items, strict=True):
            cell.paragraphs[0].style = FIGURE
            cell.paragraphs[0].add_run(number)
            cell.add_paragraph(what, style=COUNTED)
