"""What an edition's archives hold beside its site: its figures, and how to read all of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.french.words import day
from generator.pages import urls
from generator.publication.files import OutputFile
from generator.publication.publication import Publication
from generator.site.figures.files import figure_csv

README = "LISEZMOI.txt"


def archive_folder(stem: str, year: int, part: str = "") -> str:
    """The folder that an archive holds everything in."""
    return f"{stem}-{year}{part}"


def figure_files(publication: Publication, year: int) -> Iterator[OutputFile]:
    """The drawings of an edition, light, dark and grey, with their numbers."""
    for name, chart in publication.charts.get(year, {}).items():
        yield OutputFile(f"{name}.svg", chart.svg)
        yield OutputFile(f"{name}-sombre.svg", chart.svg_dark)
        yield OutputFile(f"{name}-gris.svg", chart.svg_grey)
        yield OutputFile(f"{name}.csv", figure_csv(chart))


def read_me(alone: Publication, base: str, *, has_book: bool) -> OutputFile:
    """How to read the archive of the one edition of a publication; ``base`` is where the site is on line, or ""."""
    record = alone.yearbook.newest
    edition = record.edition
    book = f"Le livre : {urls.book(record.house.stem, record.year)}. " if has_book else ""
    lines = [
        f"{edition.title}, édition {record.year} ({edition.label}, n° {edition.number})",
        edition.contact.name,
        "",
        "Ouvrez index.html dans un navigateur : tout se lit sans réseau.",
        f"{book}Les données : dossier donnees.",
        "Cette archive ne contient que cette édition ; le site en ligne les réunit toutes.",
        *([f"En ligne : {base}"] if base else []),
        "",
        f"Dernier changement connu : {day(record.last_change)}.",
        record.house.rights.listed,
    ]
    return OutputFile(README, ("\r\n".join(lines) + "\r\n").encode())
