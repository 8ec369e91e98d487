"""The board, for the pane that shows it."""

from __future__ import annotations

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from generator.french import words as french
from generator.french.typography import french_spaces
from generator.workshop.board.boards import boards
from generator.workshop.board.tasks import Board, Task
from generator.workshop.desk import Desk
from generator.workshop.editing.routes import QUIET


def board_routes(desk: Desk) -> list[Route]:
    """``bilan`` tells what each edition lacks, from what was last sound and what was last found."""

    async def show(_: Request) -> Response:
        return JSONResponse(await to_thread.run_sync(lambda: [*map(_plain, _boards(desk))]), headers=QUIET)

    return [Route("/bilan", show)]


def _boards(desk: Desk) -> list[Board]:
    return list(boards(desk.facts.publication.yearbook, desk.seen.issues)) if desk.facts else []


def _plain(board: Board) -> dict[str, object]:
    headings = [
        {
            "name": one.name,
            "done": one.done,
            "tasks": [*map(_told, one.tasks)],
        }
        for one in board.headings
    ]
    return {"year": board.year, "percent": board.percent, "headings": headings}


def _told(task: Task) -> dict[str, object]:
    """The page compares the day with its own: nobody reads the clock here."""
    until = {"until": task.until.isoformat(), "day": french.day(task.until)} if task.until else {}
    return {"words": french_spaces(task.words), "path": task.path, "line": task.line, "who": task.who, **until}
