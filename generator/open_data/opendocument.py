"""Tables in one workbook of LibreOffice (OpenDocument, ISO/IEC 26300): a sheet a table, the same bytes always.

Each cell says that it is a text or a number: no text is taken for a formula, no code loses its zero.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from generator.open_data.shapes import Cell, DataTable

MIME = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MANIFEST = (
    f'<manifest:manifest xmlns:manifest="{_NAMES}:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIME}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


def write_opendocument(tables: Sequence[DataTable]) -> bytes:
    """The bytes of the ``.ods`` file."""
    buffer = BytesIO()
    written = (("content.xml", _HEAD + _content(tables)), ("META-INF/manifest.xml", _HEAD + _MANIFEST))
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in (("mimetype", MIME), *written):
            entry = zipfile.ZipInfo(path, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_STORED if path == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()


def _content(tables: Iterable[DataTable]) -> str:
    kinds = "".join(f' xmlns:{kind}="{_NAMES}:{kind}:1.0"' for kind in ("office", "table", "text"))
    sheets = "".join(map(_sheet, tables))
    body = f"<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body>"
    return f'<office:document-content{kinds} office:version="1.3">{body}</office:document-content>'


def _sheet(table: DataTable) -> str:
    rows = (tuple(column.name for column in table.columns), *table.rows)
    written = "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows)
    width = f'<table:table-column table:number-columns-repeated="{len(table.columns)}"/>'
    return f"<table:table table:name={quoteattr(table.name)}>{width}{written}</table:table>"


def _cell(cell: Cell) -> str:
    if cell is None or cell == "":
        return "<table:table-cell/>"
    shown = f"<text:p>{escape(_NOT_XML.sub('', str(cell)))}</text:p>"
    if isinstance(cell, str):
        return f'<table:table-cell office:value-type="string">{shown}</table:table-cell>'
    return f'<table:table-cell office:value-type="float" office:value="{cell}">{shown}</table:table-cell>'
