"""From degrees to kilometres of a flat map: Lambert-93 for the mainland and Corsica, a local frame overseas."""

from __future__ import annotations

from math import atanh, cos, exp, log, pi, radians, sin, sqrt

Point = tuple[float, float]

# Lambert-93: conformal conic with parallels 44° and 49° on the GRS 80 ellipsoid, as IGN defines it.
_ECCENTRICITY = sqrt(2 / 298.257222101 - 1 / 298.257222101**2)


def _isometric(latitude: float) -> float:
    """Isometric latitude on GRS 80, from radians."""
    return atanh(sin(latitude)) - _ECCENTRICITY * atanh(_ECCENTRICITY * sin(latitude))


def _parallel(latitude: float) -> float:
    """Radius of a parallel on GRS 80, in metres, from radians."""
    return 6_378_137 * cos(latitude) / sqrt(1 - (_ECCENTRICITY * sin(latitude)) ** 2)


_SOUTH, _NORTH, _ORIGIN = radians(44), radians(49), radians(46.5)
_EXPONENT = log(_parallel(_SOUTH) / _parallel(_NORTH)) / (_isometric(_NORTH) - _isometric(_SOUTH))
_CONSTANT = _parallel(_SOUTH) * exp(_EXPONENT * _isometric(_SOUTH)) / _EXPONENT
_POLE = 6_600_000 + _CONSTANT * exp(-_EXPONENT * _isometric(_ORIGIN))


def lambert93(longitude: float, latitude: float) -> Point:
    """Easting and northing in metres (EPSG:2154) of a point in degrees."""
    radius = _CONSTANT * exp(-_EXPONENT * _isometric(radians(latitude)))
    angle = _EXPONENT * radians(longitude - 3)
    return 700_000 + radius * sin(angle), _POLE - radius * cos(angle)


def local_frame(longitude: float, latitude: float, middle_latitude: float) -> Point:
    """Metres east and north on a sphere, true along ``middle_latitude``: good enough for an island."""
    metre_per_degree = 6_371_000 * pi / 180
    return longitude * metre_per_degree * cos(radians(middle_latitude)), latitude * metre_per_degree
