"""All the tables in one workbook, for spreadsheets: Office Open XML (ECMA-376), a sheet a table, the same bytes always.

A spreadsheet takes a text of a CSV file for a formula when it begins like one, and may run it. Here each cell says that
it is a text or a number, so that nothing of it is changed; one that begins so bears the mark of a quoted text as well,
which it keeps when somebody edits it.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

from generator.open_data.shapes import Cell, DataTable

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet may take for the beginning of a formula, full-width signs included."""
HOW = (
    "Pour un tableur : chaque case dit si elle est un texte ou un nombre. Un texte qui commence par = + - @ ou une "
    "tabulation est marqué comme texte : il n’est jamais calculé. Rien n’est ajouté aux valeurs, qui sont celles des "
    "fichiers CSV ; ceux-ci, faits pour des programmes, s’importent dans un tableur en déclarant ces colonnes comme du "
    "texte."
)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_PLAIN, _BOLD, _QUOTED = 0, 1, 2
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font/><font><b/></font></fonts>'
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/>'
    '<xf numFmtId="49" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>'
)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MOST_WIDE = 60


def starts_a_formula(text: str) -> bool:
    """Whether a spreadsheet may take a text for a formula."""
    return text.startswith(FORMULA_STARTS)


def write_workbook(tables: Sequence[DataTable]) -> bytes:
    """The bytes of the ``.xlsx`` file."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in _files(tables):
            entry = zipfile.ZipInfo(path, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, _HEAD + content)
    return buffer.getvalue()


def _files(tables: Sequence[DataTable]) -> Iterator[tuple[str, str]]:
    ranks = range(1, len(tables) + 1)
    kinds = [(f"/xl/worksheets/sheet{rank}.xml", f"{_PARTS}.worksheet+xml") for rank in ranks]
    kinds += [("/xl/workbook.xml", f"{_PARTS}.sheet.main+xml"), ("/xl/styles.xml", f"{_PARTS}.styles+xml")]
    yield "[Content_Types].xml", _content_types(kinds)
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    yield "xl/workbook.xml", _workbook(tables)
    sheets = [("worksheet", f"worksheets/sheet{rank}.xml") for rank in ranks]
    yield "xl/_rels/workbook.xml.rels", _relations([*sheets, ("styles", "styles.xml")])
    yield "xl/styles.xml", _STYLES
    yield from ((f"xl/worksheets/sheet{rank}.xml", _sheet(table)) for rank, table in zip(ranks, tables, strict=True))


def _content_types(kinds: Iterable[tuple[str, str]]) -> str:
    parts = "".join(f'<Override PartName="{path}" ContentType="{kind}"/>' for path, kind in kinds)
    default = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{default}{parts}</Types>'


def _relations(targets: Iterable[tuple[str, str]]) -> str:
    lines = (
        f'<Relationship Id="rId{rank}" Type="{_OFFICE}/{kind}" Target="{path}"/>'
        for rank, (kind, path) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def _workbook(tables: Iterable[DataTable]) -> str:
    """A sheet bears the name of its table, which holds no sign that is refused there, in 31 signs at most."""
    sheets = (
        f'<sheet name="{escape(table.name[:31])}" sheetId="{rank}" r:id="rId{rank}"/>'
        for rank, table in enumerate(tables, 1)
    )
    return f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{"".join(sheets)}</sheets></workbook>'


def _sheet(table: DataTable) -> str:
    names = tuple(column.name for column in table.columns)
    widths = (max(len(str(cell)) for cell in cells if cell is not None) for cells in _columns(names, table.rows))
    columns = "".join(
        f'<col min="{rank}" max="{rank}" width="{min(wide, _MOST_WIDE) + 2}" customWidth="1"/>'
        for rank, wide in enumerate(widths, 1)
    )
    rows = "".join([_row(names, _BOLD), *(_row(row, _PLAIN) for row in table.rows)])
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    view = f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
    return f'<worksheet xmlns="{_MAIN}">{view}<cols>{columns}</cols><sheetData>{rows}</sheetData></worksheet>'


def _columns(names: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    return zip(names, *rows, strict=True)


def _row(cells: Iterable[Cell], style: int) -> str:
    return f"<row>{''.join(_cell(cell, style) for cell in cells)}</row>"


def _cell(cell: Cell, style: int) -> str:
    if cell is None or cell == "":
        return "<c/>"
    if isinstance(cell, int | float):
        return f"<c><v>{cell}</v></c>"
    marked = f' s="{_QUOTED if starts_a_formula(cell) else style}"'
    text = escape(_NOT_XML.sub("", cell), {"\r": "&#13;"})
    return f'<c{marked} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
