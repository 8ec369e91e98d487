"""One at a time: the second waits, and says for whom; a dead one is waited for by nobody."""

from __future__ import annotations

import os
import re
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from generator.output.lock import alone
from generator.output.place import Place
from tests import versions


def test_the_second_waits_and_says_who_works(tmp_path: Path) -> None:
    place, told, came, order = Place(tmp_path / "output"), [], Event(), []

    @contextmanager
    def waiting(sentence: str) -> Iterator[None]:
        told.append(sentence)
        came.set()
        yield

    def second() -> None:
        with alone(place, waiting):
            order.append("second")

    with alone(place, waiting):
        thread = Thread(target=second)
        thread.start()
        assert came.wait(10)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]
    sentence = rf"En attente du processus {os.getpid()} \(sur .+\), qui publie ici depuis \d\d h \d\d"
    assert re.fullmatch(sentence, told[0])
    assert not place.room.exists()


def test_a_killed_one_is_waited_for_by_nobody(tmp_path: Path) -> None:
    place = Place(tmp_path / "output")
    read, write = os.pipe()
    child = versions.fork()
    if not child:
        with alone(place, _nobody):
            os.write(write, b"!")
            signal.pause()
    os.read(read, 1)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with alone(place, _nobody):
        assert place.lock.read_text(encoding="utf-8").split()[0] == str(os.getpid())


def test_a_room_that_is_removed_meanwhile_is_no_harm(tmp_path: Path) -> None:
    """Nor may two hold the lock because one holds a file that is no longer there."""
    place = Place(tmp_path / "output")
    with alone(place, _nobody):
        shutil.rmtree(place.room)
        with alone(place, _nobody):
            assert place.lock.is_file()


@contextmanager
def _nobody(sentence: str) -> Iterator[None]:
    raise AssertionError(sentence)
    yield
