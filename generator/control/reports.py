"""The three reports on files that were judged: a page, JSON, and the page to sign."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence

from generator.control.job import Job
from generator.control.report_contexts import ReportPage, file_view, verdict
from generator.control.report_json import write_json
from generator.control.sign_off import build_sign_off
from generator.design.fonts import Family, web_font
from generator.design.sign import painted
from generator.french import words as french
from generator.keeping.cache import Cache, NoCache
from generator.keeping.program_files import ProgramFiles
from generator.pages.rendering import layouts_of, read_layout, render
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
    ordered, files, kept = job or Job(), tuple(sorted(judgements, key=_order)), cache or NoCache()
    layouts = layouts_of("control")
    return (
        OutputFile(f"{folder}preflight.html", kept.leaf(build_page, files, ordered, layouts, kept)),
        OutputFile(f"{folder}preflight.json", write_json(files)),
        OutputFile(f"{folder}bon-a-tirer.pdf", kept.leaf(build_sign_off, files, ordered, layouts)),
    )


def _order(judgement: Judgement) -> int:
    """The interior first, then the cover, then the file for the screen."""
    return list(Kind).index(judgement.expectation.kind)


def build_page(judgements: Sequence[Judgement], job: Job, _layouts: ProgramFiles, cache: Cache) -> bytes:
    """The report as a page that needs nothing but itself: fonts, pictures and rules are within."""
    context = ReportPage(
        sign=painted(job.sign, "currentColor", 2.6),
        title=job.title,
        day=french.day(job.built_on) if job.built_on else "",
        verdict=verdict(judgements),
        is_printable=all(judgement.is_printable for judgement in judgements),
        files=tuple(file_view(judgement, place) for place, judgement in enumerate(judgements, start=1)),
    )
    html = render("control/report.html", context).strip() + "\n"
    faces = "".join(_face(*face, cache) for face in _FACES)
    return html.replace("/*fonts*/", faces).replace("/*rules*/", read_layout("control/report.css")).encode()


def _face(family: Family, name: str, weights: tuple[int, int], cache: Cache) -> str:
    font = b64encode(cache.leaf(web_font, family, _LETTERS, weights)).decode("ascii")
    return (
        f'@font-face{{font-family:"{name}";font-weight:{weights[0]} {weights[1]};'
        f'src:url(data:font/woff2;base64,{font}) format("woff2")}}'
    )
