"""One errand at a time, in a process of its own: it may take a minute, and a fault of it ends nothing else."""

from __future__ import annotations

import asyncio
import os
import sys
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from anyio import to_thread

MOST_LINES = 400
"""What is kept of what an errand says: a check of a spoilt yearbook may say thousands of lines."""
BUSY = "Un travail est en cours : attendez qu’il finisse."


@dataclass
class Work:
    """The errand at hand, or the last one: what it said so far, and its exit code once it is over (None before).

    ``done`` is told the name of one that ended well.
    """

    root: Path
    done: Callable[[str], None] = lambda _: None
    name: str = ""
    lines: deque[str] = field(default_factory=lambda: deque(maxlen=MOST_LINES))
    code: int | None = None
    _process: asyncio.subprocess.Process | None = None
    _reader: asyncio.Task[None] | None = None

    @property
    def is_running(self) -> bool:
        """Whether an errand is at work."""
        return self._reader is not None and not self._reader.done()

    def start(self, name: str, words: tuple[str, ...]) -> None:
        """Begin an errand; nothing else may be at work."""
        self.name, self.code = name, None
        self.lines.clear()
        self._reader = asyncio.get_running_loop().create_task(self._run(words))

    async def stop(self) -> None:
        """End what is at work: a publication that is not whole takes the place of nothing."""
        if self._process is not None and self._process.returncode is None:
            self._process.terminate()
        if self._reader is not None:
            await asyncio.wait((self._reader,))

    async def _run(self, words: tuple[str, ...]) -> None:
        command, *rest = words
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "generator", command, "--project", str(self.root), *rest),
            env={**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1"},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        if self._process.stdout is not None:
            async for line in self._process.stdout:
                self.lines.append(line.decode(errors="replace").rstrip())
        self.code = await self._process.wait()
        if self.code == 0:
            await to_thread.run_sync(self.done, self.name)
