"""Notes at the foot of the pages of a book: numbered through the chapter, tagged as notes, each reached by its call."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest

from generator.book.chapters.drawings import draw_rule
from generator.book.engine.finish import finish
from generator.checks.pdf_text import read_pages
from generator.french.licence import Rights
from generator.pages.rendering import read_asset
from generator.pages.texts import Surroundings, render_text
from generator.typesetting.layout import lay_out

CALLING_TWICE = "Un mot[^1], un autre[^2].\n\n[^1]: Première de {0}.\n[^2]: Seconde de {0}."
CALLING_ONCE = "Un mot[^1].\n\n[^1]: Seule de {0}."


def set_text(body: str, name: str) -> str:
    around = Surroundings(str, str, lambda image: (image, 1, 1), text=name, notes_at_foot=True)
    return f'<article class="text"><div class="prose">{render_text(body.format(name), around)}</div></article>'


@pytest.fixture(scope="module")
def book() -> bytes:
    """Two chapters: the first of two texts, each on a page of its own."""
    chapters = [[(CALLING_TWICE, "a"), (CALLING_ONCE, "b")], [(CALLING_ONCE, "c")]]
    sections = "".join(
        f'<section class="chapter"><h2>Chapitre</h2>{"".join(set_text(*one) for one in texts)}</section>'
        for texts in chapters
    )
    sheet = (
        f"<style>@page{{size:210mm 297mm}}:root{{--accent:#0a6b6b}}</style><style>{read_asset('css/book.css')}</style>"
    )
    html = f'<html lang="fr"><head><title>Essai</title>{sheet}</head><body><h1>Essai</h1>{sections}</body></html>'
    return finish(lay_out(html, {"drawings/filet.svg": draw_rule("#566079")}).pdf, Rights()).pdf


def test_numbers_run_through_a_chapter_and_notes_stand_on_the_page_of_their_call(book: bytes) -> None:
    shown = [re.findall(r"(\d)\s*(Première|Seconde|Seule) de (\w)", text) for text in read_pages(book)]
    assert [one for one in shown if one] == [
        [("1", "Première", "a"), ("2", "Seconde", "a")],
        [("3", "Seule", "b")],
        [("1", "Seule", "c")],
    ]


def test_notes_are_tagged_as_notes_and_calls_as_links_to_them(book: bytes) -> None:
    with pikepdf.open(BytesIO(book)) as document:
        notes = [one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Note"]
        calls = [note for one in document.pages for note in one.get("/Annots", [])]
        assert len({str(note.ID) for note in notes}) == len(notes) == 4
        assert {str(call.Dest) for call in calls} == {"fn:1-a", "fn:2-a", "fn:1-b", "fn:1-c"}
        assert {str(call.Contents) for call in calls} == {"Lire la note"}


def test_it_stays_accessible(book: bytes, tmp_path: Path) -> None:
    file = tmp_path / "notes.pdf"
    file.write_bytes(book)
    report = page.validate_pdf(str(file), profile="ua1")
    assert report.is_compliant, str(report)
