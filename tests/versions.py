"""Small publications whose every file bears the mark of its version: a mixture of two is seen at once.

Run as a program, it kills publishers or reads beside one, and writes what it saw: ``tests/unit/output/test_whole.py``.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from generator.output import exchange, recovery
from generator.output.new_publication import new_publication
from generator.output.previous import bring_back

SAME = "site/assets/site.css"
"""The one file that never changes."""
PAGES = 30


def files_of(version: int) -> dict[str, bytes]:
    """What a version publishes; one page comes and goes."""
    mark = f"{version}\n".encode()
    pages = {f"site/{number % 4}/{number}.html": mark for number in range(PAGES)}
    return {SAME: b"a {}", "print/book.pdf": mark, f"site/only-{version % 3}.html": mark, **pages}


def publish(output: Path, version: int) -> None:
    """Publish a version, whole."""
    with new_publication(output) as beside:
        for path, content in files_of(version).items():
            beside.put(path, content)
        beside.exchange()


def read(folder: Path) -> dict[str, bytes]:
    """Every file, as a copy sees it that has entered the folder and never asks for its name again."""
    held = os.open(folder, os.O_RDONLY)
    try:
        return dict(_files(held))
    finally:
        os.close(held)


def _files(held: int) -> Iterator[tuple[str, bytes]]:
    for place, _, names, here in os.fwalk(".", dir_fd=held):
        for name in names:
            with os.fdopen(os.open(name, os.O_RDONLY, dir_fd=here), "rb") as file:
                yield f"{place}/{name}".removeprefix("./"), file.read()


def version_of(files: dict[str, bytes]) -> int:
    """The version of its book."""
    return int(files.get("print/book.pdf", b"0"))


def is_whole(files: dict[str, bytes]) -> bool:
    """Whether they are one version, and all of it."""
    return files == files_of(version_of(files))


def _room(output: Path) -> Path:
    return output.parent / f".{output.name}.publications"


def _both(output: Path) -> tuple[int, int]:
    """The version that is published, and the one before."""
    return version_of(read(output)), version_of(read(_room(output) / "previous"))


def _left_over(output: Path) -> bool:
    return not {path.name for path in _room(output).glob("*")} <= {"lock", "previous"}


def fork() -> int:
    """As ``os.fork``: the threads of pytest have nothing to do with what its children do here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _start_publishing(output: Path, first: int, pause: float = 0) -> int:
    """The number of a child that publishes version after version until it is killed."""
    child = fork()
    if not child:
        for version in count(first):
            publish(output, version)
            time.sleep(pause)
    return child


def _end(child: int) -> None:
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def kill(output: Path, seed: int, wanted: int) -> dict[str, int]:
    """Kill a publisher until enough were cut short: is what it leaves whole, and is anything left after the next?"""
    chance, seen = random.Random(seed), Counter[str]()
    publish(output, 1)
    for number in range(1, 20 * wanted):
        if seen["cut short"] == wanted:
            break
        child = _start_publishing(output, number * 1000)
        time.sleep(chance.uniform(0.001, 0.04))
        _end(child)
        seen["cut short"] += _left_over(output)
        seen["mixed"] += not is_whole(read(output))
        publish(output, number * 1000 - 1)
        seen["mixed"] += not is_whole(read(output)) or not is_whole(read(_room(output) / "previous"))
        seen["left over"] += _left_over(output)
    return {"mixed": 0, "left over": 0, **seen}


def cut(output: Path, at_once: int) -> dict[str, int]:
    """End a publisher before each of its steps in turn, on a system that exchanges ``at_once`` or not."""
    seen, step, over = Counter[str](), 0, False
    if not at_once:
        exchange._system_call = lambda: None
    publish(output, 1)
    publish(output, 2)
    while not over:
        step += 1
        old, older = _both(output)
        over = _publish_until(output, 10 * step, step)
        bring_back(output)
        bring_back(output)
        seen["mixed"] += not is_whole(read(output)) or not is_whole(read(_room(output) / "previous"))
        seen["left over"] += _left_over(output)
        seen["lost"] += _both(output) not in {(10 * step, old), (old, older)}
        publish(output, 10 * step + 1)
    return {"mixed": 0, "left over": 0, "lost": 0, **seen, "steps": step - 1}


def _publish_until(output: Path, version: int, last: int) -> bool:
    """Publish in a child that ends, as if killed, before its step number ``last``; whether it had no such step."""
    child = fork()
    if not child:
        steps = count(1)

        def counted(change: Any) -> Any:
            def changed(*arguments: Any, **named: Any) -> Any:
                if next(steps) == last:
                    os._exit(1)
                return change(*arguments, **named)

            return changed

        for owner, name in ((Path, "rename"), (recovery, "exchange"), (shutil, "rmtree"), (Path, "unlink")):
            setattr(owner, name, counted(getattr(owner, name)))
        publish(output, version)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def watch(output: Path, wanted: int) -> dict[str, int]:
    """Read over and over beside somebody who publishes, until enough versions were met."""
    seen = Counter[str]()
    publish(output, 1)
    child, end = _start_publishing(output, 2, pause=0.003), time.monotonic() + 60
    versions: set[int] = set()
    while len(versions) < wanted and time.monotonic() < end:
        seen["absent"] += not output.is_dir()
        files = read(output)
        seen["read"] += 1
        seen["mixed"] += not is_whole(files)
        versions.add(version_of(files))
    _end(child)
    publish(output, 1)
    seen["left over"] += _left_over(output)
    return {"mixed": 0, "absent": 0, **seen, "versions": len(versions)}


if __name__ == "__main__":
    seen = {"kill": kill, "watch": watch, "cut": cut}[sys.argv[1]](Path(sys.argv[2]), *map(int, sys.argv[3:]))
    sys.stdout.write(json.dumps(seen))
