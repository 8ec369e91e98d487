"""Nobody but the editor's own browser comes in."""

from __future__ import annotations

import asyncio
from collections.abc import MutableMapping
from typing import Any

import pytest

from generator.workshop.guard import Guard

HOST = (b"host", b"127.0.0.1:8000")


async def _inside(scope: Any, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"dedans"})


def ask(path: str, *headers: tuple[bytes, bytes], method: str = "GET", kind: str = "http") -> int:
    sent: list[MutableMapping[str, Any]] = []

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request"}

    scope = {"type": kind, "method": method, "path": path, "headers": [*headers]}
    asyncio.run(Guard(_inside, "secret", 8000)(scope, receive, send))
    return int(sent[0]["status"])


@pytest.mark.parametrize("host", [b"127.0.0.1:8000", b"localhost:8000"])
def test_the_address_that_was_printed_opens(host: bytes) -> None:
    assert ask("/secret/", (b"host", host)) == 200
    assert ask("/secret/clair/index.html", (b"host", host), (b"sec-fetch-site", b"same-origin")) == 200
    assert ask("/secret/", (b"host", host), (b"sec-fetch-site", b"none")) == 200


@pytest.mark.parametrize("path", ["/", "/secret", "/secretement/", "/autre/", "/clair/index.html", "//secret/"])
def test_without_the_secret_nothing_opens(path: str) -> None:
    assert ask(path, HOST) == 403


@pytest.mark.parametrize(
    "host", [b"atelier.example:8000", b"127.0.0.1", b"127.0.0.1:8001", b"", b"localhost.example:8000"]
)
def test_a_name_that_leads_here_is_refused(host: bytes) -> None:
    assert ask("/secret/", (b"host", host)) == 403


def test_a_request_without_host_is_refused() -> None:
    assert ask("/secret/") == 403


@pytest.mark.parametrize("site", [b"cross-site", b"same-site"])
def test_a_page_of_another_site_gets_nothing(site: bytes) -> None:
    assert ask("/secret/", HOST, (b"sec-fetch-site", site)) == 403


@pytest.mark.parametrize("origin", [b"https://evil.example", b"null", b"http://127.0.0.1:9", b"https://127.0.0.1:8000"])
def test_another_origin_is_refused(origin: bytes) -> None:
    assert ask("/secret/", HOST, (b"origin", origin)) == 403
    assert ask("/secret/", HOST, (b"origin", b"http://127.0.0.1:8000")) == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_written_by_who_does_not_say_where_it_comes_from(method: str) -> None:
    assert ask("/secret/", HOST, method=method) == 403


def test_only_a_page_of_ours_writes() -> None:
    assert ask("/secret/corriger", HOST, (b"origin", b"http://127.0.0.1:8000"), method="POST") == 200
    assert ask("/secret/corriger", HOST, (b"origin", b"https://evil.example"), method="POST") == 403
    assert ask("/secret/", HOST, (b"origin", b"http://127.0.0.1:8000"), method="PUT") == 403
