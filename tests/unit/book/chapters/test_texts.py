"""Texts and figures of a book: where links lead, how figures are numbered, what chapters hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.book.chapters.chapters import render_chapter
from generator.book.chapters.matter import contents, corrections
from generator.book.chapters.numbers import figure_pages
from generator.book.chapters.palmares import index_letters, region_groups, split_name
from generator.book.chapters.sizes import Surface, text_size
from generator.book.chapters.texts import Book
from generator.charts.drawing.chart import Chart, ChartKind, Table
from generator.indicators.counts import build_indicators
from generator.model.article import Article, Header
from generator.model.edition import Chapter
from generator.model.outlines import Outlines
from generator.model.site import Site, SiteRecord
from generator.model.yearbook import EditionRecord
from generator.pages.book_links import target_address
from generator.publication.publication import Publication
from tests.builders import draw_nothing, make_award, make_edition, make_record, make_yearbook


def make_article(slug: str, body: str) -> Article:
    return Article(slug, f"content/2020/{slug}.md", 2020, Header(title="Titre <b>", lead="Chapeau"), body, 1)


def make_chart(name: str, kind: ChartKind = ChartKind.CHART, height: int = 500) -> Chart:
    table = Table(("Niveau", "Nombre"), (("5 @", 2),))
    return Chart(
        name, kind, f"Titre {name}", "Image", "Texte", table, "Source", 600, height, draw_nothing, "#e8590c", "2020"
    )


def make_book(record: EditionRecord, *charts: Chart) -> Book:
    yearbook = make_yearbook(record)
    drawn = {record.year: {chart.name: chart for chart in charts}}
    day = date(2020, 2, 4)
    return Book(Publication(yearbook, build_indicators(yearbook), drawn, Outlines({}, {}), {}, day), record)


@pytest.fixture
def record() -> EditionRecord:
    """Two communes, one of them misprinted, and a text that calls for the map."""
    evron = make_award(4, code="53097", name="Évron")
    text = make_article("departements", "Un.\n\n![](graphique:carte)\n\n## Suite\n\nLe [jury](page:jury).")
    return make_record(make_award(), evron, articles=(text,))


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("page:jury", "#chapitre-jury"),
        ("departements.md", "#texte-departements"),
        ("collectivite:Évron (69)", "#c-53097"),
        ("graphique:carte", "#figure-carte"),
        ("inconnu.md", "#sommaire"),
        ("https://exemple.fr/a.md", "https://exemple.fr/a.md"),
        ("mailto:a@b.fr", "mailto:a@b.fr"),
    ],
)
def test_links_stay_in_the_book(record: EditionRecord, target: str, address: str) -> None:
    book = make_book(record, make_chart("carte", ChartKind.MAP))
    assert target_address(record, book.anchors(), target) == address


def test_figures_are_numbered_as_the_pages_follow(record: EditionRecord) -> None:
    """Short ones first, two a page; then the tall ones; a figure called for by a text where the text is."""
    charts = make_chart("haut"), make_chart("carte", ChartKind.MAP), make_chart("bas", height=200)
    labels = {name: figure.label for name, figure in make_book(record, *charts).figures().items()}
    assert labels == {"bas": "Graphique 1", "haut": "Graphique 2", "carte": "Carte 1"}


def test_a_text_calls_for_its_figure_which_follows_it(record: EditionRecord) -> None:
    text = make_book(record, make_chart("carte", ChartKind.MAP)).text("departements")
    assert text is not None
    assert '<p class="call"><a href="#figure-carte">Carte 1</a></p>' in text.html
    assert "<h4>Suite</h4>" in text.html
    assert [figure.anchor for figure in text.figures] == ["figure-carte"]


def test_the_palmares_goes_from_region_to_level_to_name() -> None:
    record = make_record(make_award(5, code="2", name="Les Ulis"), make_award(5), make_award(3, code="3", name="Vic"))
    (region,) = region_groups(make_book(record))
    assert [(group.level, [one.tail for one in group.laureates]) for group in region.groups] == [
        (5, ["Bron", "Ulis"]),
        (3, ["Vic"]),
    ]


def test_the_index_files_names_as_french_does() -> None:
    book = make_book(
        make_record(make_award(5, code="2", name="Les Ulis"), make_award(), make_award(4, code="3", name="Évron"))
    )
    assert [group.letter for group in index_letters(book)] == ["B", "E", "U"]


def test_without_palmares_the_index_leads_nowhere_and_is_empty() -> None:
    record = EditionRecord(make_edition(chapters=(Chapter.LABEL, Chapter.INDEX)), awards=(make_award(),))
    assert index_letters(make_book(record)) == ()


@pytest.mark.parametrize(
    ("name", "parts"),
    [("Bron", ("", "Bron")), ("Les Ulis", ("Les ", "Ulis")), ("Rive-de-Gier", ("Rive-de-", "Gier"))],
)
def test_the_last_word_of_a_name_stands_apart(name: str, parts: tuple[str, str]) -> None:
    assert split_name(name) == parts


def test_a_misprint_is_told_with_its_reason() -> None:
    award = make_award()
    changed = type(award)(2020, award.collectivity, 5, award.region, "Brom", "Coquille.", award.location, award.heir)
    found = corrections(make_book(make_record(changed)))
    assert [(one.printed, one.name, one.reason) for one in found.corrections] == [("Brom", "Bron", "Coquille.")]
    assert found.choices == ()


def test_the_annexes_stand_before_a_closing_index(record: EditionRecord) -> None:
    titles = [entry.title for entry in contents(make_book(record)).entries]
    assert titles[-3:] == ["Sources et provenance", "Index des collectivités", "Crédits et licences"]


@pytest.mark.parametrize("name", list(Chapter))
def test_every_chapter_can_be_made_of_almost_nothing(name: Chapter) -> None:
    assert f'id="chapitre-{name}"' in render_chapter(make_book(make_record(make_award())), name, 1)


def test_a_look_back_opens_the_figures_under_names_of_its_own(record: EditionRecord) -> None:
    """The edition has charts of the same names; a text calls for its map, which stays where the text is."""
    book = make_book(record, make_chart("niveaux"), make_chart("carte", ChartKind.MAP))
    publication = replace(book.publication, look_backs={record.year: {"niveaux": make_chart("niveaux")}})
    looking = Book(publication, record)
    labels = {name: figure.label for name, figure in looking.figures().items()}
    assert labels == {"editions-niveaux": "Graphique 1", "niveaux": "Graphique 2", "carte": "Carte 1"}
    shown = figure_pages(looking)
    assert [one.anchor for one in shown.look_back] == ["figure-editions-niveaux"]
    assert [one.anchor for one in shown.figures] == ["figure-niveaux"]


def test_a_chapter_says_where_it_is_on_line_when_the_site_shows_it(record: EditionRecord) -> None:
    book = make_book(record)
    site = SiteRecord(Site(address="https://exemple.fr/annuaire/"))
    online = Book(replace(book.publication, site=site), record)
    palmares = render_chapter(online, Chapter.AWARDS, 1)
    address = "exemple.fr/annuaire/2020/palmares.html"
    assert f'<a href="https://{address}">{address}</a>' in palmares
    assert 'href="https://exemple.fr/annuaire/collectivites.html"' in render_chapter(online, Chapter.INDEX, 1)
    assert "En ligne" not in render_chapter(online, Chapter.EDITORIAL, 1)
    assert "En ligne" not in render_chapter(book, Chapter.AWARDS, 1)


def test_what_the_opening_has_said_leaves_its_room_to_the_text() -> None:
    article = make_article("suite", " ".join(["mot"] * 440))
    said, unsaid = (Surface((), False, False, title, lead) for title, lead in (("", ""), ("Titre", "Chapeau")))
    assert [text_size(article, surface) for surface in (said, unsaid)] == ["roomy", ""]
