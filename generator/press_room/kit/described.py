"""What makes a PDF of drawings accessible (PDF/UA-1): title, language, each page as one figure with its words."""

from __future__ import annotations

from collections.abc import Sequence

import pikepdf

_XMP_UA = "{http://www.aiim.org/pdfua/ns/id/}part"


def describe(document: pikepdf.Pdf, title: str, words: Sequence[str]) -> None:
    """``words`` say what each page shows, in order; each page draws its figure as its marked content 0."""
    root = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    whole = document.make_indirect(_element(pikepdf.Name.Document, root))
    figures = [document.make_indirect(_element(pikepdf.Name.Figure, whole)) for _ in words]
    for rank, (page, figure, said) in enumerate(zip(document.pages, figures, words, strict=True)):
        figure.Pg, figure.K, figure.Alt = page.obj, 0, pikepdf.String(said)
        page.obj.StructParents = rank
    root.K, whole.K = whole, pikepdf.Array(figures)
    parents = (one for rank, figure in enumerate(figures) for one in (rank, pikepdf.Array([figure])))
    root.ParentTree = pikepdf.Dictionary(Nums=pikepdf.Array(parents))
    document.Root.StructTreeRoot = root
    document.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    document.Root.Lang = pikepdf.String("fr")
    document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=True) as metadata:
        metadata["dc:title"] = title
        metadata[_XMP_UA] = "1"


def _element(kind: pikepdf.Name, parent: pikepdf.Object) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=kind, P=parent)
