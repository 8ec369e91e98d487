"""The outlines of départements, from GeoJSON."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from generator.model.outlines import Outlines, Ring

DEPARTMENTS_FILE = "departements.geojson"
INNER_SUBURBS_FILE = "petite-couronne.geojson"


@cache
def load_outlines(folder: Path) -> Outlines:
    """The outlines found in ``folder`` (WGS84). Raises OSError or ValueError: the files are the program's own.

    Read once: they do not change while the program runs.
    """
    contents = [(folder / name).read_bytes() for name in (DEPARTMENTS_FILE, INNER_SUBURBS_FILE)]
    departments, suburbs = (_shapes(json.loads(content)) for content in contents)
    return Outlines(departments, suburbs, hashlib.sha256(b"\0".join(contents)).hexdigest())


def _shapes(collection: Any) -> dict[str, tuple[Ring, ...]]:
    return {feature["properties"]["code"]: _rings(feature["geometry"]) for feature in collection["features"]}


def _rings(geometry: Any) -> tuple[Ring, ...]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return tuple(tuple((x, y) for x, y, *_ in ring) for polygon in polygons for ring in polygon)
