"""The workshop's addresses: its frame, its news, and the pages of the proof in each view."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from mimetypes import guess_type

import anyio
from anyio import to_thread
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from generator.french.typography import french_spaces
from generator.pages.rendering import read_asset, render
from generator.run.order import Order
from generator.site.frame.security import SERVER_HEADERS
from generator.workshop.addresses import named_pages
from generator.workshop.board.routes import board_routes
from generator.workshop.book.bench import Bench
from generator.workshop.book.bindery import Bindery
from generator.workshop.book.gallery import Gallery
from generator.workshop.book.places import place_of
from generator.workshop.book.routes import volume_routes
from generator.workshop.desk import Desk, Look
from generator.workshop.editing.drawer import Drawer
from generator.workshop.editing.routes import QUIET, editing_routes
from generator.workshop.forms.cabinet import Cabinet
from generator.workshop.forms.routes import form_routes
from generator.workshop.frame import FRAME, FrameContext
from generator.workshop.guard import Guard
from generator.workshop.history.repository import Repository
from generator.workshop.history.routes import history_routes
from generator.workshop.lookout import SORRY, Lookout
from generator.workshop.news import NewsDesk
from generator.workshop.notices import news_of
from generator.workshop.tables.routes import table_routes
from generator.workshop.tasks.errands import PUBLISH
from generator.workshop.tasks.routes import task_routes
from generator.workshop.tasks.work import Work
from generator.workshop.texts.routes import TEXT_SCRIPTS, TextRoutes
from generator.workshop.views import VIEWS, see

TOOLS = {
    "atelier.css": "css/atelier.css",
    "atelier.js": "scripts/atelier.js",
    "atelier-couleurs.css": "css/atelier-couleurs.css",
    "atelier-formulaire.css": "css/atelier-formulaire.css",
    "atelier-formulaire.js": "scripts/atelier-formulaire.js",
    "atelier-bilan.js": "scripts/atelier-bilan.js",
    "atelier-livre.css": "css/atelier-livre.css",
    "atelier-livre.js": "scripts/atelier-livre.js",
    "atelier-demandes.js": "scripts/atelier-demandes.js",
    "atelier-texte.css": "css/atelier-texte.css",
    **{name: f"editor/{name}" for name in ("codemirror.js", "fr.aff", "fr.dic")},
    "atelier-faire.css": "css/atelier-faire.css",
    "atelier-faire.js": "scripts/atelier-faire.js",
    "atelier-tableaux.css": "css/atelier-tableaux.css",
    "atelier-tableaux.js": "scripts/atelier-tableaux.js",
    "atelier-historique.css": "css/atelier-historique.css",
    "atelier-historique.js": "scripts/atelier-historique.js",
    **{name: f"scripts/{name}" for name in TEXT_SCRIPTS},
}
"""What the frame itself asks for, and its panes once they open."""
_FRAME_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_TEXTS = ("text/html", "text/css")
_NOT_YET = "Les pages se montreront dès que l’annuaire sera sans erreur : les constats disent ce qui est à corriger."
_LONGEST_ORDER = 40
"""« version,rank » has no more octets."""


@dataclass
class Workshop:
    """An order, its desk, and what the frames are told."""

    order: Order
    desk: Desk = field(init=False)
    bench: Bench = field(init=False)
    drawer: Drawer = field(init=False)
    lookout: Lookout = field(init=False)
    errands: Work = field(init=False)
    repository: Repository = field(init=False)
    bindery: Bindery = field(init=False)
    gallery: Gallery = field(default_factory=Gallery)
    news: NewsDesk = field(default_factory=NewsDesk)

    def __post_init__(self) -> None:
        """The desk is empty until the server runs."""
        self.desk, self.bench = Desk(self.order), Bench(self.order.root)
        self.bindery = Bindery(self.order.root)
        self.drawer = Drawer(self.order.root, self.desk.weigh)
        self.lookout = Lookout(self.order.root, self.desk, self._tell, self.bench.open)
        self.repository = Repository(self.order.root)
        self.errands = Work(self.order.root, self._done)

    async def frame(self, _: Request) -> Response:
        """The window that holds the pages."""
        html = await to_thread.run_sync(lambda: render(FRAME, FrameContext(self.repository.is_there)))
        return Response(html, headers={**QUIET, "Content-Security-Policy": _FRAME_POLICY}, media_type="text/html")

    async def tool(self, request: Request) -> Response:
        """The frame's own style sheet and script."""
        name = TOOLS.get(request.path_params["name"])
        if name is None:
            return _plain("Il n’y a rien à cette adresse.", 404)
        return Response(read_asset(name), headers=QUIET, media_type=guess_type(name)[0])

    async def listen(self, _: Request) -> Response:
        """The news, as they happen."""
        return StreamingResponse(self.news.listen(), headers=QUIET, media_type="text/event-stream")

    async def pages(self, _: Request) -> Response:
        """The names of pages and their addresses."""
        facts = self.desk.facts
        found = await to_thread.run_sync(lambda: [*named_pages(facts)] if facts else [])
        return JSONResponse(found, headers=QUIET)

    async def page(self, request: Request) -> Response:
        """A page or file of the proof, in a view."""
        view, address = request.path_params["view"], request.path_params["address"] or "index.html"
        if view not in VIEWS or address.startswith("/") or ".." in address.split("/"):
            return _plain("Il n’y a rien à cette adresse.", 404)
        try:
            shown = await to_thread.run_sync(self.desk.show, address)
        except Exception as error:  # a fault of ours must not end the workshop
            logging.getLogger(__name__).exception("page %s", address)
            return _plain(SORRY.format(error=error, kind=type(error).__name__), 500)
        if shown is None and self.desk.facts is None and address.endswith(".html"):
            return _plain(_NOT_YET, 200)
        if shown is None:
            return _plain(f"L’annuaire n’a pas de page « {address} ».", 404)
        kind = guess_type(address)[0] or "application/octet-stream"
        content = see(shown.content.decode(), view).encode() if kind in _TEXTS else shown.content
        if shown.fault:
            self._tell(replace(self.desk.seen, fault=shown.fault))  # the next look forgets it
        return Response(content, headers={**dict(SERVER_HEADERS), **QUIET}, media_type=kind)

    async def book(self, request: Request) -> Response:
        """The chapter of the book that says what a page says."""
        facts, address = self.desk.facts, request.path_params["address"]
        place = place_of(facts, address) if facts else None
        if place is None:
            return JSONResponse({"fault": "Le livre n’a pas cette page."}, headers=QUIET)
        galley = await to_thread.run_sync(self.bench.lay_out, self.desk.seen.version, place)
        return JSONResponse(self.gallery.hang(galley), headers=QUIET)

    async def picture(self, request: Request) -> Response:
        """A page of the book."""
        content = self.gallery.pictures.get(request.path_params["name"])
        if content is None:
            return _plain("Cette page du livre n’est plus gardée.", 404)
        return Response(content, headers=QUIET, media_type="image/png")

    async def mend(self, request: Request) -> Response:
        """Write what leaves no choice, once the editor asked for it; the news then tell what is left."""
        try:
            version, rank = (int(part) for part in (await request.body())[:_LONGEST_ORDER].split(b","))
        except ValueError:
            return _plain("Cette correction n’est pas comprise.", 400)
        return _plain(await to_thread.run_sync(self.desk.mend, version, rank), 200)

    async def work(self) -> None:
        """Read everything, then again whatever is saved, and tell it."""
        await self.lookout.work()

    def _done(self, name: str) -> None:
        """An errand ended well: what was published is what changes are told since."""
        if name == PUBLISH and self.repository.is_there:
            self.repository.mark_published()

    def _tell(self, look: Look) -> None:
        facts = self.desk.facts
        self.news.tell(news_of(look, facts.publication.yearbook if facts else None))


