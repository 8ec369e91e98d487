"""The whole site in its folder: its pages by the ledger of the last time, then what the Web expects beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.keeping.ledger import keep_ledger, load_ledger
from generator.open_data.shapes import DataTable
from generator.publication.files import OutputFile
from generator.publication.publication import Publication
from generator.run.order import Order
from generator.run.parallel import aside, spread
from generator.run.parts import LEDGER
from generator.run.putting import Folder
from generator.site.publishing.describing import BookFacts, gather_facts
from generator.site.publishing.making import Hands
from generator.site.publishing.shelf import shelf_files
from generator.site.publishing.site import SiteMade, build_site, ground_of
from generator.site.web.web import build_web


def build_whole_site(
    publication: Publication,
    tables: Sequence[DataTable],
    downloads: Sequence[OutputFile],
    books: Mapping[int, BookFacts],
    order: Order,
    folder: Folder,
) -> SiteMade:
    """Every file of the site, ``downloads`` included, which its pages describe."""
    facts = gather_facts(publication, tables, downloads, books)
    before = load_ledger(order.cache.folder / LEDGER, ground_of(publication))
    site = build_site(facts, folder, before, order.cache, Hands(spread, aside))
    web = build_web(publication, site.pages.keys(), facts.downloads, folder.show, order.cache)
    for file in (*downloads, *shelf_files(publication, facts.downloads), *web):
        folder.put(file.path, file.content)
    keep_ledger(order.cache.folder / LEDGER, site.ledger)
    return site
