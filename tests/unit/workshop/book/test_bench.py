"""One process lays out; the desk asks it once for each place and version, and another is there if it dies."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread

import pytest

from generator.workshop.book.bench import Bench
from generator.workshop.book.places import Place
from generator.workshop.book.values import Galley

JURY = Place(2020, ("chapitre-jury",))


def opened(answer: Callable[[Connection], None]) -> Callable[[Bench], Connection]:
    def open_one(_: Bench) -> Connection:
        here, there = Pipe()
        Thread(target=answer, args=(there,), daemon=True).start()
        return here

    return open_one


def test_a_place_is_laid_out_once_for_each_version(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Place] = []

    def answer(pipe: Connection) -> None:
        with suppress(EOFError):
            while True:
                asked.append(pipe.recv())
                pipe.send(Galley(2020, len(asked)))

    monkeypatch.setattr(Bench, "_open", opened(answer))
    bench = Bench(Path())
    assert bench.lay_out(1, JURY) is bench.lay_out(1, JURY)
    assert bench.lay_out(2, JURY).first_page == 2
    assert asked == [JURY, JURY]


def test_a_process_that_dies_is_said_and_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    def die(pipe: Connection) -> None:
        pipe.recv()
        pipe.close()

    def answer(pipe: Connection) -> None:
        pipe.recv()
        pipe.send(Galley(2020, 7))

    monkeypatch.setattr(Bench, "_open", opened(die))
    bench = Bench(Path())
    assert "arrêtée" in bench.lay_out(1, JURY).fault
    monkeypatch.setattr(Bench, "_open", opened(answer))
    assert bench.lay_out(2, JURY).first_page == 7
