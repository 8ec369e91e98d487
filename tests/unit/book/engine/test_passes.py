"""The contents, the index and the pages agree; what changes lays out one portion; the last signature is filled."""

from __future__ import annotations

import marshal
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from generator.book import references
from generator.book.document import _BODY_HERE, _NOTES_HERE, CLOSING, BookDocument
from generator.book.engine import galleys
from generator.book.engine.binding import bind
from generator.book.engine.book import steps_of
from generator.book.engine.passes import Links, compose
from generator.book.engine.typesetting import Shape, Typesetter, Written
from generator.book.portions import Placing, Portion
from generator.design.book_faces import FACES
from generator.findings.errors import BookError
from generator.keeping.cache import Cache, NoCache
from generator.pages.book_links import SOURCES
from generator.typesetting import layout

FRAME = f"<!doctype html><html lang=fr><head><title>Livre</title></head><body>{_BODY_HERE}</body></html>"
STYLE = (
    "@page { size: 100mm 100mm; @bottom-left { content: counter(page) } } section, .stub { break-before: page }"
    " .colophon { break-before: right } .back { break-before: left }"
    " a.toc::after { content: target-counter(attr(href), page) }"
)
CONTENTS = (
    '<section id="sommaire"><h1>Livre</h1><p>Suite <a class="toc" href="#suite">p. </a>'
    ' Index <a class="toc" href="#index">p. </a> Colophon <a class="toc" href="#colophon">p. </a></p></section>'
)
AHEAD = '<p>La fin, <a class="toc" href="#colophon">p. </a></p>'
SEEN = '<p>Voir <a href="#c-1">Bron</a></p>'
END = f'{_NOTES_HERE}<section class="colophon" id="colophon">Colophon</section><section class="back">Fin</section>'


def make_document(index_lines: int = 1, signature: int = 1, seen: str = SEEN, contents: str = CONTENTS) -> BookDocument:
    index = '<p>Bron <span class="pages" data-of="c-1"></span></p><p>Lyon <span class="pages" data-of="c-2"></span></p>'
    portions = {
        "sommaire": contents,
        "noms": '<section><p id="c-1">Bron</p></section>',
        "vus": f"<section>{seen}</section>",
        "suite": '<section id="suite"><p>Et <a href="#c-1">Bron</a></p><p id="c-2">Lyon</p></section>',
        SOURCES: f'<section id="index">{index}{"<p>Un nom</p>" * (index_lines - 1)}</section>',
        CLOSING: END,
    }
    return BookDocument(
        "livre",
        FRAME,
        tuple(Portion(name, body) for name, body in portions.items()),
        style=(STYLE,),
        notes="<section><p>Notes</p></section>",
        signature=signature,
    )


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def place_of(pages: list[str], start: str) -> int:
    return next(number for number, text in enumerate(pages, start=1) if text.startswith(start))


def test_the_index_says_where_names_stand_and_the_contents_where_the_index_is() -> None:
    made = bind(make_document(), NoCache())
    pages = pages_of(made.pdf)
    assert "Suite p. 4 Index p. 5 Colophon p. 7" in pages[0]
    assert "Bron 2–4" in pages[4]
    assert "Lyon 4" in pages[4]
    assert [page.rsplit(" ", 1)[-1] for page in pages[:5]] == ["1", "2", "3", "4", "5"]
    assert "Colophon" in pages[6]
    assert made.fillers == (6,)


def test_a_long_index_pushes_the_colophon_and_the_contents_know_it() -> None:
    pages = pages_of(bind(make_document(index_lines=40), NoCache()).pdf)
    place = place_of(pages, "Colophon")
    assert place > 7
    assert f"Colophon p. {place}" in pages[0]


def test_a_text_that_looks_ahead_names_the_right_page() -> None:
    pages = pages_of(bind(make_document(index_lines=40, seen=AHEAD), NoCache()).pdf)
    place = place_of(pages, "Colophon")
    assert f"Colophon p. {place}" in pages[0]
    assert f"La fin, p. {place}" in pages[2]


class Restless(Typesetter):
    """Contents that take a second page when what follows is on page 2, which moves it to page 3, and so on."""

    def shape(self, portion: Portion, placing: Placing) -> Shape:
        pages = 2 if placing.pages.get("suite", 3) < 3 else 1
        names = tuple(tuple(portion.names) if page == 0 else () for page in range(pages))
        return Shape(names, ((),) * pages, (), ())

    def written(self, portion: Portion, placing: Placing) -> Written:
        return Written(b"", (), {})


def test_numbers_that_never_agree_are_an_error() -> None:
    portions = (
        Portion("sommaire", '<a class="toc" href="#suite"></a>'),
        Portion("suite", '<section id="suite"></section>'),
    )
    document = BookDocument("livre", FRAME, portions, style=(STYLE,))
    with pytest.raises(BookError):
        compose(document, Restless(document, NoCache()))


