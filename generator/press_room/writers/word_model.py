"""The empty document that every file for a word processor starts from: A4, French, the styles that editors expect.

Made once for each colour: what python-docx brings has a megabyte of styles that nobody asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

NOTE, DATELINE, TO_FILL, LEAD, EMBARGO = "Note", "Dateline", "À compléter", "Chapeau", "Embargo"
PART, FACT, FIGURE, COUNTED, CELL = "Partie", "Repère", "Chiffre", "Chiffre compté", "Cellule"
"""Styles of ours, beside those of Word."""
OURS = (NOTE, DATELINE, TO_FILL, LEAD, EMBARGO, PART, FACT, FIGURE, COUNTED, CELL)
KEPT = frozenset(
    {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Title", "Subtitle", "Heading 1", "Heading 2"}
    | {"List Bullet", "List Number", "Quote", "Caption", "Table Grid", "Strong", "Emphasis", "Footer"}
)
WIDEST_MM = 162.0
"""Between the margins."""
FACT_MM = 56.0
"""Where the values of a list of facts begin."""
_DROPPED = ("stylesWithEffects", "customXml", "thumbnail", "webSettings", "fontTable")
_FACE = "Arial"
_INK, _MUTED, _WARNING, _RULE = "1A1A1A", "5A6275", "A51C1C", "C9CFDB"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The day that all members of the file bear: a ZIP knows none before."""


@dataclass(frozen=True, slots=True)
class _Look:
    """A style of paragraphs: size, points above and under, colour ("" for that of the edition), how it is set."""

    size: float
    before: float = 0
    after: float = 5
    colour: str = _INK
    bold: bool = False
    italic: bool = False
    line: float = 1.07
    keeps_next: bool = False


_LOOKS = {
    "Normal": _Look(10),
    "Title": _Look(19, 0, 8, bold=True, line=1.05),
    "Subtitle": _Look(10, 0, 4, "", bold=True),
    "Heading 1": _Look(13, 10, 2, "", bold=True, line=1.05, keeps_next=True),
    "Heading 2": _Look(11, 8, 2, bold=True, keeps_next=True),
    "List Bullet": _Look(10, 0, 2),
    "List Number": _Look(10, 0, 2),
    "Quote": _Look(10, italic=True),
    "Caption": _Look(9, 6, 3, bold=True, keeps_next=True),
    "Footer": _Look(8, 0, 0, _MUTED),
    NOTE: _Look(9, 4, 0, _MUTED),
    DATELINE: _Look(9.5, 0, 2, _MUTED),
    TO_FILL: _Look(10),
    LEAD: _Look(11, 6, 6, bold=True),
    EMBARGO: _Look(10, 0, 6, _WARNING, bold=True),
    PART: _Look(9.5, 18, 0, "", bold=True, keeps_next=True),
    FACT: _Look(10, 0, 2),
    FIGURE: _Look(15, 4, 0, "", bold=True, line=1.0, keeps_next=True),
    COUNTED: _Look(9, 0, 6, _MUTED, line=1.05),
    CELL: _Look(9, 2, 2, line=1.0),
}


@cache
def model(colour: str) -> bytes:
    """The empty document in the colour of an edition (« #0b6e6e »)."""
    document = Document()
    _strip(document)
    _set_page(document)
    _set_styles(document, colour.lstrip("#").upper() or _INK)
    _set_bullets(document)
    _set_rules(document.styles["Table Grid"])
    file = BytesIO()
    document.save(file)
    return restamped(file.getvalue())


def restamped(content: bytes) -> bytes:
    """The same members, all of the same day: what python-docx writes bears the hour."""
    file = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            member = ZipInfo(name, _FIRST_DAY)
            member.compress_type = ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return file.getvalue()


def _strip(document: WordDocument) -> None:
    for rels in (document.part.rels, document.part.package.rels):
        for key in [key for key, rel in rels.items() if any(name in rel.reltype for name in _DROPPED)]:
            del rels[key]
    for style in list(document.styles):
        if style.name not in KEPT:
            style.delete()
    latent = document.styles.element.find(qn("w:latentStyles"))
    if latent is not None:
        document.styles.element.remove(latent)


def _set_page(document: WordDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(24)
    section.top_margin, section.bottom_margin = Mm(14), Mm(14)
    section.footer_distance = Mm(7)
    for element in document.styles.element.iter(qn("w:lang")):
        for name in ("w:val", "w:eastAsia"):
            element.set(qn(name), "fr-FR")
    for element in document.settings.element.iter(qn("w:themeFontLang")):
        element.set(qn("w:val"), "fr-FR")


def _set_styles(document: WordDocument, colour: str) -> None:
    for name in OURS:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    for name, look in _LOOKS.items():
        style = document.styles[name]
        _take_off(style)
        _set_look(style, look, RGBColor.from_string(look.colour or colour))
    indented = document.styles[FACT].paragraph_format
    indented.left_indent, indented.first_line_indent = Mm(FACT_MM), Mm(-FACT_MM)
    indented.tab_stops.add_tab_stop(Mm(FACT_MM))
    document.styles["Footer"].paragraph_format.tab_stops.add_tab_stop(Mm(WIDEST_MM), WD_TAB_ALIGNMENT.RIGHT)


def _take_off(style: Any) -> None:
    """What Word's own styles bring that nobody asked for: numbers of outlines, spaced letters, borders, old stops."""
    for name in ("w:pBdr", "w:contextualSpacing", "w:tabs"):
        _remove(style.element, name)
    if style.name == "Subtitle":
        _remove(style.element, "w:numPr")
    for properties in style.element.iter(qn("w:rPr")):
        _remove(properties, "w:spacing")


def _remove(element: Any, name: str) -> None:
    for one in list(element.iter(qn(name))):
        one.getparent().remove(one)


def _set_look(style: Any, look: _Look, colour: RGBColor) -> None:
    font, paragraph = style.font, style.paragraph_format
    font.size, font.color.rgb, font.bold, font.italic = Pt(look.size), colour, look.bold, look.italic
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.line_spacing, paragraph.keep_with_next = look.line, look.keeps_next
    paragraph.widow_control = True
    fonts = style.element.rPr.get_or_add_rFonts()
    for theme in [key for key in fonts.attrib if "Theme" in key or "theme" in key]:
        del fonts.attrib[theme]  # themes put their face before ours
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), _FACE)


def _set_bullets(document: WordDocument) -> None:
    """A point of the same face: Word's own asks for the font Symbol, which other programs replace."""
    for level in document.part.numbering_part.element.iter(qn("w:lvl")):
        if level.find(qn("w:numFmt")).get(qn("w:val")) == "bullet":
            level.find(qn("w:lvlText")).set(qn("w:val"), "•")
            for name in ("w:ascii", "w:hAnsi", "w:cs"):
                level.find(qn("w:rPr")).find(qn("w:rFonts")).set(qn(name), _FACE)


def _set_rules(style: Any) -> None:
    """Light lines between rows alone."""
    for borders in style.element.iter(qn("w:tblBorders")):
        for border in list(borders):
            if border.tag in {qn(f"w:{name}") for name in ("left", "right", "insideV")}:
                borders.remove(border)
            border.set(qn("w:color"), _RULE)
