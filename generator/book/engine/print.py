"""What a printer receives of an edition: the interior, the flat cover, and a sheet that says in words what they are."""

from __future__ import annotations

from dataclasses import dataclass

from generator.book.chapters.spine import spine_page
from generator.book.engine.print_summary import PrintSummary
from generator.french.typography import french_spaces
from generator.french.words import count, number
from generator.keeping.cache import Cache
from generator.model.edition import Edition
from generator.model.printing import Printing
from generator.pages import urls
from generator.press.making import Job, cover_of, make_cover, make_interior
from generator.press.spine import COVER_PAGES, has_words, interior_pages, spine_width
from generator.publication.files import OutputFile


@dataclass(frozen=True, slots=True)
class BookPages:
    """The book for the screen as the press takes it: the file, its number of pages, and which are no text.

    ``fillers`` are the drawn pages that only fill a gap, ``notes`` how many pages to write on end the interior.
    """

    content: bytes
    count: int
    fillers: tuple[int, ...] = ()
    notes: int = 0


@dataclass(frozen=True, slots=True)
class PrintResult:
    """The files of one edition under ``output/print``, and what they are; ``stem`` begins their names on the site."""

    stem: str
    summary: PrintSummary
    interior: OutputFile
    cover: OutputFile
    sheet: OutputFile

    @property
    def files(self) -> tuple[OutputFile, ...]:
        """All three."""
        return self.interior, self.cover, self.sheet

    @property
    def offered(self) -> tuple[OutputFile, ...]:
        """The same two files at their addresses on the site, where printers may fetch them."""
        return (
            OutputFile(urls.print_file(self.stem, self.summary.year, "interieur"), self.interior.content),
            OutputFile(urls.print_file(self.stem, self.summary.year, "couverture"), self.cover.content),
        )


def build_print(stem: str, edition: Edition, book: BookPages, profile: bytes, cache: Cache) -> PrintResult:
    """The files for the printer, made from the book for the screen; what did not change comes from the cache.

    Raises PressError when a page holds what cannot be printed, BookError when the spine cannot be laid out.
    """
    printing, pages = edition.printing, interior_pages(book.count)
    spine = spine_width(pages, printing)
    job = Job(printing, edition.accent, profile)
    back = spine_page(edition, spine, has_words(spine)) if spine else ""
    interior = cache.leaf(make_interior, book.content, job, cache)
    cover = cache.leaf(_cover, cover_of(book.content), back, spine, job)
    return PrintResult(
        stem,
        PrintSummary(edition.year, pages, printing.bound(pages), spine, book.fillers),
        OutputFile(f"{edition.year}/interieur.pdf", interior),
        OutputFile(f"{edition.year}/couverture.pdf", cover),
        OutputFile(f"{edition.year}/fiche.txt", _sheet(edition, book, spine).encode()),
    )


def _cover(faces: bytes, back: str, spine: float, job: Job) -> bytes:
    return make_cover(faces, _spine(back, job.printing), spine, job)


def _spine(html: str, printing: Printing) -> bytes | None:
    """The page of the spine, or None when there is none."""
    if not html:
        return None
    # Imported here: WeasyPrint costs half a second that an unchanged book does not pay.
    from generator.book.engine.finish import finish
    from generator.design.book_colours import DESIGN_WIDTH
    from generator.french.licence import Rights
    from generator.typesetting.layout import lay_out

    return finish(lay_out(html, {}, printing.size[0] / DESIGN_WIDTH).pdf, Rights()).pdf


def _sheet(edition: Edition, book: BookPages, spine: float) -> str:
    """What a printer asks first, one line an answer."""
    printing, pages = edition.printing, interior_pages(book.count)
    width, height = printing.size
    across = 2 * width + spine
    lines = [
        f"{edition.title} {edition.year}",
        "",
        "interieur.pdf",
        f"  {count(pages, 'page')}, folios {COVER_PAGES // 2 + 1} à {pages + COVER_PAGES // 2}",
        f"  format fini {_mm(width)} × {_mm(height)} mm, fond perdu {_mm(printing.bleed)} mm",
        f"  papier : {printing.paper or 'à convenir'} ; {_mm(printing.caliper, 2)} mm par feuille",
        f"  reliure : {printing.bound(pages)} ; cahiers de {printing.signature} pages",
        f"  pages d’ornement, voulues sans texte courant : {_listed(book.fillers)}",
        f"  pages de notes, ajoutées pour compléter le dernier cahier : {_listed(_notes(book))}",
        "",
        "couverture.pdf",
        f"  à plat, {_mm(across, 1)} × {_mm(height)} mm, dos de {_mm(spine, 1)} mm",
        f"  fond perdu {_mm(printing.bleed)} mm",
        "  page 1, le dehors : quatrième, dos, première ; page 2, le dedans : deuxième, dos, troisième",
        "",
        "Les deux fichiers",
        f"  PDF/X-4, quadrichromie, condition d’impression {printing.condition}",
        f"  encrage total de {printing.most_ink} % au plus",
        "  noir seul pour les textes, en surimpression ; ni ton direct, ni RVB ; polices incorporées",
        f"  traits de coupe : {printing.marks}",
        "",
        "La largeur du dos est calculée : celle de l’imprimeur l’emporte (clé « dos » de l’impression, edition.yaml).",
    ]
    return french_spaces("\n".join(lines)) + "\n"


def _notes(book: BookPages) -> tuple[int, ...]:
    last = book.count - COVER_PAGES // 2
    return tuple(range(last - book.notes + 1, last + 1))


def _listed(pages: tuple[int, ...]) -> str:
    return ", ".join(map(str, pages)) or "aucune"


def _mm(length: float, decimals: int | None = None) -> str:
    return number(length, (0 if length == int(length) else 1) if decimals is None else decimals)
