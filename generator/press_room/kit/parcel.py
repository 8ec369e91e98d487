"""The kit of a laureate as one ZIP: what a town hall uses the morning after, and a note that says what is what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.pages import urls
from generator.press_room.archive import archive
from generator.press_room.kit.badge import badge_code, draw_badge
from generator.press_room.kit.certificate import A3, A4, BLEED, draw_certificate
from generator.press_room.kit.files import POINTS_PER_MM, sheet_pdf, sheet_png
from generator.press_room.kit.history import draw_history, history_csv
from generator.press_room.kit.laureate import Laureate
from generator.press_room.kit.panel import draw_panel
from generator.press_room.kit.pictures import FORMATS, SLIDE, draw_picture
from generator.press_room.kit.read_me import read_me
from generator.press_room.kit.svg import sheet_svg
from generator.press_room.local.forms import local_forms
from generator.press_room.local.release import local_release
from generator.publication.publication import Publication

_BADGE_ENLARGED = 3.0
_CHART_ENLARGED = 2.0
_PIXEL = 0.75
"""Points to a pixel of CSS: a slide of 1920 pixels is one of 20 inches."""


def kit_of(publication: Publication, laureate: Laureate) -> bytes:
    """The ZIP of a laureate of an edition that is published. Raises BookError."""
    laureate = with_addresses(publication, laureate)
    return archive(laureate.stem, _files(publication, laureate))


def with_addresses(publication: Publication, laureate: Laureate) -> Laureate:
    """The same with its page and its badge on the site, when it is known where that is."""
    site, heir = publication.site, laureate.award.heir
    latest = publication.yearbook.awards_by_code[heir][-1].collectivity
    if site.is_example:
        return laureate
    page, badge = urls.collectivity(latest), urls.badge(latest)
    return replace(laureate, page=site.absolute(page), badge=site.absolute(badge))


def _files(publication: Publication, laureate: Laureate) -> Iterator[tuple[str, bytes]]:
    yield "LISEZ-MOI.txt", read_me(laureate).encode()
    yield from _release(publication, laureate)
    yield from _printed(publication, laureate)
    yield from _shown(laureate)
    yield "donnees.csv", history_csv(laureate)


def _release(publication: Publication, laureate: Laureate) -> Iterator[tuple[str, bytes]]:
    paper = local_release(publication, laureate.award.year, laureate.award.collectivity.code)
    yield from ((f"communique/communique{suffix}", made) for suffix, made in local_forms(publication, paper))


def _printed(publication: Publication, laureate: Laureate) -> Iterator[tuple[str, bytes]]:
    for size in (A4, A3):
        sheet = draw_certificate(laureate, size, BLEED)
        yield f"certificat/certificat-{size.name}-imprimeur.pdf", sheet_pdf(sheet, bleed=BLEED)
    yield "certificat/certificat-ecran.pdf", sheet_pdf(draw_certificate(laureate, A4))
    panel = draw_panel(laureate, publication.site.site.label.panel)
    yield "panneau/panneau.pdf", sheet_pdf(panel, POINTS_PER_MM)
    yield "panneau/panneau.svg", sheet_svg(panel, "mm")


def _shown(laureate: Laureate) -> Iterator[tuple[str, bytes]]:
    badge = draw_badge(laureate.award, laureate.house)
    chart, slide = draw_history(laureate), draw_picture(laureate, SLIDE)
    yield "badge/badge.svg", sheet_svg(badge)
    yield "badge/badge.png", sheet_png(badge, _BADGE_ENLARGED, has_paper=False)
    code = badge_code(laureate)
    if code:
        yield "badge/code-a-coller.html", code.encode()
    for form in FORMATS:
        yield f"images/{form.name}-{form.width}x{form.height}.png", sheet_png(draw_picture(laureate, form))
    yield "diapositive/diapositive.png", sheet_png(slide)
    yield "diapositive/diapositive.pdf", sheet_pdf(slide, _PIXEL)
    yield "graphique/historique.svg", sheet_svg(chart)
    yield "graphique/historique.png", sheet_png(chart, _CHART_ENLARGED)
