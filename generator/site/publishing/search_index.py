"""The full-text search as files: the pages annotated for Pagefind, its index kept by their content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from markupsafe import escape

from generator.full_text.pagefind_index import build_index
from generator.keeping.cache import Cache
from generator.keeping.values import digest_value
from generator.pages import urls
from generator.publication.files import OutputFile
from generator.site.general.search import Indexed

EXCLUDED = ("form", "nav", "pre", "svg", ".life", ".figure-more", ".kicker", ".chapter-rank")
"""What repeats on every page, or says nothing to who reads an excerpt."""
FIELDS = ("edition", "nature", "title")
"""The metadata that ``annotate`` gives."""
BODY, BODY_END = '<main id="contenu"', "</main>"


def build_search(known: Mapping[str, Indexed], show: Callable[[str], bytes], cache: Cache) -> list[OutputFile]:
    """The engine and the index of the pages that ``known`` describes; ``show`` gives the bytes of one.

    Only groups of pages that changed are read.
    """

    def read(address: str) -> str:
        return annotate(show(address).decode(), known[address])

    stamps = {address: one.stamp for address, one in known.items()}
    made = build_index(stamps, read, cache, excluded=EXCLUDED, fields=FIELDS)
    return [OutputFile(f"{urls.SEARCH_FOLDER}/{name}", content) for name, content in sorted(made.items())]


def stamped(known: Indexed, html: str) -> Indexed:
    """The same, with what changes when the index would read something else of the page."""
    return replace(known, stamp=digest_value(annotate(html, known)))


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
