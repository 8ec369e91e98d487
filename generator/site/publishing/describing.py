"""What the pages say of the files beside them: the tables of the open data, what there is to take away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from generator.open_data.shapes import DataTable
from generator.pages import urls
from generator.pages.parts import TableDescription
from generator.publication.files import OutputFile
from generator.publication.publication import Publication
from generator.site.frame.facts import SiteFacts
from generator.site.publishing.shelf import describe_downloads


class BookFacts(Protocol):
    """What the site says of a book."""

    @property
    def page_count(self) -> int:
        """The number of its pages."""

    @property
    def is_older(self) -> bool:
        """Whether its texts or facts have changed since it was made."""

    @property
    def places(self) -> Mapping[str, int]:
        """The page of each of its named places."""


def gather_facts(
    publication: Publication,
    tables: Sequence[DataTable],
    downloads: Sequence[OutputFile],
    books: Mapping[int, BookFacts],
) -> SiteFacts:
    """All that the pages are made from. ``books`` say, by year, how many pages a book has and where its places are."""
    older = [year for year, book in books.items() if book.is_older]
    counts = {year: book.page_count for year, book in books.items()}
    return SiteFacts(
        publication,
        describe_tables(tables),
        describe_downloads(downloads, publication.yearbook, tables, counts, older),
        {year: book.places for year, book in books.items()},
    )


def describe_tables(tables: Iterable[DataTable]) -> tuple[TableDescription, ...]:
    """The tables of the open data as pages speak of them."""
    return tuple(map(_describe, tables))


def _describe(table: DataTable) -> TableDescription:
    columns = tuple((column.name, column.description) for column in table.columns)
    path = f"{urls.DATA_FOLDER}/{table.name}.csv"
    return TableDescription(table.name, table.title, path, len(table.rows), columns, table.description)
