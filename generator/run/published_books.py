"""What readers already have of the books: the site tells it when no book is made. A PDF says it all by itself."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from generator.keeping.cache import Cache
from generator.pages import urls
from generator.publication.files import OutputFile
from generator.run.putting import Putting


@dataclass(frozen=True, slots=True)
class PublishedBook:
    """The book of an edition as readers have it: its PDF, the number of its pages, where its named places are."""

    file: OutputFile
    page_count: int
    places: Mapping[str, int]
    is_older: bool = False


def find_book(putting: Putting, folder: str, stem: str, year: int, says: str, cache: Cache) -> PublishedBook | None:
    """The book that is published, None when there is none; older when it was not made from what ``says`` digests."""
    path = urls.book(stem, year)
    content = putting.published(f"{folder}/{path}")
    if content is None:
        return None
    facts = json.loads(cache.leaf(read_facts, content))
    return PublishedBook(OutputFile(path, content), facts["pages"], facts["places"], facts["says"] != says)


def find_prints(putting: Putting, folder: str, stem: str, year: int) -> Iterator[OutputFile]:
    """The files for the printer that the site offers."""
    for part in ("interieur", "couverture"):
        content = putting.published(f"{folder}/{urls.print_file(stem, year, part)}")
        if content is not None:
            yield OutputFile(urls.print_file(stem, year, part), content)


def read_facts(pdf: bytes) -> bytes:
    """The number of pages of a PDF, the page of each named place, from 1, and what it was made from, as JSON."""
    import pikepdf  # only who publishes a site beside older books needs it

    from generator.book.engine.data import SAYS
    from generator.book.engine.pdf_places import named_pages

    with pikepdf.open(BytesIO(pdf)) as document:
        places = {name: page + 1 for name, page in named_pages(document).items()}
        says = str(document.docinfo.get(SAYS, ""))
        return json.dumps({"pages": len(document.pages), "places": places, "says": says}).encode()
