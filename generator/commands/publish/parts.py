"""``--part 3/8``: the third of the eight parts that a build is cut into for several machines."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.french import words as french
from generator.run.order import Part

if TYPE_CHECKING:
    from generator.run.part import PartReport

_PART = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})")


class PartType(click.ParamType[Part]):
    """« 3/8 », the third of eight parts."""

    name = "partie"
    wanted = "une partie comme 3/8, la troisième de huit"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Part:
        """Refuses what is no part in French."""
        if isinstance(value, Part):
            return value
        found = _PART.fullmatch(str(value))
        if not found or int(found[1]) > int(found[2]):
            self.fail(f"« {value} »", param, ctx)
        return Part(int(found[1]), int(found[2]))


def say_part(report: PartReport, folder: Path, seconds: float) -> str:
    """« Partie faite en 3,2 s dans …/parties/3-sur-8 : 132 fichiers, le livre 2020. »"""
    files = french.count(len(report.files or ()), "fichier")
    books = ", ".join(f"le livre {year}" for year in report.years) or "aucun livre"
    done = f"Partie faite en {french.number(seconds, 1)} s dans {folder} : {files}, {books}."
    return f"{done}\nRien n’est publié : « cites reunir » réunit les parties."
