"""The empty document that every file for a word processor starts from: A4, French, the styles that editors expect.

Made once for each colour: what python-docx brings has a megabyte of styles that nobody asked for.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

NOTE, DATELINE, TO_FILL = "Note", "Dateline", "À compléter"
"""Styles of ours, beside those of Word."""
KEPT = frozenset(
    {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Title", "Subtitle", "Heading 1", "Heading 2"}
    | {"List Bullet", "List Number", "Quote", "Caption", "Table Grid", "Strong", "Emphasis"}
)
_DROPPED = ("stylesWithEffects", "customXml", "thumbnail", "webSettings")
_FACE = "Arial"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The day that all members of the file bear: a ZIP knows none before."""
_SIZES = {"Normal": 10.5, "Title": 20, "Subtitle": 10.5, "Heading 1": 14, "Heading 2": 11.5, "Caption": 9}
_COLOURED = ("Subtitle", "Heading 1", "Heading 2")


@cache
def model(colour: str) -> bytes:
    """The empty document in the colour of an edition (« #0b6e6e »)."""
    document = Document()
    _strip(document)
    _set_page(document)
    _set_styles(document, colour.lstrip("#").upper() or "1A1A1A")
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
    section.top_margin = section.bottom_margin = Mm(20)
    for element in document.styles.element.iter(qn("w:lang")):
        for name in ("w:val", "w:eastAsia"):
            element.set(qn(name), "fr-FR")
    for element in document.settings.element.iter(qn("w:themeFontLang")):
        element.set(qn("w:val"), "fr-FR")


def _set_styles(document: WordDocument, colour: str) -> None:
    for name in (NOTE, DATELINE, TO_FILL):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    for name in ("Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Quote", "Caption"):
        _set_face(document, name, _SIZES.get(name))
    for name in _COLOURED:
        document.styles[name].font.color.rgb = RGBColor.from_string(colour)
    for name in ("Title", "Caption", "Quote"):
        document.styles[name].font.color.rgb = RGBColor.from_string("1A1A1A")
    document.styles[NOTE].font.size = document.styles[DATELINE].font.size = Pt(9)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    document.styles["Normal"].paragraph_format.line_spacing = 1.15
    for border in list(document.styles["Title"].element.iter(qn("w:pBdr"))):
        border.getparent().remove(border)


def _set_face(document: WordDocument, name: str, size: float | None) -> None:
    """One face for all scripts: without that, themes put theirs before it."""
    font = document.styles[name].font
    font.name = _FACE
    fonts = document.styles[name].element.rPr.rFonts
    for theme in [key for key in fonts.attrib if "Theme" in key or "theme" in key]:
        del fonts.attrib[theme]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), _FACE)
    if size:
        font.size = Pt(size)
