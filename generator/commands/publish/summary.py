"""What a person is told once something is published: what there is, where, how heavy, and what to do next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.french import words as french

if TYPE_CHECKING:
    from generator.book.engine.print_summary import PrintSummary
    from generator.run.build import BuildReport


def sum_up(report: BuildReport, output: Path, seconds: float) -> str:
    """The lines that a build ends with."""
    from generator.pages import urls

    site = {path: fact for path, fact in report.files.items() if not path.endswith(".pdf")}
    lines = [f"Publié en {french.number(seconds, 1)} s dans {output / 'site'} :"]
    if site:
        pages = sum(path.endswith(".html") for path in site)
        weight = _megabytes(sum(fact.size for fact in site.values()))
        lines.append(f"  le site       index.html, {french.count(pages, 'page')}, {weight}")
    sizes = {path: _megabytes(fact.size) for path, fact in report.files.items()}
    made = report.made
    for year, pages in made.pages_of_books.items() if made else ():
        for path in (one for one in sizes if urls.is_book(one, year)):
            lines.append(f"  le livre      {path}, {french.count(pages, 'page')}, {sizes[path]}")
    lines += [_print_line(one) for one in made.prints] if made else []
    if report.writing:
        written, removed = len(report.writing.written), len(report.writing.removed)
        same = len(report.writing.unchanged)
        lines.append(f"  Fichiers : {written} nouveaux ou changés, {same} inchangés, {removed} retirés.")
    lines += [f"  {sentence}" for sentence in report.held]
    if report.site.is_example:
        lines.append(f"  L’adresse {report.site.base} est un exemple : changez-la dans editions/site.yaml.")
    if report.site.addresses and report.new_addresses:
        new = french.count(len(report.new_addresses), "adresse nouvelle", "adresses nouvelles")
        lines.append(f"  {new} : quand le site sera en ligne, « cites retenir » les retiendra.")
    return "\n".join(lines)


def _print_line(one: PrintSummary) -> str:
    """What a printer would ask, and the pages that bear no text on purpose."""
    spine = f", dos de {french.number(one.spine, 1)}{french.WIDE}mm" if one.spine else ""
    fillers = f" ; pages d’ornement : {', '.join(map(str, one.fillers))}" if one.fillers else ""
    pages = french.count(one.pages, "page")
    return f"  l’impression  output/print/{one.year}, {pages} et une couverture, {one.binding}{spine}{fillers}"


def _megabytes(size: int) -> str:
    return f"{french.number(size / 1_000_000, 1)}{french.WIDE}Mo"
