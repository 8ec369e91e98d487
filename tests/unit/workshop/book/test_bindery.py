"""A book is laid out beside; the one before it can be leafed through until it is there, and is said to be older."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event, Thread

import pytest

from generator.workshop.book.bindery import Bindery
from generator.workshop.book.gallery import told_of
from generator.workshop.book.places import Place
from generator.workshop.book.values import Mark, Step, Volume
from tests.conftest import MINI
from tests.unit.workshop.browsing import Browser

BOOK = Volume(
    2020, 3, {"chapitre-jury": 2}, (Mark(1, (0.1, 0.2, 0.3, 0.4), "Veuve : ici", "Abrégez.", "C11"),), ("oh",)
)
JURY = Place(2020, ("chapitre-jury",))


def child(said: Step | Volume | None, go: Event | None = None) -> Callable[[Bindery, int], Connection]:
    """A process that says how far it is, waits, says what it made (None: dies), then draws pages."""

    def answer(pipe: Connection, year: int) -> None:
        with suppress(EOFError, OSError):
            pipe.send(Step("Mise en page", 12, 31))
            if go is not None:
                go.wait(10)
            if said is None:
                pipe.close()
            pipe.send(said)
            while True:
                pipe.send(f"{year} {pipe.recv()}".encode())

    def open_one(_: Bindery, year: int) -> Connection:
        here, there = Pipe()
        Thread(target=answer, args=(there, year), daemon=True).start()
        return here

    return open_one


def test_how_far_it_is_is_told_and_then_its_pages_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    go = Event()
    monkeypatch.setattr(Bindery, "_open", child(BOOK, go))
    bindery = Bindery(Path())
    bindery.begin(7, 2020)
    while bindery.step.total == 0:
        pass
    told = told_of(bindery, 7, 2020, JURY)
    assert told["running"]
    assert told["step"] == ["Mise en page", 12, 31]
    assert told["book"] is None
    bindery.begin(8, 2012)  # not while another one is made
    go.set()
    bindery.wait()
    assert bindery.page(1, 2) == b"2020 2"
    assert bindery.page(2, 2) == b""


def test_a_book_is_told_with_its_marks_and_the_place_to_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Bindery, "_open", child(BOOK))
    bindery = Bindery(Path())
    bindery.begin(7, 2020)
    bindery.wait()
    book = told_of(bindery, 7, 2020, JURY)["book"]
    assert isinstance(book, dict)
    assert (book["first"], book["at"], book["older"]) == (1, 1, False)
    assert book["pages"] == [f"volume/1/{page}.png" for page in range(3)]
    assert book["marks"][0]["folio"] == 2
    assert book["marks"][0]["said"] == "Veuve\u00a0: ici"
    assert "oh" in book["remarks"][0]
    assert told_of(bindery, 8, 2020, Place(2012, ("chapitre-jury",)))["book"] == {**book, "at": 0, "older": True}


def test_the_book_before_stays_until_the_next_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Bindery, "_open", child(BOOK))
    bindery = Bindery(Path())
    bindery.begin(7, 2020)
    bindery.wait()
    go = Event()
    monkeypatch.setattr(Bindery, "_open", child(BOOK, go))
    bindery.begin(8, 2020)
    assert bindery.is_at_work
    assert bindery.page(1, 0) == b"2020 0"
    go.set()
    bindery.wait()
    assert bindery.bound is not None
    assert bindery.bound.version == 8
    assert bindery.page(1, 0) == b""
    assert bindery.page(2, 0) == b"2020 0"


@pytest.mark.parametrize(("said", "words"), [(None, "arrêtée"), (Volume(2020, fault="Rien ne va."), "Rien ne va.")])
def test_why_there_is_no_book_is_said(monkeypatch: pytest.MonkeyPatch, said: Volume | None, words: str) -> None:
    monkeypatch.setattr(Bindery, "_open", child(said))
    bindery = Bindery(Path())
    bindery.begin(7, 2020)
    bindery.wait()
    assert words in str(told_of(bindery, 7, 2020, None)["fault"])
    assert bindery.bound is None


def test_the_page_of_the_workshop_begins_it_and_asks_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Bindery, "_open", child(BOOK))
    browser = Browser(MINI)
    assert browser.ask("/secret/volume").json["book"] is None
    assert browser.ask("/secret/volume", {"page": "2020/jury.html"}).json["year"] == 2020
    browser.workshop.bindery.wait()
    assert not browser.ask("/secret/volume").json["book"]["older"]
    assert browser.ask("/secret/volume/1/2.png").body == b"2020 2"
    assert browser.ask("/secret/volume/9/2.png").status == 404


def test_a_yearbook_with_errors_has_no_whole_book(tmp_path: Path) -> None:
    refused = Browser(tmp_path).ask("/secret/volume", {"page": ""})
    assert refused.status == 409
    assert "Corrigez d’abord" in refused.json["fault"]
