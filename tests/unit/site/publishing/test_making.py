"""Pages are kept where they would be made again just so; what is kept is what a clean build makes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.keeping.cache import Cache
from generator.keeping.ledger import Ledger
from generator.loading.loader import load_yearbook
from generator.model.yearbook import Yearbook
from generator.pages import urls
from generator.publication.files import digest_file
from generator.site.frame.facts import SiteFacts
from generator.site.publishing import assets
from generator.site.publishing.destination import InMemory
from generator.site.publishing.site import SiteMade, build_site
from tests.builders import make_no_font
from tests.conftest import MINI
from tests.unit.site.test_pages import publish


class Shelf(InMemory):
    """A destination that knows the files of the last time, and counts what is put."""

    def __init__(self, last: dict[str, bytes]) -> None:
        super().__init__()
        self.last, self.made = last, set[str]()

    def put(self, path: str, content: bytes) -> None:
        super().put(path, content)
        self.made.add(path)

    def keep(self, path: str, digest: str) -> bool:
        content = self.read(path, digest)
        if content is not None:
            super().put(path, content)
        return content is not None

    def read(self, path: str, digest: str) -> bytes | None:
        content = self.last.get(path)
        return content if content is not None and digest_file(content) == digest else None


@pytest.fixture(autouse=True)
def no_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """They take seconds."""
    monkeypatch.setattr(assets, "web_font", make_no_font)


@pytest.fixture(scope="module")
def yearbook() -> Yearbook:
    return load_yearbook(MINI)[0]


def make(yearbook: Yearbook, before: Ledger, last: dict[str, bytes], cache: Path) -> tuple[SiteMade, Shelf]:
    shelf = Shelf(last)
    return build_site(SiteFacts(publish(yearbook)), shelf, before, Cache(cache)), shelf


def files(shelf: Shelf) -> dict[str, bytes]:
    return {file.path: file.content for file in shelf.files}


def with_words(yearbook: Yearbook, slug: str, words: str) -> Yearbook:
    """The yearbook with a few words added to a text of its newest edition."""
    record = yearbook.newest
    texts = tuple(replace(a, body=a.body + words) if a.slug == slug else a for a in record.articles)
    return replace(yearbook, editions=(*yearbook.editions[:-1], replace(record, articles=texts)))


def pages_made(shelf: Shelf) -> set[str]:
    return {path for path in shelf.made if path.endswith(".html")}


def test_nothing_is_made_twice(yearbook: Yearbook, tmp_path: Path) -> None:
    first, shelf = make(yearbook, Ledger(""), {}, tmp_path)
    second, again = make(yearbook, first.ledger, files(shelf), tmp_path)
    assert (second.made, second.kept) == (0, first.made)
    assert pages_made(again) == set()
    assert files(again) == files(shelf)
    assert second.pages == first.pages


def test_one_word_makes_the_pages_that_say_it(yearbook: Yearbook, tmp_path: Path) -> None:
    first, shelf = make(yearbook, Ledger(""), {}, tmp_path)
    changed = with_words(yearbook, "editorial", "\n\nUn mot de plus.\n")
    _, again = make(changed, first.ledger, files(shelf), tmp_path)
    assert "2020/editorial.html" in pages_made(again)
    assert len(pages_made(again)) < 4
    _, clean = make(changed, Ledger(""), {}, tmp_path)
    assert files(again) == files(clean)


def test_one_level_leaves_the_places_of_other_regions_alone(yearbook: Yearbook, tmp_path: Path) -> None:
    first, shelf = make(yearbook, Ledger(""), {}, tmp_path)
    record = yearbook.newest
    *others, lowered = sorted(record.awards, key=lambda award: award.name)  # beside the last but one in the index
    kind = lowered.collectivity.kind  # a page names those of its own kind that are as large, wherever they are
    far = next(one for one in others[:-1] if one.region != lowered.region and one.collectivity.kind is not kind)
    assert lowered.level > 1
    awards = tuple(replace(one, level=one.level - (one is lowered)) for one in record.awards)
    changed = replace(yearbook, editions=(*yearbook.editions[:-1], replace(record, awards=awards)))
    _, again = make(changed, first.ledger, files(shelf), tmp_path)
    assert urls.collectivity(lowered.collectivity) in pages_made(again)
    assert urls.collectivity(far.collectivity) not in pages_made(again)
    _, clean = make(changed, Ledger(""), {}, tmp_path)
    assert files(again) == files(clean)


def test_a_new_style_finishes_pages_again_without_making_them(
    yearbook: Yearbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, shelf = make(yearbook, Ledger(""), {}, tmp_path)
    read = assets.read_asset
    monkeypatch.setattr(assets, "read_asset", lambda name: read(name) + " " if name.endswith(".css") else read(name))
    second, again = make(yearbook, first.ledger, files(shelf), tmp_path)
    assert second.made == 0
    assert len(pages_made(again)) == len(second.pages)
    _, clean = make(yearbook, Ledger(""), {}, tmp_path)
    assert files(again) == files(clean)


def test_a_page_that_somebody_changed_is_made_again(yearbook: Yearbook, tmp_path: Path) -> None:
    first, shelf = make(yearbook, Ledger(""), {}, tmp_path)
    last = files(shelf) | {"2020/jury.html": b"rien"}
    second, again = make(yearbook, first.ledger, last, tmp_path)
    assert second.made == 1
    assert files(again) == files(shelf)


def test_a_text_that_is_gone_takes_its_page_along(yearbook: Yearbook, tmp_path: Path) -> None:
    first, shelf = make(yearbook, Ledger(""), {}, tmp_path)
    record = yearbook.newest
    fewer = tuple(article for article in record.articles if article.slug != "departements")
    assert len(fewer) < len(record.articles)
    changed = replace(yearbook, editions=(*yearbook.editions[:-1], replace(record, articles=fewer)))
    _, again = make(changed, first.ledger, files(shelf), tmp_path)
    _, clean = make(changed, Ledger(""), {}, tmp_path)
    assert files(again) == files(clean)
    assert files(again) != files(shelf)
