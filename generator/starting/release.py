"""The files that a press release begins with: its facts, most of them waiting, and its text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.article import TO_WRITE
from generator.model.fact import TO_BE_CONFIRMED
from generator.publication.files import OutputFile

NAME = "communique"
_RELEASE = """\
# yaml-language-server: $schema=../../docs/schemas/communique.json
# Le communiqué de presse de l’édition. « {to_confirm} » marque ce qui reste à dire ; ôtez « # » devant ce que vous
# savez.
# Son texte est dans content/{year}/presse. Il paraît avec l’édition ; un embargo à lui le retient davantage.
titre: {to_confirm}
chapeau: {to_confirm}
# jour: {year}-02-04
# lieu: Ville d’où il est diffusé
# embargo: {year}-02-04T09:00+01:00
texte: {name}
# chiffres: [identifiants de chiffres.yaml, dans l’ordre]
# programme: [identifiants de programme.yaml]
# pratique:
#   - Inscription, accréditation : une ligne chacune.
source: {source}
"""
_TEXT = """\
---
titre: {to_confirm}
source: {source}
---

{to_write} : ce que l’édition apprend, à qui elle est remise, quand et où.
"""


def begin_release(year: int, source: str) -> Iterator[OutputFile]:
    """The files of the release of an edition; ``source`` is one of its sources."""
    values = {"year": year, "source": source, "name": NAME, "to_confirm": TO_BE_CONFIRMED, "to_write": TO_WRITE}
    yield OutputFile(f"editions/{year}/{NAME}.yaml", _RELEASE.format_map(values).encode())
    yield OutputFile(f"content/{year}/presse/{NAME}.md", _TEXT.format_map(values).encode())
