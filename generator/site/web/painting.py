"""A card painted with Pillow: 1200 by 630 pixels, a palette of a few ramps from the night to each colour.

Everything is drawn as masks of grey, whose levels become shades of one colour: no image of millions of colours has to
be reduced, so a card takes some twenty milliseconds and twelve kilobytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache as remembered
from io import BytesIO
from math import ceil

from PIL import Image, ImageChops, ImageDraw, ImageFont

from generator.charts.drawing.style import NIGHT
from generator.design import sign
from generator.design.fonts import Family, static_instance
from generator.design.svg_path import Point, dense, sampled
from generator.french.scale import MOST, Sign, strength
from generator.keeping.cache import Cache
from generator.site.web.card import CARD_SIZE, Card

WHITE, SOFT, ORANGE, REST = "#f6f3ec", "#bcc7de", "#ff8a47", "#8a98b8"
SHADES = 8
"""Steps from the night to a colour."""

MARGIN, BAND = 72, 14
SIGN, SIGN_GAP = 116, 24
MAP_SIDE, MAP_LEFT, MAP_TOP = 530, 620, 40
ROOM_TOP, ROOM_FOOT = 112, 372
"""Where a title stands, above the signs."""
SIZES = (128, 112, 96, 84, 72, 60, 50, 42)
"""Sizes of a title in pixels, the first that fits is taken."""
LARGEST_OF_TWO = 84
_EFFORT = 7
"""Of zlib: 8 and 9 take eight times longer for a tenth less."""
_FINE = 4
"""Signs are drawn that many times larger, then reduced."""


def paint_card(card: Card, cache: Cache) -> bytes:
    """The PNG of a card: its dots are on the right when there are any, its signs under the title otherwise."""
    canvas = _Canvas((WHITE, SOFT, ORANGE, REST, card.accent))
    canvas.band(card.accent)
    canvas.write(*_line(cache, card.above, 600, 34), (MARGIN, 56), SOFT)
    _write_title(canvas, cache, card.title, is_alone=not card.dots)
    if card.level:
        _put_signs(canvas, card)
    for x, y, step in card.dots:
        canvas.dot((MAP_LEFT + x * MAP_SIDE / 1000, MAP_TOP + y * MAP_SIDE / 1000), 1.6 + strength(step), step)
    canvas.write(*_line(cache, card.below, 600, 38, CARD_SIZE[0] - 2 * MARGIN), (MARGIN, 526), WHITE)
    if not card.dots:
        room = CARD_SIZE[0] - 2 * MARGIN - _font(cache, 600, 38).getlength(card.below) - 40
        canvas.write(*_line(cache, card.wordmark, 800, 34, room), (CARD_SIZE[0] - MARGIN, 529), SOFT, from_right=True)
    return canvas.png()


def _put_signs(canvas: _Canvas, card: Card) -> None:
    for rank in range(card.scale.top):
        is_reached = rank < card.level
        mask = _sign(card.scale.sign, SIGN, sign.BOLD if is_reached else sign.THIN, is_reached)
        canvas.put(mask, (MARGIN + rank * (SIGN + SIGN_GAP), 374), ORANGE if is_reached else REST)


def _line(
    cache: Cache, text: str, weight: int, size: int, room: float = CARD_SIZE[0]
) -> tuple[ImageFont.FreeTypeFont, str]:
    """A text of one line and its font: smaller where it is too long, cut where it still is."""
    font = next((f for f in (_font(cache, weight, s) for s in (size, 30, 26, 22)) if f.getlength(text) <= room), None)
    font = font or _font(cache, weight, 22)
    while text and font.getlength(text) > room:
        text = f"{text.rstrip('…')[:-1].rstrip()}…" if len(text) > 2 else ""
    return font, text


def paint_icon(side: int, file_format: str, drawn: Sign) -> bytes:
    """The site's icon for programs that read no SVG: the sign in orange on the night."""
    canvas = Image.new("RGB", (side, side), NIGHT)
    inner = round(side * 0.78)
    mask = _sign(drawn, inner, sign.BOLD, True)
    canvas.paste(Image.new("RGB", mask.size, ORANGE), ((side - inner) // 2, (side - inner) // 2), mask)
    buffer = BytesIO()
    canvas.save(buffer, file_format)
    return buffer.getvalue()


def _write_title(canvas: _Canvas, cache: Cache, title: str, *, is_alone: bool) -> None:
    """The title in the middle of its room; a year beside a map is as large as it can be."""
    if not is_alone:
        canvas.write(_font(cache, 800, 232), title, (MARGIN - 8, 150), WHITE)
        return
    font, rows = _fit(cache, title, CARD_SIZE[0] - 2 * MARGIN)
    height = font.size * 1.02
    top = ROOM_TOP + (ROOM_FOOT - ROOM_TOP - height * len(rows)) / 2 - font.size * 0.1
    for rank, row in enumerate(rows):
        canvas.write(font, row, (MARGIN, top + rank * height), WHITE)


class _Canvas:
    """Indices of a palette that holds a ramp of ``SHADES`` from the night to each colour."""

    def __init__(self, colours: Sequence[str]) -> None:
        self.first = {colour: rank * SHADES for rank, colour in enumerate(colours)}
        self.image = Image.new("P", CARD_SIZE, 0)
        self.image.putpalette([part for colour in colours for part in _ramp(colour)])

    def put(self, mask: Image.Image, place: tuple[int, int], colour: str) -> None:
        """Lay a mask of grey in shades of a colour; where it is black nothing changes."""
        first = self.first[colour]
        shades = mask.point([first + round(value * (SHADES - 1) / 255) for value in range(256)])
        self.image.paste(shades, place, mask.point([255 * (value > 10) for value in range(256)]))

    def write(
        self,
        font: ImageFont.FreeTypeFont,
        text: str,
        place: tuple[float, float],
        colour: str,
        *,
        from_right: bool = False,
    ) -> None:
        """A line of text, its top left corner at ``place``, or its top right one."""
        left, top, right, bottom = font.getbbox(text)
        start = place[0] - (right if from_right else 0)
        mask = Image.new("L", (ceil(right - left) + 4, ceil(bottom - top) + 4), 0)
        ImageDraw.Draw(mask).text((2 - left, 2 - top), text, font=font, fill=255)
        self.put(mask, (round(start) - 2, round(place[1] + top) - 2), colour)

    def dot(self, place: Point, radius: float, step: int) -> None:
        """A collectivity on the map, an orange one for the highest level."""
        x, y = place
        mask = _disc(radius)
        self.put(mask, (round(x - mask.width / 2), round(y - mask.height / 2)), ORANGE if step == MOST else SOFT)

    def band(self, colour: str) -> None:
        """The edition's colour along the foot."""
        width, height = CARD_SIZE
        self.image.paste(self.first[colour] + SHADES - 1, (0, height - BAND, width, height))

    def png(self) -> bytes:
        """The file, without date."""
        buffer = BytesIO()
        self.image.save(buffer, "PNG", compress_level=_EFFORT)
        return buffer.getvalue()


def _ramp(colour: str) -> Iterator[int]:
    start, end = _channels(NIGHT), _channels(colour)
    for step in range(SHADES):
        share = step / (SHADES - 1)
        yield from (round(a + (b - a) * share) for a, b in zip(start, end, strict=True))


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))


