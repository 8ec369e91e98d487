"""The badge of a collectivity: its level and its year as a small picture that any site may show."""

from __future__ import annotations

from html import escape

from generator.design.sign import BOX, row
from generator.french.house import House
from generator.model.award import Award

WIDTH, HEIGHT = 320, 112
NIGHT, ORANGE, REST = "#14213d", "#ff8a47", "#5b6a8c"
_STEP = 56.0
_SCALE = 1.9


def badge_title(award: Award, house: House) -> str:
    """What the badge says, in words."""
    scale = house.scale
    level = f"{scale.count(award.level)}{scale.named(award.level)}"
    return f"{award.name} : {level}, {house.short_label} {award.year}"


def draw_badge(award: Award, house: House) -> bytes:
    """The badge as a stand-alone SVG with its title; it asks for no font: its words are few and may differ."""
    scale = house.scale
    signs = row(scale.sign, award.level, scale.top, (ORANGE, REST), _STEP / _SCALE)
    left = (WIDTH - (scale.top - 1) * _STEP - BOX * _SCALE) / 2
    words = escape(f"{award.name}, label {award.year}")
    size = min(16.0, 2 * (WIDTH - 2 * BOX) / len(words))
    title = escape(badge_title(award, house))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'role="img" aria-labelledby="t"><title id="t">{title}</title>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" rx="6" fill="{NIGHT}"/>'
        f'<g transform="translate({left:g} 14) scale({_SCALE})">{signs}</g>'
        f'<text x="{WIDTH / 2:g}" y="92" text-anchor="middle" font-family="system-ui, sans-serif" font-weight="600" '
        f'font-size="{size:.4g}" fill="#fff">{words}</text></svg>\n'
    ).encode()