def test_a_portion_that_opens_on_no_page_of_its_own_is_an_error() -> None:
    document = make_document()
    loose = Portion("vus", '<p id="vu">Voir</p>')
    portions = tuple(loose if portion.name == "vus" else portion for portion in document.portions)
    with pytest.raises(BookError, match="page à elle"):
        bind(replace(document, portions=portions), NoCache())


def test_links_lead_from_a_portion_to_another() -> None:
    with pikepdf.open(BytesIO(bind(make_document(), NoCache()).pdf)) as pdf:
        targets = {str(note.Dest) for note in pdf.pages[4].get("/Annots", []) if "/Dest" in note}
        names = {str(name) for name, _ in pikepdf.NameTree(pdf.Root.Names.Dests).items()}
    assert targets == {"c-1", "c-2"}
    assert targets <= names


def test_one_word_lays_out_one_portion_and_gives_what_a_new_book_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bind(make_document(), Cache(tmp_path))
    laid_out = listened(monkeypatch)
    changed = make_document(seen=SEEN.replace("Voir", "Revoir"))
    again = bind(changed, Cache(tmp_path))
    assert len(laid_out) == 1
    assert "Revoir" in laid_out[0]
    assert again == bind(changed, NoCache())


def test_a_portion_that_takes_a_page_more_moves_those_behind_it(tmp_path: Path) -> None:
    bind(make_document(), Cache(tmp_path))
    longer = make_document(seen=f"{SEEN}</section><section>Une page de plus")
    again = bind(longer, Cache(tmp_path))
    assert "Suite p. 5 Index p. 6" in pages_of(again.pdf)[0]
    assert again == bind(longer, NoCache())


def listened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are laid out from now on."""
    laid_out: list[str] = []
    render = layout.render

    def listen(html: str, *rest: object) -> layout.Rendering:
        laid_out.append(html)
        return render(html, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(galleys, "render", listen)
    return laid_out


def test_what_changed_is_set_side_by_side_where_it_stood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path)
    bind(make_document(), cache)
    changed = make_document(seen=SEEN.replace("Voir", "Revoir"), contents=CONTENTS.replace("Livre", "Ouvrage"))
    rows = steps_of(changed, cache)
    assert [len(row) for row in rows] == [1, 1]
    for row in rows[::-1]:
        row[0]()
    laid_out = listened(monkeypatch)
    again = bind(changed, cache)
    assert laid_out == []
    assert again == bind(changed, NoCache())


def test_from_nothing_a_portion_waits_for_those_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache, document = Cache(tmp_path), make_document()
    (row,) = steps_of(document, cache)
    assert len(row) == len(document.portions)
    for step in row:
        step()
    laid_out = listened(monkeypatch)
    again = bind(document, cache)
    assert len(laid_out) == 1  # the contents, which looked ahead
    assert again == bind(document, NoCache())


@pytest.mark.parametrize("signature", [4, 8])
def test_the_interior_fills_its_signature_with_notes(signature: int) -> None:
    made = bind(make_document(signature=signature), NoCache())
    pages = pages_of(made.pdf)
    assert (made.page_count - 4) % signature == 0
    assert sum(text.startswith("Notes") for text in pages) == made.notes
    assert f"Colophon p. {place_of(pages, 'Colophon')}" in pages[0]


def test_a_document_crosses_to_another_process() -> None:
    document = replace(make_document(), drawings={"dessin.svg": b"<svg/>"})
    assert BookDocument.of_plain(marshal.loads(marshal.dumps(document.plain()))) == document


def test_a_font_of_several_portions_is_one_font() -> None:
    face = next(face for face in FACES if face.css_family == "Source Serif 4")
    rule = f'{face.rule} * {{ font: 400 10pt "Source Serif 4" }}'
    document = make_document()
    dressed = replace(document, style=(*document.style, rule))
    with pikepdf.open(BytesIO(bind(dressed, NoCache()).pdf)) as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values() if "Serif" in str(font.BaseFont)]
        assert len({font.objgen for font in fonts}) == 1
        font = fonts[0]
        assert b"<0043>" in font.ToUnicode.read_bytes()
    assert "Colophon" in pages_of(bind(dressed, NoCache()).pdf)[6]


def test_what_links_show_is_read_once_whatever_else_the_style_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, portion = Cache(tmp_path), Portion("sommaire", CONTENTS)
    later = Portion("suite", '<p id="suite"></p><p id="index"></p><p id="colophon"></p>')
    book = BookDocument("essai", FRAME, (portion, later), style=(STYLE,))
    found = Links(book, cache).of(portion)
    monkeypatch.delattr(references.tinyhtml5, "parse")
    assert Links(replace(book, style=(STYLE, "p { color: red }")), cache).of(portion) == found
    assert found == (frozenset({"suite", "index", "colophon"}), ())
