"""Documents for the press as plain text and for word processors."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from PIL import Image

from generator.charts.drawing.chart import Chart, ChartKind
from generator.charts.drawing.chart import Table as Numbers
from generator.charts.drawing.style import Role
from generator.press_room.paper import (
    Blank,
    Drawing,
    Face,
    Faces,
    Facts,
    Figures,
    Paper,
    Paragraph,
    Points,
    Programme,
    Quotation,
    Run,
    Slot,
    Table,
    Title,
    plain,
)
from generator.press_room.writers.plain_text import COLUMNS, text_file
from generator.press_room.writers.word import write_word

DAY = date(2020, 2, 4)
LONG = "Un communiqué dont le titre est bien plus long que la ligne d’un message et qui se replie donc sur deux"
CHART = Chart(
    "carte", ChartKind.MAP, "Carte", "Une carte du département", "Une carte.", Numbers(("Nom",), ()), "Source.",
    600, 300, lambda canvas: canvas.rectangle(10, 10, 200, 100, canvas.fill(Role.ACCENT)), "#0b6e6e", "essai",
)  # fmt: skip
PAPER = Paper(
    kind="Communiqué de presse",
    title=LONG,
    stem="communique-essai",
    dateline=("Vannes, le 4\u00a0février 2020",),
    blocks=(
        Paragraph(plain("L’essentiel d’abord."), is_lead=True),
        Title("Ce qui se passe"),
        Paragraph((Run("Voir "), Run("le site", href="https://exemple.fr/"), Run(" et "), Run("fort", strong=True))),
        Points((plain("premier point " * 9), plain("second point"))),
        Points((plain("un"), plain("deux")), numbered=True),
        Points((plain("encore un"),), numbered=True),
        Quotation(plain("Il le faut."), "Une élue"),
        Figures((("232", "collectivités"),)),
        Facts((("Site", (Run("exemple.fr", href="https://exemple.fr/"),)),)),
        Programme((Slot("9\u00a0h", "Accueil", "Martigues", "En direct."),)),
        Faces((Face("Anne Roux", "maire", "annoncée", "Élue en 2014.", plain("Bonjour.")),)),
        Table("Les niveaux", ("Collectivité", "Niveau"), (("Vannes", "5"), ("Theix-Noyalo", "2"))),
        Drawing(CHART, "Carte"),
        Blank("Citation de la ou du maire"),
    ),
    notes=(("*", "sous réserve d’agenda"),),
    publisher="Association d’essai",
    colour="#0b6e6e",
    year=2020,
)


def test_no_line_of_a_text_is_too_long_and_titles_are_underlined_as_wide_as_they_are() -> None:
    """Long words aside."""
    lines = text_file(PAPER, with_blanks=True).splitlines()
    assert all(len(line) <= COLUMNS and line == line.rstrip() for line in lines)
    assert lines[0] == "COMMUNIQUÉ DE PRESSE"
    assert lines[4] == "=" * max(map(len, lines[2:4]))
    assert lines[lines.index("Ce qui se passe") + 1] == "-" * len("Ce qui se passe")


def test_every_block_is_in_the_text() -> None:
    """An address is said where its words do not."""
    text = text_file(PAPER)
    for words in (
        "Voir le site (https://exemple.fr/) et fort", "- second point", "1. un", "2. deux", "1. encore un",
        "«\u202fIl le faut.\u202f»", "- 232\u00a0: collectivités", "Site\u00a0: exemple.fr\n",
        "9\u00a0h\u00a0: Accueil",
        "Anne Roux, maire, annoncée", "Vannes        5", "[Carte]", "* sous réserve d’agenda",
    ):  # fmt: skip
        assert words in text


def test_a_wide_table_is_said_line_by_line() -> None:
    """Columns would not fit."""
    wide = Table("Les niveaux", ("Collectivité", "Note"), (("Vannes", "x " * 33), ("Lorient", "")))
    text = text_file(Paper("Note", "Titre", "note", (wide,)))
    assert "- Vannes, x x" in text
    assert text.endswith("- Lorient\n")


@pytest.mark.parametrize(("asked", "shown"), [(True, True), (False, False)])
def test_a_place_to_fill_is_shown_when_asked_for(asked: bool, shown: bool) -> None:
    """It is left out of what is published."""
    text = text_file(PAPER, with_blanks=asked)
    assert ("[Citation de la ou du maire, à compléter ou à supprimer]" in text) is shown


def test_a_word_document_has_real_styles_in_french() -> None:
    """What an editor changes in one place changes everywhere."""
    document = Document(BytesIO(write_word(PAPER, DAY)))
    styles = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert styles[LONG] == "Title"
    assert styles["Ce qui se passe"] == "Heading 1"
    assert styles["second point"] == "List Bullet"
    assert styles["deux"] == "List Number"
    assert styles["«\u202fIl le faut.\u202f» Une élue"] == "Quote"
    assert "[Citation de la ou du maire, à compléter ou à supprimer]" in styles
    assert [cell.text for table in document.tables for cell in table.rows[0].cells] == [
        "232\ncollectivités", "Collectivité", "Niveau"
    ]  # fmt: skip
    with ZipFile(BytesIO(write_word(PAPER, DAY))) as file:
        assert b'w:val="fr-FR"' in file.read("word/styles.xml")
        assert b'Target="https://exemple.fr/"' in file.read("word/_rels/document.xml.rels")
        assert b'w:w="11906"' in file.read("word/document.xml")
        assert b"Symbol" not in file.read("word/numbering.xml")
        assert b"NUMPAGES" in file.read("word/footer1.xml")


def test_what_word_shows_apart_is_said_to_it() -> None:
    """The title of a part above its first section, raised ordinals, a head that each page repeats, rows kept whole."""
    blocks = (Title("Le 20e label", over="Ce jour-là"), Table("", ("Année", "Étape"), (("1999", "un fait " * 9),)))
    document = Document(BytesIO(write_word(Paper("Dossier", "Titre", "dossier", blocks), DAY)))
    part, title = document.paragraphs[2:4]
    assert (part.text, part.style and part.style.name, title.text) == ("Ce jour-là", "Partie", "Le 20e label")
    assert [run.text for run in title.runs if run.font.superscript] == ["e"]
    (table,) = document.tables
    assert [[one.tag.partition("}")[2] for one in row._tr.trPr] for row in table.rows] == [
        ["cantSplit", "tblHeader"], ["cantSplit"]
    ]  # fmt: skip
    narrow, wide = (column.width or 0 for column in table.columns)
    assert 4 * narrow < wide


def test_each_numbered_list_starts_anew() -> None:
    """Two lists have two numberings."""
    document = Document(BytesIO(write_word(PAPER, DAY)))
    numbers = {
        paragraph.text: paragraph._p.pPr.numPr.numId.val
        for paragraph in document.paragraphs
        if paragraph.style and paragraph.style.name == "List Number"
    }
    assert numbers["un"] == numbers["deux"] != numbers["encore un"]


def test_the_same_paper_gives_the_same_bytes_of_the_day_given() -> None:
    """No clock: neither in the properties nor in the ZIP."""
    made = write_word(PAPER, DAY)
    assert made == write_word(PAPER, DAY)
    core = Document(BytesIO(made)).core_properties
    assert (core.title, core.author, core.created and core.created.date()) == (LONG, "Association d’essai", DAY)
    with ZipFile(BytesIO(made)) as file:
        assert {member.date_time for member in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert len(made) < 20_000


def test_a_drawing_is_a_picture_with_its_alternative() -> None:
    """As wide as it wants to be, at what an office printer shows, in few colours."""
    content = write_word(PAPER, DAY)
    (shape,) = Document(BytesIO(content)).inline_shapes
    assert shape._inline.docPr.get("descr") == "Une carte du département"
    assert shape.width.mm == pytest.approx(120, abs=0.1)
    with ZipFile(BytesIO(content)) as file:
        (name,) = [name for name in file.namelist() if name.endswith(".png")]
        image = Image.open(BytesIO(file.read(name)))
        assert (image.mode, image.width) == ("P", 945)
        assert image.convert("RGB").getpixel((100, 100)) == (0x0B, 0x6E, 0x6E)
