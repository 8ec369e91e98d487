"""The « bon à tirer »: one page to sign, with what is printed, on what, and every page in small."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from markupsafe import Markup

from generator.control.job import Job
from generator.control.report_contexts import facts_in_words, verdict
from generator.design.book_faces import face_rules
from generator.design.sign import painted
from generator.french import words as french
from generator.keeping.program_files import ProgramFiles
from generator.pages.rendering import read_layout, render
from generator.preflight.checks.expectation import PRINT, Kind
from generator.preflight.checks.findings import Judgement
from generator.typesetting.layout import BASE, lay_out

_WIDTH, _HEIGHT = 180.0, 116.0
"""Millimetres that the small pages may take."""
_LABEL = 3.5
"""Millimetres under each row of small pages."""
_GAP = 2.2
_SHOWN = ("Pages", "Format rogné", "Fond perdu", "Norme", "Presse", "Encrage maximal", "Dos", "Images", "Polices")


@dataclass(frozen=True, slots=True)
class SheetView:
    """One small page."""

    number: int
    address: str
    is_blank: bool
    is_alone: bool


@dataclass(frozen=True, slots=True)
class FlatView:
    """A cover laid flat, outside or inside."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class SignedFile:
    """What the page says of a file."""

    name: str
    kind: str
    facts: tuple[tuple[str, str], ...]
    sha256: str


@dataclass(frozen=True, slots=True)
class SignOffPage:
    """``layouts/control/sign_off.html``; lengths in millimetres. ``sign`` heads it."""

    sign: Markup
    title: str
    publisher: str
    day: str
    built_on: str
    rules: str
    verdict: str
    files: tuple[SignedFile, ...]
    job: tuple[tuple[str, str], ...]
    heading: str
    covers: tuple[FlatView, ...]
    spreads: tuple[tuple[SheetView, ...], ...]
    blanks: str
    sheet_width: float
    sheet_height: float
    gap: float
    remark: str


def build_sign_off(judgements: Sequence[Judgement], job: Job, _layouts: ProgramFiles) -> bytes:
    """The page to sign, in PDF. Raises BookError."""
    printed = [judgement for judgement in judgements if judgement.expectation.kind in PRINT] or list(judgements)
    pictures = {
        f"{place}-{number}.png": b64decode(picture)
        for place, judgement in enumerate(printed)
        for number, picture in enumerate(judgement.thumbnails, start=1)
    }
    return _finished(lay_out(render("control/sign_off.html", _page(printed, job)), pictures).pdf)


def _page(printed: Sequence[Judgement], job: Job) -> SignOffPage:
    place, interior = next(
        ((place, one) for place, one in enumerate(printed) if one.expectation.kind is not Kind.COVER), (0, None)
    )
    pages = len(interior.thumbnails) if interior else 0
    trim = interior.facts.trim if interior and interior.facts.pages else (210.0, 297.0)
    covers = tuple(view for place, one in enumerate(printed) for view in _flats(place, one))
    width = _sheet_width(pages // 2 + 1 + len(covers), trim[1] / trim[0])
    return SignOffPage(
        sign=painted(job.sign, "#e8590c", 2.4),
        title=job.title,
        publisher=job.publisher,
        day=french.day(job.built_on) if job.built_on else "",
        built_on=job.built_on.isoformat() if job.built_on else "",
        rules=face_rules() + read_layout("control/sign_off.css"),
        verdict=_sentence(printed),
        files=tuple(_file(judgement) for judgement in printed),
        job=tuple(job.in_words()),
        heading=french.count(pages, "page") + ", et la couverture à plat" * bool(covers) if pages else "La couverture",
        covers=covers,
        spreads=tuple(_spreads(place, interior)) if interior else (),
        blanks=_blanks(interior.facts.blank_pages) if interior else "",
        sheet_width=width,
        sheet_height=width * trim[1] / trim[0],
        gap=_GAP,
        remark="Le contrôle avant impression (preflight.html) dit page par page ce qui a été vérifié.",
    )


def _flats(place: int, judgement: Judgement) -> Iterator[FlatView]:
    if judgement.expectation.kind is Kind.COVER:
        names = ("Couverture, dehors", "Couverture, dedans")
        shown = zip(names, judgement.thumbnails, strict=False)
        yield from (FlatView(name, f"{BASE}{place}-{number}.png") for number, (name, _) in enumerate(shown, start=1))


def _sheet_width(spreads: int, ratio: float) -> float:
    """The widest small page with which all the spreads fit in the place that they have."""
    for across in range(3, 30):
        width = ((_WIDTH + _GAP) / across - _GAP - 0.05) / 2
        if -(-spreads // across) * (width * ratio + _LABEL) <= _HEIGHT:
            return width
    return 2.0


def _spreads(place: int, interior: Judgement) -> Iterator[tuple[SheetView, ...]]:
    """Page 1 alone on the right, then two by two as the book opens."""
    blank = interior.facts.blank_pages
    numbers = range(1, len(interior.thumbnails) + 1)
    views = [SheetView(n, f"{BASE}{place}-{n}.png", n in blank, n == 1) for n in numbers]
    yield from (tuple(views[max(0, start) : start + 2]) for start in range(-1, len(views), 2))


def _file(judgement: Judgement) -> SignedFile:
    kind = judgement.expectation.kind
    names = {Kind.INTERIOR: "Intérieur", Kind.COVER: "Couverture", Kind.SCREEN: "Livre à l’écran"}
    facts = tuple((name, value) for name, value in facts_in_words(judgement) if name in _SHOWN)
    return SignedFile(judgement.name.rpartition("/")[2], names[kind], facts, _in_eights(judgement.facts.sha256))


def _in_eights(digest: str) -> str:
    """A digest that an eye can compare."""
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))


def _blanks(pages: Sequence[int]) -> str:
    if not pages:
        return "Aucune page n’est blanche."
    one = len(pages) == 1
    return f"{'Page blanche annoncée' if one else 'Pages blanches annoncées'} : {', '.join(map(str, pages))}."


def _sentence(printed: Iterable[Judgement]) -> str:
    words = verdict(printed)
    return f"Contrôle avant impression : {words[:1].lower()}{words[1:]}."


def _finished(pdf: bytes) -> bytes:
    """The same page with an identifier made from what it holds: same input, same bytes."""
    with pikepdf.open(BytesIO(pdf)) as document:
        if "/ID" in document.trailer:
            del document.trailer["/ID"]
        written = BytesIO()
        document.save(written, deterministic_id=True)
        return written.getvalue()
