"""What ``--chronometre`` shows: each stage with its time, its memory, how much it made and how much it kept."""

from __future__ import annotations

from generator.french import words as french
from generator.progress.stages import Progress
from generator.progress.stopwatch import Lap

COLUMNS = ("étape", "temps", "processeur", "mémoire", "faits", "gardés")
_INDENT = "  "


def write_laps(progress: Progress) -> str:
    """A line a stage, those inside another indented under it, then the whole run."""
    rows = [COLUMNS, *map(_row, (*progress.laps, progress.whole))]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def _row(lap: Lap) -> tuple[str, ...]:
    return (
        _INDENT * lap.depth + lap.name,
        _seconds(lap.seconds),
        _seconds(lap.processor),
        f"{french.number(lap.memory / 1_000_000)}{french.WIDE}Mo",
        *(french.number(count) if count else "" for count in (lap.made, lap.kept)),
    )


def _seconds(value: float) -> str:
    return f"{french.number(value, 2)}{french.WIDE}s"


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    name, *values = row
    cells = (value.rjust(width) for value, width in zip(values, widths[1:], strict=True))
    return "   ".join((name.ljust(widths[0]), *cells)).rstrip()
