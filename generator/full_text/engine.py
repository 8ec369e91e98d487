"""The engine that searches in the browser: its scripts and its WebAssembly, as Pagefind brings them."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.full_text.kept import read_plain, write_plain
from generator.full_text.packing import decompress

LANGUAGE = "fr"
ENTRY = "pagefind-entry.json"
SCRIPTS = ("pagefind.js", "pagefind-worker.js")
PROGRAM = f"wasm.{LANGUAGE}.pagefind"
ENGINE = (*SCRIPTS, PROGRAM, ENTRY)
"""What the site needs of it: not its own interfaces."""


def write_engine(files: Mapping[str, bytes]) -> bytes:
    """The engine among those files, for the cache. Raises ValueError when it is not whole."""
    try:
        engine = {name: files[name] for name in ENGINE}
    except KeyError as error:
        raise ValueError(f"fichier absent : {error}") from error
    return write_plain(_proved(engine))


def read_engine(kept: bytes) -> dict[str, bytes]:
    """The files that ``write_engine`` wrote, by name. Raises ValueError when one is missing or not whole."""
    told = read_plain(kept)
    if not isinstance(told, dict) or tuple(told) != ENGINE:
        raise ValueError("ce n’est pas le moteur")
    return _proved(told)


def _proved(engine: dict[str, bytes]) -> dict[str, bytes]:
    if empty := next((name for name in SCRIPTS if not engine[name].strip()), None):
        raise ValueError(f"fichier vide : {empty}")
    decompress(engine[PROGRAM])
    if LANGUAGE not in json.loads(engine[ENTRY])["languages"]:
        raise ValueError(f"{ENTRY} ne connaît pas la langue {LANGUAGE}")
    return engine
