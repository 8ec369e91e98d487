"""The referee of all that is kept: whatever is edited, a build that finds the work of earlier ones gives the same bytes
as a build from nothing.

Edits are drawn by lot (``STALE_SEED``, said when a test fails), on sources and on a copy of the program; each is built
in a process of its own over the same cache, and may ask for a part only. Nothing here knows how things are kept.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest

from tests.conftest import FACTS, MINI, ROOT
from tests.stale.edits import OF_PROGRAM, SOURCES, Edit, Files, add_edition, add_image
from tests.stale.house import History, House, Outcome, compare, read_project

SEED = int(os.environ.get("STALE_SEED", "20"))
CHUNKS, SEQUENCES = int(os.environ.get("STALE_CHUNKS", "5")), int(os.environ.get("STALE_SEQUENCES", "1"))
"""So many tests, of so many sequences of edits each (``make test-stale``: 20 of 10), all over one cache."""
WITH_REAL = "STALE_SEQUENCES" in os.environ
"""The real editions take minutes a build: only ``make test-stale`` edits them."""
MOST_EDITS = 4
ONLY_SITE, ONLY_BOOK = ("--only", "site"), ("--only", "book")
PARTS = ((), (), ONLY_SITE, ONLY_SITE, ONLY_BOOK)
"""What a build between two edits may be asked for."""


@pytest.mark.full
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_nothing_is_stale_in_a_small_project(tmp_path: Path, chunk: int) -> None:
    """Half of them with one of every fact, which make pages of the site: no book of that size holds them all."""
    random = Random(f"{SEED}-{chunk}")
    if chunk % 2:
        run_sequences(tmp_path, read_project(MINI, FACTS), random, SEQUENCES, ONLY_SITE)
    else:
        run_sequences(tmp_path, read_project(MINI), random, SEQUENCES)


if WITH_REAL:

    @pytest.mark.full
    def test_nothing_is_stale_in_the_real_editions(tmp_path: Path) -> None:
        run_sequences(tmp_path, read_project(ROOT), Random(f"{SEED}-real"), SEQUENCES)


def run_sequences(folder: Path, start: Files, random: Random, count: int, whole: tuple[str, ...] = ()) -> None:
    """Edit and build, again and again, over one cache; after each sequence, compare with a build from nothing.

    ``whole`` is what the builds that are compared are asked for; those before them may be asked for a part.
    """
    warm, clean = House(folder / "warm"), House(folder / "clean")
    history = History(random, [start])
    warm.settle(start)
    assert build(warm, history, *whole).is_published, "a referee that sees no publication is blind"
    for _ in range(count):
        sound = history.states[-1]
        for edits in reversed(range(random.randint(1, MOST_EDITS))):
            history.step(warm)
            said = build(warm, history, *(random.choice(PARTS) if edits and not whole else whole))
        clean.forget()
        clean.settle(history.states[-1])
        told = f"STALE_SEED={SEED}, edits: {history.told}"
        assert said == build(clean, history, *whole), told
        if said.is_published:
            wrong = compare(warm, clean)
            assert wrong == [], f"stale: {wrong[:20]}\n{told}"
        else:
            history.states.append(sound)
            warm.settle(sound)


def build(house: House, history: History, *arguments: str) -> Outcome:
    """Build, as a person would. What is laid out may be refused, but then always, and in the same words."""
    history.told.append(f"build {' '.join(arguments)}".strip())
    return house.build(*arguments)


@pytest.fixture(scope="module")
def every_file() -> Files:
    """A project that every edit finds something in: it has a second edition and a picture."""
    files, random = read_project(MINI, FACTS), Random(SEED)
    return add_image(add_edition(files, random) or {}, random) or {}


@pytest.mark.parametrize("edit", [*dict.fromkeys((*SOURCES, *OF_PROGRAM))])
def test_every_edit_changes_something(every_file: Files, edit: Edit) -> None:
    """An edit that never finds its place would leave the referee blind."""
    random = Random(SEED)
    changed = [one for _ in range(20) if (one := edit(every_file, random)) is not None]
    assert changed
    assert all(one != every_file for one in changed)
