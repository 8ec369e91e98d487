"""The open data, for people: the tables in few words, then a page each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.open_data.package import WORKBOOK
from generator.pages import urls
from generator.pages.chapter_parts import TablePart
from generator.pages.parts import Link, TableDescription
from generator.site.frame.facts import Page, Planned, SiteFacts, planned
from generator.site.frame.frame import Heading, find_download, link, make_frame
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
        package=find_download(facts, DATA_PACKAGE, here),
        workbook=find_download(facts, f"{urls.DATA_FOLDER}/{WORKBOOK}", here),
        downloads=urls.relative(here, urls.DOWNLOADS),
    )
    return Page(here, "site/general/data.html", context)


def plan_tables(facts: SiteFacts) -> Iterator[Planned]:
    """A page a table."""
    for table in facts.tables:
        yield planned(urls.table(table.name), _table_page, table.name)


def _table_page(facts: SiteFacts, name: str) -> Page:
    """What each of its columns holds."""
    table = next(table for table in facts.tables if table.name == name)
    here, title = urls.table(table.name), f"{table.title}, données ouvertes"
    sentence = table.description or f"La table « {table.title} », colonne par colonne."
    heading = Heading(here, title, sentence, facts.newest.year, trail=((TITLE, urls.OPEN_DATA),))
    before, after = neighbours(facts.tables, table, partial(_to_table, here))
    context = TablePage(make_frame(facts, heading), _part(facts, table, here), before, after)
    return Page(here, "site/general/table.html", context)


def _part(facts: SiteFacts, table: TableDescription, here: str) -> TablePart:
    there, file = urls.relative(here, urls.table(table.name)), find_download(facts, table.path, here)
    return TablePart(table.name, there, table.title, table.description, file, table.rows, table.columns)


def _to_table(here: str, table: TableDescription) -> Link:
    return link(here, table.title, urls.table(table.name))
