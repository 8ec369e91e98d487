"""The only room that knows WeasyPrint: HTML and drawings in memory become a tagged PDF and the lines of its log."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from weasyprint import HTML
from weasyprint.logger import LOGGER
from weasyprint.urls import URLFetcher, URLFetcherResponse

from generator.errors import BookError
from generator.fonts import static_instance
from generator.pages.book_faces import FACES

BASE = "book://annuaire/"
"""The address of the book: one that no folder and no network has, so that the bytes depend on neither."""

_FACES = {f"{BASE}{face.file}": face for face in FACES}
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
    """The book as PDF/UA-1, with its bleed: the screen and the press are given these same pages.

    ``zoom`` is the width of the page over that of the style sheet. Raises BookError when WeasyPrint gives up.
    """
    with _Listener() as listener:
        try:
            document = HTML(string=html, base_url=BASE, url_fetcher=_Memory(drawings)).render(pdf_variant=VARIANT)
            pdf = document.write_pdf(zoom=zoom, pdf_variant=VARIANT)
        except Exception as error:
            raise BookError(cause=f"{type(error).__name__} : {error}") from error
    fillers = (number for number, page in enumerate(document.pages, start=1) if page._page_box.page_type.blank)
    return LaidOut(pdf, tuple(listener.remarks), tuple(fillers), len(document.pages))


class _Memory(URLFetcher):  # type: ignore[misc]
    """Serves the drawings and the fonts, and refuses everything else: no path, no network."""

    def __init__(self, drawings: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self._drawings = drawings

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        if face := _FACES.get(url):
            font = static_instance(face.family, face.weight, face.optical_size)
            return URLFetcherResponse(url, font, {"Content-Type": "font/ttf"})
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

    def __enter__(self) -> _Listener:
        LOGGER.addHandler(self)
        return self

    def __exit__(self, *error: object) -> None:
        LOGGER.removeHandler(self)
