"""The last touch to the PDF: how it opens, its page labels, its licence, and bytes that depend on nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import pikepdf

from generator.book.engine.pdf_places import named_pages
from generator.french.licence import Rights
from generator.pages.text_notes import NOTE_NAME
from generator.typesetting.finishing import save_alike, tag_links

PROGRAM = "Programme : MIT."
"""What holds for the program wherever it is used."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The file, its number of pages, and the page of each named place, from 1."""

    pdf: bytes
    page_count: int
    places: dict[str, int]


def finish(pdf: bytes, rights: Rights) -> Finished:
    """The finished file. Same input, same bytes."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return finish_open(document, rights)


def finish_open(document: pikepdf.Pdf, rights: Rights) -> Finished:
    """The finished file of an open document, which says what readers may do."""
    trim_pages(document)
    _set_opening(document)
    _state_rights(document, rights)
    tag_links(document)
    _tag_notes(document)
    places = {name: page + 1 for name, page in named_pages(document).items()}
    _name_links(document, places)
    return Finished(save_alike(document), len(document.pages), places)


def trim_pages(document: pikepdf.Pdf) -> None:
    """Show the page as it is once cut. What bleeds over its edges stays in the file, for the printer.

    The origin is the corner of the trimmed page; WeasyPrint's own TrimBox forgets the zoom.
    """
    for page in document.pages:
        left, bottom, right, top = page.mediabox
        page.mediabox = pikepdf.Array([0, 0, right + left, top + bottom])
        for name in ("/TrimBox", "/BleedBox"):
            page.obj[name] = page.mediabox


def _set_opening(document: pikepdf.Pdf) -> None:
    """Two pages side by side, the cover alone on the right, as in the hand; labels like the folios."""
    root = document.Root
    root.PageLayout = pikepdf.Name.TwoPageRight
    root.PageMode = pikepdf.Name.UseOutlines
    root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    cover = pikepdf.Dictionary(P=pikepdf.String("Couverture"))
    inside = pikepdf.Dictionary(S=pikepdf.Name.D, St=2)
    root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, cover, 1, inside]))


def _tag_notes(document: pikepdf.Pdf) -> None:
    """What stands at the foot of a page, beside the sections of the document, are notes; each has its identifier."""
    tree = document.Root.get("/StructTreeRoot", pikepdf.Dictionary())
    areas = [part for body in tree.get("/K", []) for part in body.K if part.S == "/NonStruct"]
    notes = [part for area in areas for part in area.K if _is_note(part)]
    for rank, note in enumerate(notes, start=1):
        note.S, note.ID = pikepdf.Name.Note, pikepdf.String(f"note-{rank}")


def _is_note(part: pikepdf.Object) -> bool:
    """Whether it begins with its number: words, in a part that has no tag of its own."""
    if not isinstance(part, pikepdf.Dictionary) or part.S != "/Span":
        return False
    return isinstance(part.K[0], pikepdf.Dictionary) and part.K[0].S == "/NonStruct"


def _name_links(document: pikepdf.Pdf, places: dict[str, int]) -> None:
    """Say in words where a link within the book leads, instead of the name of an anchor."""
    for page in document.pages:
        for note in page.get("/Annots", []):
            if "/Dest" in note:
                where = str(note.Dest)
                words = "Lire la note" if where.startswith(NOTE_NAME) else f"Aller à la page {places[where]}"
                note.Contents = pikepdf.String(words)


def _state_rights(document: pikepdf.Pdf, rights: Rights) -> None:
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:rights"] = f"{rights.listed} {PROGRAM}"
        metadata["xmpRights:Marked"] = "True"
        metadata["xmpRights:WebStatement"] = rights.texts.address
