"""A yearbook's name, whatever its length, fits where it stands."""

from __future__ import annotations

import re

import pytest

from generator.design.title_setting import (
    Setting,
    _EmWidth,
    _lines,
    cover_setting,
    house_rules,
    identity_setting,
    spine_title,
    title_rules,
)

POINTS = 72 / 25.4
TITLES = (
    "A",
    "Villes",
    "Communes en fleurs",
    "Le Grand Annuaire",
    "Anticonstitutionnellement",
    "Intercommunalités métropolitaines",
    "Chemins et passerelles du Massif central",
    "Saint-Jean-de-Luz-sur-Mer-en-fleurs",
    "Les territoires d’innovation, d’éducation et d’hospitalité !",
    "L’annuaire des communes, des intercommunalités et des départements qui ont planté, semé, arrosé et cueilli",
    "Mot " * 60,
)


def widest(title: str, width: float, setting: Setting, spacing: float) -> tuple[float, int]:
    """The widest line of a title in points, and how many lines there are."""
    lines = _lines(title, width / setting.size / 1.04, spacing, 72)
    return max(map(_EmWidth(spacing, 72), lines)) * setting.size, len(lines)


@pytest.mark.parametrize("title", TITLES)
def test_it_stays_left_of_the_year_and_above_the_sky(title: str) -> None:
    setting = cover_setting(title)
    width, lines = widest(title, 148 * POINTS, setting, -0.0306)
    assert width <= 148 * POINTS
    assert lines * setting.line <= 75 * POINTS


@pytest.mark.parametrize("title", TITLES)
def test_it_stays_above_the_label_on_the_title_page(title: str) -> None:
    setting = identity_setting(title)
    width, lines = widest(title, 118 * POINTS, setting, -0.0288)
    assert width <= 118 * POINTS
    assert lines * setting.line <= 57 * POINTS


def test_a_short_one_is_as_large_as_it_was_drawn() -> None:
    assert cover_setting("Cités en réseaux") == Setting(72, 65.0)
    assert identity_setting("Cités en réseaux") == Setting(52, 48.0)


def test_a_long_one_is_smaller() -> None:
    sizes = [cover_setting(title).size for title in (TITLES[0], TITLES[5], TITLES[4])]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] >= 26


def test_a_line_ends_at_spaces_and_behind_hyphens_alone() -> None:
    assert _lines("Saint-Jean-de-Luz", 3.5, 0, 72) == ["Saint-", "Jean-", "de-Luz"]
    assert _lines("Qui\u00a0? Nous", 1, 0, 72) == ["Qui\u202f?", "Nous"]


@pytest.mark.parametrize("title", TITLES)
def test_the_spine_and_the_running_head_hold_it(title: str) -> None:
    assert _EmWidth(0, 12, 700)(spine_title(title, 297)) * 9.5 <= (297 - 48) * POINTS
    head = re.fullmatch(r':root\{--house:"(.*)"\}', house_rules(title))
    assert head is not None
    shown = re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), head[1])
    assert _EmWidth(0, 12, 400)(shown) * 7.6 <= 150 * POINTS
    assert shown.rstrip(" …") in f"{title}…"


def test_no_title_ends_the_style_sheet() -> None:
    rules = house_rules('</style>"} body{display:none} \\')
    assert "<" not in rules
    assert rules.count('"') == 2
    assert rules.count("{") == 1


@pytest.mark.parametrize("title", TITLES)
def test_the_style_sheet_knows_the_widest_word(title: str) -> None:
    rules = title_rules(title)
    (word,) = re.findall(r"--title-word:([\d.]+)", rules)
    (share,) = re.findall(r"--title-share:([\d.]+)", rules)
    longest = max(re.split(r"[ -]", title), key=_EmWidth(-0.052, 24))
    assert float(word) >= _EmWidth(-0.052, 24)(longest)
    assert 0.3 <= float(share) <= 1
