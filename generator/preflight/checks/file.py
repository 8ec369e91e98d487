"""F: the file itself, whatever it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf

from generator.french import words as french
from generator.preflight.checks.expectation import Expectation, Kind
from generator.preflight.checks.findings import Finding
from generator.preflight.reading.document import Reading

_PATH = re.compile(r"(?:file:/+|/(?:home|Users|tmp|root|var|work|mnt)/|\b[A-Z]:\\)[^\s<>\"')]*")
_ACTIVE = ("/JavaScript", "/Launch", "/Sound", "/Movie", "/Rendition", "/GoTo3DView", "/SubmitForm", "/ImportData")
_HEAVY_SCREEN, _HEAVY_PRINT = 25_000_000, 500_000_000


def find_damage(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """F01."""
    problems = [*reading.warnings, *reading.pdf.check_pdf_syntax()]
    yield from (Finding(f"le lecteur qpdf signale : {problem}") for problem in dict.fromkeys(problems))


def find_encryption(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """F02."""
    if reading.pdf.is_encrypted:
        yield Finding("le fichier est chiffré")


def find_wrong_version(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """F03."""
    written = reading.pdf.pdf_version
    most = _most_recent(expected)
    if tuple(map(int, written.split("."))) > most:
        yield Finding(f"PDF {written}")


def _most_recent(expected: Expectation) -> tuple[int, int]:
    """The newest version that a standard allows: ISO 15930-7 for X-4, 15930-4 for X-1a, 14289-1 for UA-1."""
    if expected.kind is Kind.SCREEN:
        return (1, 7)
    return (1, 6) if expected.standard.startswith("PDF/X-4") else (1, 4)


def find_active_parts(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """F04. A book for the screen may carry its data; a printer wants the pages alone."""
    root, for_printer = reading.pdf.Root, expected.kind is not Kind.SCREEN
    names = root.get("/Names", pikepdf.Dictionary())
    parts = {
        "un formulaire": "/AcroForm" in root,
        "des calques": "/OCProperties" in root,
        "des pièces jointes": for_printer and ("/EmbeddedFiles" in names or "/AF" in root or "/Collection" in root),
        "des scripts": "/JavaScript" in names,
        "une action à l’ouverture": _is_active(root.get("/OpenAction")) or "/AA" in root,
    }
    yield from (Finding(f"le fichier contient {name}") for name, is_there in parts.items() if is_there)
    for number, page in enumerate(reading.pdf.pages, start=1):
        notes = page.get("/Annots", pikepdf.Array()).as_list()
        if "/AA" in page or any(_is_active(note.get("/A")) or "/AA" in note for note in notes):
            yield Finding("une action est attachée à la page", number)


def _is_active(action: pikepdf.Object | None) -> bool:
    return isinstance(action, pikepdf.Dictionary) and str(action.get("/S", "")) in _ACTIVE


def find_heavy_file(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """F05."""
    most = _HEAVY_SCREEN if expected.kind is Kind.SCREEN else _HEAVY_PRINT
    if len(reading.data) > most:
        yield Finding(f"{french.number(len(reading.data) / 1_000_000)}{french.NARROW}Mo")


def find_paths(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """F06."""
    said = {**reading.info, **(reading.xmp or {})}
    for key, value in said.items():
        yield from (Finding(f"« {path} » dans {key}") for path in _PATH.findall(value))
    for number, page in enumerate(reading.pdf.pages, start=1):
        for note in page.get("/Annots", pikepdf.Array()).as_list():
            address = str(note.get("/A", pikepdf.Dictionary()).get("/URI", ""))
            if _PATH.match(address):
                yield Finding(f"un lien mène à « {address} »", number)


def find_broken_instructions(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C02."""
    for sheet in reading.sheets:
        yield from (Finding(fault, sheet.number) for fault in sheet.faults)
