"""The addresses of spreadsheets: one is sent and reported on, or given back."""

from __future__ import annotations

from pathlib import Path

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from generator.workshop.editing.routes import QUIET, json_of, told
from generator.workshop.tables.receiving import give_back, receive, received


def table_routes(root: Path) -> list[Route]:
    """``tableaux/GENRE/ANNÉE`` takes a spreadsheet, ``tableaux/GENRE/ANNÉE.xlsx`` gives one."""

    async def take(request: Request) -> Response:
        asked = received(request.path_params["kind"], request.path_params["year"], await json_of(request))
        return JSONResponse(await to_thread.run_sync(receive, root, asked), headers=QUIET)

    async def give(request: Request) -> Response:
        kind, year, suffix = (request.path_params[name] for name in ("kind", "year", "form"))
        name, content = await to_thread.run_sync(give_back, root, kind, year, f".{suffix}")
        headers = {**QUIET, "Content-Disposition": f'attachment; filename="{name}"'}
        return Response(content, headers=headers, media_type="application/octet-stream")

    return [
        Route("/tableaux/{kind}/{year:int}", told(take), methods=["POST"]),
        Route("/tableaux/{kind}/{year:int}.{form}", told(give)),
    ]
