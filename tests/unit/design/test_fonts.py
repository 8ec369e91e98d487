"""Fonts are found, cut down to what is used, and come out the same each time."""

from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from generator.design.fonts import (
    Family,
    font_file,
    has_letter,
    letter_outline,
    letters_of,
    static_instance,
    web_font,
)

FRENCH = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789àâçéèêëîïôùûüœæÀÇÉÈÊÎÔŒ«»’…–—@€.,;:!?()%\u00a0\u202f"
)
WEIGHTS = {Family.SERIF: (400, 700), Family.SERIF_ITALIC: (400, 600), Family.GROTESQUE: (400, 800)}


@pytest.mark.parametrize("family", Family)
def test_every_family_has_its_file(family: Family) -> None:
    assert font_file(family).suffix == ".ttf"
    assert font_file(family).is_file()


@pytest.fixture(scope="module")
def web_fonts() -> dict[Family, bytes]:
    return {family: web_font(family, FRENCH, WEIGHTS[family]) for family in Family}


def test_the_fonts_of_the_site_are_light(web_fonts: dict[Family, bytes]) -> None:
    assert sum(len(font) for font in web_fonts.values()) <= 120 * 1024


@pytest.mark.parametrize("family", Family)
def test_a_web_font_has_its_letters_and_one_axis(web_fonts: dict[Family, bytes], family: Family) -> None:
    font = TTFont(BytesIO(web_fonts[family]))
    assert font.flavor == "woff2"
    assert {ord(letter) for letter in FRENCH} <= set(font.getBestCmap())
    axes = [(axis.axisTag, axis.minValue, axis.maxValue) for axis in font["fvar"].axes]
    assert axes == [("wght", *WEIGHTS[family])]


def test_letters_that_nobody_uses_are_left_out(web_fonts: dict[Family, bytes]) -> None:
    assert ord("ж") not in TTFont(BytesIO(web_fonts[Family.SERIF])).getBestCmap()


def test_the_same_text_gives_the_same_bytes() -> None:
    first, second = (web_font(Family.GROTESQUE, text, (400, 800)) for text in ("Bron", frozenset("norB")))
    assert first == second


def test_instances_are_static_and_have_names_of_their_own() -> None:
    fonts = [TTFont(BytesIO(static_instance(Family.GROTESQUE, weight, 14))) for weight in (400, 800)]
    assert all("fvar" not in font for font in fonts)
    assert len({font["name"].getDebugName(6) for font in fonts}) == 2
    assert fonts[0]["hmtx"]["M"] != fonts[1]["hmtx"]["M"]


def test_a_letter_is_an_outline_above_its_baseline() -> None:
    path, advance = letter_outline(Family.GROTESQUE, "A", 800, 96)
    assert path.startswith("M")
    assert 300 < advance < 1000


def test_the_letters_of_a_static_cut_are_those_of_its_family() -> None:
    for family in Family:
        assert set(TTFont(BytesIO(static_instance(family, 400, 10))).getBestCmap()) == letters_of(family)


def test_a_letter_that_one_family_lacks_is_looked_for_in_the_other() -> None:
    assert all(has_letter(sign) for sign in FRENCH + "αЖ✓№→")
    assert not any(has_letter(sign) for sign in "부🌸ש★")
