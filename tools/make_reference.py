"""Write the editors' reference and the JSON Schemas from the model: ``make reference``.

The schemas give completion and warnings in any text editor that reads the first line of the YAML files
(``# yaml-language-server: $schema=…``). A test fails when what is committed is not what the model says.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic import TypeAdapter
from pydantic_core import PydanticUndefined

from generator.commands.findings.examples import Example, example_of
from generator.commands.findings.explain import shown
from generator.control.report_contexts import FAMILIES
from generator.findings.rules import RULES
from generator.french.scale import Scale
from generator.indicators.counts import REGION_PREFIX, comparable
from generator.indicators.labels import counted_label
from generator.loading import editions
from generator.loading.mending.keys import known_keys
from generator.loading.numbers.values import DECLARED
from generator.loading.sections import SECTIONS
from generator.loading.site import CONTROLS, SITE
from generator.model.article import Header
from generator.model.fact import Fact
from generator.preflight.catalogue import CATALOGUE
from generator.preflight.checks.expectation import KIND_NAMES, Expectation, Kind, expected_of
from generator.preflight.checks.findings import STATUS_OF
from generator.preflight.words import WORDS
from generator.starting.yearbook import editor_settings

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
FILES: dict[str, TypeAdapter[Any]] = {
    "edition": editions.EDITION,
    "palmares": editions.PALMARES,
    "mentions": editions.MENTIONS,
    **{section.file: section.shape for section in SECTIONS},
}
SITE_FILES: dict[str, TypeAdapter[Any]] = {"site": SITE, "controles": CONTROLS}
"""The files that stand beside the editions' folders."""
INTERNAL = {"origin", "region_places", "chapter_places", "Origin", "SourceLocation"}
"""Fields that the loader fills, not the editor."""
HEADER = ("en-tête des textes (content/ANNÉE/*.md)", (Header,))
A_RECORD = "une fiche"
NAMES = {
    "Meeting": "cérémonie et journée du jury",
    "Contact": "contact",
    "AnnouncedBook": "livre annoncé",
    "Printing": "impression",
    "Source": "chaque source",
    "Part": "chapitre fait de plusieurs textes",
    "AnnouncedTotals": "annonce",
    "AwardLine": "chaque ligne, quand elle n’est pas un simple nom",
    "Picture": "portrait",
    "Speaker": "signataire",
    "Step": "chaque date",
    "Initiative": "chaque fiche",
    "Guide": "chaque guide",
    "ThirdPlaceTotal": "total",
    "ThirdPlaceCount": "chaque région",
    "Officer": "élu en charge",
    "Staff": "agents dédiés",
    "Nominations": "nominations",
    "TableLine": "chaque ligne d’un tableau",
    "TeamMember": "chaque personne",
    "Theme": "chaque thème",
    "LegalNotice": "mentions légales",
    "Host": "hébergeur",
    "Accessibility": "accessibilité",
    "Redirect": "chaque redirection",
}


def main() -> None:
    """Write ``docs/schemas/*.json``, ``docs/reference.md``, ``docs/constats.md`` and the control's checks."""
    for path, text in documents().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def documents() -> dict[Path, str]:
    """Every document, by path."""
    schemas = {DOCS / "schemas" / f"{name}.json": _schema(adapter) for name, adapter in (FILES | SITE_FILES).items()}
    pages = {"reference.md": _reference(), "constats.md": _findings(), "controle-avant-impression.md": _control()}
    return (
        schemas
        | {DOCS / name: text for name, text in pages.items()}
        | {ROOT / ".vscode/settings.json": editor_settings((*FILES, *SITE_FILES))}
    )


def _schema(adapter: TypeAdapter[Any]) -> str:
    schema = _as_written(adapter.json_schema(by_alias=True))
    for name, definition in (*schema.get("$defs", {}).items(), ("", schema)):
        if definition.get("type") == "object":
            definition["title"] = NAMES.get(name, A_RECORD)  # what text editors call it: the class has an English name
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


A_NUMBER = r"^-?\d+([.,]\d+)?$"
"""A number as French people write it, which YAML takes for a text when it has a comma."""
AS_TEXT = {"#/$defs/AwardLine"}
"""What may be written in short, as a text alone: « - Bron (69) »."""


def _as_written(node: Any) -> Any:
    """Without internal fields, and accepting what our reading accepts: others know numbers where we read texts."""
    if isinstance(node, list):
        return [_as_written(child) for child in node]
    if not isinstance(node, dict):
        return node
    if node.get("$ref") in AS_TEXT:
        return {"anyOf": [{"type": "string", "minLength": 1}, node]}
    node = {key: _as_written(value) for key, value in node.items() if key not in INTERNAL}
    node.pop("title", None)
    if "properties" in node or "enum" in node:
        node.pop("description", None)
    if node.get("type") == "string":
        return node | _text_as_number(node)
    if node.get("type") == "number":
        return node | {"type": ["number", "string"], "pattern": A_NUMBER}
    return node


