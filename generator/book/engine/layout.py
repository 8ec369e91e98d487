"""The only room that knows WeasyPrint: HTML and drawings in memory become a tagged PDF and the lines of its log."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote

from weasyprint import HTML
from weasyprint.document import Document, Page
from weasyprint.logger import LOGGER
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from generator.design.book_faces import FACES, Face
from generator.design.fonts import static_instance
from generator.findings.errors import BookError

BASE = "book://annuaire/"
"""The address of the book: one that no folder and no network has, so that the bytes depend on neither."""

VARIANT = "pdf/ua-1"

_TYPES = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The PDF as WeasyPrint writes it, what it had to say, which pages fill a gap, how many there are and for notes."""

    pdf: bytes
    remarks: tuple[str, ...]
    fillers: tuple[int, ...] = ()
    page_count: int = 0
    notes: int = 0


def lay_out(html: str, drawings: Mapping[str, bytes], zoom: float = 1) -> LaidOut:
    """A document in one layout, as PDF/UA-1 with its bleed. See ``Engine.write`` for ``zoom`` and errors."""
    with Engine(drawings) as engine:
        return engine.write(engine.render(html), zoom)


class Engine:
    """Renders parts of one book, which share drawings and fonts, then writes their pages as one file.

    Used in a ``with`` statement, during which it keeps what WeasyPrint has to say.
    """

    def __init__(self, drawings: Mapping[str, bytes]) -> None:
        self._fetcher, self._fonts, self._listener = _Memory(drawings), FontConfiguration(), _Listener()
        self._first: Document | None = None

    def __enter__(self) -> Engine:
        LOGGER.addHandler(self._listener)
        return self

    def __exit__(self, *error: object) -> None:
        LOGGER.removeHandler(self._listener)

    def render(self, html: str) -> list[Page]:
        """The pages of a document. Raises BookError when WeasyPrint gives up."""
        with _giving_up():
            source = HTML(string=html, base_url=BASE, url_fetcher=self._fetcher)
            self._first = source.render(font_config=self._fonts, pdf_variant=VARIANT)
            return list(self._first.pages)

    def write(self, pages: Sequence[Page], zoom: float = 1, notes: int = 0) -> LaidOut:
        """The pages as PDF/UA-1, with their bleed: the screen and the press are given these same pages.

        ``zoom`` is the width of the page over that of the style sheet. Raises BookError when WeasyPrint gives up.
        """
        if self._first is None:
            raise BookError(cause="il n’a aucune page")
        with _giving_up():
            pdf = self._first.copy(list(pages)).write_pdf(zoom=zoom, pdf_variant=VARIANT)
        fillers = (number for number, page in enumerate(pages, start=1) if page._page_box.page_type.blank)
        remarks = dict.fromkeys(self._listener.remarks)
        return LaidOut(pdf, tuple(remarks), tuple(fillers), len(pages), notes)


@contextmanager
def _giving_up() -> Iterator[None]:
    try:
        yield
    except Exception as error:
        raise BookError(cause=f"{type(error).__name__} : {error}") from error


class _Memory(URLFetcher):  # type: ignore[misc]
    """Serves the drawings and the fonts, and refuses everything else: no path, no network."""

    def __init__(self, drawings: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self._drawings = drawings
        # Cut here, where an error is seen: WeasyPrint takes another font when one cannot be fetched, without a word.
        self._fonts = {f"{BASE}{face.file}": cut_face(face) for face in FACES}

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        if url in self._fonts:
            return URLFetcherResponse(url, self._fonts[url], {"Content-Type": "font/ttf"})
        name = unquote(url.removeprefix(BASE))
        if name not in self._drawings:
            raise ValueError(f"« {url} » n’est pas dans le livre")
        return URLFetcherResponse(url, self._drawings[name], {"Content-Type": _TYPES.get(name.rpartition(".")[2], "")})


class _Listener(logging.Handler):
    """Keeps the warnings and errors of WeasyPrint's log while it is in use."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.remarks: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.remarks.append(record.getMessage())


@cache
def cut_face(face: Face) -> bytes:
    """The TrueType file of a face of the style sheet."""
    return static_instance(face.family, face.weight, face.optical_size)
