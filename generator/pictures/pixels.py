"""Pixels of every kind as pixels of eight bits a channel, the right way up."""

from __future__ import annotations

from PIL import Image

_SCALES = (255, 65535)
"""The greatest value of a pixel of eight bits, and of sixteen."""
_TRANSPARENT = {"L": "LA", "La": "LA", "LA": "LA"}
_OPAQUE = {"1": "L", "L": "L", "CMYK": "CMYK", "LAB": "LAB"}


class NoColours(ValueError):
    """The values of the pixels stand for no colour that is agreed upon: heights, temperatures ..."""


def in_eight_bits(image: Image.Image) -> Image.Image:
    """The picture upright, in L, LA, RGB, RGBA, CMYK or LAB, apart from its file. Raises NoColours."""
    levelled = _levelled(image) if image.mode[0] in "IF" else image
    wanted = _TRANSPARENT.get(levelled.mode, "RGBA") if _has_alpha(levelled) else _OPAQUE.get(levelled.mode, "RGB")
    made = levelled.convert(wanted) if wanted != levelled.mode else levelled.copy()
    return _upright(made, image)


def without_useless_alpha(picture: Image.Image) -> Image.Image:
    """The picture without its transparency when nothing of it is transparent."""
    if picture.mode in ("LA", "RGBA") and picture.getchannel("A").getextrema() == (255, 255):
        return picture.convert(picture.mode[:-1])
    return picture


def _levelled(image: Image.Image) -> Image.Image:
    """Greys of sixteen bits, or of numbers, as greys of eight. Raises NoColours."""
    import numpy as np  # only such a picture is worth its import

    values = np.asarray(image)
    if image.mode.startswith("I;16"):
        greatest: float = _SCALES[1]
    else:
        least, most = float(values.min()), float(values.max())
        scales = (1, *_SCALES) if image.mode == "F" else _SCALES
        greatest = next((scale for scale in scales if least >= 0 and most <= scale), 0)
        if not greatest:
            raise NoColours
    return Image.fromarray(np.rint(values.astype(np.float32) * np.float32(255 / greatest)).astype(np.uint8))


def _has_alpha(image: Image.Image) -> bool:
    return image.mode not in ("CMYK", "LAB") and image.has_transparency_data


def _upright(picture: Image.Image, source: Image.Image) -> Image.Image:
    """As the camera was held; what cannot be read of it counts as nothing."""
    try:
        turned = source.getexif().get(0x0112, 1)
    except Exception:  # the block is written by any camera, in any state
        return picture
    way = _TURNS.get(turned) if isinstance(turned, int) else None
    return picture.transpose(way) if way is not None else picture


_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF's orientation, and what sets it right."""
