"""A picture cut to the shape of its box: the middle, and of a picture that stands what is near its top."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from generator.pictures.developing import write_again

FROM_TOP = 0.25
"""The share of what is cut that is cut above: heads are in the upper half of a portrait."""


def frame(content: bytes, shape: tuple[int, int]) -> bytes:
    """A picture as ``develop`` gave it, cut to a width and a height in proportion."""
    with Image.open(BytesIO(content)) as image:
        width, height = image.size
        wide, high = min(width, height * shape[0] // shape[1]), min(height, width * shape[1] // shape[0])
        if (wide, high) == image.size:
            return content
        left, top = (width - wide) // 2, round((height - high) * FROM_TOP)
        return write_again(image.crop((left, top, left + wide, top + high)), image.format or "")
