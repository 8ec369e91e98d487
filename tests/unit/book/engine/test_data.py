"""The tables attached to a book: described, dated, the same each time, and out of what is cut from it."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from generator.book.engine.data import attach, attachments_of
from generator.book.engine.extract import cut
from generator.book.engine.finish import finish
from generator.french.licence import Rights
from generator.indicators.counts import build_indicators
from generator.keeping.cache import Cache
from generator.model.outlines import Outlines
from generator.open_data.package import build_open_data
from generator.publication.publication import Publication
from generator.typesetting.layout import lay_out
from tests.builders import make_award, make_record, make_yearbook

XLSX = "/application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DAY = date(2020, 2, 4)
BOOK = '<html lang="fr"><title>Essai</title><body><h1>Essai</h1><p>Un mot.</p></body></html>'


@pytest.fixture(scope="module")
def publication() -> Publication:
    yearbook = make_yearbook(make_record(make_award()))
    return Publication(yearbook, build_indicators(yearbook), {}, Outlines({}, {}), {}, DAY)


@pytest.fixture(scope="module")
def bare() -> bytes:
    return finish(lay_out(BOOK, {}).pdf, Rights()).pdf


@pytest.fixture(scope="module")
def book(publication: Publication, bare: bytes, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    cache = Cache(tmp_path_factory.mktemp("cache"))
    return attach(bare, attachments_of(build_open_data(publication)), DAY, cache)


def test_every_table_of_the_edition_is_attached_as_it_is_published(publication: Publication, book: bytes) -> None:
    published = {file.path.rpartition("/")[2]: file.content for file in build_open_data(publication)}
    with pikepdf.open(BytesIO(book)) as document:
        assert {name: one.get_file().read_bytes() for name, one in document.attachments.items()} == published
    assert "labellisations.csv" in published


def test_each_says_what_it_is_in_french_and_belongs_to_the_whole_document(book: bytes) -> None:
    with pikepdf.open(BytesIO(book)) as document:
        files = list(document.Root.AF.as_list())
        assert {one.objgen for one in files} == {one.obj.objgen for one in document.attachments.values()}
        for one in files:
            assert one.AFRelationship == "/Data"
            assert " : " in str(one.Desc) or str(one.UF) == "datapackage.json"
            assert one.EF.F.Subtype in ("/text/csv", "/application/json", XLSX)
            assert one.EF.F.Params.ModDate == "D:20200204000000Z"
            assert str(one.F) == str(one.UF)


def test_the_same_data_give_the_same_bytes(publication: Publication, bare: bytes, book: bytes, tmp_path: Path) -> None:
    assert attach(bare, attachments_of(build_open_data(publication)), DAY, Cache(tmp_path)) == book


def test_a_part_cut_out_of_the_book_leaves_the_data_of_the_whole_behind(book: bytes) -> None:
    with pikepdf.open(BytesIO(cut(book, [0], "Extrait"))) as document:
        assert "/AF" not in document.Root
        assert not document.attachments
    assert b"EmbeddedFile" not in cut(book, [0], "Extrait")
