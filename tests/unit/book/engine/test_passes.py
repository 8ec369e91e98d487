"""The contents, the index and the pages agree; the last signature is filled with pages that are announced."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from generator.book.document import _NOTES_HERE, _STUBS_HERE, BookDocument
from generator.book.engine.passes import find_page, lay_out_complete
from generator.findings.errors import BookError

HEAD = (
    "<!doctype html><html lang=fr><head><title>Livre</title><style>@page { size: 100mm 100mm; @bottom-left {"
    " content: counter(page) } } section, .stub { break-before: page } .colophon { break-before: right }"
    " .back { break-before: left } a.toc::after { content: target-counter(attr(href), page) }</style></head><body>"
)
CONTENTS = (
    '<section id="sommaire"><h1>Livre</h1><p>Suite <a class="toc" href="#suite">p. </a>'
    ' Index <a class="toc" href="#index">p. </a> Colophon <a class="toc" href="#colophon">p. </a></p></section>'
)
AHEAD = '<p>La fin, <a class="toc" href="#colophon">p. </a></p>'
NAMES = (
    '<section id="en-bref"><p id="c-1">Bron</p>{ahead}</section><section><p>Voir <a href="#c-1">Bron</a></p></section>'
    '<section id="suite"><p>Et <a href="#c-1">Bron</a></p><p id="c-2">Lyon</p></section>'
)


def make_document(index_lines: int = 1, signature: int = 1, ahead: str = "") -> BookDocument:
    index = '<p>Bron <span class="pages" data-of="c-1"></span></p><p>Lyon <span class="pages" data-of="c-2"></span></p>'
    filling = "<p>Un nom</p>" * (index_lines - 1)
    return BookDocument(
        html=f"{HEAD}{CONTENTS}{NAMES.format(ahead=ahead)}{_STUBS_HERE}</body></html>",
        drawings={},
        notes="<section><p>Notes</p></section>",
        signature=signature,
        tail=f'{HEAD}<section id="index">{index}{filling}</section>{_NOTES_HERE}'
        '<section class="colophon" id="colophon">Colophon</section><section class="back">Fin</section></body></html>',
        anchors=("index",),
        contents=f"{HEAD}{CONTENTS}{_STUBS_HERE}</body></html>",
    )


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def test_the_index_says_where_names_stand_and_the_contents_where_the_index_is() -> None:
    laid_out = lay_out_complete(make_document())
    pages = pages_of(laid_out.pdf)
    assert "Suite p. 4 Index p. 5 Colophon p. 7" in pages[0]
    assert "Bron 2–4" in pages[4]
    assert "Lyon 4" in pages[4]
    assert [page.rsplit(" ", 1)[-1] for page in pages[:5]] == ["1", "2", "3", "4", "5"]
    assert "Colophon" in pages[6]
    assert laid_out.fillers == (6,)


def test_a_long_index_pushes_the_colophon_and_the_contents_know_it() -> None:
    pages = pages_of(lay_out_complete(make_document(index_lines=40)).pdf)
    place = next(number for number, text in enumerate(pages, start=1) if text.startswith("Colophon"))
    assert place > 7
    assert f"Colophon p. {place}" in pages[0]


def test_a_text_that_names_a_page_of_the_end_is_laid_out_again() -> None:
    pages = pages_of(lay_out_complete(make_document(index_lines=40, ahead=AHEAD)).pdf)
    place = next(number for number, text in enumerate(pages, start=1) if text.startswith("Colophon"))
    assert f"Colophon p. {place}" in pages[0]
    assert f"La fin, p. {place}" in pages[1]


def test_contents_that_need_more_pages_for_their_numbers_are_an_error() -> None:
    document = make_document()
    longer = replace(
        document, contents=document.contents.replace("</section>", "</section><section>Suite</section>", 1)
    )
    with pytest.raises(BookError):
        lay_out_complete(longer)


def test_links_from_the_index_lead_to_the_first_part() -> None:
    with pikepdf.open(BytesIO(lay_out_complete(make_document()).pdf)) as pdf:
        targets = {str(note.Dest) for note in pdf.pages[4].get("/Annots", []) if "/Dest" in note}
        names = {str(name) for name, _ in pikepdf.NameTree(pdf.Root.Names.Dests).items()}
    assert targets == {"c-1", "c-2"}
    assert targets <= names


@pytest.mark.parametrize("signature", [4, 8])
def test_the_interior_fills_its_signature_with_notes(signature: int) -> None:
    laid_out = lay_out_complete(make_document(signature=signature))
    pages = pages_of(laid_out.pdf)
    assert (laid_out.page_count - 4) % signature == 0
    assert sum(text.startswith("Notes") for text in pages) == laid_out.notes
    place = next(number for number, text in enumerate(pages, start=1) if text.startswith("Colophon"))
    assert f"Colophon p. {place}" in pages[0]


def test_a_place_that_is_nowhere_is_an_error() -> None:
    with pytest.raises(BookError):
        find_page([], "index")
