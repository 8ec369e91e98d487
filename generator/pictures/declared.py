"""Colours that a file declares without a profile: a camera by its EXIF (Adobe RGB), a PNG by its chunks."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

Point = tuple[float, float]
D65: Point = (0.3127, 0.3290)
SRGB = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
_PRIMARIES = {
    1: SRGB,
    9: ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046)),
    12: ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
}
"""Those of cICP (ITU-T H.273) that pictures have: sRGB, BT.2020, Display P3."""
_ADOBE = ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06))
_ADOBE_GAMMA = 563 / 256
_CURVES = {1: 0.0, 4: 2.2, 6: 0.0, 8: 1.0, 13: 0.0, 14: 0.0, 15: 0.0}
"""The transfers of cICP that suit a screen: its gamma, 0 for that of sRGB. PQ (16) and HLG (18) need another one."""
_USUAL_GAMMA, _AS_SRGB = 1 / 0.45455, 0.02
_EXIF, _COLOUR_SPACE, _INTEROP, _INDEX = 0x8769, 0xA001, 0xA005, 1
_UNCALIBRATED, _ADOBE_INDEX = 0xFFFF, "R03"


class HighRange(Exception):
    """The colours are brighter than a page can be: nobody can say how to show them."""


@dataclass(frozen=True, slots=True)
class Declared:
    """Red, green, blue and white in the colours of CIE (x, y), and the gamma: 0 for the curve of sRGB."""

    primaries: tuple[Point, Point, Point] = SRGB
    white: Point = D65
    gamma: float = 0.0


def declared_colours(image: Image.Image, content: bytes) -> Declared | None:
    """What a file without profile says of its colours; None for sRGB, or when it says nothing. Raises HighRange."""
    found = _of_png(image, content) if image.format == "PNG" else _of_exif(image)
    return None if found == Declared() else found


def _of_exif(image: Image.Image) -> Declared | None:
    """Adobe RGB as cameras say it (DCF): colours of no standard, by the rules of « R03 »."""
    if image.info.get("icc_profile"):
        return None
    try:
        exif = image.getexif()
        space, index = exif.get_ifd(_EXIF).get(_COLOUR_SPACE), exif.get_ifd(_INTEROP).get(_INDEX)
    except Exception:  # the block is written by any camera, in any state
        return None
    is_adobe = space == _UNCALIBRATED and str(index).strip("\0 ") == _ADOBE_INDEX
    return Declared(_ADOBE, gamma=_ADOBE_GAMMA) if is_adobe else None


def _of_png(image: Image.Image, content: bytes) -> Declared | None:
    """cICP before all; without it a profile, then sRGB, then the gamma and the primaries that chunks give."""
    code = next((body for name, body in _chunks(content) if name == b"cICP"), b"")
    if len(code) == 4:
        if code[1] not in _CURVES:
            raise HighRange
        return Declared(_PRIMARIES.get(code[0], SRGB), gamma=_CURVES[code[1]])
    if image.info.get("icc_profile") or "srgb" in image.info:
        return None
    gamma, points = image.info.get("gamma"), image.info.get("chromaticity")
    if not gamma or gamma < _AS_SRGB:
        return None
    power = 1 / float(gamma)
    curve = 0.0 if abs(power - _USUAL_GAMMA) < _AS_SRGB else power
    if not points or min(points) <= 0:
        return Declared(gamma=curve)
    white, red, green, blue = (
        (round(float(x), 4), round(float(y), 4)) for x, y in zip(points[::2], points[1::2], strict=True)
    )
    return Declared((red, green, blue), white, curve)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG that stand before its pixels."""
    at = 8
    while at + 8 <= len(content):
        length, name = struct.unpack_from(">I4s", content, at)
        if name in (b"IDAT", b"IEND"):
            return
        yield name, content[at + 8 : at + 8 + length]
        at += length + 12
