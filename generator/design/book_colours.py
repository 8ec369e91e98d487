"""What an edition adds to the book's style sheet: its accent and tints of it, the size of its pages and their bleed."""

from __future__ import annotations

from markupsafe import Markup

NIGHT, ORANGE, WHITE, MUTED = "#14213d", "#e8590c", "#ffffff", "#566079"


def mix(colour: str, other: str, share: float) -> str:
    """``share`` (0 to 1) of a colour « #rrggbb », the rest of the other."""
    channels = (round(share * int(colour[i : i + 2], 16) + (1 - share) * int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def colour_rules(accent: str) -> Markup:
    """The custom properties of the book's style sheet. ``accent`` is « #rrggbb », as the model has checked."""
    colours = {
        "accent": accent,
        "deep": mix(accent, NIGHT, 0.62),
        "veil": mix(accent, WHITE, 0.86),
        "tint": mix(accent, WHITE, 0.1),
        "wash": mix(accent, WHITE, 0.05),
        "on-accent": mix(accent, WHITE, 0.12),
    }
    return Markup(":root{{{}}}").format(Markup("").join(Markup("--{}:{};").format(n, c) for n, c in colours.items()))


DESIGN_WIDTH = 210.0
"""The width of page that the style sheet is drawn for, in millimetres; other sizes are the same pages, scaled."""


def sheet_rules(width: float, height: float, bleed: float) -> Markup:
    """The size and bleed of the pages, in the millimetres of the style sheet, for a trimmed page in true ones."""
    scale = DESIGN_WIDTH / width
    size = {"width": DESIGN_WIDTH, "height": height * scale, "bleed": bleed * scale}
    lengths = {name: f"{length:.4f}".rstrip("0").rstrip(".") + "mm" for name, length in size.items()}
    return Markup(
        "@page{{size:{width} {height};bleed:{bleed}}}:root{{--width:{width};--height:{height};--bleed:{bleed}}}"
    ).format(**lengths)