def _text_as_number(node: dict[str, Any]) -> dict[str, Any]:
    """« 13 », « 2020 » and « 4 » are numbers to other programs wherever they stand for a text."""
    if choices := node.get("enum"):
        digits = [int(one) for one in choices if one.isdecimal()]
        return {"type": ["string", "integer"], "enum": [*choices, *digits]} if digits else {}
    if "pattern" in node:
        return {"type": ["string", "integer"]} if re.search(node["pattern"], "2000") else {}
    return {} if "format" in node else {"type": ["string", "number"]}


def _reference() -> str:
    lines = [
        "# Référence des fichiers",
        "",
        "Page écrite par `make reference` à partir du modèle : ne la corrigez pas ici.",
        "",
    ]
    for name, adapter in FILES.items():
        lines += [f"## editions/ANNÉE/{name}.yaml", "", *_tables(_models(adapter._type))]
    for name, adapter in SITE_FILES.items():
        lines += [f"## editions/{name}.yaml", "", *_tables(_models(adapter._type))]
    lines += [f"## {HEADER[0][0].upper()}{HEADER[0][1:]}", "", *_tables(HEADER[1]), *_numbers()]
    return "\n".join(lines).rstrip() + "\n"


def _numbers() -> Iterator[str]:
    """What texts may call, and what declared figures are compared with."""
    yield from (
        "## Nombres à appeler",
        "",
        'Dans un texte, `{{ chiffre("2020.collectivites") }}` ; le guide dit comment.',
        "",
    )
    yield from ("| nom, derrière l’année | ce qu’il compte |", "| --- | --- |")
    scale = Scale()
    yield from (f"| `{name}` | {counted_label(name, scale).format(year='l’année')} |" for name in comparable(scale))
    yield f"| `{REGION_PREFIX}Bretagne` | {counted_label(REGION_PREFIX + 'Bretagne', scale)} |"
    yield f"| `{DECLARED}.projets` | le chiffre de `chiffres.yaml` dont l’`id` est « projets » |"


def _models(shape: Any) -> tuple[type[Fact], ...]:
    """The classes that a shape is made of, the outer ones first, each once."""
    if isinstance(shape, type) and issubclass(shape, Fact):
        inner = [_models(field.annotation) for field in shape.model_fields.values() if not field.exclude]
        return tuple(dict.fromkeys([shape, *(model for models in inner for model in models)]))
    return tuple(dict.fromkeys(model for part in get_args(shape) for model in _models(part)))


def _tables(models: tuple[type, ...]) -> Iterator[str]:
    for model in models:
        if model.__name__ in NAMES:
            yield from (f"### {NAMES[model.__name__][0].upper()}{NAMES[model.__name__][1:]}", "")
        yield from ("| clé | obligatoire | ce qu’on y écrit |", "| --- | --- | --- |")
        yield from (_row(model, key) for key in known_keys(model))
        yield ""


def _row(model: Any, key: str) -> str:
    field = next(f for name, f in model.model_fields.items() if (f.alias or name) == key)
    required = "oui" if field.default is PydanticUndefined and field.default_factory is None else "non"
    return f"| `{key}` | {required} | {field.description} |"


def _findings() -> str:
    lines = [
        "# Les constats de `cites controler`",
        "",
        "Page écrite par `make reference` : un code ne change jamais de sens. `cites expliquer CODE` en dit autant.",
        "",
        "| code | gravité | constat | remède |",
        "| --- | --- | --- | --- |",
    ]
    lines += [f"| {code} | {r.severity} | {_capital(r.sentence)} | {r.remedy} |" for code, r in sorted(RULES.items())]
    lines += ["", "## Pourquoi, et un exemple de chacun"]
    for code in sorted(RULES):
        lines += ["", f"### {code}", "", *_example(example_of(code))]
    return "\n".join(lines) + "\n"


def _example(example: Example) -> Iterator[str]:
    """Why, then the lines before and after, as ``cites expliquer`` shows them."""
    yield from (example.why, "", *(line for line, _ in shown(example, "````")))


