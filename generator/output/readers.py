"""Who is still inside a folder: a copy in progress, a terminal, a server that entered it before it was replaced."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_PROCESSES = Path("/proc")


def is_read(folder: Path) -> bool:
    """Whether a process has entered it or holds something of it open: of those that the system shows us, on Linux."""
    start = f"{folder}/"
    return any(f"{place}/".startswith(start) for place in _places())


def _places() -> Iterator[str]:
    """Where processes are, and what they hold open."""
    for process in _PROCESSES.glob("[0-9]*"):
        with suppress(OSError):  # it is over, or somebody else's
            yield str((process / "cwd").readlink())
            for held in (process / "fd").iterdir():
                with suppress(OSError):
                    yield str(held.readlink())