def _fit(cache: Cache, title: str, width: int) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest size at which the title holds in one line, or in two smaller ones; and those lines."""
    choices = [(size, rows) for size in SIZES for rows in (1, 2) if rows == 1 or size <= LARGEST_OF_TWO]
    for size, most in choices:
        font = _font(cache, 800, size)
        rows = _wrap(font, title, width)
        if len(rows) <= most and all(font.getlength(row) <= width for row in rows):
            return font, rows
    smallest = _font(cache, 800, SIZES[-1])
    return smallest, _wrap(smallest, title, width)[:3]


def _wrap(font: ImageFont.FreeTypeFont, title: str, width: int) -> list[str]:
    """Words in lines of ``width`` pixels; a hyphenated name may also be cut after a hyphen."""
    rows = [""]
    for piece in title.replace("-", "-\u200b").replace(" ", " \u200b").split("\u200b"):
        if rows[-1] and font.getlength(f"{rows[-1]}{piece}".rstrip()) > width:
            rows.append("")
        rows[-1] += piece
    return [row.rstrip() for row in rows]


def _font(cache: Cache, weight: int, size: int) -> ImageFont.FreeTypeFont:
    return _face(_font_file(cache, weight), size)


@remembered
def _face(file: bytes, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(file), size, layout_engine=ImageFont.Layout.BASIC)


@remembered
def _font_file(cache: Cache, weight: int) -> bytes:
    return cache.leaf(static_instance, Family.GROTESQUE, weight, 96)


@remembered
def _disc(radius: float) -> Image.Image:
    side = ceil(2 * radius) + 2
    large = Image.new("L", (side * _FINE, side * _FINE), 0)
    middle, reach = side * _FINE / 2, radius * _FINE
    ImageDraw.Draw(large).ellipse((middle - reach, middle - reach, middle + reach, middle + reach), fill=255)
    return large.resize((side, side), Image.Resampling.BOX)


@remembered
def _sign(drawn: Sign, side: int, stroke: float, is_reached: bool) -> Image.Image:
    """The sign as a mask: a line drawn with a round brush, or a surface."""
    scale = side * _FINE / sign.BOX
    large = Image.new("L", (side * _FINE, side * _FINE), 0)
    if is_reached and not sign.is_line(drawn):
        large = _filled(drawn, scale, large.size)
    else:
        draw, reach = ImageDraw.Draw(large), stroke * scale / 2
        for x, y in dense(sign.outline(drawn), 0.05):
            draw.ellipse((x * scale - reach, y * scale - reach, x * scale + reach, y * scale + reach), fill=255)
    return large.resize((side, side), Image.Resampling.BOX)


def _filled(drawn: Sign, scale: float, size: tuple[int, int]) -> Image.Image:
    """The inside of the sign: where its contours do not turn as often one way as the other (« nonzero » in SVG)."""
    turns = [Image.new("L", size, 0), Image.new("L", size, 0)]
    for line in sampled(sign.outline(drawn), 24):
        points = [(x * scale, y * scale) for x, y in line]
        if len(points) > 2:
            one = Image.new("L", size, 0)
            ImageDraw.Draw(one).polygon(points, fill=1)
            way = _area(points) > 0
            turns[way] = ImageChops.add(turns[way], one)
    return ImageChops.difference(*turns).point([0, *[255] * 255])


def _area(points: Sequence[Point]) -> float:
    """Twice the area of a polygon, negative when it turns the other way."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True))
