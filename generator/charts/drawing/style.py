"""Colours and type sizes of every drawing: roles instead of colours.

A drawing is made once, each of its colours standing for a role. The variants (light, dark, grey) only say which colour
each role has: they cannot differ in anything else.
"""

from __future__ import annotations

import colorsys
import re
from enum import Enum
from types import MappingProxyType

NIGHT = "#14213d"
ORANGE = "#e8590c"

WIDTH = 600
"""Natural width of a chart, in CSS pixels: 170 mm of paper is 643."""

SMALL, TEXT, STRONG, LARGE, HUGE = 13.5, 15.0, 18.0, 26.0, 40.0
"""Type sizes in CSS pixels at natural width."""

REGULAR, SEMIBOLD, BOLD = 400, 600, 800
OPTICAL_SIZE = 14.0
"""For which the letters are drawn, in points."""


class Role(Enum):
    """What a colour is for. ``ON_n`` is text on ``LEVEL_n``; ``TINT_n`` are the classes of a map, 1 the lowest."""

    INK = 1
    MUTED = 2
    RULE = 3
    PAPER = 4
    ACCENT = 5
    LAND = 6
    BORDER = 7
    EDGE = 8
    LEVEL_1 = 11
    LEVEL_2 = 12
    LEVEL_3 = 13
    LEVEL_4 = 14
    LEVEL_5 = 15
    LEVEL_6 = 16
    LEVEL_7 = 17
    LEVEL_8 = 18
    LEVEL_9 = 19
    ON_1 = 21
    ON_2 = 22
    ON_3 = 23
    ON_4 = 24
    ON_5 = 25
    ON_6 = 26
    ON_7 = 27
    ON_8 = 28
    ON_9 = 29
    TINT_1 = 31
    TINT_2 = 32
    TINT_3 = 33
    TINT_4 = 34
    TINT_5 = 35
    ON_TINT_1 = 41
    ON_TINT_2 = 42
    ON_TINT_3 = 43
    ON_TINT_4 = 44
    ON_TINT_5 = 45

    @property
    def mark(self) -> str:
        """The colour that stands for the role in a drawing without variant: no palette holds it."""
        return f"#fe01{self.value:02x}"


def level_role(step: int) -> Role:
    """The colour of a level, by its step (``Scale.step``)."""
    return Role[f"LEVEL_{step}"]


def on_level_role(step: int) -> Role:
    """The colour of text written on a level's colour."""
    return Role[f"ON_{step}"]


def _palette(plain: str, levels: str, on_levels: str, tints: str, on_tints: str) -> MappingProxyType[Role, str]:
    """Colours in the order of ``Role``."""
    colours = " ".join((plain, levels, on_levels, tints, on_tints)).split()
    return MappingProxyType(dict(zip(Role, colours, strict=True)))


# Lightness falls (on paper) or rises (on screens at night) by about 17 of 100 at each level of five, by half of it at
# each of nine: the order is the same for every eye and without colour. Hues go from the label's orange to the night
# blue. Words are in the ink of the texts, which a press prints in black alone: night would blur in letters so small.
LIGHT = _palette(
    "#1c2230 #566079 #d5dae3 #ffffff #e8590c #e9edf3 #ffffff #a34208",
    "#f4b97c #ee9e59 #e6832f #d96d22 #c44b06 #a33a39 #84264b #4e2945 #14213d",
    "#1c2230 #1c2230 #1c2230 #1c2230 #ffffff #ffffff #ffffff #ffffff #ffffff",
    "#d6e0ee #a9bfdc #4c73a8 #345a90 #14213d",
    "#1c2230 #1c2230 #ffffff #ffffff #ffffff",
)
DARK = _palette(
    "#f4f1ea #a9b3c9 #323f5c #0f1729 #ff8a47 #1f2a44 #0f1729 #ffb27d",
    "#77659a #a0637e #d0605f #e07552 #f08a3c #f8a45d #ffbd7a #ffd7ab #fff0d9",
    "#ffffff #ffffff #0f1729 #0f1729 #0f1729 #0f1729 #0f1729 #0f1729 #0f1729",
    "#2c3d60 #3f5c8d #6288bf #9bbbe4 #e6f0fd",
    "#ffffff #ffffff #0f1729 #0f1729 #0f1729",
)
GREY = _palette(
    "#1a1a1a #5c5c5c #d6d6d6 #ffffff #1a1a1a #eeeeee #ffffff #6a6a6a",
    "#d8d8d8 #c1c1c1 #ababab #8f8f8f #747474 #5c5c5c #454545 #2b2b2b #141414",
    "#141414 #141414 #141414 #141414 #ffffff #ffffff #ffffff #ffffff #ffffff",
    "#dedede #bdbdbd #757575 #5a5a5a #1a1a1a",
    "#1a1a1a #1a1a1a #ffffff #ffffff #ffffff",
)


def with_accent(palette: MappingProxyType[Role, str], accent: str) -> MappingProxyType[Role, str]:
    """The palette with an edition's accent, made readable (4.5 to 1) on the palette's paper."""
    return MappingProxyType({**palette, Role.ACCENT: _readable(accent, palette[Role.PAPER])})


def recolour(drawing: bytes, palette: MappingProxyType[Role, str]) -> bytes:
    """A drawing in the colours of a variant."""
    colours = {role.mark: palette[role] for role in Role}
    return re.sub(rb"#fe01[0-9a-f]{2}", lambda match: colours[match[0].decode()].encode(), drawing)


def contrast(first: str, second: str) -> float:
    """Contrast of two colours (« #rrggbb ») after WCAG 2, 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _readable(colour: str, paper: str) -> str:
    """The colour, darkened or lightened by steps until it reads on the paper."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    step = -0.02 if _luminance(paper) > 0.5 else 0.02
    while contrast(colour, paper) < 4.5 and 0 <= lightness + step <= 1:
        lightness += step
        red, green, blue = colorsys.hls_to_rgb(hue, lightness, saturation)
        colour = f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"
    return colour
