"""What is told to every open frame, as it happens: a stream of events that the browser keeps open."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping

News = Mapping[str, object]


class NewsDesk:
    """Has the latest news, and hands each to whoever listens."""

    def __init__(self) -> None:
        """Nothing has happened, nobody listens."""
        self._latest: News | None = None
        self._listeners: set[asyncio.Queue[News]] = set()

    def tell(self, news: News) -> None:
        """Something happened."""
        self._latest = news
        for listener in self._listeners:
            listener.put_nowait(news)

    async def listen(self) -> AsyncIterator[str]:
        """The latest, then each as it comes, as server-sent events."""
        listener = asyncio.Queue[News]()
        self._listeners.add(listener)
        try:
            if self._latest is not None:
                yield _event(self._latest)
            while True:
                yield _event(await listener.get())
        finally:
            self._listeners.discard(listener)


def _event(news: News) -> str:
    return f"data: {json.dumps(news, ensure_ascii=False)}\n\n"
