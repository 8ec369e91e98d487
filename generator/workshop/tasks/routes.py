"""The addresses of errands: what is asked, and how far it is."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from generator.french.typography import french_spaces
from generator.workshop.desk import Desk
from generator.workshop.editing.routes import QUIET, json_of, told
from generator.workshop.tasks.errands import NotAnErrand, words_of
from generator.workshop.tasks.work import BUSY, Work


def task_routes(work: Work, desk: Desk) -> list[Route]:
    """``taches`` says how far the errand at hand is, ``taches/…`` begins one."""

    async def state(_: Request) -> Response:
        facts = desk.facts
        years = [record.year for record in facts.publication.yearbook.editions] if facts else []
        body = {"name": work.name, "running": work.is_running, "code": work.code, "lines": [*work.lines]}
        return JSONResponse({**body, "years": years}, headers=QUIET)

    async def begin(request: Request) -> Response:
        asked = await json_of(request)
        if work.is_running:
            return _refused(BUSY, 409)
        try:
            words = words_of(request.path_params["name"], asked)
        except NotAnErrand as error:
            return _refused(f"{str(error).capitalize()}.", 400)
        work.start(request.path_params["name"], words)
        return await state(request)

    return [Route("/taches", state), Route("/taches/{name}", told(begin), methods=["POST"])]


def _refused(fault: str, status: int) -> Response:
    return JSONResponse({"fault": french_spaces(fault)}, status, QUIET)
