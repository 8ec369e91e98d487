"""Write the editors' reference and the JSON Schemas from the model: ``make reference``.

The schemas give completion and warnings in any text editor that reads the first line of the YAML files
(``# yaml-language-server: $schema=…``). A test fails when what is committed is not what the model says.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic import TypeAdapter
from pydantic_core import PydanticUndefined

from generator.loading import editions
from generator.loading.decode import known_keys
from generator.loading.sections import SECTIONS
from generator.loading.site import CONTROLS, SITE
from generator.model.article import Header
from generator.model.fact import Fact
from generator.rules import RULES

DOCS = Path(__file__).resolve().parents[1] / "docs"
FILES: dict[str, TypeAdapter[Any]] = {
    "edition": editions.EDITION,
    "palmares": editions.PALMARES,
    "mentions": editions.MENTIONS,
    **{section.file: section.shape for section in SECTIONS},
}
SITE_FILES: dict[str, TypeAdapter[Any]] = {"site": SITE, "controles": CONTROLS}
"""The files that stand beside the editions' folders."""
INTERNAL = {"origin", "region_places", "Origin", "SourceLocation"}
"""Fields that the loader fills, not the editor."""
HEADER = ("en-tête des textes (content/ANNÉE/*.md)", (Header,))
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
    """Write ``docs/schemas/*.json``, ``docs/reference.md`` and ``docs/constats.md``."""
    for path, text in documents().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def documents() -> dict[Path, str]:
    """Every document, by path."""
    schemas = {DOCS / "schemas" / f"{name}.json": _schema(adapter) for name, adapter in (FILES | SITE_FILES).items()}
    return schemas | {DOCS / "reference.md": _reference(), DOCS / "constats.md": _findings()}


def _schema(adapter: TypeAdapter[Any]) -> str:
    schema = _any_scalar(adapter.json_schema(by_alias=True))
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _any_scalar(node: Any) -> Any:
    """Without internal fields; ``13`` is taken for a text where a text is wanted, so schemas must not complain."""
    if isinstance(node, list):
        return [_any_scalar(child) for child in node]
    if not isinstance(node, dict):
        return node
    node = {key: _any_scalar(value) for key, value in node.items() if key not in INTERNAL}
    node.pop("title", None)
    if "properties" in node or "enum" in node:
        node.pop("description", None)
    if node.get("type") == "string" and not {"format", "pattern", "enum"} & node.keys():
        node["type"] = ["string", "number"]
    return node


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
    lines += [f"## {HEADER[0][0].upper()}{HEADER[0][1:]}", "", *_tables(HEADER[1])]
    return "\n".join(lines).rstrip() + "\n"


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
        "# Les constats de `cites check`",
        "",
        "Page écrite par `make reference` : un code ne change jamais de sens.",
        "",
        "| code | gravité | constat | remède |",
        "| --- | --- | --- | --- |",
    ]
    lines += [f"| {code} | {r.severity} | {_capital(r.sentence)} | {r.remedy} |" for code, r in sorted(RULES.items())]
    return "\n".join(lines) + "\n"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


if __name__ == "__main__":
    main()
