"""The addresses of the forms."""

from __future__ import annotations

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from generator.pages.rendering import render
from generator.workshop.editing.drawer import NoSuchFile
from generator.workshop.editing.routes import QUIET, BadRequest, json_of, told
from generator.workshop.forms.cabinet import Cabinet
from generator.workshop.forms.contexts import FORM, SHELVES, ShelvesContext
from generator.workshop.forms.finder import find
from generator.workshop.forms.orders import read_order
from generator.workshop.forms.photographs import MOST_BYTES, Photographs
from generator.workshop.forms.shapes import parts_of
from generator.workshop.forms.shelf import behind, shelves

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
_LONGEST_NAME = 200


def form_routes(cabinet: Cabinet) -> list[Route]:
    """``fiches`` lists them, ``fiche/…`` gives one and takes it back, ``trouver/…`` and ``image/…`` help to fill it."""
    photographs = Photographs(cabinet.root)

    async def shelf(request: Request) -> Response:
        page = request.query_params.get("page", "")
        return await to_thread.run_sync(lambda: _page(SHELVES, _shelves(cabinet, request.scope["root_path"], page)))

    async def show(request: Request) -> Response:
        path, page = request.path_params["path"], request.query_params.get("page", "")
        root = request.scope["root_path"]
        return await to_thread.run_sync(lambda: _page(FORM, cabinet.form(path, root, page)))

    async def save(request: Request) -> Response:
        order = read_order(await json_of(request))
        path = request.path_params["path"]
        return JSONResponse(await to_thread.run_sync(cabinet.save, path, order), headers=QUIET)

    async def look_for(request: Request) -> Response:
        year, _ = _known(request)
        typed = request.query_params.get("mot", "")[:_LONGEST_NAME]
        found = await to_thread.run_sync(lambda: find(cabinet.register, typed, cabinet.day(year)))
        return JSONResponse(
            [{"nom": one.name, "detail": one.detail, "region": one.region} for one in found], headers=QUIET
        )

    async def hang(request: Request) -> Response:
        year, _ = _known(request)
        name, key = (request.query_params.get(one, "")[:_LONGEST_NAME] for one in ("nom", "cle"))
        content = await _bytes_of(request)
        return JSONResponse(await to_thread.run_sync(photographs.hang, content, year, name, key), headers=QUIET)

    return [
        Route("/fiches", told(shelf)),
        Route("/fiche/{path:path}", told(show)),
        Route("/fiche/{path:path}", told(save), methods=["POST"]),
        Route("/trouver/{path:path}", told(look_for)),
        Route("/image/{path:path}", told(hang), methods=["POST"]),
    ]


def _known(request: Request) -> tuple[int | None, str]:
    parts = parts_of(request.path_params["path"])
    if parts is None:
        raise NoSuchFile(request.path_params["path"])
    return parts


async def _bytes_of(request: Request) -> bytes:
    """A picture. Raises BadRequest for one that no camera makes."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise BadRequest
    return bytes(body)


def _shelves(cabinet: Cabinet, root: str, page: str) -> ShelvesContext:
    present = cabinet.present()
    found = tuple(shelves(cabinet.years(), present))
    return ShelvesContext(root, page, found, behind(cabinet.desk.facts, page, present))


def _page(layout: str, context: object) -> Response:
    headers = {**QUIET, "Content-Security-Policy": POLICY}
    return Response(render(layout, context), headers=headers, media_type="text/html")  # type: ignore[arg-type]
