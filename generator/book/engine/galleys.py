"""A portion laid out, then written: leaves of the cache, made of a page, its style sheets and its drawings alone."""

from __future__ import annotations

import json
from dataclasses import astuple
from functools import lru_cache
from typing import Any

from generator.book.engine.slips import slips_in
from generator.findings.errors import BookError
from generator.typesetting.layout import Rendering, furnish, render, write

Drawings = tuple[tuple[str, bytes], ...]
COLLECTIVITY = "c-"
"""How the name of a collectivity's line begins."""


def measured(html: str, style: tuple[str, ...], drawings: Drawings, before: int, after: int) -> bytes:
    """What a layout tells, as JSON: for each page, the places it holds and the collectivities it names or leads to;
    which pages, from 0, fill a gap; what the engine had to say; the lines badly set.

    So many pages ``before`` and ``after`` stand for others: they tell nothing. Raises BookError.
    """
    rendering = _rendered(html, style, drawings)
    if any(page.anchors for page in rendering.pages[:before]):
        raise BookError(cause="une partie du livre ne s’ouvre pas sur une page à elle")
    pages = rendering.pages[before:][: -after or None]
    facts = {
        "names": [list(page.anchors) for page in pages],
        "collectivities": [_collectivities(page) for page in pages],
        "fillers": [number for number, page in enumerate(pages) if page._page_box.page_type.blank],
        "remarks": rendering.remarks,
        "slips": [astuple(slip) for slip in slips_in(pages)],
    }
    return json.dumps(facts).encode()


def written(html: str, style: tuple[str, ...], drawings: Drawings, zoom: float, before: int) -> bytes:
    """A line of facts, as JSON, then the file. The pages behind the portion are written: links must find their names.

    Raises BookError.
    """
    rendering = _rendered(html, style, drawings)
    laid_out = write(rendering, rendering.pages[before:], zoom)
    facts = {"remarks": laid_out.remarks, "faces": dict(laid_out.faces)}
    return json.dumps(facts).encode() + b"\n" + laid_out.pdf


@lru_cache(maxsize=1)  # what has just been measured is written next
def _rendered(html: str, style: tuple[str, ...], drawings: Drawings) -> Rendering:
    return render(html, dict(drawings), furnish(style))


def _collectivities(page: Any) -> list[str]:
    names = (*page.anchors, *(target for kind, target, *_ in page.links if kind == "internal"))
    return list(dict.fromkeys(name for name in names if name.startswith(COLLECTIVITY)))
