"""The table of ``--chronometre``."""

from __future__ import annotations

from generator.commands.publish.laps_table import write_laps
from generator.progress.stages import Progress
from generator.progress.stopwatch import Lap


class Done(Progress):
    """A run that is over."""

    laps = (
        Lap("Pages du site", 0, 12.345, 20, 98_765_432, 1910, 0),
        Lap("Recherche", 1, 2.5, 2.25, 98_765_432, 0, 3),
    )
    whole = Lap("En tout", 0, 1012, 2024.5, 98_765_432, 1910, 3)


def test_a_line_a_stage_and_columns_that_stand_under_each_other() -> None:
    shown = write_laps(Done()).replace("\u202f", " ").replace("\u00a0", " ")
    assert shown.splitlines() == [
        "étape                temps   processeur   mémoire   faits   gardés",
        "Pages du site      12,35 s      20,00 s     99 Mo   1 910",
        "  Recherche         2,50 s       2,25 s     99 Mo                3",
        "En tout         1 012,00 s   2 024,50 s     99 Mo   1 910        3",
    ]
