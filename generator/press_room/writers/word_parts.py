"""What python-docx has no word for: links, new numberings, widths of columns, rows kept whole, numbers of pages."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from generator.french.typography import ordinals
from generator.press_room.paper import Run, Words
from generator.press_room.writers.word_model import CELL, WIDEST_MM

_LETTER_MM, _AROUND_MM, _LONGEST = 1.9, 4.5, 45
"""How wide a letter of a cell is, what stands beside its words, and the letters of a line that ask for room."""


def add_words(paragraph: WordParagraph, words: Words) -> WordParagraph:
    """Runs at the end of a paragraph, ordinals raised, each link a link."""
    for run in words:
        made = [_plain(paragraph, text, run, raised=raised) for text, raised in ordinals(run.text)]
        if run.href:
            _lead(paragraph, made, run.href)
    return paragraph


def _plain(paragraph: WordParagraph, text: str, run: Run, *, raised: bool) -> WordRun:
    made = paragraph.add_run(text)
    made.bold, made.italic = run.strong or None, run.emphasis or None
    made.font.superscript, made.font.underline = raised or None, bool(run.href) or None
    return made


def _lead(paragraph: WordParagraph, runs: Sequence[WordRun], href: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    for run in runs:
        link.append(run._r)
    paragraph._p.append(link)


def new_numbering(document: WordDocument) -> int:
    """A new list that starts at 1: those of one style go on counting otherwise."""
    numbering = document.part.numbering_part.element
    known = document.styles["List Number"].element.pPr.numPr.numId.val
    abstract = numbering.num_having_numId(known).abstractNumId.val
    made = numbering.add_num(abstract)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)


def number_of(paragraph: WordParagraph, number: int) -> None:
    """A paragraph as a member of a numbering."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = 0, number


def add_table(document: WordDocument, rows: Sequence[Sequence[str]]) -> WordTable:
    """A table whose first row is its head, each column as wide as its words ask, no row cut by a page."""
    table: WordTable = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for rank, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].style = CELL
            add_words(cell.paragraphs[0], (Run(text, strong=rank == 0),))
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    set_widths(table, _widths(rows))
    return table


def _widths(rows: Sequence[Sequence[str]]) -> list[float]:
    """Each column holds its longest word; what is left goes where lines are long."""
    columns = [[text for row in rows for text in row[n].split("\n")] for n in range(len(rows[0]))]
    words = [_AROUND_MM + _LETTER_MM * max(map(len, " ".join(lines).split()), default=0) for lines in columns]
    lines = [min(max(map(len, lines)), _LONGEST) for lines in columns]
    spare = max(WIDEST_MM - sum(words), 0)
    wide = [word + spare * line / max(sum(lines), 1) for word, line in zip(words, lines, strict=True)]
    return [WIDEST_MM * one / sum(wide) for one in wide]


def set_widths(table: WordTable, widths: Sequence[float]) -> None:
    """Columns of so many millimetres, said where each program looks for them."""
    table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.LEFT
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def add_footer(document: WordDocument, words: str) -> None:
    """At the foot of each page: what it is, and « 2 / 9 »."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = "Footer"
    paragraph.add_run(f"{words}\t")
    _add_field(paragraph, "PAGE")
    paragraph.add_run("\u00a0/\u00a0")
    _add_field(paragraph, "NUMPAGES")


def _add_field(paragraph: WordParagraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    field.append(paragraph.add_run("1")._r)
    paragraph._p.append(field)
