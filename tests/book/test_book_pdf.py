"""The book of 2020, laid out for good: accessible, whole, and the same from everywhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import page
import pikepdf
import pytest

from generator.book.engine.book import BookResult, build_book, plan_book
from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.strokes import Words
from generator.keeping.cache import NoCache
from generator.loading.loader import load_yearbook
from generator.model.yearbook import Yearbook
from generator.publication.publication import Publication
from tests.book.conftest import YEAR, publish
from tests.conftest import ROOT

pytestmark = pytest.mark.full

A4 = (595.28, 841.89)
MOST_BYTES = 8_000_000


def print_digest() -> None:
    """Lay the book out and print its SHA-256: what another process is asked to do."""
    yearbook, _ = load_yearbook(ROOT)
    document = plan_book(publish(yearbook), YEAR, NoCache())
    content = build_book(document, "cites-en-reseaux", YEAR, NoCache()).file.content
    sys.stdout.write(sha256(content).hexdigest())


def run(*command: str | Path) -> str:
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def test_the_layout_engine_has_nothing_to_say(book: BookResult) -> None:
    assert book.issues == ()


def test_the_book_is_worth_holding(book: BookResult) -> None:
    assert book.page_count >= 24
    assert book.page_count % 2 == 0


def test_it_is_accessible(file: Path) -> None:
    report = page.validate_pdf(str(file), profile="ua1")
    assert report.is_compliant, str(report)


def test_it_is_sound(file: Path) -> None:
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", file)


def test_it_carries_its_tables_and_stays_light(file: Path) -> None:
    with pikepdf.open(file) as document:
        assert "labellisations.csv" in document.attachments
    assert file.stat().st_size < MOST_BYTES


def test_every_font_travels_with_it(file: Path) -> None:
    lines = run("pdffonts", file).splitlines()[2:]
    assert {line.split()[-5] for line in lines} == {"yes"}
    assert all(re.search(r"Bricolage|Source-Serif", line) for line in lines)


def test_every_page_is_a4_and_labelled_like_its_folio(file: Path) -> None:
    with pikepdf.open(file) as document:
        assert {tuple(round(float(n), 2) for n in one.mediabox[2:]) for one in document.pages} == {A4}
        assert [one.label for one in document.pages][:4] == ["Couverture", "2", "3", "4"]
        assert document.Root.PageLayout == "/TwoPageRight"
        assert document.Root.Lang == "fr"


def test_every_link_of_the_book_leads_to_a_page(file: Path) -> None:
    with pikepdf.open(file) as document:
        known = {str(name) for name, _ in pikepdf.NameTree(document.Root.Names.Dests).items()}
        asked = {str(note.Dest) for one in document.pages for note in one.get("/Annots", []) if "/Dest" in note}
    assert asked
    assert asked <= known


def test_it_has_bookmarks(file: Path) -> None:
    with pikepdf.open(file) as document, document.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert {"Le palmarès", "Index des collectivités"} <= set(titles)


def test_every_collectivity_is_named(file: Path, real_yearbook: Yearbook) -> None:
    text = re.sub(r"\s+", " ", run("pdftotext", "-raw", file, "-"))
    words = re.sub(r"[^\w]", "", text)
    for award in real_yearbook.newest.awards:
        assert re.sub(r"[^\w]", "", award.name) in words, award.name


def test_the_words_of_the_charts_can_be_read(file: Path, publication: Publication) -> None:
    text = _letters(run("pdftotext", "-raw", file, "-"))
    shown = [chart for chart in publication.charts[YEAR].values() if _letters(chart.title) in text]
    assert len(shown) > 3
    for chart in shown:
        canvas = Canvas(chart.width, chart.height)
        chart.draw(canvas)
        words = [stroke.text for stroke in canvas.drawing().strokes if isinstance(stroke, Words)]
        assert [one for one in words if _letters(one) not in text] == [], chart.name


def _letters(text: str) -> str:
    return re.sub(r"[^\w]", "", text)


def test_another_process_makes_the_same_bytes(book: BookResult, tmp_path: Path) -> None:
    code = "from tests.book.test_book_pdf import print_digest; print_digest()"
    environment = {**os.environ, "PYTHONHASHSEED": "4242", "TZ": "Asia/Tokyo", "PYTHONPATH": str(ROOT)}
    other = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, env=environment, cwd=tmp_path
    ).stdout
    assert other == sha256(book.file.content).hexdigest()
