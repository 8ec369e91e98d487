"""A part of a book stays a sound book: folios, links, tags, and one level of headings after the other."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest

from generator.book.engine.extract import cut, named_pages, pages_of_collectivity, pages_of_part
from generator.book.engine.finish import finish
from generator.french.licence import Rights
from generator.typesetting.layout import lay_out

BOOK = """<!doctype html><html lang="fr"><head><title>Livre</title><meta name="author" content="Nous">
<style>section { break-before: page } h1 { bookmark-level: 1 }</style></head><body><h1>Livre</h1>
<p><a href="#chapitre-jury">Le jury</a></p>
<section id="chapitre-jury"><h2>Le jury</h2><p>Douze membres.</p></section>
<section><h3>Leur journée</h3><p>Voir <a href="#c-69029">Bron</a> et <a href="#chapitre-jury">le jury</a>.</p></section>
<section id="chapitre-palmares"><h2>Le palmarès</h2></section>
<section id="region-bretagne"><h3>Bretagne</h3><p>Brest</p></section>
<section><h3 id="region-corse">Corse</h3><p id="c-69029">Bron</p></section>
<section id="colophon"><h2>Crédits</h2></section></body></html>"""


@pytest.fixture(scope="module")
def book() -> bytes:
    return finish(lay_out(BOOK, {}).pdf, Rights()).pdf


def test_a_chapter_ends_where_the_next_begins(book: bytes) -> None:
    places = named_pages(book)
    assert pages_of_part(places, "chapitre-jury", 7) == range(1, 3)
    assert pages_of_part(places, "chapitre-palmares", 7) == range(3, 6)
    assert pages_of_part(places, "colophon", 7) == range(6, 7)


def test_a_region_keeps_the_page_that_it_shares(book: bytes) -> None:
    assert pages_of_part(named_pages(book), "region-bretagne", 7) == range(4, 6)


def test_a_place_that_does_not_exist_is_an_error(book: bytes) -> None:
    with pytest.raises(KeyError):
        pages_of_part(named_pages(book), "chapitre-rien", 7)


def test_a_collectivity_stands_on_its_line_and_where_a_link_names_it(book: bytes) -> None:
    assert pages_of_collectivity(book, "c-69029") == [2, 5]


@pytest.mark.parametrize("pages", [[1, 2], [2, 5], [4, 5], [0]])
def test_an_extract_is_still_accessible(book: bytes, pages: list[int], tmp_path: Path) -> None:
    made = cut(book, pages, "Extrait")
    (tmp_path / "extrait.pdf").write_bytes(made)
    assert page.validate_pdf(str(tmp_path / "extrait.pdf"), profile="ua1").is_compliant
    assert cut(book, pages, "Extrait") == made


def test_folios_links_and_title_are_those_of_the_part(book: bytes) -> None:
    with pikepdf.open(BytesIO(cut(book, [1, 2], "Le jury"))) as pdf:
        labels = [str(part.P) for part in list(pdf.Root.PageLabels.Nums)[1::2]]
        targets = [str(note.Dest) for note in pdf.pages[1].Annots if "/Dest" in note]
        assert labels == ["2", "3"]
        assert targets == ["chapitre-jury"]
        assert str(pdf.docinfo["/Title"]) == "Le jury"


def bookmarks_of(pdf: bytes) -> list[tuple[str, int, list[str]]]:
    """The bookmarks: title, page from 0, titles under it."""
    with pikepdf.open(BytesIO(pdf)) as document, document.open_outline() as outline:
        numbers = {page.obj.objgen: number for number, page in enumerate(document.pages)}
        return [
            (item.title, numbers[item.destination[0].objgen], [child.title for child in item.children])
            for item in outline.root
            if isinstance(item.destination, pikepdf.Array)
        ]


def test_bookmarks_of_the_pages_that_stay_are_kept(book: bytes) -> None:
    assert bookmarks_of(cut(book, [1, 2], "Extrait")) == [("Le jury", 0, ["Leur journée"])]
    assert bookmarks_of(cut(book, [2, 4], "Extrait")) == [("Leur journée", 0, []), ("Bretagne", 1, [])]


def test_pages_without_a_heading_have_a_bookmark_with_the_title() -> None:
    bare = finish(lay_out(BOOK.replace("<h3>Leur journée</h3>", ""), {}).pdf, Rights()).pdf
    assert bookmarks_of(cut(bare, [2], "Extrait")) == [("Extrait", 0, [])]
