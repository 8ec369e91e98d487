"""The last touch to the PDF: how it opens, its page labels, its licence, and bytes that depend on nothing else."""

from __future__ import annotations

from io import BytesIO

import pikepdf

LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/deed.fr"
RIGHTS = "Textes : CC BY-SA 4.0. Données : Licence Ouverte 2.0. Programme : MIT."


def finish(pdf: bytes) -> tuple[bytes, int]:
    """The finished file and its number of pages. Same input, same bytes."""
    with pikepdf.open(BytesIO(pdf)) as document:
        _set_opening(document)
        _state_rights(document)
        if "/ID" in document.trailer:
            del document.trailer["/ID"]
        written = BytesIO()
        document.save(written, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return written.getvalue(), len(document.pages)


def _set_opening(document: pikepdf.Pdf) -> None:
    """Two pages side by side, the cover alone on the right, as in the hand; labels like the folios."""
    root = document.Root
    root.PageLayout = pikepdf.Name.TwoPageRight
    root.PageMode = pikepdf.Name.UseOutlines
    root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    cover = pikepdf.Dictionary(P=pikepdf.String("Couverture"))
    inside = pikepdf.Dictionary(S=pikepdf.Name.D, St=2)
    root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, cover, 1, inside]))


def _state_rights(document: pikepdf.Pdf) -> None:
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:rights"] = RIGHTS
        metadata["xmpRights:Marked"] = "True"
        metadata["xmpRights:WebStatement"] = LICENCE
