"""From pages to the files of a search that runs in the browser, by Pagefind."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from pagefind.index import IndexConfig, PagefindIndex

from generator.findings.errors import SearchError
from generator.full_text.stable import make_stable

LANGUAGE = "fr"
SECONDS = 300
"""Beyond this, Pagefind will never answer: its service waits for ever where it should fail."""
_TRIES = 3
"""On a busy machine, Pagefind's service sometimes hangs up in the middle of a sentence."""

ENGINE = ("pagefind.js", "pagefind-worker.js", f"wasm.{LANGUAGE}.pagefind", "pagefind-entry.json")
INDEX = (".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter")
"""What the site needs of Pagefind's bundle: not its own interfaces."""


def pagefind_version() -> str:
    """The version of the engine and of the format of its index."""
    return version("pagefind_bin")


def build_index(pages: Mapping[str, str], excluded: tuple[str, ...] = ()) -> dict[str, bytes]:
    """The files of the engine and of the index of ``pages`` (HTML by address), by path inside the bundle.

    A page is indexed inside its ``data-pagefind-body``; ``excluded`` are CSS selectors of what to skip there. The pages
    go through a temporary folder: over its pipe, Pagefind's service takes a tenth of a second a page.
    Raises SearchError when Pagefind fails.
    """
    with TemporaryDirectory(prefix="cites-recherche-") as folder:
        site, bundle = Path(folder, "site"), Path(folder, "index")
        for address, html in pages.items():
            (site / address).parent.mkdir(parents=True, exist_ok=True)
            (site / address).write_text(html, encoding="utf-8")
        _insist(site, bundle, excluded)
        return make_stable(_read(bundle), LANGUAGE)


def _insist(site: Path, bundle: Path, excluded: tuple[str, ...], tries: int = _TRIES) -> None:
    try:
        _run(site, bundle, excluded)
    except Exception as error:  # Pagefind raises plain exceptions
        if tries == 1:
            raise SearchError(cause=f"{type(error).__name__} : {error}") from error
        _insist(site, bundle, excluded, tries - 1)


def _run(site: Path, bundle: Path, excluded: tuple[str, ...]) -> None:
    with ThreadPoolExecutor(1) as apart:  # the caller may have an event loop of its own
        apart.submit(asyncio.run, asyncio.wait_for(_index(site, bundle, excluded), SECONDS)).result()


async def _index(site: Path, bundle: Path, excluded: tuple[str, ...]) -> None:
    config = IndexConfig(
        force_language=LANGUAGE, keep_index_url=True, output_path=str(bundle), exclude_selectors=list(excluded)
    )
    async with PagefindIndex(config=config) as index:
        await index.add_directory(str(site))


def _read(bundle: Path) -> dict[str, bytes]:
    found = (path for path in sorted(bundle.rglob("*")) if path.name in ENGINE or path.name.endswith(INDEX))
    return {path.relative_to(bundle).as_posix(): path.read_bytes() for path in found}
