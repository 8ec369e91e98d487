"""The addresses published so far: whether each still leads somewhere, and how the last ones are retained.

Planning all pages to know their addresses takes longer than the rest of a check, and an editor checks after each word.
So what stood when none was lost is noted: while it stands, none is.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from generator.findings.errors import NothingPublished
from generator.findings.issues import Issue
from generator.keeping.code import code_version
from generator.loading.loader import GEOGRAPHY
from generator.loading.site import ADDRESSES, ADDRESSES_HEADER, load_site
from generator.model.site import SiteRecord
from generator.model.yearbook import Yearbook
from generator.pages.urls import is_lasting
from generator.publication.files import OutputFile, write_files
from generator.run.order import Order
from generator.run.receipt import digest_facts
from generator.validation.site import find_lost_addresses, find_wrong_redirects

_NOTE = "adresses"


def check_addresses(yearbook: Yearbook, site: SiteRecord, order: Order) -> list[Issue]:
    """What became of the addresses published so far. Only the pages are planned: nothing is drawn or laid out."""
    if do_addresses_stand(yearbook, site, order):
        return []
    found = list(_find_lost(yearbook, site))
    if not found:
        order.cache.note(_NOTE, _what_makes_addresses(order.root, yearbook))
    return found


def do_addresses_stand(yearbook: Yearbook, site: SiteRecord, order: Order) -> bool:
    """Whether none can be lost: there is none, or nothing that makes them changed since all of them stood."""
    is_there_any = site.addresses or site.site.redirects
    return not is_there_any or order.cache.recall(_NOTE) == _what_makes_addresses(order.root, yearbook)


def keep_addresses(root: Path) -> tuple[int, int]:
    """Add the addresses of the last publication to ``editions/adresses.txt``; none is ever taken away.

    Returns how many are new, and how many there are. Raises NothingPublished or OutputError.
    """
    folder = root / "output" / "site"
    paths = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    if not paths:
        raise NothingPublished(dossier=folder)
    known = {address for address, _ in load_site(root)[0].addresses}
    kept = known | {path for path in paths if is_lasting(path)}
    text = "\n".join((ADDRESSES_HEADER, *sorted(kept))) + "\n"
    write_files([OutputFile(ADDRESSES, text.encode())], root / "editions")
    return len(kept - known), len(kept)


def _find_lost(yearbook: Yearbook, site: SiteRecord) -> Iterator[Issue]:
    from generator.open_data.tables import build_tables  # who plans no page need not know how they are made
    from generator.run.publishing import plan
    from generator.site.frame.facts import SiteFacts
    from generator.site.moves import find_moves
    from generator.site.plan import page_addresses
    from generator.site.publishing.describing import describe_tables

    publication = plan(yearbook, site)
    pages = page_addresses(SiteFacts(publication, describe_tables(build_tables(publication))))
    moved = find_moves(yearbook, site, pages)
    yield from find_lost_addresses(site, pages | {*moved}, only_pages=True)
    yield from find_wrong_redirects(site, pages, moved)


def _what_makes_addresses(root: Path, yearbook: Yearbook) -> bytes:
    """Changes with all facts, with the code and the register, and with the names and headers of the texts: a page
    stands where a text is, whatever it says."""
    total = blake2b(digest_size=16)
    facts = digest_facts(root, root / "assets" / "geography", GEOGRAPHY)
    total.update(f"{code_version(__name__)} {facts}\n".encode())
    articles = (article for record in yearbook.editions for article in record.articles)
    for article in (*yearbook.pages, *articles):
        total.update(f"{article.path}\n{article.header!r}\n".encode())
    return total.hexdigest().encode()
