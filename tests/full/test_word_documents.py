"""What is made for word processors, opened by LibreOffice and printed by it: nothing lost, nothing replaced."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from generator.loading.site import load_site
from generator.model.yearbook import Yearbook
from generator.press_room.documents.kit import kit_paper
from generator.press_room.documents.release import release_paper
from generator.press_room.local.release import local_release
from generator.press_room.local.territory import department_release, region_release
from generator.press_room.paper import Blank, Paper, Run, Title
from generator.press_room.writers.plain_text import blank_line
from generator.press_room.writers.word import write_word
from generator.run.publishing import plan
from tests.conftest import ROOT

pytestmark = pytest.mark.full

NAMES = ("communique", "dossier", "ville", "departement", "region")
ONE_PAGE = ("communique", "ville", "departement", "region")
LIKE_ARIAL = {"Arial", "ArialMT", "LiberationSans", "NimbusSans"}
"""The face that the documents ask for, and those as wide, which systems without it have."""
ABOVE_THE_FOOT = 805
"""Points from the top of the page: what stands under is repeated on each."""
UNSEEN = {"href", "anchor", "stem", "colour", "svg", "publisher", "chart"}
"""A chart is a picture: its words are drawn, and said by its description."""
PDF_WITH_PLACES = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}'


@pytest.fixture(scope="module")
def papers(real_yearbook: Yearbook) -> dict[str, Paper]:
    """One of each kind."""
    publication = plan(real_yearbook, load_site(ROOT)[0])
    made = (
        release_paper(publication, 2020),
        kit_paper(publication, 2019),
        local_release(publication, 2020, "56260"),
        department_release(publication, 2020, "56"),
        region_release(publication, 2020, "Bretagne"),
    )
    return {name: paper for name, paper in zip(NAMES, made, strict=True) if paper}


@pytest.fixture(scope="module")
def printed(papers: dict[str, Paper], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the PDF that LibreOffice makes of all documents, in one run."""
    folder = tmp_path_factory.mktemp("word")
    documents = [folder / f"{name}.docx" for name in papers]
    for path, paper in zip(documents, papers.values(), strict=True):
        path.write_bytes(write_word(paper, date(2020, 2, 4)))
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
    subprocess.run([*command, PDF_WITH_PLACES, "--outdir", folder, *documents], check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_program_that_did_not_write_it_prints_every_word(papers: dict[str, Paper], printed: Path, name: str) -> None:
    """Paragraphs, cells, footnotes, places to fill: whatever the plain data say, spaces aside."""
    command = ["pdftotext", "-raw", "-x", "0", "-y", "0", "-W", "600", "-H", str(ABOVE_THE_FOOT)]
    text = subprocess.run([*command, printed / f"{name}.pdf", "-"], check=True, capture_output=True, text=True).stdout
    shown, said = squeezed(text), [*words_of(papers[name])]
    assert len(said) > 15
    assert [one for one in said if squeezed(one) not in shown] == []


@pytest.mark.parametrize("name", NAMES)
def test_its_titles_are_titles_and_no_face_is_replaced(papers: dict[str, Paper], printed: Path, name: str) -> None:
    """Bookmarks are made of the styles of headings; signs for lists are of the same face as words."""
    with pikepdf.open(printed / f"{name}.pdf") as document, document.open_outline() as outline:
        titles = [str(one.title) for one in flat(outline.root)]
        faces = {re.split(r"[-,]", str(one.BaseFont).partition("+")[2])[0] for one in fonts(document)}
        pages = len(document.pages)
    assert titles == [block.text for block in papers[name].blocks if isinstance(block, Title)]
    assert len(faces) == 1
    assert faces <= LIKE_ARIAL
    assert (pages == 1) is (name in ONE_PAGE)


def words_of(value: object) -> Iterator[str]:
    """Every string that a document shows, whatever holds it; words set apart are one string."""
    if isinstance(value, str):
        yield from value.split("\n")
    elif isinstance(value, Blank):
        yield blank_line(value)
    elif isinstance(value, tuple) and value and all(isinstance(one, Run) for one in value):
        yield "".join(run.text for run in value)
    elif isinstance(value, tuple):
        yield from (word for one in value for word in words_of(one))
    elif is_dataclass(value):
        shown = (getattr(value, field.name) for field in fields(value) if field.name not in UNSEEN)
        yield from (word for one in shown for word in words_of(one))


def squeezed(text: str) -> str:
    """Without spaces: lines break anywhere."""
    return "".join(text.split())


def flat(items: list[pikepdf.OutlineItem]) -> Iterator[pikepdf.OutlineItem]:
    """Bookmarks in order, those within others too."""
    for item in items:
        yield item
        yield from flat(item.children)


def fonts(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """The fonts that any page asks for."""
    for page in document.pages:
        yield from page.resources.get("/Font", pikepdf.Dictionary()).values()
