"""The addresses of the editors' files: read, written, taken back."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from generator.findings.errors import YearbookError
from generator.findings.messages import STOPS
from generator.french.typography import french_spaces
from generator.loading.text_files import MOST_BYTES
from generator.workshop.editing.drawer import Drawer, NoSuchFile, Saved
from generator.workshop.notices import notice

QUIET = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
"""Nothing of an unfinished yearbook stays in a browser."""
_MOST = 2 * MOST_BYTES
"""A text as JSON writes it, with its accents spelled out at worst."""


class BadRequest(ValueError):
    """What was sent is not what a page of ours sends."""


def editing_routes(drawer: Drawer) -> list[Route]:
    """``fichier/…`` gives a file and takes it back, ``annuler/…`` undoes."""

    async def read(request: Request) -> Response:
        sheet = await to_thread.run_sync(drawer.take_out, request.path_params["path"])
        body = {"path": sheet.path, "mark": sheet.mark, "text": sheet.text, "undo": drawer.can_undo(sheet.path)}
        return JSONResponse(body, headers=QUIET)

    async def write(request: Request) -> Response:
        asked = await json_of(request)
        mark, text, insist = asked.get("mark"), asked.get("text"), asked.get("insist") is True
        if not isinstance(mark, str) or not isinstance(text, str):
            raise BadRequest
        path = request.path_params["path"]
        return answer(await to_thread.run_sync(lambda: drawer.save(path, mark, text, insist=insist)))

    async def undo(request: Request) -> Response:
        mark = (await json_of(request)).get("mark")
        if not isinstance(mark, str):
            raise BadRequest
        return answer(await to_thread.run_sync(drawer.undo, request.path_params["path"], mark))

    return [
        Route("/fichier/{path:path}", told(read)),
        Route("/fichier/{path:path}", told(write), methods=["POST"]),
        Route("/annuler/{path:path}", told(undo), methods=["POST"]),
    ]


async def json_of(request: Request) -> Mapping[str, Any]:
    """What a page of ours sends. Raises BadRequest for anything else, or anything longer."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > _MOST:
            raise BadRequest
    try:
        sent = json.loads(bytes(body))
    except (ValueError, RecursionError) as error:
        raise BadRequest from error
    if not isinstance(sent, dict):
        raise BadRequest
    return sent


def answer(saved: Saved) -> Response:
    """What became of a writing, for the page that asked."""
    sheet = saved.sheet
    notices = [notice(issue) for issue in saved.issues]
    body = {"state": saved.state.value, "path": sheet.path, "mark": sheet.mark, "text": sheet.text, "issues": notices}
    return JSONResponse(body, headers=QUIET)


def told(handler: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
    """A handler whose refusals are said in French."""

    async def handle(request: Request) -> Response:
        try:
            return await handler(request)
        except NoSuchFile:
            return _refused("Ce fichier n’est pas un texte ou des faits de l’annuaire, ou il ne se lit pas.", 404)
        except BadRequest:
            return _refused("Cette demande n’est pas comprise : rechargez la page de l’atelier.", 400)
        except YearbookError as error:
            return _refused(STOPS[type(error).__name__].format_map(error.values), 500)

    return handle


def _refused(fault: str, status: int) -> Response:
    return JSONResponse({"fault": french_spaces(fault)}, status, QUIET)
