"""The shapes of départements, as degrees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

Extent = tuple[float, float, float, float]
"""West, south, east, north."""

Ring = tuple[tuple[float, float], ...]
"""A closed ring of (longitude, latitude) in WGS84 degrees, the first point given once or twice."""


@dataclass(frozen=True, eq=False)
class Outlines:
    """Département code to its rings; ``inner_suburbs`` holds finer ones for Paris and the petite couronne.

    Neighbours share the very same points along their border. ``digest`` changes with the shapes: it is part of the
    keys of drawn maps.
    """

    departments: Mapping[str, tuple[Ring, ...]]
    inner_suburbs: Mapping[str, tuple[Ring, ...]]
    digest: str = ""

    @cached_property
    def extents(self) -> Mapping[int, Extent]:
        """How far each ring goes, by the identity of the ring: it lives as long as the outlines."""
        shapes = (*self.departments.values(), *self.inner_suburbs.values())
        return {id(ring): _extent(ring) for rings in shapes for ring in rings}


def _extent(ring: Ring) -> Extent:
    longitudes, latitudes = zip(*ring, strict=True)
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)