def make_app(workshop: Workshop, token: str, port: int, ready: Callable[[], None]) -> ASGIApp:
    """The application behind its guard; ``ready`` is called once it can answer."""

    @asynccontextmanager
    async def at_work(_: Starlette) -> AsyncIterator[Mapping[str, object]]:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(workshop.work)
            ready()
            yield {}
            workshop.lookout.stop()
            await workshop.errands.stop()
            tasks.cancel_scope.cancel()

    routes = [
        Route("/", workshop.frame),
        Route("/outils/{name}", workshop.tool),
        Route("/nouvelles", workshop.listen),
        Route("/pages", workshop.pages),
        Route("/corriger", workshop.mend, methods=["POST"]),
        *TextRoutes(workshop.desk).routes(),
        *board_routes(workshop.desk),
        Route("/livre/{address:path}", workshop.book),
        Route("/planches/{name}.png", workshop.picture),
        *volume_routes(workshop.bindery, workshop.desk),
        *editing_routes(workshop.drawer),
        *task_routes(workshop.errands, workshop.desk),
        *table_routes(workshop.order.root),
        *history_routes(workshop.repository, workshop.desk, workshop.drawer),
        *form_routes(Cabinet(workshop.order.root, workshop.desk, workshop.drawer)),
        Route("/{view}/{address:path}", workshop.page),
    ]
    return Guard(Starlette(routes=[Mount(f"/{token}", routes=routes)], lifespan=at_work), token, port)


def _plain(text: str, status: int) -> Response:
    return Response(french_spaces(text) + "\n", status, QUIET, "text/plain; charset=utf-8")
