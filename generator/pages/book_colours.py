"""The colours of an edition's book: its accent, and tints of it that the style sheet cannot work out."""

from __future__ import annotations

from markupsafe import Markup

NIGHT, ORANGE, WHITE = "#14213d", "#e8590c", "#ffffff"


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
