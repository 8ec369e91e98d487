"""A card painted with Pillow: 1200 by 630 pixels, a palette of a few ramps from the night to each colour.

Everything is drawn as masks of grey, whose levels become shades of one colour: no image of millions of colours has to
be reduced, so a card takes some twenty milliseconds and twelve kilobytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache as remembered
from io import BytesIO
from math import ceil, cos, hypot, radians, sin

from PIL import Image, ImageDraw, ImageFont

from generator.charts.drawing.style import NIGHT
from generator.design import at_sign
from generator.design.fonts import Family, static_instance
from generator.keeping.cache import Cache
from generator.site.web.card import CARD_SIZE

WHITE, SOFT, ORANGE, REST = "#f6f3ec", "#bcc7de", "#ff8a47", "#8a98b8"
WORDMARK = "Cités en réseaux"
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

Point = tuple[float, float]


def paint_card(
    title: str,
    lines: tuple[str, str],
    level: int,
    accent: str,
    dots: Sequence[tuple[int, int, int]],
    cache: Cache,
) -> bytes:
    """The PNG of a card: ``lines`` stand above and below the title, ``dots`` on the right when there are any."""
    canvas = _Canvas((WHITE, SOFT, ORANGE, REST, accent))
    canvas.band(accent)
    canvas.write(_font(cache, 600, 34), lines[0], (MARGIN, 56), SOFT)
    _write_title(canvas, cache, title, is_alone=not dots)
    for rank in range(5 if level else 0):
        is_reached = rank < level
        sign = _sign(SIGN, at_sign.BOLD if is_reached else at_sign.THIN)
        canvas.put(sign, (MARGIN + rank * (SIGN + SIGN_GAP), 374), ORANGE if is_reached else REST)
    for x, y, size in dots:
        canvas.dot((MAP_LEFT + x * MAP_SIDE / 1000, MAP_TOP + y * MAP_SIDE / 1000), 1.6 + size, size)
    canvas.write(_font(cache, 600, 38), lines[1], (MARGIN, 526), WHITE)
    if not dots:
        canvas.write(_font(cache, 800, 34), WORDMARK, (CARD_SIZE[0] - MARGIN, 529), SOFT, from_right=True)
    return canvas.png()


def paint_icon(side: int, file_format: str) -> bytes:
    """The site's icon for programs that read no SVG: the @ in orange on the night."""
    canvas = Image.new("RGB", (side, side), NIGHT)
    sign = round(side * 0.78)
    mask = _sign(sign, at_sign.BOLD)
    canvas.paste(Image.new("RGB", mask.size, ORANGE), ((side - sign) // 2, (side - sign) // 2), mask)
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

    def dot(self, place: Point, radius: float, level: int) -> None:
        """A collectivity on the map, an orange one for the highest level."""
        x, y = place
        mask = _disc(radius)
        self.put(mask, (round(x - mask.width / 2), round(y - mask.height / 2)), ORANGE if level == 5 else SOFT)

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
def _sign(side: int, stroke: float) -> Image.Image:
    """The @ as a mask, drawn with a round brush along its lines."""
    scale = side * _FINE / at_sign.BOX
    large = Image.new("L", (side * _FINE, side * _FINE), 0)
    draw, reach = ImageDraw.Draw(large), stroke * scale / 2
    for x, y in _strokes():
        draw.ellipse((x * scale - reach, y * scale - reach, x * scale + reach, y * scale + reach), fill=255)
    return large.resize((side, side), Image.Resampling.BOX)


def _strokes() -> Iterator[Point]:
    """Points close together along the bowl, the tail and the ring, in the units of the sign's box."""
    x, y, radius = at_sign.BOWL
    yield from _arc((x, y), radius, 0, 360)
    (first, second, *curve) = at_sign.TAIL_POINTS
    yield from _line(first, second)
    yield from _curve((second, *curve[:3]))
    yield from _curve(curve[2:])
    yield from _arc((at_sign.BOX / 2, at_sign.BOX / 2), at_sign.RING_RADIUS, 0, at_sign.RING_END)


def _arc(centre: Point, radius: float, start: float, end: float) -> Iterator[Point]:
    for step in range(int((end - start) * 2) + 1):
        turn = radians(start + step / 2)
        yield centre[0] + radius * cos(turn), centre[1] - radius * sin(turn)


def _line(start: Point, end: Point) -> Iterator[Point]:
    steps = max(1, int(hypot(end[0] - start[0], end[1] - start[1]) * 20))
    for step in range(steps + 1):
        share = step / steps
        yield start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _curve(points: Sequence[Point]) -> Iterator[Point]:
    """A cubic Bézier curve."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    for step in range(61):
        t = step / 60
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        yield a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy
