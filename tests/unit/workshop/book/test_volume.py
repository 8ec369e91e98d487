"""A whole book: told chapter by chapter, with its true numbers; its pages are drawn when they are looked at."""

from __future__ import annotations

from multiprocessing import Pipe
from pathlib import Path
from threading import Thread

import pytest

from generator.book.engine.likely import recall_layout
from generator.findings.errors import BookError
from generator.loading.loader import load_yearbook
from generator.run.order import Order
from generator.workshop.book import volume as volumes
from generator.workshop.book.manuscript import Manuscript
from generator.workshop.book.proofreading import Proofreader
from generator.workshop.book.values import Step, Volume
from generator.workshop.book.volume import AGREEING, READING, SETTING, Sheets, bind, serve
from tests.conftest import MINI
from tests.unit.book.engine.test_passes import AHEAD, make_document

Made = tuple[Volume, Sheets, list[Step], Order]


def small_book(order: Order, _: int) -> Manuscript:
    yearbook, _issues = load_yearbook(MINI)
    document = make_document(contents=f"<section>{AHEAD}</section>")
    return Manuscript(document, Proofreader.of(MINI, yearbook.newest.edition, order.cache))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    told: list[Step] = []
    order = Order(tmp_path_factory.mktemp("livre"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Manuscript, "of", small_book)
        volume, sheets = bind(order.root, 2020, told.append)
    return volume, sheets, told, order


def test_every_chapter_is_told_then_read(made: Made) -> None:
    _, _, told, _ = made
    first = [step for step in told if step.words == SETTING]
    assert [step.done for step in first] == sorted(step.done for step in first)
    assert {step.done for step in first} == set(range(1, first[0].total + 1))
    assert [step.done for step in told if step.words == READING] == [*range(1, first[0].total + 1)]
    assert any(step.words == AGREEING for step in told)  # the contents name pages behind them


def test_its_pages_follow_each_other_and_its_places_are_on_them(made: Made) -> None:
    volume, sheets, _, _ = made
    assert volume.fault == ""
    assert volume.page_count == len(sheets) > 5
    assert 1 < volume.places["suite"] < volume.places["colophon"] < volume.page_count
    assert all(0 <= mark.page < volume.page_count for mark in volume.marks)


def test_its_numbers_are_noted_for_the_chapters_that_are_laid_out_alone(made: Made) -> None:
    volume, _, _, order = made
    layout = recall_layout("livre", order.cache)
    assert layout is not None
    assert layout.places == volume.places


def test_a_page_is_drawn_when_it_is_asked_for(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    volume, sheets, _, _ = made
    monkeypatch.setattr(volumes, "bind", lambda *_: (volume, sheets))
    here, there = Pipe()
    Thread(target=serve, args=(Path(), 2020, there), daemon=True).start()
    assert here.recv() == volume
    for rank, start in ((3, b"\x89PNG"), (len(sheets), b""), (-1, b"")):
        here.send(rank)
        assert here.recv()[:4] == start
    here.close()


def test_what_stops_the_layout_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise BookError(cause="rien ne va")

    monkeypatch.setattr(Manuscript, "of", stop)
    volume, sheets = bind(Path(), 2020, lambda _: None)
    assert "rien ne va" in volume.fault
    assert sheets == ()