CONTROL = """# Le contrôle avant impression

Page écrite par `make reference` à partir du catalogue des contrôles : ne la corrigez pas ici.

```console
cites controler-pdf interieur.pdf couverture.pdf
```

La commande relit les fichiers comme le ferait un imprimeur, sans rien savoir de la façon dont ils ont été faits. Elle
reconnaît d’elle-même l’intérieur, la couverture et le livre à lire à l’écran ; `--genre` la détrompe. Chaque constat
dit la page, l’endroit (en millimètres depuis le coin haut gauche du format rogné), ce qui est attendu et le remède.

Elle finit par **0** si rien n’est à corriger, par **10** sinon. Ce qui est « à vérifier » ou « à noter » n’y change
rien : lisez-le avant de signer. Le même contrôle a lieu à chaque parution ; ce qui est « à corriger » l’arrête.

## Options

| option | ce qu’elle dit | sans elle |
| --- | --- | --- |
| `--genre` | `interieur`, `couverture` ou `ecran` | deviné d’après le fichier |
| `--rogné 210x297` | le format rogné, en millimètres | celui de la première page |
| `--fond-perdu 5` | le fond perdu, en millimètres | {bleed} mm |
| `--multiple 4` | le nombre de pages en est un multiple | {multiple} ; 1 pour une couverture |
| `--condition FOGRA39` | la condition d’impression | {condition} |
| `--encre 300` | l’encrage maximal, en pour cent | {ink} |
| `--ppp 300` | la résolution souhaitée ; les trois quarts au moins sont exigés | {ppi} ; {screen} à l’écran |
| `--marge 5` | la zone tranquille, en millimètres | {quiet} mm |
| `--dos 6,2` | l’épaisseur du dos | ce que la couverture a de plus que deux pages |
| `--blanches 2,95-96` | les pages blanches annoncées | aucune |
| `--ton-direct NOM` | un ton direct prévu, à répéter au besoin | aucun |
| `--rapport DOSSIER` | écrit les trois rapports | rien n’est écrit |

## Rapports

- `preflight.html` : à lire à l’écran ou à imprimer, avec l’endroit de chaque faute sur une vignette de la page ;
- `preflight.json` : pour un programme. La clé `schema` vaut 1 ; elle change si une clé change de sens. Chaque fichier
  a `nom`, `genre`, `conforme`, `bilan`, `description` et `controles` ; chaque contrôle `code`, `titre`, `resultat`,
  `attendu`, `remede`, `total` et `constats` ; chaque constat `page`, `folio`, `place_mm` (`x`, `y`, `largeur`,
  `hauteur`), `constat`, `exemple` et `nombre` ;
- `bon-a-tirer.pdf` : une page A4 à signer, avec les vignettes de toutes les pages, la commande et l’empreinte SHA-256
  de chaque fichier : c’est elle qui dit quels fichiers ont été approuvés.

Une parution les écrit dans `output/print/ANNÉE/`.

## Les {count} contrôles

Les valeurs sont celles d’un intérieur, sauf celles de l’accessibilité. I : intérieur ; C : couverture ; É : écran.
"""
_LETTERS = {Kind.INTERIOR: "I", Kind.COVER: "C", Kind.SCREEN: "É"}
LIMITS = """
## Ce que le contrôle ne sait pas

- Ce n’est pas un contrôle certifié : l’imprimeur fait le sien, et une épreuve contractuelle dit seule les couleurs.
- L’encrage des superpositions est calculé d’abord d’après les cadres des objets ; les encres ne sont dessinées qu’aux
  pages où ce calcul passe la limite. Les dégradés y manquent, leurs couleurs étant contrôlées à part (C07).
- Le contraste (A13) n’est jugé que sur les aplats, pas sur les images ni les dégradés.
- L’épaisseur des filets pleins (C12) est mesurée sur les formes droites d’au plus six points.
"""


def _control() -> str:
    usual, screen = expected_of(Kind.INTERIOR), expected_of(Kind.SCREEN)
    head = CONTROL.format(
        bleed=f"{usual.bleed:g}", multiple=usual.multiple, condition=usual.condition, ink=f"{usual.ink_limit:g} %",
        ppi=usual.ppi, screen=screen.ppi, quiet=f"{usual.quiet:g}", count=len(CATALOGUE),
    )  # fmt: skip
    lines = [head.rstrip()]
    for letter, title in FAMILIES.items():
        lines += ["", f"### {letter} : {title.lower()}", "", "| code | contrôle | pour | sinon | attendu | remède |"]
        lines += ["| --- | --- | --- | --- | --- | --- |", *_checks(letter, screen if letter == "A" else usual)]
    return "\n".join(lines) + "\n" + LIMITS


def _checks(letter: str, expected: Expectation) -> Iterator[str]:
    words = expected.words()
    for check in CATALOGUE:
        if check.code[0] == letter:
            kinds = " ".join(_LETTERS[kind] for kind in KIND_NAMES if kind in check.kinds)
            wanted, remedy = (_capital(sentence.format_map(words)) for sentence in WORDS[check.code])
            status = STATUS_OF[check.severity]
            yield f"| {check.code} | {check.title} | {kinds} | {status} | {wanted} | {remedy} |"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


if __name__ == "__main__":
    main()
