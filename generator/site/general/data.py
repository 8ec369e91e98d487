"""The open data, for people: the tables in few words, then a page each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.pages import urls
from generator.pages.chapter_parts import TablePart
from generator.pages.parts import Link, TableDescription
from generator.site.frame.frame import Heading, Page, SiteFacts, link, make_frame
from generator.site.frame.neighbours import neighbours
from generator.site.general.list_contexts import OpenDataPage, TablePage

TITLE = "Données ouvertes"
DATA_PACKAGE = f"{urls.DATA_FOLDER}/datapackage.json"


def open_data(facts: SiteFacts) -> Page:
    """The tables of the open data, and how to use them."""
    here = urls.OPEN_DATA
    sentence = "Les tables de données de l’annuaire : colonnes, formats, licence, fichiers à réutiliser."
    context = OpenDataPage(
        frame=make_frame(facts, Heading(here, TITLE, sentence, facts.newest.year)),
        tables=tuple(_part(facts, table, here) for table in facts.tables),
        package=facts.download(DATA_PACKAGE, here),
        downloads=urls.relative(here, urls.DOWNLOADS),
    )
    return Page(here, "site/general/data.html", context)


def table_pages(facts: SiteFacts) -> Iterator[Page]:
    """A page a table: what each of its columns holds."""
    for table in facts.tables:
        here, title = urls.table(table.name), f"{table.title}, données ouvertes"
        sentence = table.description or f"La table « {table.title} », colonne par colonne."
        heading = Heading(here, title, sentence, facts.newest.year, trail=((TITLE, urls.OPEN_DATA),))
        before, after = neighbours(facts.tables, table, partial(_to_table, here))
        context = TablePage(make_frame(facts, heading), _part(facts, table, here), before, after)
        yield Page(here, "site/general/table.html", context)


def _part(facts: SiteFacts, table: TableDescription, here: str) -> TablePart:
    there, file = urls.relative(here, urls.table(table.name)), facts.download(table.path, here)
    return TablePart(table.name, there, table.title, table.description, file, table.rows, table.columns)


def _to_table(here: str, table: TableDescription) -> Link:
    return link(here, table.title, urls.table(table.name))
