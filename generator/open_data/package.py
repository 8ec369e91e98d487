"""Open data: one CSV a table, all of them in a workbook, and the Data Package that describes them."""

from __future__ import annotations

import csv
import hashlib
import io
import json

from generator.open_data.shapes import Column, DataTable
from generator.open_data.tables import build_tables
from generator.open_data.workbook import HOW, write_workbook
from generator.publication.files import OutputFile
from generator.publication.publication import Publication

FOLDER = "donnees"
COPIES = "copies"
"""The descriptor's own key for files that say again what the tables say."""
WORKBOOK, WORKBOOK_TITLE = "toutes-les-tables.xlsx", "Toutes les tables, pour un tableur"


def build_open_data(publication: Publication) -> list[OutputFile]:
    """The CSV files, the workbook and ``datapackage.json``."""
    tables = build_tables(publication)
    files = [OutputFile(f"{FOLDER}/{table.name}.csv", write_csv(table)) for table in tables]
    files.append(OutputFile(f"{FOLDER}/{WORKBOOK}", write_workbook(tables)))
    package = _package(publication, tables, files)
    text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    return [*files, OutputFile(f"{FOLDER}/datapackage.json", text.encode())]


def write_csv(table: DataTable) -> bytes:
    """RFC 4180, UTF-8, comma, decimal point, empty rather than 0 when unknown: for programs, so as it is."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows(table.rows)
    return text.getvalue().encode()


def _package(publication: Publication, tables: tuple[DataTable, ...], files: list[OutputFile]) -> dict[str, object]:
    house = publication.yearbook.house
    licence = house.rights.data
    return {
        "name": house.stem,
        "title": f"{house.name} : les collectivités {house.of_label_plain}",
        "description": f"Palmarès, jurys, partenaires et chiffres des éditions de l’annuaire « {house.name} ».",
        "keywords": [*house.subjects],
        "created": f"{publication.built_on.isoformat()}T00:00:00Z",
        "licenses": [{"name": licence.code, "title": licence.name, "path": licence.address}],
        "sources": [
            {"title": f"{source.title} ({source.publisher})"}
            for record in publication.yearbook.editions
            for source in record.edition.sources
        ],
        "resources": list(map(_resource, tables, files[:-1])),
        COPIES: [_workbook(files[-1])],
    }


def _workbook(file: OutputFile) -> dict[str, object]:
    return {
        "name": WORKBOOK.partition(".")[0],
        "path": WORKBOOK,
        "title": WORKBOOK_TITLE,
        "description": HOW,
        "format": "xlsx",
        "mediatype": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        **_weight(file),
    }


def _weight(file: OutputFile) -> dict[str, object]:
    return {"bytes": len(file.content), "hash": f"sha256:{hashlib.sha256(file.content).hexdigest()}"}


def _resource(table: DataTable, file: OutputFile) -> dict[str, object]:
    keys = [column.name for column in table.columns if column.key]
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.title,
        "description": table.description,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **_weight(file),
        "schema": {"fields": [_field(column) for column in table.columns], "primaryKey": keys},
    }


def _field(column: Column) -> dict[str, object]:
    field: dict[str, object] = {"name": column.name, "type": column.type, "description": column.description}
    return field | ({"constraints": {"required": True}} if column.required else {})
