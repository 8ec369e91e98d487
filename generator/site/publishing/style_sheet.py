"""The one style sheet: fonts first, then the accent of each edition, then the rules written by hand.

Pages do not preload the fonts: on a disk (file://) a browser refuses it and complains.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil
from urllib.parse import quote

from generator.charts.drawing.style import DARK, LIGHT, Role, with_accent
from generator.design.fonts import Family
from generator.design.reader_fonts import fallback_faces
from generator.design.sign import is_line, row
from generator.design.title_setting import title_rules
from generator.french.house import House
from generator.french.scale import MOST, USUAL, Scale
from generator.model.yearbook import EditionRecord
from generator.site.frame.frame import WEB_FONTS

FACES = (
    (Family.SERIF, "Source Serif 4", "normal", WEB_FONTS[0], (400, 700)),
    (Family.SERIF_ITALIC, "Source Serif 4", "italic", WEB_FONTS[1], (400, 600)),
    (Family.GROTESQUE, "Bricolage Grotesque", "normal", WEB_FONTS[2], (400, 800)),
)
"""Family, name in the style sheet, style, file, weights."""
_SAFE = " =:/'"
"""What a drawing in an address needs not escape."""


def style_sheet(editions: Iterable[EditionRecord], house: House, rules: str) -> str:
    """The whole style sheet of the site."""
    scale = house.scale
    signs = (_signs(scale, level) for level in scale.levels)
    own = (_map_colours(), _scale_rules(scale), title_rules(house.name), *signs, rules, _surfaces(scale))
    return "\n".join((*map(_face, FACES), *fallback_faces(), *map(_accent, editions), *own))


def _face(face: tuple[Family, str, str, str, tuple[int, int]]) -> str:
    _, name, style, file, (light, heavy) = face
    return (
        f'@font-face{{font-family:"{name}";font-style:{style};font-weight:{light} {heavy};font-display:swap;'
        f'src:url("{file}") format("woff2")}}'
    )


def _accent(record: EditionRecord) -> str:
    """An edition's accent for paper, and made readable for dark screens and for the night of the openers."""
    accent, dark = record.edition.accent, with_accent(DARK, record.edition.accent)[Role.ACCENT]
    return (
        f".e{record.year}{{--accent-light:{accent};--accent-dark:{dark};--accent:var(--accent-light)}}"
        f"@media screen and (prefers-color-scheme:dark){{.e{record.year}{{--accent:var(--accent-dark)}}}}"
    )


def _scale_rules(scale: Scale) -> str:
    """How wide a row of signs is, over its height, and how many levels stand abreast: more than five, in two rows."""
    abreast = scale.top if scale.top <= USUAL else ceil(scale.top / 2)
    return f":root{{--signs:{scale.top};--abreast:{abreast}}}"


def _surfaces(scale: Scale) -> str:
    """A sign that is a surface is filled where it is reached."""
    if is_line(scale.sign):
        return ""
    return ".on{fill:var(--sign);stroke:none}.at{fill:var(--sign);stroke:none}.off{stroke-linejoin:round}"


def _signs(scale: Scale, level: int) -> str:
    """The signs before an element that says its level in words: a mask, so that the page gives the colours."""
    signs = row(scale.sign, level, scale.top, ("#000", "#000"), 29)
    width = 29 * scale.top - 1
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -1 {width} 26">{signs}</svg>'.replace('"', "'")
    return (
        f'[data-signes="{level}"]::before{{--reached:{100 * level / scale.top:g}%;'
        f'mask-image:url("data:image/svg+xml,{quote(drawing, safe=_SAFE)}")}}'
    )


def _map_colours() -> str:
    """The colours of the charts, for the maps drawn in a page."""
    return f":root{{{_roles(LIGHT)}}}@media screen and (prefers-color-scheme:dark){{:root{{{_roles(DARK)}}}}}"


def _roles(palette: Mapping[Role, str]) -> str:
    ranks = range(1, 6)
    named = {f"tint-{n}": Role[f"TINT_{n}"] for n in ranks} | {f"on-tint-{n}": Role[f"ON_TINT_{n}"] for n in ranks}
    named |= {f"level-{n}": Role[f"LEVEL_{n}"] for n in range(1, MOST + 1)} | {"land": Role.LAND}
    return ";".join(f"--{name}:{palette[role]}" for name, role in named.items())
