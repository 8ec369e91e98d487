"""All the certificates of an edition in one file for the printer, in the order of the palmarès."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.press_room.kit.certificate import A4, BLEED, draw_certificate
from generator.press_room.kit.files import sheets_pdf
from generator.press_room.kit.laureate import Laureate


def certificates_pdf(laureates: Sequence[Laureate], step: Callable[[], object]) -> bytes:
    """A page a laureate, with its bleed and its place in the bookmarks, under its region; ``step`` is told of each."""
    title = f"Certificats, {laureates[0].rank}, {laureates[0].award.year}"
    places = [(one.award.region, one.place) for one in laureates]
    sheets = []
    for one in laureates:
        sheets.append(draw_certificate(one, A4, BLEED))
        step()
    return sheets_pdf(sheets, title, bleed=BLEED, places=places)
