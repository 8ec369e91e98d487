"""Which files have a form, and the shape of each as a JSON Schema: the one that ``docs/schemas`` is written from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from generator.loading import editions
from generator.loading.sections import SECTIONS
from generator.loading.site import CONTROLS, SITE

Schema = Mapping[str, Any]

EDITION_SHAPES: Mapping[str, TypeAdapter[Any]] = {
    "edition": editions.EDITION,
    "palmares": editions.PALMARES,
    "mentions": editions.MENTIONS,
    **{section.file: section.shape for section in SECTIONS},
}
SITE_SHAPES: Mapping[str, TypeAdapter[Any]] = {"site": SITE, "controles": CONTROLS}
_PATH = re.compile(r"editions/(?:(\d{4})/)?([a-z]+(?:-[a-z]+)*)\.yaml")


def parts_of(path: str) -> tuple[int | None, str] | None:
    """The year and the name of a file that has a form, None for any other path."""
    found = _PATH.fullmatch(path)
    if not found:
        return None
    year = int(found[1]) if found[1] else None
    return (year, found[2]) if found[2] in (EDITION_SHAPES if year else SITE_SHAPES) else None


def shape_of(name: str) -> TypeAdapter[Any]:
    """What reads a file, from its name without suffix."""
    return EDITION_SHAPES.get(name) or SITE_SHAPES[name]


@cache
def schema_of(name: str) -> Schema:
    """Its shape."""
    schema: Schema = shape_of(name).json_schema(by_alias=True)
    return schema
