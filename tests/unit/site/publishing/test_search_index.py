"""What the index is told of a page, and that it holds the described pages only."""

from __future__ import annotations

from generator.keeping.cache import NoCache
from generator.site.general.search import Indexed
from generator.site.publishing.search_index import annotate, build_search, stamped
from tests.unit.full_text.bundles import read_index

HTML = '<html><head></head><body><nav>Menu</nav><main id="contenu" tabindex="-1">Texte</main></body></html>'
KNOWN = Indexed('Un "titre"', "Textes", ("2012", "2020"))


def test_a_page_is_annotated_outside_what_is_read() -> None:
    html = annotate(HTML, KNOWN)
    assert '<main id="contenu" data-pagefind-body tabindex="-1">Texte</main>' in html
    assert '<meta data-pagefind-meta="title[content]" content="Un &#34;titre&#34;">' in html
    assert html.count('data-pagefind-filter="edition[content]"') == 2
    assert '<meta data-pagefind-meta="edition[content]" content="2012, 2020"></head>' in html


def test_what_surrounds_the_text_is_not_read() -> None:
    """A menu that changes indexes nothing again."""
    assert stamped(KNOWN, HTML.replace("Menu", "Autre menu")) == stamped(KNOWN, HTML)
    assert stamped(KNOWN, HTML.replace("Texte", "Autre texte")) != stamped(KNOWN, HTML)


def test_only_the_described_pages_are_indexed() -> None:
    made = build_search({"a.html": stamped(KNOWN, HTML)}, {"a.html": HTML.encode()}.__getitem__, NoCache())
    index = read_index({file.path.removeprefix("pagefind/"): file.content for file in made})
    [(found, words)] = index["pages"]
    meta = {"title": 'Un "titre"', "nature": "Textes", "edition": "2012, 2020"}
    assert (found["url"], found["content"], found["meta"], words) == ("/a.html", "Texte", meta, 1)
