"""What the site says of a book that is not made again: a PDF says it all by itself, and whether it is older."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from generator.book.engine.data import attach
from generator.keeping.cache import Cache
from generator.loading.letters import digest_sources
from generator.output.new_publication import new_publication
from generator.run.order import Order
from generator.run.published_books import PublishedBook, find_book
from generator.run.putting import Putting


def book_saying(says: str, cache: Cache) -> bytes:
    """Three pages, the second of which has a name."""
    document, written = pikepdf.new(), BytesIO()
    for _ in range(3):
        document.add_blank_page()
    place = pikepdf.Array([document.pages[1].obj, pikepdf.Name.Fit])
    names = pikepdf.Dictionary(Names=pikepdf.Array([pikepdf.String("c-69029"), place]))
    document.Root.Names = pikepdf.Dictionary(Dests=document.make_indirect(names))
    document.save(written, deterministic_id=True)
    return attach(written.getvalue(), (), date(2020, 2, 4), cache, says)


def find(root: Path, says: str) -> PublishedBook | None:
    order = Order(root)
    with new_publication(order.output, lambda _: nullcontext()) as beside:
        return find_book(Putting(beside, order), "site", "cites-en-reseaux", 2020, says, order.cache)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose book of 2020 is published."""
    book = tmp_path / "output" / "site" / "2020" / "cites-en-reseaux-2020.pdf"
    book.parent.mkdir(parents=True)
    book.write_bytes(book_saying("abc", Cache(tmp_path / ".cache")))
    return tmp_path


def test_a_book_tells_its_pages_and_its_places(project: Path) -> None:
    found = find(project, "abc")
    assert found is not None
    assert (found.page_count, found.places, found.is_older) == (3, {"c-69029": 2}, False)


def test_a_book_made_from_other_texts_is_older(project: Path) -> None:
    found = find(project, "abd")
    assert found is not None
    assert found.is_older


def test_where_there_is_no_book_there_is_none(tmp_path: Path) -> None:
    assert find(tmp_path, "abc") is None


def test_any_word_or_fact_of_an_edition_makes_its_book_older(tmp_path: Path) -> None:
    text, fact = tmp_path / "content" / "2020" / "a.md", tmp_path / "editions" / "2020" / "jury.yaml"
    seen = [digest_sources(tmp_path, 2020)]
    for path, words in ((text, "Un"), (text, "Deux"), (fact, "jury: []")):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
        seen.append(digest_sources(tmp_path, 2020))
    text.rename(text.with_name("b.md"))
    seen.append(digest_sources(tmp_path, 2020))
    assert len({*seen}) == 5
    (tmp_path / "content" / "2019").mkdir()
    (tmp_path / "content" / "2019" / "a.md").write_text("Trois", encoding="utf-8")
    assert digest_sources(tmp_path, 2020) == seen[-1]
