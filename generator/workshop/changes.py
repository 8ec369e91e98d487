"""Which files somebody has just saved: the editors' own, and those of the program that make pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from pathlib import Path

import anyio
from watchfiles import DefaultFilter, awatch

from generator.loading.folders import is_leftover
from generator.pages.rendering import ASSETS, LAYOUTS

PAUSE_MS = 30
"""Programs write a file in several steps; who looks sooner may see half of it."""
STEP_MS = 10
WATCHED = ("content", "editions", "assets")


class _Ours(DefaultFilter):
    """Not what systems and text editors leave for themselves."""

    def __call__(self, change: object, path: str) -> bool:
        return super().__call__(change, path) and not is_leftover(Path(path).name)  # type: ignore[arg-type]


async def changes(root: Path, stop: anyio.Event) -> AsyncIterator[tuple[str, ...]]:
    """The paths of what was saved together, relative to the project, or whole when the program has them.

    Until ``stop``: who only cancels waits for some seconds, for the watch looks up no more often.
    """
    folders = {root / name for name in WATCHED} | {LAYOUTS, ASSETS}
    found = (folder for folder in sorted(folders) if folder.is_dir())
    async for batch in awatch(*found, watch_filter=_Ours(), debounce=PAUSE_MS, step=STEP_MS, stop_event=stop):
        yield tuple(sorted(written(root, (path for _, path in batch))))


def written(root: Path, paths: Iterable[str]) -> set[str]:
    """Paths as findings write them."""
    return {Path(path).relative_to(root).as_posix() if Path(path).is_relative_to(root) else path for path in paths}
