"""Ctrl-C, at any moment: one sentence, and nothing left."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from generator.commands.interruption import EXIT_INTERRUPTED
from generator.findings.errors import EXIT_PUBLISHED
from tests import versions
from tests.conftest import MINI, ROOT

SENTENCE = "Interrompu\u00a0: ce qui est publié est entier.\n"


def start(project: Path) -> subprocess.Popen[str]:
    """A build as a person starts it: the terminal sends Ctrl-C to the command and its children alike."""
    command = [sys.executable, "-m", "generator", "build", "--project", str(project)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment, start_new_session=True)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_a_sentence_and_nothing_left(mini: Path, sent: signal.Signals) -> None:
    """A first publication leaves nothing at all; over one that is there, nothing but it and the one before."""
    for version in (1, 2):
        versions.publish(mini / "output", version)
    before = everything(mini)
    process = start(mini)
    lock = mini / ".output.publications" / "lock"
    while not lock.read_text():
        time.sleep(0.01)
    os.killpg(process.pid, sent)
    told = process.communicate(timeout=30)[1]
    assert (process.returncode, told.strip("\n")) == (EXIT_INTERRUPTED, SENTENCE.strip("\n"))
    assert everything(mini) == before


SLOW_LIBRARY = """
import os, signal, time
os.kill(os.getpid(), signal.SIGINT)
time.sleep(0.1)
done = True
"""


def test_an_import_is_never_cut_in_two(tmp_path: Path) -> None:
    """Compiled libraries make an ImportError of it, or abort."""
    (tmp_path / "slow_library.py").write_text(SLOW_LIBRARY)
    program = """
from generator.commands.interruption import hear_interruptions
hear_interruptions()
try:
    import time, slow_library
    time.sleep(5)
except KeyboardInterrupt:
    print(slow_library.done)
"""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{tmp_path}"}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout == "True\n"


@pytest.mark.full
def test_at_any_moment(tmp_path: Path) -> None:
    """From the first instant, when nothing is imported yet, to the last, when all is said."""
    project = Path(shutil.copytree(MINI, tmp_path / "mini"))
    text, chance, seen = project / "content" / "2020" / "editorial.md", random.Random(11), Counter[int]()
    start(project).communicate()
    before, lasts = everything(project), 0.0
    for number in range(8):
        text.write_text(f"{text.read_text(encoding='utf-8')}\nEt {number} mots.\n", encoding="utf-8")
        process, started = start(project), time.monotonic()
        with suppress(subprocess.TimeoutExpired):
            process.wait(chance.uniform(0.1, lasts * 1.1) if lasts else None)
        lasts = lasts or time.monotonic() - started
        with suppress(ProcessLookupError):  # it is over already
            os.killpg(process.pid, signal.SIGINT)
        told = process.communicate(timeout=60)[1]
        seen[process.returncode] += 1
        assert "Traceback" not in told
        if process.returncode == EXIT_PUBLISHED:
            before = everything(project)
        else:
            assert told.endswith(SENTENCE)
            assert everything(project) == before
    assert {*seen} == {EXIT_PUBLISHED, EXIT_INTERRUPTED}


def everything(project: Path) -> dict[str, bytes]:
    """What is published, and what lies beside; not the cache, which gains by what was done."""
    found = (path for name in ("output", ".output.publications") for path in (project / name).rglob("*"))
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in found if path.is_file()}
