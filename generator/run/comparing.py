"""Nothing lost between site and book: the words of each book that was made, beside the pages of its edition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks.book_text import check_book_text, read_book
from generator.findings.issues import Issue
from generator.pages.rendering import render
from generator.publication.files import OutputFile
from generator.publication.publication import Publication
from generator.run.order import Order
from generator.run.production import SITE, Books
from generator.run.putting import Putting


def compare_books(publication: Publication, books: Books, order: Order, putting: Putting) -> Iterator[Issue]:
    """What the books that were made have lost of the pages of their edition, or say twice."""
    made = {volume.year: volume.book for volume in books.volumes}
    pages = _put_pages(putting) if order.wants_site else _bare_pages(publication, books)
    for record in publication.yearbook.editions:
        if record.year in made:
            own = [OutputFile(path, html) for path, html in pages.items() if path.startswith(f"{record.year}/")]
            book = made[record.year]
            yield from check_book_text(read_book(record, [*own, book.file], book.places, order.cache))


def _put_pages(putting: Putting) -> Mapping[str, bytes]:
    start = f"{SITE}/"
    paths = [path for path in putting.facts if path.startswith(start) and path.endswith(".html")]
    return {path.removeprefix(start): putting.show(path) for path in paths if path[len(start)].isdigit()}


def _bare_pages(publication: Publication, books: Books) -> Mapping[str, bytes]:
    """The pages of the editions whose books were made, as they would be published."""
    from generator.open_data.tables import build_tables
    from generator.site.plan import plan_editions
    from generator.site.publishing.describing import gather_facts

    facts = gather_facts(publication, build_tables(publication), [], books.by_year)
    years = {str(volume.year) for volume in books.volumes}
    planned = (one for one in plan_editions(facts) if one.url_path.partition("/")[0] in years)
    pages = (one.page(facts) for one in planned)
    return {page.url_path: render(page.layout, page.context).encode() for page in pages}
