"""What belongs to the whole site: ``editions/site.yaml``, ``controles.yaml`` and the list of published addresses."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from generator.design.sign import find_fault
from generator.findings.issues import Issue, SourceLocation
from generator.french.house import House, file_stem
from generator.french.scale import FEWEST, NO_SIGN, Scale
from generator.loading.decode import Decoded, decode
from generator.loading.folders import find_strangers, list_editions
from generator.loading.missing_letters import in_values
from generator.loading.text_files import read_text
from generator.loading.yaml_nodes import Document, read_yaml
from generator.model.edition import Edition
from generator.model.fact import WHEN_READ
from generator.model.site import Control, Label, Site, SiteRecord

Value = TypeVar("Value")

SITE = TypeAdapter(Site)
CONTROLS = TypeAdapter(tuple[Control, ...], config=WHEN_READ)
ADDRESSES = "adresses.txt"
ADDRESSES_HEADER = (
    "# Les adresses déjà publiées : aucune ne doit mourir. « cites retenir » ajoute celles de la dernière parution,\n"
    "# « cites controler » réclame celles qui manquent. N’effacez rien ici."
)
MOST_BYTES = 100_000_000
"""A million addresses."""
FILES = ("site.yaml", "controles.yaml", ADDRESSES)
"""What ``editions`` may hold beside the editions' folders."""


def load_site(root: Path) -> tuple[SiteRecord, list[Issue]]:
    """Whatever is sound of the three files, and the findings about the rest."""
    site = _read(root, "site", SITE)
    controls = _read(root, "controles", CONTROLS)
    addresses, problems = _addresses(root)
    record = SiteRecord(site.value or Site(), controls.value or (), addresses)
    return record, [*site.issues, *controls.issues, *problems, *_strangers(root)]


def load_site_facts(root: Path) -> Site:
    """``site.yaml`` alone, without a word about what is wrong in it: ``load_site`` says that."""
    return _read(root, "site", SITE).value or Site()


def scale_of(label: Label, highest: int) -> Scale:
    """How the label counts: as it says, else up to the highest level that any palmarès gives."""
    sign = label.sign.sign if label.sign and not find_fault(label.sign.sign) else NO_SIGN
    names = label.level_names if len(label.level_names) == label.top else ()
    return Scale(label.top or max(FEWEST, highest), sign, names)


def house_of(site: Site, oldest: Edition, newest: Edition, highest: int) -> House:
    """Whose yearbook it is, after ``site.yaml``, the first edition and the newest."""
    label, name = site.label, site.title or newest.title
    return House(
        name=name,
        stem=site.files or file_stem(name),
        publisher=newest.contact.name,
        official=newest.label,
        label=label.name or "",
        rank=label.rank or "",
        short=label.short or "",
        lead=label.lead or "",
        partners=label.partners or "",
        since=label.since or oldest.year,
        keywords=site.keywords,
        scale=scale_of(label, highest),
        rights=site.licences.rights,
    )


def _read(root: Path, name: str, shape: TypeAdapter[Value]) -> Decoded[Value]:
    path = f"editions/{name}.yaml"
    if not (root / path).is_file():
        return Decoded(None, [])
    text, issues = read_text(root / path, path)
    if text is None:
        return Decoded(None, issues)
    plain, problems = read_yaml(Document(path, text))
    problems += in_values(plain)
    if plain is None:
        return Decoded(None, [*issues, *problems] or [Issue("F04", SourceLocation(path, 1))])
    decoded = decode(shape, plain, path)
    return Decoded(decoded.value, [*issues, *problems, *decoded.issues])


def _addresses(root: Path) -> tuple[tuple[tuple[str, SourceLocation], ...], list[Issue]]:
    """One address a line; lines that start with « # » are for people."""
    path = f"editions/{ADDRESSES}"
    if not (root / path).is_file():
        return (), []
    text, issues = read_text(root / path, path, MOST_BYTES)
    lines = enumerate((text or "").splitlines(), 1)
    return tuple(
        (line.strip(), SourceLocation(path, number, 1, len(line.strip()) or 1, line))
        for number, line in lines
        if line.strip() and not line.startswith("#")
    ), issues


def _strangers(root: Path) -> list[Issue]:
    folder = root / "editions"
    known = {*FILES, *(one.name for one in list_editions(root))}
    return [*find_strangers(root, folder, known, ", ".join(sorted(FILES)), "")]
