"""The three reports on files that were judged: a page, JSON, and the page to sign."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import version

from generator.control.job import Job
from generator.control.report_contexts import ReportPage, file_view, verdict
from generator.control.report_json import write_json
from generator.control.sign_off import build_sign_off
from generator.design.fonts import Family, web_font
from generator.french import words as french
from generator.keeping.cache import Cache, source_version
from generator.pages.rendering import read_layout, render
from generator.preflight.checks.expectation import Kind
from generator.preflight.checks.findings import Judgement
from generator.publication.files import OutputFile

_FACES = (
    (Family.SERIF, "Source Serif 4", (400, 600)),
    (Family.GROTESQUE, "Bricolage Grotesque", (400, 800)),
)

_LETTERS = "".join(map(chr, range(0x20, 0x7F))) + "àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ«»’“”…–—−×·²³°µ€•§\u00a0\u202f"
"""Always the same: a font that is cut once serves every report."""


def build_reports(
    judgements: Iterable[Judgement], job: Job | None = None, cache: Cache | None = None, folder: str = ""
) -> tuple[OutputFile, ...]:
    """``preflight.html``, ``preflight.json`` and ``bon-a-tirer.pdf`` in a folder (with its slash).

    They are laid out again only when what they say has changed. Raises BookError.
    """
    ordered, files = job or Job(), sorted(judgements, key=_order)
    told = write_json(files)
    pictures = [picture for file in files for picture in file.thumbnails]
    key: tuple[bytes | str, ...] = (told, *pictures, repr(ordered), *_makers())
    page = _kept("page", key, lambda: build_page(files, ordered, cache).encode(), cache)
    signed = _kept("sign-off", key, lambda: build_sign_off(files, ordered), cache)
    return (
        OutputFile(f"{folder}preflight.html", page),
        OutputFile(f"{folder}preflight.json", told),
        OutputFile(f"{folder}bon-a-tirer.pdf", signed),
    )


def _order(judgement: Judgement) -> int:
    """The interior first, then the cover, then the file for the screen."""
    return list(Kind).index(judgement.expectation.kind)


def _kept(name: str, key: tuple[bytes | str, ...], make: Callable[[], bytes], cache: Cache | None) -> bytes:
    return cache.remember((f"preflight-{name}", *key), make) if cache else make()


def _makers() -> tuple[str, ...]:
    """The layouts and the programs that the reports depend on."""
    names = ("report.html", "report.css", "sign_off.html", "sign_off.css")
    rooms = ("generator.preflight", "generator.pages", "generator.design.fonts", "generator.book.engine.layout")
    layouts = (read_layout(f"control/{name}") for name in names)
    return (*layouts, *map(source_version, rooms), version("weasyprint"), version("pikepdf"))


def build_page(judgements: Sequence[Judgement], job: Job, cache: Cache | None = None) -> str:
    """The report as a page that needs nothing but itself: fonts, pictures and rules are within."""
    context = ReportPage(
        title=job.title,
        day=french.day(job.built_on) if job.built_on else "",
        verdict=verdict(judgements),
        is_printable=all(judgement.is_printable for judgement in judgements),
        files=tuple(file_view(judgement, place) for place, judgement in enumerate(judgements, start=1)),
    )
    html = render("control/report.html", context).strip() + "\n"
    faces = "".join(_face(*face, cache) for face in _FACES)
    return html.replace("/*fonts*/", faces).replace("/*rules*/", read_layout("control/report.css"))


def _face(family: Family, name: str, weights: tuple[int, int], cache: Cache | None) -> str:
    def cut() -> bytes:
        return web_font(family, _LETTERS, weights)

    key = ("preflight-font", family, _LETTERS, source_version("generator.design.fonts"))
    font = b64encode(cache.remember(key, cut) if cache else cut()).decode("ascii")
    return (
        f'@font-face{{font-family:"{name}";font-weight:{weights[0]} {weights[1]};'
        f'src:url(data:font/woff2;base64,{font}) format("woff2")}}'
    )
