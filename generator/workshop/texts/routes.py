"""What the editor of texts asks the workshop for: the texts, the names to complete, the length of one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from generator.french.typography import french_spaces
from generator.site.frame.facts import SiteFacts
from generator.workshop.desk import Desk
from generator.workshop.editing.routes import QUIET
from generator.workshop.texts.lengths import measure
from generator.workshop.texts.names import known_words, names_for
from generator.workshop.texts.shelf import article_at, shelve

_SCRIPTS = ("texte", "editeur", "noms", "gestes", "collage", "images", "mots", "photos")
TEXT_SCRIPTS = tuple(f"atelier-{name}.js" for name in _SCRIPTS)
"""What the pane of texts is made of, beside CodeMirror."""


@dataclass(frozen=True, slots=True)
class TextRoutes:
    """Answers from what lies on a desk; nothing at all before it was read."""

    desk: Desk

    def routes(self) -> list[Route]:
        """Where they are asked for."""
        return [
            Route("/textes", self.texts),
            Route("/noms/{path:path}", self.names),
            Route("/longueur/{path:path}", self.length),
            Route("/mots", self.words),
        ]

    async def texts(self, _: Request) -> Response:
        """Every text, its title and the page that shows it."""
        return await self._answer(lambda facts: [asdict(one) for one in shelve(facts.publication.yearbook)])

    async def names(self, request: Request) -> Response:
        """The names that a text may give."""
        path = request.path_params["path"]
        return await self._answer(
            lambda facts: names_for(facts.publication, article_at(facts.publication.yearbook, path)[0])
        )

    async def length(self, request: Request) -> Response:
        """How long a text was when it was last sound, among its kind."""
        return await self._answer(lambda facts: _length(facts, request.path_params["path"]))

    async def words(self, _: Request) -> Response:
        """The words of the names that the yearbook knows."""
        return await self._answer(lambda facts: known_words(facts.publication.yearbook))

    async def _answer(self, ask: Callable[[SiteFacts], object]) -> Response:
        facts = self.desk.facts
        answer = await to_thread.run_sync(ask, facts) if facts else None
        return JSONResponse(answer, headers=QUIET)


def _length(facts: SiteFacts, path: str) -> object:
    yearbook = facts.publication.yearbook
    record, article = article_at(yearbook, path)
    if article is None:
        return None
    length = measure(yearbook, record, article)
    return {**asdict(length), "kind": french_spaces(length.kind)}
