"""The three reports on files that were judged: a page, JSON, and the page to sign."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence

from generator import french
from generator.cache import Cache, source_version
from generator.fonts import Family, web_font
from generator.outputs.files import OutputFile
from generator.pages.rendering import read_layout, render
from generator.preflight.findings import Judgement
from generator.preflight.report_contexts import ReportPage, file_view, verdict
from generator.preflight.report_json import write_json
from generator.preflight.sign_off import Job, build_sign_off

_FACES = (
    (Family.SERIF, "Source Serif 4", (400, 600)),
    (Family.GROTESQUE, "Bricolage Grotesque", (400, 800)),
)


def build_reports(
    judgements: Sequence[Judgement], job: Job | None = None, cache: Cache | None = None, folder: str = ""
) -> tuple[OutputFile, ...]:
    """``preflight.html``, ``preflight.json`` and ``bon-a-tirer.pdf`` in a folder (with its slash). Raises BookError."""
    ordered = job or Job()
    return (
        OutputFile(f"{folder}preflight.html", build_page(judgements, ordered, cache).encode()),
        OutputFile(f"{folder}preflight.json", write_json(judgements)),
        OutputFile(f"{folder}bon-a-tirer.pdf", build_sign_off(judgements, ordered)),
    )


def build_page(judgements: Sequence[Judgement], job: Job, cache: Cache | None = None) -> str:
    """The report as a page that needs nothing but itself: fonts, pictures and rules are within."""
    context = ReportPage(
        title=job.title,
        day=french.day(job.built_on) if job.built_on else "",
        verdict=verdict(judgements),
        is_printable=all(judgement.is_printable for judgement in judgements),
        files=tuple(file_view(judgement, place) for place, judgement in enumerate(judgements, start=1)),
    )
    html = render("preflight/report.html", context).strip() + "\n"
    faces = "".join(_face(*face, html, cache) for face in _FACES)
    return html.replace("/*fonts*/", faces).replace("/*rules*/", read_layout("preflight/report.css"))


def _face(family: Family, name: str, weights: tuple[int, int], html: str, cache: Cache | None) -> str:
    letters = "".join(sorted(set(html)))
    key = ("preflight-font", family, letters, source_version("generator.fonts"))
    font = (
        cache.remember(key, lambda: web_font(family, letters, weights)) if cache else web_font(family, letters, weights)
    )
    address = "data:font/woff2;base64," + b64encode(font).decode("ascii")
    return (
        f'@font-face{{font-family:"{name}";font-weight:{weights[0]} {weights[1]};src:url({address}) format("woff2")}}'
    )
