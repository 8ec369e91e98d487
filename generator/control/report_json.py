"""The judgements as JSON. The shape is promised: ``schema`` changes when a key changes its meaning or goes."""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator.preflight.checks.findings import Facts, Finding, Judgement, Outcome, Status

SCHEMA = 1
_SIDES = ("x", "y", "largeur", "hauteur")


def write_json(judgements: Iterable[Judgement]) -> bytes:
    """The whole report; keys in French, lengths in millimetres."""
    files = [_file(judgement) for judgement in judgements]
    whole = {"schema": SCHEMA, "conforme": all(file["conforme"] for file in files), "fichiers": files}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _file(judgement: Judgement) -> dict[str, object]:
    return {
        "nom": judgement.name,
        "genre": judgement.expectation.kind.value,
        "conforme": judgement.is_printable,
        "bilan": {status.value: len(judgement.of(status)) for status in Status},
        "description": _facts(judgement.facts),
        "controles": [_outcome(outcome) for outcome in judgement.outcomes],
    }


def _facts(facts: Facts) -> dict[str, object]:
    return {
        "sha256": facts.sha256,
        "octets": facts.weight,
        "pages": facts.pages,
        "format_rogne_mm": [round(length, 2) for length in facts.trim],
        "fond_perdu_mm": round(facts.bleed, 2),
        "version": facts.version,
        "norme": facts.standard,
        "condition": facts.condition,
        "encrage_maximal": None if facts.ink is None else round(facts.ink, 1),
        "page_la_plus_encree": facts.ink_page,
        "images": facts.pictures,
        "images_sous_la_resolution": facts.low_pictures,
        "polices": list(facts.fonts),
        "pages_blanches": list(facts.blank_pages),
    }


def _outcome(outcome: Outcome) -> dict[str, object]:
    return {
        "code": outcome.code,
        "titre": outcome.title,
        "resultat": outcome.status.value,
        "attendu": outcome.expected,
        "remede": outcome.remedy,
        "total": outcome.total,
        "constats": [_finding(finding) for finding in outcome.findings],
    }


def _finding(finding: Finding) -> dict[str, object]:
    place = finding.place
    return {
        "page": finding.page or None,
        "folio": finding.folio or None,
        "place_mm": None if place is None else dict(zip(_SIDES, (round(value, 1) for value in place), strict=True)),
        "constat": finding.found,
        "exemple": finding.example or None,
        "nombre": finding.count,
    }
