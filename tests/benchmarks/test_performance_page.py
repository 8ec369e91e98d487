"""``docs/performance.md``: the tables, the aims, and what is kept from one sitting to the next."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from benchmarks import series
from benchmarks.machine import Machine, this_machine
from benchmarks.measuring import Cost
from benchmarks.performance_page import seconds_a_page, write_page
from benchmarks.sheet import Duel, Measure, Sheet, StageTime, keep_sheet, read_sheet
from benchmarks.stage_lines import read_stages
from generator.commands.publish.laps_table import write_laps
from generator.progress.stages import Progress
from generator.progress.stopwatch import Lap

MACHINE = Machine("Processeur", 2, 25_000_000_000, "Debian", (("Python", "3.11.7"), ("Hugo", "0.168.0")))
STAGES = (StageTime("Pages du site", 10, 18), StageTime("Recherche", 3, 4.5))
FROM_NOTHING = Measure(series.TEN_THOUSAND, series.SITE_NOTHING_BEFORE, 3, Cost(12.34, 24.5, 6e8, 9e8), 10_000, STAGES)
SMALLER = Measure(series.FIVE_THOUSAND, series.SITE_NOTHING_BEFORE, 3, Cost(6, 10, 3e8, 5e8), 5_000)
REAL = Measure(series.REAL, series.ONE_WORD, 3, Cost(10.5, 9, 1e8, 1e8), 910)
OURS, HUGO = Cost(12, 24, 6e8), Cost(8, 9, 7e8)
DUEL = Duel(series.TEN_THOUSAND, series.SITE_NOTHING_BEFORE, OURS, HUGO, (1.4, 1.6, 1.5), 10_000, 2e8, 2e8)
SHEET = Sheet((REAL, SMALLER, FROM_NOTHING), (DUEL,))


@pytest.fixture(scope="module")
def page() -> list[str]:
    written = write_page(SHEET, MACHINE, date(2026, 11, 29))
    return written.replace("\u00a0", " ").replace("\u202f", " ").splitlines()


@pytest.mark.parametrize(
    "line",
    [
        "Mesuré le 29 novembre 2026, avec 2 cœurs (Processeur), 25 Go de mémoire, Debian ;",
        "Python 3.11.7, Hugo 0.168.0.",
        "| tout, un mot changé | 10,5 s | 9,00 s | 100 Mo, ensemble 100 Mo | 3 | 10 s : manqué |",
        "| 1 x 10000 | site, de rien | 10 000 | 12,3 s | 24,5 s | 2,00 ms | 600 Mo, ensemble 900 Mo | 3 "
        "| 2 ms par page : atteint ; 700 Mo : atteint |",
        "De « 1 x 5000 » à « 1 x 10000 », deux fois plus de collectivités, le site de rien demande "
        "2,45 fois plus de processeur (objectif : 2,1 : manqué).",
        "| 1 x 10000 | site, de rien | 10 000 | 200,0 et 200,0 Mo | 12,0 s | 8,00 s | 1,50 (de 1,40 à 1,60) "
        "| 600 Mo et 700 Mo | 2 : atteint |",
        "| 1 x 10000 | site, de rien | Recherche | 3,00 s | 4,50 s |",
    ],
)
def test_what_was_measured_is_written(page: list[str], line: str) -> None:
    assert line in page


def test_what_was_not_measured_has_no_table() -> None:
    written = write_page(Sheet((REAL,)), MACHINE, date(2026, 11, 29))
    assert "Trois éditions" in written
    assert "Grands palmarès" not in written
    assert "Hugo reçoit" not in written


def test_stages_that_no_page_needs_are_counted_apart() -> None:
    assert seconds_a_page(FROM_NOTHING) == 0.002


def test_every_aim_is_about_something_that_is_measured() -> None:
    measured = {(name, one.name) for name in series.PROJECTS for one in series.situations_of(name)}
    assert {*series.SECONDS, *series.MEMORY, *series.A_PAGE} <= measured


def test_a_sheet_is_kept_and_a_new_measure_takes_the_place_of_the_old(tmp_path: Path) -> None:
    keep_sheet(SHEET, tmp_path / "cache" / "performance.json")
    kept = read_sheet(tmp_path / "cache" / "performance.json")
    assert kept == SHEET
    newer = Measure(series.REAL, series.ONE_WORD, 5, Cost(1, 1, 1, 1), 911)
    assert kept.with_measures([newer]).measures == (newer, SMALLER, FROM_NOTHING)
    assert read_sheet(tmp_path / "nothing.json") == Sheet()


def test_the_stages_are_read_as_they_are_printed() -> None:
    class Done(Progress):
        laps = (Lap("Pages du site", 0, 1012.345, 20, 9, 1910, 0), Lap("Recherche", 1, 2.5, 2.25, 9, 0, 3))
        whole = Lap("En tout", 0, 1015, 23, 9, 1910, 3)

    printed = f"Pages du site : 3 sur 4\n{write_laps(Done())}\nPublié en 3 s :\n  le site   index.html   9 s\n"
    assert list(read_stages(printed)) == [StageTime("Pages du site", 1012.35, 20), StageTime("Recherche", 2.5, 2.25)]


def test_the_machine_is_named() -> None:
    machine = this_machine("0.168.0")
    assert machine.cores >= 1
    assert machine.memory > 0
    assert {"Python", "WeasyPrint", "Hugo"} <= {name for name, _ in machine.versions}
