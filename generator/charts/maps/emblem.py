"""Monograms in place of portraits."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from html import escape

from generator.charts.drawing.style import NIGHT, ORANGE
from generator.design.fonts import Family, letter_outline
from generator.design.sign import BOX, reached, shapes
from generator.french.scale import Sign

MONOGRAM_WIDTH, MONOGRAM_HEIGHT = 160, 200


def accessible(title: str | None) -> str:
    """Attributes of an SVG element: named by ``title``, or hidden from assistive technology when it is None."""
    if title is None:
        return 'aria-hidden="true" focusable="false"'
    return f'role="img" aria-label="{escape(title)}"'


@dataclass(frozen=True, slots=True)
class _Scheme:
    """Colours of a monogram: ground, the large sign behind, and the letters."""

    ground: str
    sign: str
    letters: str


_SCHEMES = (
    _Scheme(NIGHT, "#2b3d66", "#ffe9cf"),
    _Scheme("#dfe6f1", "#ffffff", NIGHT),
    _Scheme(NIGHT, ORANGE, "#ffffff"),
    _Scheme("#fbe3cc", "#f4b97c", NIGHT),
    _Scheme("#345a90", "#5a7fb1", "#ffffff"),
    _Scheme("#f1ede4", "#d8d2c4", NIGHT),
)
# Centre of the large sign (in the monogram's units), its size, its turn in degrees and the width of its stroke.
_POSES = (
    (118, 52, 190, -18, 2.6),
    (40, 60, 230, 24, 1.5),
    (128, 128, 250, 150, 2.0),
    (80, 70, 132, 0, 3.1),
    (20, 20, 300, 70, 2.4),
    (150, 30, 270, 200, 1.0),
)
_LETTER_SIZE = 92.0


def draw_monogram(initials: str, seed: str, sign: Sign, *, title: str | None = None) -> str:
    """A portrait's stand-in, 160 by 200: one to three initials before a large sign, posed and coloured after ``seed``.

    The same name always has the same drawing. Without ``title`` it is decorative.
    """
    digest = hashlib.sha256(seed.encode()).digest()
    scheme, pose = _SCHEMES[digest[0] % len(_SCHEMES)], _POSES[digest[1] % len(_POSES)]
    clip = f"m{digest.hex()[:10]}"
    frame = f'width="{MONOGRAM_WIDTH}" height="{MONOGRAM_HEIGHT}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="monogram" viewBox="0 0 {MONOGRAM_WIDTH} {MONOGRAM_HEIGHT}" '
        f'{frame} {accessible(title)}><clipPath id="{clip}"><rect {frame}/></clipPath>'
        f'<g clip-path="url(#{clip})"><rect {frame} fill="{scheme.ground}"/>'
        f"{_large_sign(sign, pose, scheme.sign)}{_letters(initials, scheme.letters)}</g></svg>"
    )


def _large_sign(sign: Sign, pose: tuple[float, float, float, float, float], colour: str) -> str:
    x, y, size, turn, width = pose
    return (
        f"<g {reached(sign, colour, width)} "
        f'transform="translate({x:g} {y:g})rotate({turn:g})scale({size / BOX:.2f})translate(-12 -12)">'
        f"{shapes(sign)}</g>"
    )


def _letters(initials: str, colour: str) -> str:
    """The initials at the foot, on the left, as outlines: the drawing needs no font."""
    outlines = [letter_outline(Family.GROTESQUE, letter, 800, 96) for letter in initials if not letter.isspace()]
    advance = sum(width for _, width in outlines) or 1.0
    scale = min(_LETTER_SIZE / 1000, (MONOGRAM_WIDTH - 24) / advance)
    drawn, x = "", 0.0
    for path, width in outlines:
        drawn += f'<path d="{path}" transform="translate({x:.0f} 0)"/>'
        x += width
    return f'<g fill="{colour}" transform="translate(12 {MONOGRAM_HEIGHT - 16})scale({scale:.4f})">{drawn}</g>'
