"""The files that a new edition begins with, from the last one.

What hardly changes from a year to the next is carried over and marked; what is of a year alone is left to be written.
The edition begins under embargo, so that none of it is published before somebody says so.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.french.words import ordinal
from generator.model.article import TO_WRITE
from generator.model.edition import Chapter, Edition
from generator.model.fact import TO_BE_CONFIRMED
from generator.publication.files import OutputFile
from generator.starting.text import text_file

ACCENTS = ("#0b6e6e", "#8a1f5c", "#1f4f8a", "#7a4300", "#4a5a1a", "#5b2a86", "#a12b2b", "#2f5d3a")
"""Colours that can be read on white, told apart side by side; each edition takes one that no other has."""
CHAPTERS = (Chapter.LABEL, Chapter.EDITORIAL, Chapter.FIGURES, Chapter.AWARDS, Chapter.DEPARTMENTS, Chapter.INDEX)
"""Those that need no file but the ones that are made here."""
LATER = ((Chapter.PARTNERS, "partenaires.yaml"), (Chapter.JURY, "jury.yaml"), (Chapter.BOOK, "livre_annonce"))
"""Those that wait for a file or a key."""
TEXTS = (
    ("label", "Le label", "ce qu’est le label cette année, et ce que demande sa candidature."),
    ("editorial", "Éditorial", "qui signe, et ce que l’année a changé."),
    ("departements", "Les départements", "ce que montre la carte des collectivités labellisées."),
)
_PLAIN = re.compile(r"[^\W_][\w ’(),./@:–-]*")
_WORDS_OF_YAML = {"oui", "non", "yes", "no", "true", "false", "on", "off", "null"}
_EDITION = """\
# yaml-language-server: $schema=../../docs/schemas/edition.json
# La carte d’identité de l’édition {year}{origin}. « {to_confirm} » marque
# ce {marked}que l’on ne sait pas encore : « cites controler » le rappelle tant qu’il en reste.

numero: {number}
annee: {year}
titre: {title}
label: {label}
couleur: "{accent}"

# Rien de cette édition n’est publié avant ce moment, et « cites atelier » la montre pourtant. Mettez ici celui de la
# remise des labels ; retirez la ligne quand tout peut paraître.
embargo: {year}-12-31T23:59+01:00

ceremonie:
  jour: {to_confirm}
  lieu: {to_confirm}
  source: {source}

contact:{contact}

# Une source a un bloc ; les autres fichiers la citent par son « id ».
sources:
  - id: {source}
    titre: {source_title}
    editeur: {publisher}
    note: {to_confirm}

# L’ordre des chapitres du livre. Ôtez « # » devant un chapitre quand ce qu’il montre est là.
chapitres:
{chapters}
"""
_ORIGIN, _MARKED = ", faite d’après celle de {before}", "qui vient de {before}, ou "
_PALMARES = """\
# yaml-language-server: $schema=../../docs/schemas/palmares.json
# Le palmarès du {rank} label. Sous chaque région, le niveau, puis une ligne par collectivité :
#
#   regions:
#     Bretagne:
#       5:
#         - Vannes (56)
#
# Quand la source annonce un total, écrivez-le : « annonce », avec « collectivites », « regions » et « source ».
regions: {{}}
"""


@dataclass(frozen=True, slots=True)
class Beginning:
    """What an edition begins with: the keys of its ``contact``; ``before`` is the year that it comes from."""

    year: int
    number: int
    title: str
    label: str
    accent: str
    contact: tuple[tuple[str, str], ...]
    before: int | None = None


def begin_edition(last: Edition, year: int, accents: frozenset[str]) -> Iterator[OutputFile]:
    """The files of an edition that does not exist; ``accents`` are the colours that others have."""
    accent = next((one for one in ACCENTS if one not in accents), ACCENTS[year % len(ACCENTS)])
    one = last.contact
    contact = (("nom", one.name), ("adresse", one.address), ("courriel", one.email), ("site", one.website))
    told = tuple((key, value) for key, value in contact if value)
    number = last.number + year - last.year
    return edition_files(Beginning(year, number, last.title, last.label, accent, told, last.year))


def edition_files(beginning: Beginning) -> Iterator[OutputFile]:
    """The identity card, an empty palmarès, and the texts that chapters ask for."""
    year, source = beginning.year, f"annuaire-{beginning.year}"
    yield OutputFile(f"editions/{year}/edition.yaml", _edition(beginning, source).encode())
    yield OutputFile(f"editions/{year}/palmares.yaml", _PALMARES.format(rank=ordinal(beginning.number)).encode())
    for name, title, what in TEXTS:
        yield text_file(year, name, title, source, f"{TO_WRITE} : {what}")


def _edition(beginning: Beginning, source: str) -> str:
    return _EDITION.format(
        year=beginning.year,
        origin=_ORIGIN.format(before=beginning.before) if beginning.before else "",
        marked=_MARKED.format(before=beginning.before) if beginning.before else "",
        number=beginning.number,
        title=written(beginning.title),
        label=written(beginning.label),
        accent=beginning.accent,
        to_confirm=TO_BE_CONFIRMED,
        source=source,
        contact="".join(f"\n  {key}: {written(value)}" for key, value in beginning.contact),
        source_title=written(f"{beginning.title}, annuaire {beginning.year}"),
        publisher=written(dict(beginning.contact)["nom"]),
        chapters="\n".join(_chapters()),
    )


def _chapters() -> Iterator[str]:
    yield from (f"  - {chapter}" for chapter in CHAPTERS)
    yield from (f"  # - {chapter}  # quand {needs} est là" for chapter, needs in LATER)


def written(value: str) -> str:
    """A value as YAML has it: between quotes wherever it could be read as something else."""
    if _PLAIN.fullmatch(value) and ": " not in f"{value} " and value.casefold() not in _WORDS_OF_YAML:
        return value
    return json.dumps(value, ensure_ascii=False)
