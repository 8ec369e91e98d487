"""What the layouts of the reports receive: words ready to be shown, one frozen class a layout."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.control.summary import found_in_words, place_in_words
from generator.french import words as french
from generator.preflight.checks.expectation import KIND_NAMES, PRINT, Kind, millimetres, size_in_words
from generator.preflight.checks.findings import Facts, Finding, Judgement, Outcome, Status

FAMILIES = {
    "F": "Fichier",
    "X": "Norme et presse",
    "P": "Pages et coupe",
    "T": "Texte et polices",
    "C": "Couleurs et traits",
    "I": "Images",
    "A": "Accessibilité",
}
_LEAST = 10.0
"""Millimetres: a smaller place would not be seen on so small a page."""


@dataclass(frozen=True, slots=True)
class MapView:
    """A small page with the place of a finding; lengths in millimetres."""

    number: int
    width: float
    height: float
    picture: str
    x: float
    y: float
    across: float
    upwards: float


@dataclass(frozen=True, slots=True)
class FindingView:
    """One line under a check."""

    place: str
    found: str
    map: MapView | None


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """One check and what came of it."""

    code: str
    title: str
    status: str
    expected: str
    remedy: str
    findings: tuple[FindingView, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class FamilyView:
    """The checks of one family, and how many passed."""

    title: str
    outcomes: tuple[OutcomeView, ...]


@dataclass(frozen=True, slots=True)
class FileView:
    """One file of the report."""

    anchor: str
    name: str
    path: str
    sha256: str
    kind: str
    verdict: str
    is_printable: bool
    facts: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, int], ...]
    failed: tuple[OutcomeView, ...]
    doubted: tuple[OutcomeView, ...]
    noted: tuple[OutcomeView, ...]
    families: tuple[FamilyView, ...]
    skipped: int


@dataclass(frozen=True, slots=True)
class ReportPage:
    """``layouts/control/report.html``; ``sign`` heads it."""

    sign: Markup
    title: str
    day: str
    verdict: str
    is_printable: bool
    files: tuple[FileView, ...]


def file_view(judgement: Judgement, position: int) -> FileView:
    """One file, ready for the layout."""
    views = {outcome.code: _outcome(outcome, judgement) for outcome in judgement.outcomes}
    of = {status: tuple(views[o.code] for o in judgement.of(status)) for status in Status}
    asked = [outcome for outcome in judgement.outcomes if outcome.status is not Status.SKIPPED]
    families = tuple(
        FamilyView(title, tuple(views[o.code] for o in asked if o.code[0] == letter))
        for letter, title in FAMILIES.items()
        if any(o.code[0] == letter for o in asked)
    )
    return FileView(
        anchor=f"fichier-{position}",
        name=judgement.name.rpartition("/")[2],
        path=judgement.name,
        sha256=judgement.facts.sha256,
        kind=KIND_NAMES[judgement.expectation.kind],
        verdict=verdict([judgement]),
        is_printable=judgement.is_printable,
        facts=tuple(facts_in_words(judgement)),
        counts=tuple((status.value, len(of[status])) for status in Status if status is not Status.SKIPPED),
        failed=of[Status.FAILED],
        doubted=of[Status.DOUBTED],
        noted=of[Status.NOTED],
        families=families,
        skipped=len(of[Status.SKIPPED]),
    )


def verdict(judgements: Iterable[Judgement]) -> str:
    """« Conforme », « 3 points à corriger »."""
    found = list(judgements)
    failed = sum(len(judgement.of(Status.FAILED)) for judgement in found)
    doubted = sum(len(judgement.of(Status.DOUBTED)) for judgement in found)
    if failed:
        return french.count(failed, "point à corriger", "points à corriger")
    return "Conforme, " + french.count(doubted, "point à vérifier", "points à vérifier") if doubted else "Conforme"


def _outcome(outcome: Outcome, judgement: Judgement) -> OutcomeView:
    rest = outcome.total - sum(finding.count for finding in outcome.findings)
    return OutcomeView(
        *(outcome.code, outcome.title, outcome.status.value, outcome.expected, outcome.remedy),
        tuple(_finding(finding, judgement) for finding in outcome.findings),
        f"et {french.number(rest)} autre{'s' if rest > 1 else ''}" if rest > 0 else "",
    )


def _finding(finding: Finding, judgement: Judgement) -> FindingView:
    place, trim = finding.place, judgement.facts.trim
    shown = None
    if place is not None and finding.page <= len(judgement.thumbnails):
        across, upwards = max(_LEAST, place.width), max(_LEAST, place.height)
        picture = "data:image/png;base64," + judgement.thumbnails[finding.page - 1]
        x, y = place.x - (across - place.width) / 2, place.y - (upwards - place.height) / 2
        shown = MapView(finding.page, *trim, picture, x, y, across, upwards)
    return FindingView(place_in_words(finding), found_in_words(finding), shown)


def facts_in_words(judgement: Judgement) -> Iterable[tuple[str, str]]:
    """What the file is, as names and values."""
    facts, kind = judgement.facts, judgement.expectation.kind
    if not facts.pages:
        yield "Fichier", "illisible"
        return
    yield "Pages", french.number(facts.pages)
    yield "Format rogné", size_in_words(facts.trim)
    if kind in PRINT:
        yield "Fond perdu", millimetres(facts.bleed)
        yield "Norme", facts.standard or "non dite"
        yield "Presse", facts.condition or "non dite"
        yield "Encrage maximal", ink_in_words(facts)
        yield "Pages blanches", ", ".join(map(str, facts.blank_pages)) or "aucune"
    if kind is Kind.COVER and judgement.expectation.spine is not None:
        yield "Dos", millimetres(judgement.expectation.spine)
    yield "Images", images_in_words(facts, judgement.expectation.ppi)
    yield "Polices", fonts_in_words(facts.fonts)
    yield "Version, poids", f"PDF {facts.version}, {french.number(facts.weight / 1_000_000, 1)}{french.NARROW}Mo"


def ink_in_words(facts: Facts) -> str:
    """« 287 %, page 12 »."""
    where = f", page {facts.ink_page}" if facts.ink_page and facts.pages > 1 else ""
    return f"{french.number(facts.ink or 0)}{french.NARROW}%{where}"


def images_in_words(facts: Facts, ppi: int) -> str:
    """« 7, dont 2 sous 300 points par pouce »."""
    if not facts.pictures:
        return "aucune, tout est tracé"
    low = str(facts.low_pictures) if facts.low_pictures else "aucune"
    return f"{facts.pictures}, dont {low} sous {ppi} points par pouce"


def fonts_in_words(names: Iterable[str]) -> str:
    """« Bricolage Grotesque (7), Source Serif 4 (3) »: a family and how many of its fonts are used."""
    families: dict[str, int] = {}
    for name in sorted(names, key=len):
        family = next((known for known in families if name.startswith(known)), name.rstrip(","))
        families[family] = families.get(family, 0) + 1
    words = (f"{name} ({count})" if count > 1 else name for name, count in families.items())
    return ", ".join(sorted(word.replace("-", french.WIDE).replace(" ", french.WIDE) for word in words)) or "aucune"
