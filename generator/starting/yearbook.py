"""The files that another yearbook begins with, from nothing: its site, the pages that the law asks for, one edition."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from generator.french.house import file_stem
from generator.model.article import TO_WRITE
from generator.model.fact import TO_BE_CONFIRMED
from generator.publication.files import OutputFile
from generator.starting.edition import ACCENTS, Beginning, edition_files, written

SCHEMAS = "docs/schemas"
"""Where the first line of each file of facts looks for what may be written there."""
OF_THE_SITE = frozenset({"site", "controles"})
"""The files that stand beside the editions' folders."""
PAGES = (
    ("mentions-legales", "Mentions légales", "qui édite le site, qui en dirige la publication, qui l’héberge."),
    ("accessibilite", "Accessibilité", "ce que l’on sait de l’accessibilité du site, et à qui signaler un obstacle."),
    ("contact", "Contact", "à qui écrire, et pour quoi."),
    ("donnees-personnelles", "Données personnelles", "quelles données de personnes le site publie, et pourquoi."),
)
"""Those that the law asks of a site; what ``site.yaml`` says stands below their texts."""
_IGNORED = "/output/\n/parties/\n/kits/\n/communiques/\n/.output.publications/\n/.cache/\n/cites-incident.log\n"
_SITE = """\
# yaml-language-server: $schema=../docs/schemas/site.json
# Ce qui vaut pour tout le site, quelle que soit l’édition. Toutes les clés sont facultatives.

# L’adresse du site en ligne, de « https:// » à la barre finale. Sans elle, le site se lit aussi bien ; il n’a ni plan
# pour les moteurs de recherche, ni fil Atom, ni image de partage.
# adresse: https://www.exemple.fr/annuaire/

titre: {title}
nom_des_fichiers: {stem}

# Ce que le jury donne, une fois par niveau : « étoile », « fleur », « arobase » et « disque » ont leur dessin.
label:
  nom: {label}
  depuis: {year}
  signe:
    nom: étoile
    genre: féminin
  niveaux: 5

# Ce que la loi demande : la page « Mentions légales » dit « à renseigner » tant que ces lignes manquent.
# mentions_legales:
#   directeur_de_la_publication: Prénom Nom
#   hebergeur:
#     nom: …
#     adresse: …
#     telephone: …

accessibilite:
  etat: non conforme
"""
_READ_ME = """\
# {title}

Les faits sont dans `editions`, les textes dans `content`. Dans ce dossier, tapez :

    cites atelier      montre chaque page pendant que l’on écrit
    cites controler    dit ce qui ne va pas, et comment le corriger
    cites publier      fait le site, le livre et les données dans output/

L’édition {year} est sous embargo : l’atelier la montre, rien ne la publie avant le moment que dit son `edition.yaml`.
"""


def editor_settings(names: Iterable[str]) -> str:
    """Which schema helps with which file, for a text editor that has the YAML extension: nobody has to write it."""
    places = {name: f"editions/{name}.yaml" if name in OF_THE_SITE else f"editions/*/{name}.yaml" for name in names}
    schemas = {f"./{SCHEMAS}/{name}.json": [place] for name, place in sorted(places.items())}
    return json.dumps({"yaml.schemas": schemas, "files.encoding": "utf8", "files.eol": "\n"}, indent=2) + "\n"


def begin_yearbook(title: str, label: str, year: int) -> Iterator[OutputFile]:
    """The editors' files of a yearbook whose first edition is of that year."""
    values = {"title": written(title), "label": written(label), "stem": file_stem(title), "year": year}
    yield OutputFile("editions/site.yaml", _SITE.format_map(values).encode())
    yield from edition_files(Beginning(year, 1, title, label, ACCENTS[0], (("nom", TO_BE_CONFIRMED),)))
    for name, heading, what in PAGES:
        yield _page(name, heading, what)
    yield OutputFile("LISEZMOI.md", _READ_ME.format(title=title, year=year).encode())
    yield OutputFile(".gitignore", _IGNORED.encode())


def _page(name: str, title: str, what: str) -> OutputFile:
    head = f"titre: {json.dumps(title, ensure_ascii=False)}"
    return OutputFile(f"content/pages/{name}.md", f"---\n{head}\n---\n\n{TO_WRITE} : {what}\n".encode())
