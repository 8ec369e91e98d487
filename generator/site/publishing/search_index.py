"""The full-text search as files: the pages annotated for Pagefind, its index kept by their content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import escape

from generator.full_text.pagefind_index import build_index
from generator.keeping.cache import Cache
from generator.pages import urls
from generator.publication.files import OutputFile
from generator.site.general.search import Indexed

EXCLUDED = ("form", "nav", "pre", "svg", ".life", ".figure-more", ".kicker", ".chapter-rank")
"""What repeats on every page, or says nothing to who reads an excerpt."""
FIELDS = ("edition", "nature", "title")
"""The metadata that ``annotate`` gives."""
BODY, BODY_END = '<main id="contenu"', "</main>"


def build_search(pages: Iterable[OutputFile], known: Mapping[str, Indexed], cache: Cache) -> list[OutputFile]:
    """The engine and the index of the pages that ``known`` describes. Only groups of pages that changed are indexed."""
    wanted = {page.path: annotate(page.content.decode(), known[page.path]) for page in pages if page.path in known}
    made = build_index(wanted, cache, excluded=EXCLUDED, fields=FIELDS)
    return [OutputFile(f"{urls.SEARCH_FOLDER}/{name}", content) for name, content in sorted(made.items())]


def annotate(html: str, known: Indexed) -> str:
    """What the index reads of a page: its main part alone, after what it must know of it."""
    facts = [("meta", "title", known.title), ("meta", "nature", known.kind), ("filter", "nature", known.kind)]
    facts += [("filter", "edition", year) for year in known.editions]
    facts += [("meta", "edition", ", ".join(known.editions))] if known.editions else []
    tags = "".join(
        f'<meta data-pagefind-{use}="{name}[content]" content="{escape(text)}">' for use, name, text in facts
    )
    start = html.index(BODY) + len(BODY)
    body = html[start : html.index(BODY_END, start)]
    return f'<html lang="fr"><head>{tags}</head><body>{BODY} data-pagefind-body{body}{BODY_END}</body></html>'
