"""How far two collectivities are from each other, as the crow flies."""

from __future__ import annotations

from functools import lru_cache
from math import hypot

from generator.geography.projection import Point, lambert93, local_frame
from generator.model.collectivity import Collectivity


def distance_km(first: Collectivity, second: Collectivity) -> float:
    """As the crow flies, in kilometres; infinite when a place is unknown. Good within a region."""
    ends = [metres(one) for one in (first, second)]
    if ends[0] is None or ends[1] is None:
        return float("inf")
    return hypot(ends[0][0] - ends[1][0], ends[0][1] - ends[1][1]) / 1000


def metres(one: Collectivity) -> Point | None:
    """Where it is on a flat map, in metres; None when its place is unknown. Overseas, each in its own frame."""
    if one.longitude is None or one.latitude is None:
        return None
    return _metres(one.longitude, one.latitude, is_mainland(one.department.code))


@lru_cache(65536)
def _metres(longitude: float, latitude: float, mainland: bool) -> Point:
    """Each place is a neighbour of many."""
    return lambert93(longitude, latitude) if mainland else local_frame(longitude, latitude, latitude)


def is_mainland(code: str) -> bool:
    """Whether a département is in Europe; the others have frames of their own."""
    return not code.startswith(("97", "98"))
