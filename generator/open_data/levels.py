"""The levels of a label as columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.charts.drawing.wording import capitalised
from generator.french.scale import Scale
from generator.open_data.shapes import Column


def level_words(scale: Scale) -> str:
    """« Nombre d’arobases, de 1 à 5. », with the names of the levels."""
    names = "".join(f" ; {level} : {name}" for level, name in enumerate(scale.names, 1))
    return f"{capitalised(scale.number)}, de 1 à {scale.top}{names}."


def level_columns(scale: Scale) -> Iterator[Column]:
    """How many collectivities have each level, from the lowest."""
    for level in reversed(scale.levels):
        yield Column(f"niveau_{level}", "integer", f"Nombre de collectivités {scale.at_short(level)}.")


def upwards(counts: Mapping[int, int]) -> Iterator[int]:
    """The counts from the lowest level to the highest."""
    return (counts[level] for level in sorted(counts))
