"""Every operator that sets a colour, and when black overprints."""

from __future__ import annotations

import pikepdf
import pytest

from generator.findings.errors import PressError
from generator.press.resources import recolour
from tests.press_builders import document, inked, operators, palette

RECTANGLE = "0 0 100 100 re f"
FONT = {"/Font": pikepdf.Dictionary()}


def fills(content: str, resources: dict[str, object] | None = None) -> list[str]:
    return [one for one in inked(content, resources) if one.endswith((" k", " g", " rg", "scn", "sc"))]


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ("0 0 0 rg", "0 0 0 1 k"),
        ("1 1 1 rg", "0 0 0 0 k"),
        ("0 g", "0 0 0 1 k"),
        ("1 g", "0 0 0 0 k"),
        ("0.1 0.2 0.3 0.4 k", "0.1 0.2 0.3 0.4 k"),
        ("0.078431 0.129412 0.239216 rg", "0.75 0.53 0 0.79 k"),
        ("0.909804 0.34902 0.047059 rg", "0 0.75 1 0 k"),
        ("0.043137 0.431373 0.431373 rg", "0.75 0 0.35 0.5 k"),
        ("/DeviceRGB cs 0.909804 0.34902 0.047059 scn", "0 0.75 1 0 k"),
        ("/DeviceRGB cs 0.909804 0.34902 0.047059 sc", "0 0.75 1 0 k"),
        ("/DeviceGray cs 0 sc", "0 0 0 1 k"),
        ("/DeviceCMYK cs 0 0.5 0 0 sc", "0 0.5 0 0 k"),
        ("/DeviceRGB cs", "0 0 0 1 k"),
    ],
)
def test_a_fill_is_set_in_inks(colour: str, expected: str) -> None:
    assert fills(f"{colour} {RECTANGLE}") == [expected]


@pytest.mark.parametrize("colour", ["0 0 0 RG", "0 G", "0 0 0 1 K", "/DeviceRGB CS 0 0 0 SCN", "/DeviceGray CS 0 SC"])
def test_a_stroke_is_set_in_inks(colour: str) -> None:
    assert "0 0 0 1 K" in inked(f"{colour} 5 w 0 0 m 9 9 l S")


@pytest.mark.parametrize(
    ("space", "components", "expected"),
    [
        ([pikepdf.Name.CalRGB, pikepdf.Dictionary()], "0.909804 0.34902 0.047059", "0 0.75 1 0 k"),
        ([pikepdf.Name.CalGray, pikepdf.Dictionary()], "0", "0 0 0 1 k"),
        ([pikepdf.Name.Lab, pikepdf.Dictionary()], "100 0 0", "0 0 0 0 k"),
    ],
)
def test_a_named_space_is_understood(space: list[object], components: str, expected: str) -> None:
    spaces = {"/ColorSpace": pikepdf.Dictionary({"/X": pikepdf.Array(space)})}
    assert fills(f"/X cs {components} scn {RECTANGLE}", spaces) == [expected]


def test_a_profile_counts_for_its_components() -> None:
    made = document(f"/X cs 0 0 0 scn {RECTANGLE}")
    space = pikepdf.Array([pikepdf.Name.ICCBased, made.make_stream(b"", N=3)])
    made.pages[0].obj.Resources = pikepdf.Dictionary({"/ColorSpace": pikepdf.Dictionary({"/X": space})})
    recolour(made, palette())
    assert "0 0 0 1 k" in operators(made.pages[0])


def test_a_spot_colour_is_refused() -> None:
    spot = pikepdf.Array([pikepdf.Name.Separation, pikepdf.Name("/Or"), pikepdf.Name.DeviceCMYK, pikepdf.Dictionary()])
    with pytest.raises(PressError):
        inked(f"/X cs 1 scn {RECTANGLE}", {"/ColorSpace": pikepdf.Dictionary({"/X": spot})})


