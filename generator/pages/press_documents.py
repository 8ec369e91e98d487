"""The documents of an edition for journalists: what their files and pages are called."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.yearbook import EditionRecord


def release_stem(year: int) -> str:
    """The name of the files of a release, without suffix."""
    return f"communique-{year}"


def kit_stem(year: int) -> str:
    """The name of the files of a press kit, without suffix."""
    return f"dossier-de-presse-{year}"


DOCUMENTS = {release_stem: "Le communiqué de presse", kit_stem: "Le dossier de presse"}
"""How the name of each is made, and what links to it say."""


PICTURES = {
    "niveaux": "Les niveaux attribués",
    "regions": "Les collectivités labellisées par région",
    "carte-niveaux": "La carte des collectivités labellisées",
}
"""The figures that newspapers are given as pictures, and what these are called."""


def picture_stem(name: str, year: int) -> str:
    """The name of the picture of a figure, without suffix."""
    return f"{name}-{year}"


def documents_of(record: EditionRecord) -> Iterator[tuple[str, str]]:
    """(name, words) of each document that the edition has."""
    if record.release:
        yield release_stem(record.year), DOCUMENTS[release_stem]
    if record.press_kit:
        yield kit_stem(record.year), DOCUMENTS[kit_stem]
