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


def documents_of(record: EditionRecord) -> Iterator[tuple[str, str]]:
    """(name, words) of each document that the edition has."""
    if record.release:
        yield release_stem(record.year), DOCUMENTS[release_stem]
    if record.press_kit:
        yield kit_stem(record.year), DOCUMENTS[kit_stem]
