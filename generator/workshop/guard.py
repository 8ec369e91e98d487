"""Who may come in: the browser of this machine, at the address that the command printed, and nobody else.

A page of another site could send the editor's browser here, or have a name of its own lead to 127.0.0.1; so the host
that was asked for, the site that asks and the secret in the address are looked at before anything is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from starlette.types import ASGIApp, Receive, Scope, Send

HOST = "127.0.0.1"
REFUSED = "Cette adresse n’ouvre pas l’atelier : prenez celle que « cites atelier » a affichée.\n"
_READING = frozenset({"GET", "HEAD"})
_WRITING = "POST"
"""Only a page of ours writes: browsers name the origin of whatever a page sends."""
_OURS = frozenset({"", "none", "same-origin"})
"""What browsers say of who asks (``Sec-Fetch-Site``): the person, or a page of the workshop."""


class Guard:
    """Stands before an application."""

    def __init__(self, inside: ASGIApp, token: str, port: int) -> None:
        """``token`` is the first part of every address that is let through."""
        self._inside, self._start = inside, f"/{token}/"
        self._hosts = {f"{HOST}:{port}", f"localhost:{port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it."""
        if scope["type"] != "lifespan" and not self._lets_in(scope):
            await _refuse(send)
        else:
            await self._inside(scope, receive, send)

    def _lets_in(self, scope: Scope) -> bool:
        headers = _headers(scope["headers"])
        origin = headers.get("origin", "")
        return (
            scope["type"] == "http"
            and (scope["method"] in _READING or (scope["method"] == _WRITING and bool(origin)))
            and headers.get("host", "") in self._hosts
            and (not origin or origin.removeprefix("http://") in self._hosts)
            and headers.get("sec-fetch-site", "") in _OURS
            and scope["path"].startswith(self._start)
        )


def _headers(raw: Iterable[tuple[bytes, bytes]]) -> Mapping[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in raw}


async def _refuse(send: Send) -> None:
    body = REFUSED.encode()
    kind = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 403, "headers": kind})
    await send({"type": "http.response.body", "body": body})
