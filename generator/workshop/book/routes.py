"""The addresses of the whole book: how far it is, begin it, one of its pages."""

from __future__ import annotations

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from generator.french.typography import french_spaces
from generator.workshop.book.bindery import Bindery
from generator.workshop.book.gallery import told_of
from generator.workshop.book.places import Place, place_of
from generator.workshop.desk import Desk
from generator.workshop.editing.routes import QUIET, json_of, told

_UNSOUND = "Corrigez d’abord les erreurs : le livre entier se compose d’un annuaire sans erreur."
_NO_PAGE = "Cette page du livre n’est plus gardée."


def volume_routes(bindery: Bindery, desk: Desk) -> list[Route]:
    """``volume`` says how far the book is and what the last one holds, or begins one; ``volume/…`` shows its pages."""

    async def state(request: Request) -> Response:
        return _state(request.query_params.get("page", ""))

    async def begin(request: Request) -> Response:
        address = str((await json_of(request)).get("page", ""))
        if not desk.seen.is_sound:
            return _refused(_UNSOUND, 409)
        bindery.begin(desk.seen.version, _year(desk, _place(desk, address)))
        return _state(address)

    async def picture(request: Request) -> Response:
        rank, page = request.path_params["rank"], request.path_params["page"]
        content = await to_thread.run_sync(bindery.page, rank, page)
        return Response(content, headers=QUIET, media_type="image/png") if content else _refused(_NO_PAGE, 404)

    def _state(address: str) -> Response:
        place = _place(desk, address)
        return JSONResponse(told_of(bindery, desk.seen.version, _year(desk, place), place), headers=QUIET)

    return [
        Route("/volume", state),
        Route("/volume", told(begin), methods=["POST"]),
        Route("/volume/{rank:int}/{page:int}.png", picture),
    ]


def _place(desk: Desk, address: str) -> Place | None:
    return place_of(desk.facts, address) if desk.facts else None


def _year(desk: Desk, place: Place | None) -> int:
    """The edition of a place, the newest for a page that no book has; 0 before anything is read."""
    if place is not None:
        return place.year
    return desk.facts.publication.yearbook.newest.year if desk.facts else 0


def _refused(fault: str, status: int) -> Response:
    return JSONResponse({"fault": french_spaces(fault)}, status, QUIET)
