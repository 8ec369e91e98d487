"""The documents for the press and the open data: from the cache as from nothing, and never older than facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.keeping.cache import Cache
from generator.loading.loader import load_yearbook
from generator.press_room.documents import files
from generator.publication.files import OutputFile
from generator.publication.publication import Publication
from generator.run.beside import documents
from generator.run.beside.documents import files_beside
from tests.unit.site.test_pages import publish


@pytest.fixture
def publication(with_facts: Path) -> Publication:
    return publish(load_yearbook(with_facts)[0])


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was written again; documents for the press are only their names here."""
    again: list[str] = []

    def press_files(publication: Publication, record: object, cache: Cache) -> Iterator[OutputFile]:
        again.append("press")
        yield OutputFile("presse/a.txt", publication.yearbook.newest.edition.title.encode())

    def build_open_data(publication: Publication) -> Iterator[OutputFile]:
        again.append("data")
        yield OutputFile("donnees/a.csv", str(len(publication.yearbook.newest.jury)).encode())

    monkeypatch.setattr(files, "press_files", press_files)
    monkeypatch.setattr(documents, "build_open_data", build_open_data)
    return again


def test_they_are_what_is_made_from_nothing(publication: Publication, tmp_path: Path) -> None:
    first = files_beside(publication, Cache(tmp_path / "cache"))
    assert [file.path.partition("/")[0] for group in first for file in group[:1]] == ["presse", "donnees"]
    assert files_beside(publication, Cache(tmp_path / "cache")) == first


def test_only_those_are_written_again_whose_facts_changed(
    publication: Publication, written: list[str], tmp_path: Path
) -> None:
    cache = Cache(tmp_path / "cache")
    files_beside(publication, cache)
    record = publication.yearbook.newest
    fewer = replace(publication, yearbook=replace(publication.yearbook, editions=(replace(record, jury=()),)))
    assert files_beside(fewer, cache)[1] == [OutputFile("donnees/a.csv", b"0")]
    assert written == ["press", "data", "data"]
    files_beside(replace(publication, images={"a.png": b"1"}), cache)
    assert written == ["press", "data", "data", "press", "data"]
