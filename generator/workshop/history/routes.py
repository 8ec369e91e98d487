"""The addresses of what changed and of the versions of a file."""

from __future__ import annotations

from dataclasses import asdict

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from generator.french.scale import Scale
from generator.french.typography import french_spaces
from generator.workshop.desk import Desk
from generator.workshop.editing.drawer import Drawer, NoSuchFile
from generator.workshop.editing.routes import QUIET, BadRequest, answer, json_of, told
from generator.workshop.history.repository import GitRefused, Repository
from generator.workshop.history.words import tell_change

LONGEST_MESSAGE = 2_000


def history_routes(repository: Repository, desk: Desk, drawer: Drawer) -> list[Route]:
    """``historique`` tells what changed and makes a version; ``versions/…`` gives those of a file, or one back."""

    def look() -> object:
        if not repository.is_there:
            return {"git": False}
        scale = desk.facts.publication.yearbook.house.scale if desk.facts else Scale()
        found = [(one.path, tell_change(one.path, one.before, one.now, scale)) for one in repository.changes()]
        changes = [{"path": path, "told": [french_spaces(one) for one in lines]} for path, lines in found]
        return {"git": True, "published": repository.since_publication, "changes": changes}

    async def changes(_: Request) -> Response:
        return JSONResponse(await to_thread.run_sync(look), headers=QUIET)

    async def keep(request: Request) -> Response:
        message = (await json_of(request)).get("message")
        if not isinstance(message, str) or not message.strip() or len(message) > LONGEST_MESSAGE:
            raise BadRequest
        try:
            await to_thread.run_sync(repository.keep, message.strip())
        except GitRefused as error:
            return JSONResponse({"fault": f"Git répond\u202f: {error}"}, 409, QUIET)
        return await changes(request)

    async def versions(request: Request) -> Response:
        path = request.path_params["path"]
        found = await to_thread.run_sync(lambda: [asdict(one) for one in repository.versions(path)])
        return JSONResponse(found, headers=QUIET)

    async def give_back(request: Request) -> Response:
        asked = await json_of(request)
        mark, revision, path = asked.get("mark"), asked.get("revision"), request.path_params["path"]
        if not isinstance(mark, str) or not isinstance(revision, str):
            raise BadRequest
        text = await to_thread.run_sync(repository.text_at, revision, path)
        if text is None:
            raise NoSuchFile(path)
        insist = asked.get("insist") is True
        return answer(await to_thread.run_sync(lambda: drawer.save(path, mark, text, insist=insist)))

    return [
        Route("/historique", changes),
        Route("/historique", told(keep), methods=["POST"]),
        Route("/versions/{path:path}", told(versions)),
        Route("/versions/{path:path}", told(give_back), methods=["POST"]),
    ]
