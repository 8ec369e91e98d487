"""Pages to index, and what is read of an index by its own table of contents."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.full_text.packing import decompress, unpack

PAGE = """<!doctype html><html lang="fr"><head><title>{0}</title>{1}</head>
<body><main data-pagefind-body><h1>{0}</h1><p>Des télécentres à {0}. {2}</p></main></body></html>"""
FILTER = '<meta data-pagefind-filter="{}[content]" content="{}">'


def page(title: str, text: str = "", **filters: object) -> str:
    return PAGE.format(title, "".join(FILTER.format(*pair) for pair in filters.items()), text)


PAGES = {f"page-{n}.html": page(f"Page {n}", edition=2010 + n % 3, nature=n % 4) for n in range(12)}


def read_index(files: Mapping[str, bytes]) -> dict[str, Any]:
    """All that an index says. Fails when a file is missing, empty, cut, or named by nothing."""
    entry = json.loads(files["pagefind-entry.json"])
    language = entry["languages"]["fr"]
    contents = f"pagefind.{language['hash']}.pf_meta"
    version, pages, chunks, filters, sorts, fields = unpack(files[contents])
    fragments = [f"fragment/{name}.pf_fragment" for name, *_ in pages]
    words = [f"index/{name}.pf_index" for *_, name in chunks]
    values = [f"filter/{name}.pf_filter" for _, name in filters]
    engine = ["pagefind-entry.json", "pagefind.js", "pagefind-worker.js", "wasm.fr.pagefind"]
    assert sorted(files) == sorted([*engine, contents, *fragments, *words, *values])
    assert all(files.values())
    assert decompress(files["wasm.fr.pagefind"])
    assert language["page_count"] == len(pages)
    return {
        "version": version,
        "pages": [
            (json.loads(decompress(files[path])), words) for path, (_, words) in zip(fragments, pages, strict=True)
        ],
        "words": [(*bounds, unpack(files[path])) for path, (*bounds, _) in zip(words, chunks, strict=True)],
        "filters": sorted((name, sorted(one)) for name, one in map(unpack, (files[path] for path in values))),
        "rest": [sorts, fields],
    }
