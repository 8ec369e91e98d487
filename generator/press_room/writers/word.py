"""A document for the press as a file for word processors, which an editor or a journalist can change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import singledispatchmethod
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph as WordParagraph

from generator.french.words import NARROW
from generator.press_room.paper import (
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
    Slot,
    Table,
    Title,
    Words,
    text_of,
)
from generator.press_room.writers.plain_text import blank_line
from generator.press_room.writers.word_model import DATELINE, NOTE, TO_FILL, model, restamped

WIDEST_MM = 162.0
"""Between the margins."""
Painter = Callable[[Drawing], bytes]
"""A drawing as PNG."""


def write_word(paper: Paper, created: date, painter: Painter | None = None) -> bytes:
    """The document as .docx, its places to fill between square brackets.

    ``created`` is the day of the build; without ``painter``, a drawing is what it shows in words and its caption.
    """
    document = Document(BytesIO(model(paper.colour)))
    writer = _Writer(document, painter)
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

    def __init__(self, document: WordDocument, painter: Painter | None) -> None:
        self._document, self._painter = document, painter

    def head(self, paper: Paper) -> None:
        """What stands above the first block."""
        self._document.add_paragraph(paper.kind, style="Subtitle")
        self._document.add_paragraph(paper.title, style="Title")
        if paper.subtitle:
            self._document.add_paragraph(paper.subtitle, style="Subtitle")
        for line in (*paper.dateline, *([paper.embargo] if paper.embargo else [])):
            self._document.add_paragraph(line, style=DATELINE)

    @singledispatchmethod
    def put(self, block: Block) -> None:
        """One block."""
        raise TypeError(type(block).__name__)

    @put.register
    def _(self, block: Title) -> None:
        self._document.add_paragraph(block.text, style="Heading 1" if block.level == 2 else "Heading 2")

    @put.register
    def _(self, block: Paragraph) -> None:
        paragraph = self._words(block.words)
        if block.is_lead:
            for run in paragraph.runs:
                run.bold = True

    @put.register
    def _(self, block: Points) -> None:
        number = self._numbering() if block.numbered else 0
        for item in block.items:
            paragraph = self._words(item, "List Number" if number else "List Bullet")
            if number:
                properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
                properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = 0, number

    @put.register
    def _(self, block: Quotation) -> None:
        text = text_of(block.words)
        said = text if text.startswith("«") else f"«{NARROW}{text}{NARROW}»"
        self._document.add_paragraph(f"{said} {block.by}", style="Quote")

    @put.register
    def _(self, block: Figures) -> None:
        for number, what in block.items:
            self._pair(number, (Run(what),), " ")

    @put.register
    def _(self, block: Facts) -> None:
        for label, words in block.rows:
            self._pair(label, words, "\u00a0: ")

    @put.register
    def _(self, block: Programme) -> None:
        for slot in block.slots:
            self._slot(slot)

    @put.register
    def _(self, block: Faces) -> None:
        for face in block.people:
            self._face(face)

    @put.register
    def _(self, block: Table) -> None:
        self._document.add_paragraph(block.caption, style="Caption").paragraph_format.keep_with_next = True
        table = self._document.add_table(0, len(block.head), style="Table Grid")
        for number, row in enumerate((block.head, *block.rows)):
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.paragraphs[0].add_run(text).bold = True if number == 0 else None
        first = table.rows[0]._tr.get_or_add_trPr()
        first.append(OxmlElement("w:tblHeader"))
        self._document.add_paragraph()

    @put.register
    def _(self, block: Drawing) -> None:
        if self._painter is None:
            self._document.add_paragraph(f"[{block.alternative}]", style=NOTE)
        else:
            picture = BytesIO(self._painter(block))
            shape = self._document.add_picture(picture, width=Mm(min(block.width_mm, WIDEST_MM)))
            shape._inline.docPr.set("descr", block.alternative)
        if block.caption:
            self._document.add_paragraph(block.caption, style="Caption")

    @put.register
    def _(self, block: Blank) -> None:
        run = self._document.add_paragraph(style=TO_FILL).add_run(blank_line(block))
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW

    def _words(self, words: Words, style: str = "Normal") -> WordParagraph:
        paragraph = self._document.add_paragraph(style=style)
        for run in words:
            self._run(paragraph, run)
        return paragraph

    def _run(self, paragraph: WordParagraph, run: Run) -> None:
        made = paragraph.add_run(run.text)
        made.bold, made.italic = run.strong or None, run.emphasis or None
        if run.href:
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), paragraph.part.relate_to(run.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            made.font.underline = True
            link.append(made._r)
            paragraph._p.append(link)

    def _pair(self, label: str, words: Words, between: str) -> None:
        paragraph = self._document.add_paragraph()
        paragraph.add_run(label).bold = True
        paragraph.add_run(between)
        for run in words:
            self._run(paragraph, run)

    def _slot(self, slot: Slot) -> None:
        place = f" ({slot.place})" if slot.place else ""
        self._pair(slot.when, (Run(f"{slot.title}{place}"),), "\u00a0: ")
        if slot.detail:
            self._document.add_paragraph(slot.detail)

    def _face(self, face: Face) -> None:
        self._pair(face.name, (Run(", ".join(filter(None, (face.role, face.status)))),), ", ")
        if face.notice:
            self._document.add_paragraph(face.notice)
        if face.quotation:
            self._document.add_paragraph(text_of(face.quotation), style="Quote")

    def _numbering(self) -> int:
        """A new list that starts at 1: those of one style go on counting otherwise."""
        numbering = self._document.part.numbering_part.element
        style = self._document.styles["List Number"].element
        known = style.pPr.numPr.numId.val
        abstract = numbering.num_having_numId(known).abstractNumId.val
        made = numbering.add_num(abstract)
        made.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(made.numId)
