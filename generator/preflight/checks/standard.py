"""X: what the PDF/X standards ask of a file that goes to a press (ISO 15930)."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from generator.preflight.checks.expectation import Expectation
from generator.preflight.checks.findings import Finding
from generator.preflight.instructions.colours import read_space
from generator.preflight.reading.document import Reading
from generator.preflight.reading.metadata import differences


def standard_of(reading: Reading) -> str:
    """The PDF/X standard that the file says it follows, "" when none."""
    xmp = reading.xmp or {}
    return xmp.get("pdfxid:GTS_PDFXVersion") or reading.info.get("GTS_PDFXVersion") or ""


def find_wrong_standard(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """X01."""
    said = standard_of(reading)
    if not said.startswith(expected.standard):
        yield Finding(f"le fichier se dit « {said} »" if said else "le fichier ne dit pas sa norme")


def find_intents(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """X02."""
    if len(reading.intents) != 1:
        count = len(reading.intents)
        yield Finding(f"{count} intentions de sortie GTS_PDFX" if count else "aucune intention de sortie GTS_PDFX")


def find_wrong_profile(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """X03."""
    for intent in reading.intents:
        if intent.profile is None:
            yield Finding("aucun profil ICC n’est incorporé")
        elif (intent.profile_class, intent.profile_space) != ("prtr", "CMYK"):
            yield Finding(f"profil de classe « {intent.profile_class} », espace « {intent.profile_space} »")
        elif not intent.profile_is_sound:
            yield Finding("le profil ICC est tronqué ou n’a pas sa signature")


def find_wrong_condition(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """X04."""
    for intent in reading.intents:
        if intent.identifier != expected.condition:
            yield Finding(f"condition « {intent.identifier} »")
        elif not intent.registry:
            yield Finding("la condition ne dit pas son registre (RegistryName)")


def find_trapping(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """X05."""
    said = reading.info.get("Trapped", "").lstrip("/")
    if said not in ("True", "False"):
        yield Finding(f"Trapped vaut « {said} »" if said else "Trapped n’est pas renseigné")


def find_missing_metadata(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """X06."""
    if reading.xmp is None:
        yield Finding("le paquet XMP est illisible")
        return
    wanted = {
        "un titre": (reading.info.get("Title"), reading.xmp.get("dc:title")),
        "une date de création": (reading.info.get("CreationDate"), reading.xmp.get("xmp:CreateDate")),
        "une date de modification": (reading.info.get("ModDate"), reading.xmp.get("xmp:ModifyDate")),
        "un identifiant (DocumentID)": (reading.xmp.get("xmpMM:DocumentID"),) * 2,
    }
    for name, (old, new) in wanted.items():
        if not (old and new):
            yield Finding(f"il manque {name}" + (" dans XMP" if old else " dans Info" if new else ""))


def find_contradictions(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """X07."""
    for name, old, new in differences(reading.info, reading.xmp or {}):
        yield Finding(f"{name} : « {old} » dans Info, « {new} » dans XMP")


def find_no_identifier(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """X08."""
    found = reading.pdf.trailer.get("/ID")
    if found is None or any(not bytes(part) for part in found.as_list()):
        yield Finding("la fin du fichier n’a pas d’identifiant (ID)")


def find_wrong_blending(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """X09: groups on pages and in forms."""
    for number, page in enumerate(reading.pdf.pages, start=1):
        yield from _wrong_group(page.obj, f"la page {number}", number)
    for thing in reading.pdf.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Form":
            yield from _wrong_group(thing, "un groupe transparent", 0)


def _wrong_group(thing: pikepdf.Object, name: str, page: int) -> Iterator[Finding]:
    group = thing.get("/Group")
    space = group.get("/CS") if group is not None else None
    if space is not None and (found := read_space(space)).family in ("rgb", "lab"):
        yield Finding(f"{name} mélange ses couleurs en {found.name}", page)
