"""What is under embargo is not published: not its names, not its words, not its addresses."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest

from generator.findings.errors import NothingToPublish
from generator.loading.letters import load_letters
from generator.loading.loader import load_yearbook
from generator.run.build import build
from generator.run.embargo import release
from generator.run.order import Order, Target
from tests.leaks import find_leaks

NEXT = 2021
BEFORE, AFTER = datetime(2021, 2, 3, tzinfo=UTC), datetime(2021, 2, 5, tzinfo=UTC)
ONLY_THERE = ("Frontignan", "Zirconium")


@pytest.fixture
def project(mini: Path) -> Path:
    """The small project, and the next edition, which alone knows a place and a word; it is under embargo."""
    for folder in ("editions", "content"):
        shutil.copytree(mini / folder / "2020", mini / folder / str(NEXT))
    edition = mini / "editions" / str(NEXT) / "edition.yaml"
    text = edition.read_text().replace("numero: 21", "numero: 22\nembargo: 2021-02-04T09:00+01:00")
    edition.write_text(
        text.replace("annee: 2020", "annee: 2021").replace("2020-02-04", "2021-02-04").replace("2019-12", "2020-12")
    )
    palmares = mini / "editions" / str(NEXT) / "palmares.yaml"
    palmares.write_text(
        "annonce:\n  collectivites: 1\n  source: annuaire\nregions:\n  Occitanie:\n    3:\n      - Frontignan (34)\n"
    )
    (mini / "editions" / str(NEXT) / "chiffres.yaml").unlink()
    label = mini / "content" / str(NEXT) / "label.md"
    label.write_text(label.read_text() + "\nLe jury a aimé Zirconium.\n")
    for text_file in (mini / "content" / str(NEXT)).glob("*.md"):
        text_file.write_text(text_file.read_text().replace("collectivite:", "https://exemple.fr/"))
    return mini


def test_before_its_moment_nothing_of_it_is_published(project: Path) -> None:
    report = build(Order(project, frozenset({Target.SITE}), moment=BEFORE))
    assert report.writing is not None, report.issues
    assert report.held == ("L’édition 2021 : sous embargo jusqu’au 4\u00a0février 2021, 9\u00a0h.",)
    assert [*find_leaks(project / "output", ONLY_THERE)] == []
    assert not (project / "output" / "site" / str(NEXT)).exists()


def test_without_a_moment_the_embargo_holds(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    yearbook, _ = load_yearbook(project)
    assert [one.year for one in release(yearbook, Order(project)).yearbook.editions] == [2020]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(AFTER.timestamp())))
    assert [one.year for one in release(yearbook, Order(project)).yearbook.editions] == [2020, 2021]


@pytest.mark.full
def test_a_leak_is_seen(project: Path) -> None:
    report = build(Order(project, frozenset({Target.SITE}), moment=AFTER))
    assert report.writing is not None, report.issues
    assert {word for word, _ in find_leaks(project / "output", ONLY_THERE)} == {*ONLY_THERE}


@pytest.mark.full
def test_in_confidence_each_page_is_marked(project: Path, tmp_path: Path) -> None:
    """Pages made for readers, and those of the last time, when another day was written, as well."""
    aside = tmp_path / "confidentiel"
    assert build(Order(project, frozenset({Target.SITE}), moment=AFTER)).writing is not None
    assert [*find_leaks(project / "output", ["Sous embargo"])] == []
    _hand_over(project, aside, "4")
    edition = project / "editions" / str(NEXT) / "edition.yaml"
    edition.write_text(edition.read_text().replace("2021-02-04T09:00", "2021-02-05T09:00"))
    _hand_over(project, aside, "5")


@pytest.mark.full
def test_in_confidence_each_page_of_the_book_is_marked(project: Path, tmp_path: Path) -> None:
    """A red label between 6 and 15 mm from the edge, which the control before printing lets stand."""
    order = Order(project, frozenset({Target.BOOK}), frozenset({NEXT}), moment=BEFORE, in_confidence=tmp_path / "aside")
    report = build(order)
    assert report.writing is not None, report.issues
    (book,) = (path for path in (order.output / "site" / str(NEXT)).glob("*.pdf"))
    with pypdfium2.PdfDocument(book) as document:
        assert [number for number, page in enumerate(document, 1) if not _has_red_label(page)] == []


def _has_red_label(page: pypdfium2.PdfPage) -> bool:
    picture = page.render(scale=2).to_pil().convert("RGB")
    millimetre = picture.height / (page.get_height() / 72 * 25.4)
    strip = picture.crop((picture.width // 4, round(6 * millimetre), 3 * picture.width // 4, round(15 * millimetre)))
    return any(
        abs(r - 165) + abs(g - 28) + abs(b - 28) < 40
        for r, g, b in zip(*(strip.getchannel(c).tobytes() for c in "RGB"), strict=True)
    )


def _hand_over(project: Path, aside: Path, day: str) -> None:
    report = build(Order(project, frozenset({Target.SITE}), moment=BEFORE, in_confidence=aside))
    assert report.writing is not None, report.issues
    pages = [*_pages(aside / "site")]
    assert (aside / "site" / str(NEXT) / "index.html") in pages
    texts = {page: page.read_text() for page in pages}
    shown = {page: text for page, text in texts.items() if 'http-equiv="refresh"' not in text}
    assert [page for page, text in shown.items() if f"Sous embargo jusqu’au {day}" not in text] == []


def _pages(folder: Path) -> Iterator[Path]:
    return folder.rglob("*.html")


def test_a_document_held_alone_leaves_no_letter_in_the_fonts(with_facts: Path, tmp_path: Path) -> None:
    """Neither of its text nor of what the press alone is told; once it is published, both are there."""
    project = shutil.copytree(with_facts, tmp_path / "project")
    for path, letter in (("content/2020/presse/communique.md", "ŵ"), ("editions/2020/constats.yaml", "ẃ")):
        text = (project / path).read_text()
        (project / path).write_text(text.replace("villages", letter).replace("collectivités", letter))
    yearbook, issues = load_yearbook(project)
    assert issues == []
    before, after = (datetime(2020, 2, day, tzinfo=UTC) for day in (3, 5))
    held = release(yearbook, Order(project, moment=before)).yearbook
    assert held.newest.release is None
    assert not {"ŵ", "ẃ"} & load_letters(project, held)
    assert {"ŵ", "ẃ"} <= load_letters(project, release(yearbook, Order(project, moment=after)).yearbook)


def test_when_all_is_held_nothing_is_written(project: Path) -> None:
    for folder in ("editions", "content"):
        shutil.rmtree(project / folder / "2020")
    yearbook, _ = load_yearbook(project)
    with pytest.raises(NothingToPublish):
        release(yearbook, Order(project, moment=BEFORE))


def test_a_day_is_that_of_the_place_of_the_embargo(project: Path) -> None:
    edition = project / "editions" / str(NEXT) / "edition.yaml"
    edition.write_text(edition.read_text().replace("2021-02-04T09:00+01:00", "2021-02-04T00:30+01:00"))
    yearbook, _ = load_yearbook(project)
    at_midnight, later = datetime(2021, 2, 4), datetime(2021, 2, 4, 0, 30)  # noqa: DTZ001 -- typed so
    assert len(release(yearbook, Order(project, moment=at_midnight)).yearbook.editions) == 1
    assert len(release(yearbook, Order(project, moment=later)).yearbook.editions) == 2