def test_the_colour_of_every_plate_and_patterns_are_kept() -> None:
    every = pikepdf.Array([pikepdf.Name.Separation, pikepdf.Name.All, pikepdf.Name.DeviceCMYK, pikepdf.Dictionary()])
    spaces = {"/ColorSpace": pikepdf.Dictionary({"/X": every})}
    assert [one for one in inked(f"/X cs 1 scn {RECTANGLE}", spaces) if "cs" in one or "scn" in one] == [
        "/X cs",
        "1 scn",
    ]
    assert "/P0 scn" in inked(f"/Pattern cs /P0 scn {RECTANGLE}")


def test_a_colour_is_never_set_inside_a_path() -> None:
    made = inked("1 0 0 rg 0 0 m 9 0 l 9 9 l h f")
    assert made.index("0 0 m") > next(rank for rank, one in enumerate(made) if one.endswith(" k"))


def test_a_colour_comes_back_with_the_state_that_held_it() -> None:
    made = inked(f"0 g q 0.909804 0.34902 0.047059 rg {RECTANGLE} Q {RECTANGLE}")
    assert [one for one in made if one.endswith(" k")] == ["0 0.75 1 0 k", "0 0 0 1 k"]


def test_tags_go() -> None:
    made = inked(f"/P <</MCID 0>> BDC /Artifact BMC {RECTANGLE} EMC EMC /X MP")
    assert not any(one.endswith(("BDC", "BMC", "EMC", "MP")) for one in made)


def text(colour: str, size: float, matrix: str = "1 0 0 1 0 0") -> list[str]:
    return inked(f"{colour} BT /F {size} Tf {matrix} Tm (a) Tj ET", FONT)


def test_black_text_overprints_and_coloured_text_does_not() -> None:
    assert "/PressOver gs" in text("0.109804 0.133333 0.188235 rg", 30)
    assert "/PressOver gs" not in text("0.909804 0.34902 0.047059 rg", 9)
    assert "/PressOver gs" not in text("1 g", 9)


def test_what_follows_black_text_knocks_out() -> None:
    made = inked(f"0 g BT /F 9 Tf (a) Tj ET 1 g {RECTANGLE}", FONT)
    assert made.index("/PressOver gs") < made.index("/PressKnock gs") < made.index("0 0 100 100 re")


def test_a_large_black_area_knocks_out_and_a_thin_black_line_overprints() -> None:
    assert "/PressOver gs" not in inked(f"0 g {RECTANGLE}")
    assert "/PressOver gs" in inked("0 g 0 0 100 0.5 re f")
    assert "/PressOver gs" in inked("0 G 0.5 w 0 0 m 9 0 l S")
    assert "/PressOver gs" not in inked("0 G 5 w 0 0 m 9 0 l S")


NIGHT = "0.078431 0.129412 0.239216"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f"{NIGHT} rg BT /F 9 Tf (a) Tj ET", "0 0 0 1 k"),
        (f"{NIGHT} rg BT /F 27 Tf (a) Tj ET", "0.75 0.53 0 0.79 k"),
        (f"{NIGHT} rg 0.2 0 0 0.2 0 0 cm BT /F 27 Tf (a) Tj ET", "0 0 0 1 k"),
        (f"{NIGHT} rg BT /F 1 Tf 9 0 0 9 0 0 Tm (a) Tj ET", "0 0 0 1 k"),
        (f"{NIGHT} rg 0 0 300 0.6 re f", "0 0 0 1 k"),
        (f"{NIGHT} RG 0.6 w 0 0 m 300 0 l S", "0 0 0 1 K"),
        (f"{NIGHT} RG 6 w 0 0 m 300 0 l S", "0.75 0.53 0 0.79 K"),
    ],
)
def test_small_text_and_thin_lines_in_night_are_black_alone(content: str, expected: str) -> None:
    assert [one for one in inked(content, FONT) if one[-1] in "kK"] == [expected]
