"""A: what a reader needs from the book on a screen, with eyes or without (ISO 14289-1, WCAG 2.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf

from generator.french import words as french
from generator.preflight.checks.expectation import Expectation
from generator.preflight.checks.findings import Finding, at
from generator.preflight.instructions.geometry import Box
from generator.preflight.instructions.marks import Shape, Sheet, Text
from generator.preflight.reading.document import Reading
from generator.preflight.reading.structure import Element, leads_somewhere, read_bookmarks, read_destinations

_LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
_ORNAMENT = 72.0
"""Points: letters of this size and more are drawn to be seen, not read."""
_FILE_NAME = re.compile(r"^\S+\.(?:png|jpe?g|svg|webp|gif|tiff?)$", re.IGNORECASE)


def find_no_tags(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A01."""
    root = reading.pdf.Root
    if not bool(root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False)):
        yield Finding("le fichier ne se dit pas balisé (MarkInfo)")
    if reading.tree.root is None or not reading.tree.root.children:
        yield Finding("le fichier n’a pas d’arbre de balises")


def find_no_language(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A02."""
    said = str(reading.pdf.Root.get("/Lang", ""))
    if not _LANGUAGE.match(said):
        yield Finding(f"langue « {said} »" if said else "aucune langue n’est dite")


def find_no_title(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A03."""
    if not (reading.xmp or {}).get("dc:title"):
        yield Finding("le fichier n’a pas de titre (XMP)")
    preferences = reading.pdf.Root.get("/ViewerPreferences", pikepdf.Dictionary())
    if not bool(preferences.get("/DisplayDocTitle", False)):
        yield Finding("la fenêtre montrera le nom du fichier au lieu du titre (DisplayDocTitle)")


def find_no_claim(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A04."""
    if (reading.xmp or {}).get("pdfuaid:part") not in ("1", "2"):
        yield Finding("le fichier ne dit pas suivre PDF/UA")


def find_figures_without_words(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A05."""
    for figure in reading.tree.of("Figure", "Formula"):
        words = figure.alt.strip() or figure.actual.strip()
        if not words:
            yield Finding("une figure n’a pas de texte de remplacement", figure.page)
        elif _FILE_NAME.match(words):
            yield Finding(f"le texte de remplacement est un nom de fichier : « {words} »", figure.page)


def find_wrong_headings(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A06."""
    last = 0
    for element in reading.tree.of(*(f"H{level}" for level in range(1, 7))):
        level = int(element.kind[1])
        if level > last + 1:
            before = f"après un H{last}" if last else "en premier"
            yield Finding(f"un titre H{level} vient {before}", element.page)
        last = level
    if reading.tree.root is not None and not last:
        yield Finding("le livre n’a aucun titre balisé")


def _links(reading: Reading) -> Iterator[tuple[Sheet, pikepdf.Object]]:
    for sheet, page in zip(reading.sheets, reading.pdf.pages, strict=True):
        for note in page.get("/Annots", pikepdf.Array()).as_list():
            if note.get("/Subtype") == "/Link":
                yield sheet, note


def find_untagged_links(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A07."""
    tagged = {key for element in reading.tree.of("Link") for key in element.annotations}
    for sheet, note in _links(reading):
        if not str(note.get("/Contents", "")).strip():
            yield at(sheet, _rectangle(note), "un lien ne dit pas où il mène (Contents)")
        if note.objgen not in tagged:
            yield at(sheet, _rectangle(note), "un lien n’est dans aucune balise Link")


def find_broken_links(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A08."""
    places = read_destinations(reading.pdf)
    for sheet, note in _links(reading):
        if not leads_somewhere(note, places):
            yield at(sheet, _rectangle(note), "un lien ne mène nulle part", str(note.get("/Contents", "")))


def _rectangle(note: pikepdf.Object) -> Box:
    return Box(*(float(number) for number in note.Rect.as_list()))


def find_wrong_bookmarks(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A09."""
    places, bookmarks = read_destinations(reading.pdf), read_bookmarks(reading.pdf)
    if not bookmarks and len(reading.sheets) > 1:
        yield Finding("le livre n’a pas de signets")
    for title, item in bookmarks:
        if not leads_somewhere(item, places):
            yield Finding(f"le signet « {title} » ne mène nulle part")


def find_untagged_content(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A10."""
    for sheet in reading.sheets:
        for mark in sheet.marks:
            if not mark.tag and not mark.seen.is_empty:
                words = mark.words if isinstance(mark, Text) else ""
                yield at(sheet, mark.seen, "un élément n’est ni balisé ni dit décoratif", words)


def find_poor_tables(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A11."""
    for table in reading.tree.of("Table"):
        cells = [cell for cell in table.walk() if cell.kind in ("TH", "TD")]
        heads = [cell for cell in cells if cell.kind == "TH"]
        if cells and not heads:
            yield Finding("un tableau n’a pas de cellule d’en-tête (TH)", table.page)
        elif any(not cell.has_scope for cell in heads) and not any(cell.headers for cell in cells):
            yield Finding("les en-têtes d’un tableau ne disent pas leur portée (Scope)", table.page)


def find_wrong_order(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A12."""
    for number, page in enumerate(reading.pdf.pages, start=1):
        if len(page.get("/Annots", pikepdf.Array())) and page.get("/Tabs") != "/S":
            yield Finding("la touche Tab ne suit pas l’ordre des balises (Tabs)", number)


def find_pale_text(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A13: words against the flats under them; what lies on images and gradients is left to the eye."""
    for sheet in reading.sheets:
        grounds: list[Shape] = []
        unsure: list[Box] = []
        for mark in sheet.marks:
            if isinstance(mark, Shape) and mark.fill is not None and not mark.seen.is_empty:
                grounds.append(mark)
            elif not isinstance(mark, Text | Shape):
                unsure.append(mark.seen)
            elif isinstance(mark, Text) and mark.is_visible and mark.tag != "Artifact" and mark.mode == 0:
                contrast = _best_contrast(mark, grounds, unsure)
                if mark.size < _ORNAMENT and contrast < (3.0 if mark.size >= 18 else 4.5) - 0.05:
                    yield at(sheet, mark.seen, f"contraste de {french.number(contrast, 1)} pour 1", mark.words)


def _best_contrast(text: Text, grounds: list[Shape], unsure: list[Box]) -> float:
    """The contrast with the flat under the words; the best one when drawings make it uncertain."""
    x, y = (text.seen.left + text.seen.right) / 2, (text.seen.bottom + text.seen.top) / 2
    if text.paint.fill_alpha < 1 or any(box.has(x, y) for box in unsure):
        return 21.0
    ink, found = _luminance(text.fill.values), [1.0]
    for ground in grounds:
        if ground.fill is None or not ground.seen.has(x, y):
            continue
        if ground.paint.fill_alpha < 1:
            return 21.0
        shade = _luminance(ground.fill.values)
        found = [shade] if ground.is_rectangle else [*found, shade]
    return max((max(ink, shade) + 0.05) / (min(ink, shade) + 0.05) for shade in found)


def _luminance(values: tuple[float, ...]) -> float:
    """The relative luminance of WCAG 2.1; anything but grey and RGB counts as black."""
    shades = values * 3 if len(values) == 1 else values if len(values) == 3 else (0.0, 0.0, 0.0)
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in shades]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def find_no_labels(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A14."""
    if "/PageLabels" not in reading.pdf.Root and len(reading.sheets) > 1:
        yield Finding("les pages n’ont pas de numéros à elles (PageLabels)")


def find_visible_bleed(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A15."""
    for sheet in reading.sheets:
        if not sheet.trim.holds(sheet.crop, 0.3):
            yield Finding("la page montre plus que son format rogné", sheet.number)


def find_empty_tags(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """A16."""
    for element in reading.tree.of("P", "H1", "H2", "H3", "H4", "H5", "H6", "Link", "LI", "TH", "Figure"):
        if not _holds_something(element):
            yield Finding(f"une balise {element.kind} ne contient rien", element.page)


def _holds_something(element: Element) -> bool:
    return any(part.content or part.annotations for part in element.walk())
