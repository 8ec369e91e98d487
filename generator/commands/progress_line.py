"""The one thing that says how far a run is: a line that is rewritten on a terminal, now and then a line in a log."""

from __future__ import annotations

import shutil
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import TextIO

from generator.french import words as french
from generator.french.typography import french_spaces
from generator.progress.stages import Moment, Progress

_TERMINAL_PAUSE, _LOG_PAUSE = 0.2, 1.0
"""Seconds between two looks at the run."""
LONG = 1.0
"""Seconds from which a stage is worth a word."""
BETWEEN_LINES = 5.0
"""Seconds at least between two lines of a log about the same stage."""
_START_OF_LINE = "\r\x1b[K"


def describe_moment(moment: Moment) -> str:
    """« Pages du site : 512 sur 910, encore 4 s »."""
    words = moment.name
    if moment.total:
        words += f" : {french.number(moment.done)} sur {french.number(moment.total)}"
    if moment.seconds < LONG:
        return words
    if moment.left is None:
        return f"{words}{',' if moment.total else ' :'} {write_duration(moment.seconds)} déjà"
    return f"{words}, encore {write_duration(moment.left)}"


def write_duration(seconds: float) -> str:
    """« 4 s », « 1 min 20 s »."""
    minutes, rest = divmod(max(1, round(seconds)), 60)
    if not minutes:
        return f"{rest}{french.WIDE}s"
    return f"{minutes}{french.WIDE}min" + (f" {rest}{french.WIDE}s" if rest else "")


@dataclass
class _Log:
    """What was said last in a log, so that it is neither repeated nor said too often."""

    name: str = ""
    said_at: float = 0.0

    def line(self, moment: Moment) -> str:
        """What is worth a line now, or ""."""
        is_new = moment.name != self.name
        if moment.seconds < LONG or not (is_new or moment.seconds >= self.said_at + BETWEEN_LINES):
            return ""
        self.name, self.said_at = moment.name, moment.seconds
        return f"{describe_moment(moment)}\n"


class ProgressLine:
    """Looks at the progress from a thread while the block lasts, and writes on ``stream``."""

    def __init__(self, progress: Progress, stream: TextIO) -> None:
        """Nothing is said before the block begins."""
        self._progress = progress
        self._stream = stream
        self._on_terminal = stream.isatty()
        self._log = _Log()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> ProgressLine:
        """Begin to look."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Leave no trace on a terminal."""
        self._over.set()
        self._thread.join()
        if self._on_terminal:
            self._write(_START_OF_LINE)

    def tell(self) -> None:
        """Say what goes on, if it is worth a word."""
        moment = self._progress.look()
        if moment is None:
            return
        if self._on_terminal:
            columns = shutil.get_terminal_size().columns
            self._write(_START_OF_LINE + french_spaces(f"{describe_moment(moment)}…")[: columns - 1])
        elif line := self._log.line(moment):
            self._write(french_spaces(line))

    def _watch(self) -> None:
        while not self._over.wait(_TERMINAL_PAUSE if self._on_terminal else _LOG_PAUSE):
            self.tell()

    def _write(self, text: str) -> None:
        with suppress(OSError, ValueError):  # whoever read has gone: the work goes on
            self._stream.write(text)
            self._stream.flush()
