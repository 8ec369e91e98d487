"""What the index is told of a page, and that an unchanged site asks nothing of Pagefind."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.keeping.cache import Cache
from generator.publication.files import OutputFile
from generator.site.general.search import Indexed
from generator.site.publishing import search_index
from generator.site.publishing.search_index import annotate, build_search

HTML = '<html><head></head><body><main id="contenu" tabindex="-1">Texte</main></body></html>'
KNOWN = Indexed('Un "titre"', "Textes", ("2012", "2020"))


def test_a_page_is_annotated_outside_what_is_read() -> None:
    html = annotate(HTML, KNOWN)
    assert '<main id="contenu" data-pagefind-body tabindex="-1">' in html
    assert '<meta data-pagefind-meta="title[content]" content="Un &#34;titre&#34;">' in html
    assert html.count('data-pagefind-filter="edition[content]"') == 2
    assert '<meta data-pagefind-meta="edition[content]" content="2012, 2020"></head>' in html


def test_only_the_described_pages_are_indexed_and_only_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def make(pages: dict[str, str], _: tuple[str, ...]) -> dict[str, bytes]:
        asked.append(sorted(pages))
        return {"pagefind.js": b"1", "index/a.pf_index": b"2"}

    monkeypatch.setattr(search_index, "build_index", make)
    pages = [OutputFile("a.html", HTML.encode()), OutputFile("404.html", HTML.encode())]
    made = [build_search(pages, {"a.html": KNOWN}, Cache(tmp_path)) for _ in range(2)]
    assert (
        made[0] == made[1] == [OutputFile("pagefind/pagefind.js", b"1"), OutputFile("pagefind/index/a.pf_index", b"2")]
    )
    assert asked == [["a.html"]]
    build_search([OutputFile("a.html", HTML.replace("Texte", "Autre").encode())], {"a.html": KNOWN}, Cache(tmp_path))
    assert len(asked) == 2
