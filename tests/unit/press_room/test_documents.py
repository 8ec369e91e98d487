"""The release and the kit: one value, and the forms that say the same."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from email import policy
from io import BytesIO
from pathlib import Path

import page as ua
import pikepdf
import pytest
from docx import Document

from generator.keeping.cache import Cache
from generator.loading.loader import load_yearbook
from generator.press_room.documents.files import press_files
from generator.press_room.documents.kit import kit_paper
from generator.press_room.documents.parts import contact_rows
from generator.press_room.documents.release import release_paper
from generator.press_room.paper import Drawing, Faces, Figures, Paper, Points, Programme, Title, plain
from generator.press_room.writers.plain_text import text_file
from generator.publication.publication import Publication
from tests.unit.site.test_pages import publish


@pytest.fixture(scope="module")
def publication(with_facts: Path) -> Publication:
    return publish(load_yearbook(with_facts)[0])


@pytest.fixture(scope="module")
def files(publication: Publication, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return make_files(publication, tmp_path_factory.mktemp("cache"))


def make_files(publication: Publication, folder: Path) -> dict[str, bytes]:
    found = press_files(publication, publication.yearbook.newest, Cache(folder))
    return {file.path.removeprefix("presse/"): file.content for file in found}


def made(paper: Paper | None) -> Paper:
    assert paper is not None
    return paper


def test_a_release_says_what_its_editors_wrote(publication: Publication) -> None:
    paper = made(release_paper(publication, 2020))
    assert paper.dateline == ("Martigues, le\u00a03\u00a0février 2020",)
    assert paper.embargo == "Sous embargo jusqu’au 4\u00a0février 2020, 9\u00a0h"
    figures = next(block for block in paper.blocks if isinstance(block, Figures))
    assert figures.items[0] == ("près de 25\u202f000", "Actions décrites")
    assert figures.items[1][0] == "5"  # counted in the palmarès
    programme = next(block for block in paper.blocks if isinstance(block, Programme))
    assert programme.slots[0].when == "mardi 4\u00a0février 2020, 15\u00a0h\u00a030"
    assert programme.slots[0].title == "Remise des labels (en direct)"
    faces = next(block for block in paper.blocks if isinstance(block, Faces))
    assert faces.people[0].status == "présent ou représenté"


def test_a_kit_shows_each_kind_of_section(publication: Publication) -> None:
    paper = made(kit_paper(publication, 2020))
    assert [title.text for title in paper.sections()][:3] == ["L’association", "La journée", "Intervenants"]
    assert next(title.over for title in paper.sections() if title.over) == "Programme"
    motion = next(block for block in paper.blocks if isinstance(block, Points) and block.numbered)
    assert len(motion.items) == 2
    assert "Boussole" not in text_file(paper).split("La frise")[1]


def test_what_a_section_shows_is_named_unless_its_title_names_it(publication: Publication) -> None:
    """A motion, what becomes of it, and each tool; who is called may have a role without a name."""
    text = text_file(made(kit_paper(publication, 2020)))
    for words in ("Une ligne pour chaque village", "La motion est remise au préfet.", "Boussole"):
        assert words in text
    record = publication.yearbook.record(2020)
    assert record.press_kit
    assert record.press_contact
    sections = tuple(
        section.model_copy(update={"title": "La Boussole, pour tous"}) if section.tools else section
        for section in record.press_kit.sections
    )
    kit = record.press_kit.model_copy(update={"sections": sections})
    told = replace(publication.yearbook, editions=(replace(record, press_kit=kit),))
    blocks = made(kit_paper(replace(publication, yearbook=told), 2020)).blocks
    assert "Boussole" not in [one.text for one in blocks if isinstance(one, Title)]
    nameless = record.press_contact.model_copy(update={"name": None, "role": "Service de presse"})
    assert dict(contact_rows(nameless))["Contact"] == plain("Service de presse")


def test_every_form_holds_the_same_words(files: dict[str, bytes]) -> None:
    assert {name for name in files if not name.endswith(".png")} == {
        *(f"communique-2020.{form}" for form in ("pdf", "docx", "txt", "eml")),
        *(f"dossier-de-presse-2020.{form}" for form in ("pdf", "docx", "txt")),
    }
    document = Document(BytesIO(files["communique-2020.docx"]))
    written = " ".join(paragraph.text for paragraph in document.paragraphs)
    for words in ("Cinq collectivités labellisées", "Les villages avancent", "Une parole rapportée"):
        assert words in written
        assert words in files["communique-2020.txt"].decode()


def test_a_chart_of_the_edition_stands_in_the_section_that_names_it(
    publication: Publication, files: dict[str, bytes]
) -> None:
    """In each form: drawn, with its alternative and its source; in the text, in words."""
    chart = publication.charts[2020]["niveaux"]
    drawing = next(block for block in made(kit_paper(publication, 2020)).blocks if isinstance(block, Drawing))
    assert (drawing.chart.name, drawing.caption) == ("niveaux", f"{chart.title}. {chart.source}")
    (shape,) = Document(BytesIO(files["dossier-de-presse-2020.docx"])).inline_shapes
    assert shape._inline.docPr.get("descr") == chart.alternative
    assert " ".join(chart.title.split()[:4]) in files["dossier-de-presse-2020.txt"].decode()
    with pikepdf.open(BytesIO(files["dossier-de-presse-2020.pdf"])) as document:
        described = {str(one.Alt) for one in document.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one}
    assert chart.alternative in described


def test_the_draft_is_a_message(files: dict[str, bytes]) -> None:
    message = email.message_from_bytes(files["communique-2020.eml"], policy=policy.default)
    assert message["Subject"] == "Cinq collectivités labellisées"
    assert message["X-Unsent"] == "1"
    assert message["From"] == "presse@villes-internet.net"
    kinds = [part.get_content_type() for part in message.walk()]
    assert kinds == ["multipart/alternative", "text/plain", "text/html"]
    html = message.get_body(("html",))
    assert html is not None
    assert re.search("<h1[^>]*>Cinq collectivités labellisées</h1>", html.get_content())


@pytest.mark.parametrize("name", ["communique-2020.pdf", "dossier-de-presse-2020.pdf"])
def test_the_files_are_accessible(files: dict[str, bytes], name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(files[name])
    report = ua.validate_pdf(str(tmp_path / name), profile="ua1")
    assert report.is_compliant, str(report)
    with pikepdf.open(BytesIO(files[name])) as document:
        assert (len(document.pages) == 1) == name.startswith("communique")


def test_the_same_facts_make_the_same_bytes(publication: Publication, files: dict[str, bytes], tmp_path: Path) -> None:
    assert make_files(publication, tmp_path) == files
