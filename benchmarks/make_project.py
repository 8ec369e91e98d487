"""Make a project of any size as editors would write it: N places an edition, E editions, from the register.

Usage: .venv/bin/python -m benchmarks.make_project FOLDER SIZE [SEED]

SIZE is « 25 x 300 / 2100 »: editions, places in each, places in all of them together; or « 1 x toutes ».
The same arguments give the same files, and `cites controler --project FOLDER` finds nothing to say of them.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from benchmarks.made_history import Labelled, Size, by_region, ceremony_day, draw_history
from benchmarks.made_texts import make_text
from generator.loading.loader import GEOGRAPHY
from generator.loading.register import load_register

SEED = 2024
SOURCE = "dossier"
_ACCENTS = ("#0b6e6e", "#8a1f5c", "#1f4f8a", "#7a4300", "#4a5a1a", "#5b2a86")
_PARTS = ("Les services", "Les lieux", "Les personnes")
_FIRST_NAMES = ("Irène", "Paul", "Nadia", "Lucas", "Odile", "Hugues", "Salomé", "Yann", "Claire", "Bastien")
_NAMES = ("Le Gall", "Ferrand", "Cherif", "Weber", "Marsac", "Payet", "Rousselot", "Ibarra", "Tissier", "Delorme")
_ROLES = ("Géographe", "Bibliothécaire", "Enseignante-chercheuse", "Ingénieure territoriale", "Médiateur numérique")
_SITE = """\
adresse: https://annuaire.example/
label:
  rang: label national
  signe:
    nom: arobase
    genre: féminin
  niveaux: 5
"""
_PAGES = {"mentions-legales": "Mentions légales", "accessibilite": "Accessibilité", "contact": "Contact"}
_EDITION = """\
numero: {number}
annee: {year}
titre: Cités en réseaux
label: Label national des communes en réseau
couleur: "{accent}"
ceremonie:
  jour: {day}
  lieu: Vannes
  departement: 56
  source: {source}
contact:
  nom: Association des communes en réseau
  adresse: 1 place des Tilleuls, 56000 Vannes
  courriel: contact@annuaire.example
  site: https://annuaire.example
sources:
  - id: {source}
    titre: Dossier du label {year}
    editeur: Association des communes en réseau
chapitres:
  - label
  - editorial
  - jury
  - chiffres
  - palmares
  - departements
  - id: dossiers
    titre: Dossiers
    chapeau: Trois textes sur une année de travail.
    textes:
{texts}
  - index
"""


def main() -> None:
    """Write the project and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("size", type=Size.named)
    parser.add_argument("seed", type=int, nargs="?", default=SEED)
    asked = parser.parse_args()
    count = make_project(asked.folder, asked.size, asked.seed)
    print(f"{asked.folder}: {count} places in all")


def make_project(folder: Path, size: Size, seed: int = SEED) -> int:
    """Write the project; return how many places it names in all."""
    history = draw_history(size, seed, load_register(GEOGRAPHY))
    _write(folder / "editions" / "site.yaml", _SITE)
    for slug, title in _PAGES.items():
        text = f"---\ntitre: {title}\n---\n\nUne page de l’annuaire d’essai.\n"
        _write(folder / "content" / "pages" / f"{slug}.md", text)
    for year, labelled in history.items():
        for path, text in _edition_files(year, labelled, seed):
            _write(folder / path, text)
    return len({one.place.code for labelled in history.values() for one in labelled})


def _edition_files(year: int, labelled: tuple[Labelled, ...], seed: int) -> Iterator[tuple[str, str]]:
    parts = [f"dossier-{number}" for number in range(1, len(_PARTS) + 1)]
    titles = {"label": "Le label", "editorial": "Éditorial", "rapport-du-jury": "Le rapport du jury"}
    titles |= {"departements": "Les départements", **dict(zip(parts, _PARTS, strict=True))}
    yield f"editions/{year}/edition.yaml", _edition(year, parts)
    yield f"editions/{year}/palmares.yaml", _palmares(year, labelled)
    yield f"editions/{year}/jury.yaml", _jury(year)
    yield f"editions/{year}/chiffres.yaml", _figures(labelled)
    for slug, title in titles.items():
        yield f"content/{year}/{slug}.md", make_text(title, f"{seed} {year}", SOURCE)


def _edition(year: int, parts: list[str]) -> str:
    return _EDITION.format(
        number=year - 1998,
        year=year,
        accent=_ACCENTS[year % len(_ACCENTS)],
        day=ceremony_day(year).isoformat(),
        source=SOURCE,
        texts="\n".join(f"      - {slug}" for slug in parts),
    )


def _palmares(year: int, labelled: tuple[Labelled, ...]) -> str:
    regions = dict(by_region(labelled, year))
    lines = ["annonce:", f"  collectivites: {len(labelled)}", f"  regions: {len(regions)}", f"  source: {SOURCE}"]
    lines.append("regions:")
    for region, levels in regions.items():
        lines.append(f"  {region}:")
        for level, names in levels.items():
            lines += [f"    {level}:", *(f"      - {name}" for name in names)]
    return "\n".join(lines) + "\n"


def _jury(year: int) -> str:
    members = []
    for number, first_name in enumerate(_FIRST_NAMES):
        name, role = _NAMES[(number + year) % len(_NAMES)], _ROLES[(number * 3 + year) % len(_ROLES)]
        lead = "  responsabilite: présidente du jury\n" if not number else ""
        members.append(f"- prenom: {first_name}\n  nom: {name}\n  fonction: {role}\n{lead}  source: {SOURCE}\n")
    return "\n".join(members)


def _figures(labelled: tuple[Labelled, ...]) -> str:
    return (
        f"- id: labellisees\n  libelle: Communes labellisées\n  valeur: {len(labelled)}\n"
        f"  precision: exact\n  source: {SOURCE}\n  comparer: collectivites\n"
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
