"""``cites extraire``: a chapter, a region or a collectivity out of a published book, as a PDF of its own."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.options import in_project
from generator.commands.progress_line import ProgressLine
from generator.findings.errors import ExtractUnknown, NothingPublished
from generator.french import words as french
from generator.french.typography import french_spaces
from generator.progress.stages import Progress
from generator.publication.files import OutputFile, write_files


@dataclass(frozen=True)
class Wanted:
    """What is asked for: a kind of place in French, what was typed, and how its anchors begin."""

    kind: str
    typed: str
    start: str


@click.command(
    "extraire",
    cls=FrenchCommand,
    example="cites extraire --edition 2020 --region Bretagne",
    short_help="Tire d’un livre un chapitre, une région, une collectivité.",
)
@in_project
@click.option("--edition", "year", type=int, metavar="ANNÉE", required=True, help="L’édition dont on tire l’extrait.")
@click.option("--chapitre", "chapter", metavar="NOM", help="Un chapitre, nommé comme dans edition.yaml : jury.")
@click.option("--region", metavar="NOM", help="Une région du palmarès : « Bretagne ».")
@click.option("--collectivite", "code", metavar="CODE", help="Une collectivité, par son code INSEE ou SIREN : 69029.")
@click.option("--sortie", "target", type=click.Path(path_type=Path), metavar="FICHIER", help="Où l’écrire.")
def extract_command(
    project: Path, year: int, chapter: str | None, region: str | None, code: str | None, target: Path | None
) -> None:
    """Tire du livre publié un chapitre, le cahier d’une région ou les pages d’une collectivité, sans rien recomposer.

    Les pages gardent leurs folios, leurs liens internes et leurs balises pour les lecteurs d’écran.
    """
    from generator.pages import urls  # a help page does not owe the time that these take to load
    from generator.pages.book_links import CHAPTER, COLLECTIVITY
    from generator.run.production import SITE

    asked = [
        *([Wanted("le chapitre", chapter, CHAPTER)] if chapter else []),
        *([Wanted("la région", french.slug(region), "region-")] if region else []),
        *([Wanted("la collectivité", code.lower(), COLLECTIVITY)] if code else []),
    ]
    if len(asked) != 1:
        raise click.UsageError("« cites extraire » demande une seule chose : --chapitre, --region ou --collectivite.")
    folder = project / "output" / SITE / str(year)
    book = next((one for one in sorted(folder.glob("*.pdf")) if urls.is_book(f"{year}/{one.name}", year)), None)
    if book is None:
        raise NothingPublished(dossier=folder)
    progress = Progress()
    with ProgressLine(progress, sys.stderr), progress.stage("Extrait du livre"):
        made, folios = _extract(book.read_bytes(), asked[0], year)
    path = target or Path(f"{book.stem}-{asked[0].typed}.pdf")
    write_files([OutputFile(path.name, made)], path.resolve().parent)
    click.echo(french_spaces(f"{path} : {french.count(len(folios), 'page')} ({', '.join(map(str, folios))})."))


def _extract(book: bytes, wanted: Wanted, year: int) -> tuple[bytes, list[int]]:
    """The extract, and its folios. Raises ExtractUnknown."""
    from generator.book.engine import extract
    from generator.pages.book_links import COLLECTIVITY

    places, anchor = extract.named_pages(book), wanted.start + wanted.typed
    known = sorted(name.removeprefix(wanted.start) for name in places if name.startswith(wanted.start))
    if anchor not in places:
        raise ExtractUnknown(quoi=wanted.kind, nom=wanted.typed, annee=year, choix=", ".join(known[:30]))
    if wanted.start == COLLECTIVITY:
        pages = extract.pages_of_collectivity(book, anchor)
    else:
        pages = [*extract.pages_of_part(places, anchor, extract.count_pages(book))]
    title = f"{extract.title_of(book)}, extrait : {wanted.kind} {wanted.typed}"
    return extract.cut(book, pages, title), [page + 1 for page in pages]
