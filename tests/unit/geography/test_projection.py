"""Lambert-93 against points whose coordinates are known."""

from __future__ import annotations

import pytest

from generator.geography.projection import lambert93, local_frame

# (longitude, latitude, easting, northing): the origin by definition, the others worked out with PROJ
# (EPSG:4171 to EPSG:2154).
KNOWN = [
    (3.0, 46.5, 700_000.00, 6_600_000.00),
    (2.352222, 48.856667, 652_470.70, 6_862_042.70),
    (-4.486076, 48.390394, 146_634.68, 6_836_261.49),
    (7.261953, 43.710173, 1_043_406.54, 6_299_396.84),
    (8.738635, 41.919229, 1_176_670.23, 6_108_276.71),
    (2.377222, 51.035278, 656_217.96, 7_104_570.58),
]


@pytest.mark.parametrize(("longitude", "latitude", "easting", "northing"), KNOWN)
def test_known_points_within_a_hand(longitude: float, latitude: float, easting: float, northing: float) -> None:
    assert lambert93(longitude, latitude) == pytest.approx((easting, northing), abs=0.02)


def test_a_degree_overseas_is_as_long_as_on_the_sphere() -> None:
    west, south = local_frame(55.0, -21.0, -21.0)
    east, north = local_frame(56.0, -20.0, -21.0)
    assert north - south == pytest.approx(111_195, abs=1)
    assert east - west == pytest.approx(111_195 * 0.93358, rel=1e-4)
