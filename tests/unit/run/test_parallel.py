"""Children do the work; the caller never depends on them."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pytest

from generator.keeping.cache import Cache
from generator.run import parallel
from generator.run.parallel import Job
from tests import versions


def make_here(name: str) -> bytes:
    return f"{name} par {os.getpid()}".encode()


def make(cache: Cache, name: str) -> bytes:
    return cache.leaf(make_here, name)


@pytest.fixture
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_processors", lambda: 2)


@pytest.mark.usefixtures("two_processors")
def test_the_caller_finds_in_the_cache_what_children_made(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    parallel.share(Job(partial(make, cache, name)) for name in ("a", "b", "c"))
    makers = {make(cache, name).decode().rpartition(" ")[2] for name in ("a", "b", "c")}
    assert len(makers) == 3
    assert str(os.getpid()) not in makers


@pytest.mark.usefixtures("two_processors")
def test_a_child_that_fails_leaves_the_error_to_the_caller(tmp_path: Path) -> None:
    cache = Cache(tmp_path)

    def fail() -> None:
        raise ValueError("rien ne va")

    parallel.share([Job(fail), Job(partial(make, cache, "a")), Job(fail)])
    assert make(cache, "a") != f"a par {os.getpid()}".encode()


@pytest.mark.usefixtures("two_processors")
def test_children_end_when_the_caller_is_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here the second look at them is cut short, as Ctrl-C does."""
    read, write = os.pipe()

    def interrupt(running: Iterable[int]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(parallel, "_wait_for_one", interrupt)
    with pytest.raises(KeyboardInterrupt):
        parallel.share([Job(partial(time.sleep, 60))] * 2)
    os.close(write)
    assert os.read(read, 1) == b""  # nobody holds the other end any more
    os.close(read)


@pytest.mark.usefixtures("two_processors")
def test_children_end_when_what_they_give_is_no_longer_wanted() -> None:
    """Ctrl-C while the first of two shares is read, or an error of whoever uses it."""
    read, write = os.pipe()
    results = parallel.spread(lambda share: share[0] and time.sleep(share[0]), [0, 60])
    assert next(results) == 0
    results.close()
    os.close(write)
    assert os.read(read, 1) == b""
    os.close(read)


@pytest.mark.usefixtures("two_processors")
def test_children_die_with_a_caller_that_is_killed() -> None:
    read, write = os.pipe()
    caller = versions.fork()
    if not caller:
        parallel.share([Job(partial(os.write, write, b"!")), *[Job(partial(time.sleep, 60)) for _ in "ab"]])
    os.close(write)
    assert os.read(read, 1) == b"!"
    os.kill(caller, signal.SIGKILL)
    os.waitpid(caller, 0)
    assert os.read(read, 1) == b""
    os.close(read)


@pytest.mark.usefixtures("two_processors")
def test_a_job_waits_for_those_before_it_even_if_they_fail(tmp_path: Path) -> None:
    def note(name: str) -> None:
        with (tmp_path / "order").open("a") as file:
            file.write(name)

    def fail() -> None:
        note("b")
        raise ValueError("rien ne va")

    first = Job(partial(note, "a"))
    second = Job(fail, (first,))
    parallel.share([first, second, Job(partial(note, "c"), (first, second))])
    assert (tmp_path / "order").read_text() == "abc"


@pytest.mark.parametrize(("processors", "jobs"), [(1, 3), (4, 1)])
def test_nothing_is_forked_without_a_gain(monkeypatch: pytest.MonkeyPatch, processors: int, jobs: int) -> None:
    monkeypatch.setattr(parallel, "_processors", lambda: processors)
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("forked"))
    parallel.share([Job(lambda: pytest.fail("done by the caller"))] * jobs)
