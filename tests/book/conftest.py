"""The book of 2020, laid out once for all the tests of this folder, with the tables that it carries."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.book.engine.book import BookResult, build_book, plan_book
from generator.book.engine.data import attach, attachments_of
from generator.charts.across.catalogue import make_look_back
from generator.charts.catalogue import make_charts
from generator.indicators.across import build_across
from generator.indicators.counts import build_indicators
from generator.keeping.cache import Cache, NoCache
from generator.loading.loader import GEOGRAPHY
from generator.loading.outlines import load_outlines
from generator.model.yearbook import Yearbook
from generator.open_data.package import build_open_data
from generator.publication.publication import Publication

YEAR = 2020
DAY = date(2020, 2, 4)


def publish(yearbook: Yearbook) -> Publication:
    indicators, outlines = build_indicators(yearbook), load_outlines(GEOGRAPHY)
    charts = {one.year: make_charts(one, indicators[one.year], outlines) for one in yearbook.editions}
    looks = {YEAR: make_look_back(build_across(yearbook.until(YEAR)), yearbook.newest.edition.accent)}
    return Publication(yearbook, indicators, charts, outlines, {}, DAY, look_backs=looks)


@pytest.fixture(scope="session")
def publication(real_yearbook: Yearbook, tmp_path_factory: pytest.TempPathFactory) -> Publication:
    return publish(real_yearbook)


@pytest.fixture(scope="session")
def book(publication: Publication) -> BookResult:
    return build_book(plan_book(publication, YEAR, NoCache()), "cites-en-reseaux", YEAR, NoCache())


@pytest.fixture(scope="session")
def file(book: BookResult, publication: Publication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("livre")
    tables = attachments_of(build_open_data(publication.alone(YEAR)))
    path = folder / "livre.pdf"
    path.write_bytes(attach(book.file.content, tables, DAY, Cache(folder)))
    return path
