"""Rules about the images that texts and facts ask for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.issues import Issue
from generator.model.yearbook import ImageFile, Yearbook

PRINT_PPI = 300
MM_PER_INCH = 25.4


def find_unusable_images(yearbook: Yearbook) -> Iterator[Issue]:
    """I01, I02, I05, I06: an image is missing, unreadable, outside the project, too large."""
    for image in yearbook.images:
        if image.problem:
            yield Issue(
                image.problem, image.asked_at, {"fichier": image.path, "cause": image.cause, "proche": image.cause}
            )


def find_moving_images(yearbook: Yearbook) -> Iterator[Issue]:
    """I07: the file of an image holds several views; a page shows one, which does not move."""
    for image in yearbook.images:
        if image.has_more:
            yield Issue("I07", image.asked_at, {"fichier": image.path})


def find_small_images(yearbook: Yearbook) -> Iterator[Issue]:
    """I03: an image has fewer than 300 pixels per inch at the width it is printed."""
    for image in yearbook.images:
        needed = pixels_needed(image)
        if not image.problem and image.width < needed:
            shown = round(image.print_width_mm)
            values = {"fichier": image.path, "largeur": image.width, "attendu": needed, "mm": shown}
            yield Issue("I03", image.asked_at, values)


def find_silent_images(yearbook: Yearbook) -> Iterator[Issue]:
    """I04: an image has no alternative text."""
    for image in yearbook.images:
        if not image.alternative.strip():
            yield Issue("I04", image.asked_at, {"fichier": image.path})


def pixels_needed(image: ImageFile) -> int:
    """Width in pixels that gives 300 ppi at the printed width."""
    return round(image.print_width_mm / MM_PER_INCH * PRINT_PPI)
