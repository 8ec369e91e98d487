"""The only room that knows WeasyPrint: HTML and drawings in memory become a tagged PDF and the lines of its log."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from tempfile import gettempdir
from typing import Any
from urllib.parse import unquote

from generator.design.book_faces import FACES, Face, cut_face
from generator.design.fonts import Family
from generator.findings.errors import BookError
from generator.typesetting.libraries import opening_libraries

with opening_libraries():
    from weasyprint import CSS, HTML
    from weasyprint.document import Document, Page
    from weasyprint.logger import LOGGER
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    from generator.typesetting.lines import breaking_once

BASE = "book://annuaire/"
"""The address of the book: one that no folder and no network has, so that the bytes depend on neither."""

VARIANT = "pdf/ua-1"

_SAMPLE = (
    '<html lang="fr"><title>Essai</title><style>p { width: 4em; hyphens: auto }</style>'
    '<p id="ici">Incontestablement <a href="#ici">ici</a></p><img src="signe.svg" alt="Signe">'
)
_SAMPLE_DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0H9V9Z"/><text>a</text></svg>'

_TYPES = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The PDF as WeasyPrint writes it, with its bleed, and what it had to say.

    ``faces`` are the files of its fonts, by their names in the resources of its pages.
    """

    pdf: bytes
    remarks: tuple[str, ...]
    faces: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class House:
    """Fonts and style sheets read once, for all that is laid out with them."""

    fonts: FontConfiguration = field(default_factory=FontConfiguration)
    sheets: tuple[CSS, ...] = ()


@dataclass(frozen=True)
class Rendering:
    """A document whose pages are made but not written, and what WeasyPrint had to say."""

    document: Document
    remarks: tuple[str, ...]

    @property
    def pages(self) -> list[Page]:
        """Its pages."""
        return list(self.document.pages)


def lay_out(html: str, drawings: Mapping[str, bytes], zoom: float = 1) -> LaidOut:
    """A document in one layout, as PDF/UA-1 with its bleed. See ``write`` for ``zoom`` and errors."""
    rendering = render(html, drawings, House())
    written = write(rendering, rendering.pages, zoom)
    return replace(written, remarks=tuple(dict.fromkeys((*rendering.remarks, *written.remarks))))


def render(html: str, drawings: Mapping[str, bytes], house: House) -> Rendering:
    """The pages of a document. Raises BookError when WeasyPrint gives up."""
    with _listening() as remarks, breaking_once():
        source = HTML(string=html, base_url=BASE, url_fetcher=_Memory(drawings))
        document = source.render(font_config=house.fonts, stylesheets=house.sheets, pdf_variant=VARIANT)
    return Rendering(document, tuple(dict.fromkeys(remarks)))


def write(rendering: Rendering, pages: Sequence[Page], zoom: float = 1) -> LaidOut:
    """Pages of a document as PDF/UA-1, with their bleed: the screen and the press are given these same pages.

    ``zoom`` is the width of the page over that of the style sheet. Raises BookError when WeasyPrint gives up.
    """
    with _listening() as remarks:
        document = rendering.document.copy(list(pages))
        pdf = document.write_pdf(zoom=zoom, pdf_variant=VARIANT)
    fonts = document.fonts.values()
    faces = {f"/{font.hash}": face.file for font in fonts if (face := _face_of(font))}
    strangers = (_remark(font) for font in fonts if not font.family.startswith(tuple(Family)))
    return LaidOut(pdf, tuple(dict.fromkeys((*remarks, *strangers))), faces)


def _remark(font: Any) -> str:
    """What is said of a font that is not the book's: it comes from the machine, and another one has another."""
    return f"la police « {font.family} » est celle de la machine"


def furnish(style: Sequence[str]) -> House:
    """The house of a book: the sheets and faces that many books share are read once."""
    aside = gettempdir()
    return House(_house_fonts(aside), tuple(_sheet(text, aside) for text in style))


@cache
def warm_up() -> None:
    """Let the libraries read what any layout needs (hyphens, types of C), once for all the children of this process."""
    lay_out(_SAMPLE, {"signe.svg": _SAMPLE_DRAWING})


@cache
def _house_fonts(_aside: str) -> FontConfiguration:
    """Its files are in the temporary folder of now: whoever is given another one needs others."""
    return FontConfiguration()


@cache
def _sheet(text: str, aside: str) -> CSS:
    return CSS(string=text, base_url=BASE, url_fetcher=_Memory({}), font_config=_house_fonts(aside))


def _face_of(font: Any) -> Face | None:
    """The face that a font of the file was cut from; None when a sign of it is missing there, or it is not ours."""
    ours = (face for face in FACES if (face.css_family, face.weight, face.is_italic) == _looks(font))
    return None if font.missing else next(ours, None)


def _looks(font: Any) -> tuple[str, int, bool]:
    return font.family, int(font.weight), bool(font.style)


@contextmanager
def _listening() -> Iterator[list[str]]:
    """What WeasyPrint has to say meanwhile. Raises BookError when it gives up."""
    listener = _Listener()
    LOGGER.addHandler(listener)
    try:
        yield listener.remarks
    except Exception as error:
        raise BookError(cause=f"{type(error).__name__} : {error}") from error
    finally:
        LOGGER.removeHandler(listener)


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
