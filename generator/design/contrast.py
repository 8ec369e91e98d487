"""How well a colour reads: WCAG 2.2 relative luminance and contrast ratio."""

from __future__ import annotations


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, of a colour written ``#rrggbb`` (WCAG 2.2, « relative luminance »)."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def contrast_with_white(colour: str) -> float:
    """Contrast ratio of a colour on white paper, 1 to 21."""
    return contrast(colour, "#ffffff")
