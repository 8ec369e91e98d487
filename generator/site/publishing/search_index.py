"""The full-text search as files: the pages annotated for Pagefind, its index kept by their content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from markupsafe import escape

from generator.full_text.pagefind_index import build_index, pagefind_version
from generator.keeping.cache import Cache, source_version
from generator.pages import urls
from generator.publication.files import OutputFile
from generator.site.general.search import Indexed

EXCLUDED = ("form", "nav", "pre", "svg", ".life", ".figure-more", ".kicker", ".chapter-rank")
"""What repeats on every page, or says nothing to who reads an excerpt."""
BODY, HEAD_END = '<main id="contenu"', "</head>"


def build_search(pages: Iterable[OutputFile], known: Mapping[str, Indexed], cache: Cache) -> list[OutputFile]:
    """The engine and the index of the pages that ``known`` describes. Unchanged pages cost a look into the cache."""
    wanted = {page.path: annotate(page.content.decode(), known[page.path]) for page in pages if page.path in known}
    sources = (source_version("generator.full_text"), source_version("generator.site.publishing.search_index"))
    key = ("full-text", pagefind_version(), *sources, *(part for pair in sorted(wanted.items()) for part in pair))
    kept = cache.remember(key, partial(_pack_index, wanted))
    with ZipFile(BytesIO(kept)) as archive:
        return [OutputFile(f"{urls.SEARCH_FOLDER}/{name}", archive.read(name)) for name in archive.namelist()]


def annotate(html: str, known: Indexed) -> str:
    """The page with what the index must know of it; the published page does not carry it."""
    facts = [("meta", "title", known.title), ("meta", "nature", known.kind), ("filter", "nature", known.kind)]
    facts += [("filter", "edition", year) for year in known.editions]
    facts += [("meta", "edition", ", ".join(known.editions))] if known.editions else []
    tags = "".join(
        f'<meta data-pagefind-{use}="{name}[content]" content="{escape(text)}">' for use, name, text in facts
    )
    return html.replace(HEAD_END, tags + HEAD_END, 1).replace(BODY, f"{BODY} data-pagefind-body", 1)


def _pack_index(pages: Mapping[str, str]) -> bytes:
    """The files of the index in one archive without any date, for the cache."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for name, content in build_index(pages, EXCLUDED).items():
            archive.writestr(ZipInfo(name), content)
    return packed.getvalue()
