"""Who watches the files: what is saved is read again and told at once, and looked at closer when nobody saves.

Whatever goes wrong is told, and the watch goes on: a workshop that shows old pages in silence is worse than none.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import anyio
from anyio import to_thread
from anyio.abc import TaskGroup
from anyio.lowlevel import checkpoint
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream

from generator.workshop.changes import changes
from generator.workshop.closer import look_closer
from generator.workshop.desk import Desk, Look

SORRY = "Le programme a un défaut, et nous nous en excusons : vos fichiers n’y sont pour rien. ({kind} : {error})"
_MOMENT = 0.25
"""Seconds left to the browser, for the page that it asks for once it knows of a change."""
Paths = tuple[str, ...]


@dataclass
class Lookout:
    """Watches a project for a desk. ``tell`` hears each look, ``ready`` is called after the first."""

    root: Path
    desk: Desk
    tell: Callable[[Look], None]
    ready: Callable[[], None]
    _stop: anyio.Event = field(default_factory=anyio.Event)
    _closer: anyio.CancelScope | None = None

    def stop(self) -> None:
        """Look no more."""
        self._stop.set()

    async def work(self) -> None:
        """Until ``stop``. The watch begins before the first look: what is saved meanwhile is seen by the second."""
        send, saved = anyio.create_memory_object_stream[Paths](math.inf)
        async with saved, anyio.create_task_group() as tasks:
            tasks.start_soon(self._watch, send)
            await checkpoint()
            await self._look((), tasks)
            await to_thread.run_sync(self.ready)
            async for paths in saved:
                await self._look(tuple(sorted({*paths, *_waiting(saved)})), tasks)
            tasks.cancel_scope.cancel()

    async def _watch(self, send: MemoryObjectSendStream[Paths]) -> None:
        async with send:
            async for paths in changes(self.root, self._stop):
                await send.send(paths)

    async def _look(self, paths: Paths, tasks: TaskGroup) -> None:
        if self._closer:
            self._closer.cancel()
        look = await to_thread.run_sync(self._seen, paths)
        self.tell(look)
        self._closer = anyio.CancelScope()
        tasks.start_soon(self._look_closer, look, self._closer)

    def _seen(self, paths: Paths) -> Look:
        try:
            return self.desk.look(paths)
        except Exception as error:  # a fault of ours must not end the watch
            logging.getLogger(__name__).exception("look %s", paths)
            return self.desk.apologize(SORRY.format(kind=type(error).__name__, error=error))

    async def _look_closer(self, look: Look, scope: anyio.CancelScope) -> None:
        with scope:
            await anyio.sleep(_MOMENT)
            try:
                if not await to_thread.run_sync(self.desk.needs_a_closer_look):
                    return
                found = await look_closer(self.root)
            except Exception:  # as above; nothing that was told becomes wrong
                logging.getLogger(__name__).exception("closer look")
                return
            if closer := self.desk.add(look.version, found):
                self.tell(closer)


def _waiting(saved: MemoryObjectReceiveStream[Paths]) -> Iterator[str]:
    """What was saved while somebody looked: one look sees it all."""
    with suppress(anyio.WouldBlock):
        while True:
            yield from saved.receive_nowait()
