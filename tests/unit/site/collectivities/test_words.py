"""The sentence on what changed says what the levels say, and agrees."""

from __future__ import annotations

import pytest

from generator.french.scale import AT_SIGNS
from generator.indicators.memory import Memory, YearPoint
from generator.site.collectivities.words import say_changes

CASES = [
    ({2012: 0, 2019: 0, 2020: 2}, "Arrivée en 2020 dans cet annuaire : elle n’était pas aux palmarès 2012 et 2019."),
    ({2019: 0, 2020: 2}, "Arrivée en 2020 dans cet annuaire : elle n’était pas au palmarès 2019."),
    ({2012: 0, 2019: 3, 2020: 3}, "Même niveau qu’en 2019."),
    ({2012: 0, 2019: 3, 2020: 4}, "Une arobase de plus qu’en 2019 : de 3 à 4."),
    ({2012: 0, 2019: 4, 2020: 2}, "Deux arobases de moins qu’en 2019 : de 4 à 2."),
    ({2012: 2, 2019: 3, 2020: 4}, "Une arobase de plus qu’en 2019 : de 3 à 4. En 2012, elle en avait 2."),
    ({2012: 3, 2019: 0, 2020: 1}, "De retour en 2020 : absente du palmarès 2019, elle avait 3\u00a0arobases en 2012."),
    ({2012: 1, 2019: 0, 2020: 0}, "Absente des palmarès 2019 et 2020. Dernier niveau connu : 1\u00a0arobase, en 2012."),
    ({2012: 1, 2019: 5, 2020: 0}, "Absente du palmarès 2020. Dernier niveau connu : 5\u00a0arobases, en 2019."),
    ({2020: 5}, ""),
]


@pytest.mark.parametrize(("levels", "said"), CASES)
def test_what_changed(levels: dict[int, int], said: str) -> None:
    points = tuple(YearPoint(year, level, None, year) for year, level in levels.items())
    assert say_changes(Memory(points), AT_SIGNS) == said


def test_years_told_by_a_profile_are_no_edition() -> None:
    points = (YearPoint(2018, 4, None, 2020), YearPoint(2020, 5, None, 2020))
    assert say_changes(Memory(points), AT_SIGNS) == ""
