"""What is said of a run that lasts: a line that is rewritten on a terminal, now and then a line in a log."""

from __future__ import annotations

import io

import pytest

from generator.commands import progress_line
from generator.commands.progress_line import ProgressLine, describe_moment, write_duration
from generator.french.typography import french_spaces
from generator.progress.stages import Moment, Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Shown(Progress):
    """A progress that shows these moments, one at each look."""

    def __init__(self, *moments: Moment | None) -> None:
        super().__init__()
        self.moments = [*moments]

    def look(self) -> Moment | None:
        return self.moments.pop(0)


def said(stream: io.StringIO, *moments: Moment | None) -> str:
    line = ProgressLine(Shown(*moments), stream)
    for _ in moments:
        line.tell()
    return stream.getvalue()


@pytest.mark.parametrize(
    ("moment", "sentence"),
    [
        (Moment("Pages du site", 0, 0, 0.5), "Pages du site"),
        (Moment("Pages du site", 9, 910, 0.5), "Pages du site\u00a0: 9 sur 910"),
        (Moment("Pages du site", 455, 910, 4.0), "Pages du site\u00a0: 455 sur 910, encore 4\u00a0s"),
        (Moment("Pages", 1200, 36000, 10), "Pages\u00a0: 1\u202f200 sur 36\u202f000, encore 4\u00a0min 50\u00a0s"),
        (Moment("Livres", 0, 3, 12.0), "Livres\u00a0: 0 sur 3, 12\u00a0s déjà"),
        (Moment("Livres", 0, 0, 75.0), "Livres\u00a0: 1\u00a0min 15\u00a0s déjà"),
    ],
)  # fmt: skip
def test_how_far_it_is_and_how_long_it_will_take(moment: Moment, sentence: str) -> None:
    assert french_spaces(describe_moment(moment)) == sentence


def test_durations() -> None:
    assert [write_duration(value) for value in (0.2, 59.4, 59.6, 120, 3661)] == [
        *("1\u00a0s", "59\u00a0s", "1\u00a0min", "2\u00a0min", "61\u00a0min 1\u00a0s")
    ]


def test_a_terminal_has_one_line_rewritten_and_no_longer_than_it_is_wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "24")
    shown = said(Terminal(), Moment("Lecture", 0, 0, 0.1), None, Moment("Pages du site", 9, 910, 0.5))
    assert shown == "\r\x1b[KLecture…\r\x1b[KPages du site\u00a0: 9 sur 9"


def test_a_log_has_a_line_for_a_stage_that_lasts_and_then_one_now_and_then() -> None:
    seconds = (0.5, 1.2, 3.0, 6.3, 7.0, 11.4)
    shown = said(
        io.StringIO(),
        Moment("Lecture", 0, 0, 0.9),
        *(Moment("Pages du site", round(10 * one), 200, one) for one in seconds),
        Moment("Écriture", 0, 0, 1.1),
    )
    assert shown.splitlines() == [
        "Pages du site\u00a0: 12 sur 200, encore 19\u00a0s",
        "Pages du site\u00a0: 63 sur 200, encore 14\u00a0s",
        "Pages du site\u00a0: 114 sur 200, encore 9\u00a0s",
        "Écriture\u00a0: 1\u00a0s déjà",
    ]


def test_it_looks_while_the_run_lasts_and_leaves_the_terminal_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_line, "_TERMINAL_PAUSE", 0.001)
    terminal, progress = Terminal(), Progress()
    with ProgressLine(progress, terminal), progress.stage("Lecture"):
        while "Lecture…" not in terminal.getvalue():
            pass
    assert terminal.getvalue().endswith("\r\x1b[K")
