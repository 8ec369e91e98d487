"""Pictures of every kind for tests, and profiles written from their numbers."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image

INKS = b""
"""No profile for CMYK: the plainest conversion."""
SRGB = ((0.43607, 0.38515, 0.14307), (0.22249, 0.71687, 0.06061), (0.01392, 0.09708, 0.71410))
"""The primaries of sRGB as rows of X, Y and Z, adapted to D50."""
DISPLAY_P3 = ((0.51512, 0.29198, 0.15710), (0.24120, 0.69225, 0.06657), (-0.00105, 0.04189, 0.78407))
ADOBE_RGB = ((0.60974, 0.20528, 0.14919), (0.31111, 0.62567, 0.06322), (0.01947, 0.06087, 0.74457))
PROPHOTO = ((0.79767, 0.13519, 0.03134), (0.28804, 0.71188, 0.00009), (0.0, 0.0, 0.82491))
WIDE = {"Display P3": (DISPLAY_P3, 2.2), "Adobe RGB": (ADOBE_RGB, 563 / 256), "ProPhoto": (PROPHOTO, 1.8)}
"""Primaries and gamma; the curve of Display P3 is simplified."""


def encoded(picture: Image.Image, container: str, **options: object) -> bytes:
    """The bytes of a file."""
    buffer = BytesIO()
    picture.save(buffer, container, **options)  # type: ignore[arg-type]
    return buffer.getvalue()


def opened(content: bytes) -> Image.Image:
    """The picture of a file, read whole."""
    picture = Image.open(BytesIO(content))
    picture.load()
    return picture


def shades(width: int = 60, height: int = 40) -> Image.Image:
    """Soft colours, without two parts alike."""
    slope, round_slope = Image.linear_gradient("L"), Image.radial_gradient("L")
    parts = (slope, round_slope, slope.transpose(Image.Transpose.ROTATE_90))
    return Image.merge("RGB", [part.resize((width, height)) for part in parts])


def quarters(width: int = 60, height: int = 40) -> Image.Image:
    """Red, green, blue and white: the four corners tell how it was turned."""
    picture = Image.new("RGB", (width, height), "white")
    for colour, corner in (("red", (0, 0)), ("lime", (width // 2, 0)), ("blue", (0, height // 2))):
        picture.paste(Image.new("RGB", (width // 2, height // 2), colour), corner)
    return picture


def matrix_profile(primaries: tuple[tuple[float, ...], ...], gamma: float) -> bytes:
    """An ICC profile (version 2) of three primaries and one curve."""
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(gamma * 256)) + bytes(2)
    columns = [[row[at] for row in primaries] for at in range(3)]
    tags = {
        b"wtpt": _xyz((0.9642, 1.0, 0.8249)),
        b"desc": b"desc" + bytes(4) + struct.pack(">I", 2) + b"x\0" + bytes(78),
    }
    tags |= {name: _xyz(column) for name, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), columns, strict=True)}
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    table, body, at = b"", b"", 128 + 4 + 12 * len(tags)
    for name, value in tags.items():
        padded = value + bytes(-len(value) % 4)
        table += name + struct.pack(">II", at + len(body), len(value))
        body += padded
    size = at + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"lcms", 0x02400000, b"mntr", b"RGB ", b"XYZ ") + bytes(12) + b"acsp"
    head += bytes(28) + struct.pack(">3i", *(round(one * 65536) for one in (0.9642, 1.0, 0.8249)))
    return head + bytes(128 - len(head)) + struct.pack(">I", len(tags)) + table + body


def _xyz(values: object) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(one * 65536) for one in values))  # type: ignore[attr-defined]


def png_of(width: int, height: int) -> bytes:
    """The start of a PNG that says it is so large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )
