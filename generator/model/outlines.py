"""The shapes of départements, as degrees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Ring = tuple[tuple[float, float], ...]
"""A closed ring of (longitude, latitude) in WGS84 degrees, the first point given once or twice."""


@dataclass(frozen=True)
class Outlines:
    """Département code to its rings; ``inner_suburbs`` holds finer ones for Paris and the petite couronne.

    Neighbours share the very same points along their border. ``digest`` changes with the shapes: it is part of the
    keys of drawn maps.
    """

    departments: Mapping[str, tuple[Ring, ...]]
    inner_suburbs: Mapping[str, tuple[Ring, ...]]
    digest: str = ""
