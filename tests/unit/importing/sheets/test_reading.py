"""A file is what its bytes say, whatever its name: or it is refused, and why is said in French."""

from __future__ import annotations

import random
import zipfile
from io import BytesIO

import pytest

from generator.findings.errors import FileUnreadable
from generator.importing.sheets.cells import letter, text_of
from generator.importing.sheets.reading import read_sheets
from generator.importing.sheets.workbook import MOST_UNPACKED
from tests.spreadsheets import altered, opendocument, text, workbook

ROWS = [("Nom", "Code"), ("Épernay", "01004"), (None, None), ("L’Haÿ ", 69029)]
READ = [(1, ("Nom", "Code")), (2, ("Épernay", "01004")), (4, ("L’Haÿ", "69029"))]


def bomb() -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b" " * (MOST_UNPACKED + 1))
    return made.getvalue()


@pytest.mark.parametrize("content", [workbook(Un=ROWS), opendocument(Un=ROWS), text(ROWS), text(ROWS, "\t", "utf-16")])
def test_the_same_rows_whatever_wrote_them(content: bytes) -> None:
    (sheet,) = read_sheets(content, "reçu")
    assert [(row.number, row.cells) for row in sheet.rows] == READ


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_encodings_and_separators_are_guessed(encoding: str, separator: str) -> None:
    (sheet,) = read_sheets(
        text([("Nom", "Dép", "@"), ("L’Haÿ", "94", "4"), ("Évron", "53", "2")], separator, encoding), "x"
    )
    assert [row.cells for row in sheet.rows][1:] == [("L’Haÿ", "94", "4"), ("Évron", "53", "2")]


def test_a_comma_within_a_cell_is_no_separator() -> None:
    (sheet,) = read_sheets(b'Nom;Note\nBron;vu, relu\n"Lyon;\nVaise";\n', "x")
    assert [row.cells for row in sheet.rows] == [("Nom", "Note"), ("Bron", "vu, relu"), ("Lyon; Vaise", "")]


def test_a_merged_cell_speaks_for_all_its_rows() -> None:
    (sheet,) = read_sheets(workbook(("A2:A3", "A1:B1"), Un=[("Titre", None), (5, "Bron"), (None, "Lyon")]), "x")
    assert [row.cells for row in sheet.rows] == [("Titre", ""), ("5", "Bron"), ("5", "Lyon")]
    assert sheet.rows[2].filled == (1,)


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"", "il ne contient rien"),
        (b" ;\r\n;\r\n", "il ne contient rien"),
        (b"PK\x03\x04 broken", "il est abîmé"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "ce n’est pas un classeur, ou il est abîmé"),
        (b"%PDF-1.7", "ce n’est pas un tableau"),
        (b"<html><table><tr><td>Bron</td></tr></table></html>", "ce n’est pas un tableau"),
        (bomb(), "il est trop grand"),
        (b"a" * 20_000_001, "il est trop grand"),
    ],
    ids=["nothing", "blanks", "half a workbook", "an old workbook", "a PDF", "a page", "a bomb", "too long"],
)
def test_what_is_no_table_is_refused(content: bytes, cause: str) -> None:
    with pytest.raises(FileUnreadable) as refusal:
        read_sheets(content, "reçu.xlsx")
    assert refusal.value.values["fichier"] == "reçu.xlsx"
    assert str(refusal.value.values["cause"]).startswith(cause)


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        (b"</table:table>", b"", "il est abîmé"),
        (b'encoding="UTF-8"', b'encoding="UT-8"', "il est abîmé"),
        (b"?>", b"?><!DOCTYPE a [<!ENTITY b 'b'>]>", "il est trop grand"),
        (
            b"<table:table-cell office",
            b'<table:table-cell table:number-columns-repeated="9999999" office',
            "il est trop grand",
        ),
        (b"<table:table-row>", b'<table:table-row table:number-rows-repeated="99999999">', "il est trop grand"),
    ],
    ids=["half a sheet", "no encoding", "entities", "columns", "rows"],
)
def test_what_would_never_end_is_refused(old: bytes, new: bytes, cause: str) -> None:
    with pytest.raises(FileUnreadable) as refusal:
        read_sheets(altered(opendocument(Un=ROWS), old, new), "reçu.ods")
    assert refusal.value.values["cause"] == cause


@pytest.mark.parametrize("content", [workbook(Un=ROWS), opendocument(Un=ROWS)], ids=["xlsx", "ods"])
def test_a_spoiled_workbook_is_read_or_refused(content: bytes) -> None:
    """Bytes changed by chance in each of its parts: nothing else happens, and it ends."""
    chance, refused = random.Random(7), 0
    for _ in range(60):
        try:
            read_sheets(spoiled(content, chance), "reçu")
        except FileUnreadable:
            refused += 1
    assert 0 < refused < 60


def spoiled(content: bytes, chance: random.Random) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as before, zipfile.ZipFile(made, "w") as after:
        for entry in before.infolist():
            inside = bytearray(before.read(entry))
            for _ in range(chance.choice((0, 0, 3))):
                inside[chance.randrange(len(inside))] = chance.choice(b'<>"/=&;0123456789 AZ:')
            after.writestr(entry.filename, bytes(inside))
    return made.getvalue()


def test_blank_rows_to_the_end_are_no_rows() -> None:
    row = b'<table:table-row table:number-rows-repeated="1048574">'
    cell = b'<table:table-cell table:number-columns-repeated="16384"/>'
    blank = row + cell + b"</table:table-row></table:table>"
    content = altered(opendocument(Un=ROWS), b"</table:table>", blank)
    (sheet,) = read_sheets(content, "reçu.ods")
    assert len(sheet.rows) == len(READ)


def test_cells_are_read_as_a_person_does() -> None:
    assert [text_of(one) for one in (4.0, 4.5, True, "a\u00a0 b\n", "n\u0303")] == ["4", "4.5", "oui", "a b", "ñ"]
    assert [letter(rank) for rank in (0, 25, 26, 701)] == ["A", "Z", "AA", "ZZ"]
