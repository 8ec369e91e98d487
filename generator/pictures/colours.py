"""Colours into those of the Web (sRGB), whatever the profile says that they are."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms

Profile = Any
"""LittleCMS's own, for which Pillow has no type."""
_SPACES = {b"RGB ": "RGB", b"GRAY": "L", b"CMYK": "CMYK", b"Lab ": "LAB"}
_INTENT, _COMPENSATE = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
_SAME = 2
"""A profile that moves no colour by more than so many steps of 255 is another writing of sRGB."""


def in_srgb(picture: Image.Image, profile: bytes | None, inks: bytes) -> Image.Image:
    """The picture in L, LA, RGB or RGBA, its colours those that ``profile`` means.

    A profile that does not suit the pixels counts as none: then greys and colours are sRGB, as for browsers, and CMYK
    is that of ``inks``.
    """
    if picture.mode in ("LA", "RGBA"):
        opaque = in_srgb(picture.convert(picture.mode[:-1]), profile, inks)
        opaque.putalpha(picture.getchannel("A"))
        return opaque
    for source in (profile or b"", inks if picture.mode == "CMYK" else b""):
        made = _converted(picture, source) if source else None
        if made is not None:
            return made
    if picture.mode == "LAB":
        return _applied(picture, ImageCms.createProfile("LAB"), "LAB")
    return picture.convert("RGB") if picture.mode == "CMYK" else picture


def _converted(picture: Image.Image, profile: bytes) -> Image.Image | None:
    """None when the profile cannot be read, or is of another kind of colours."""
    space = _SPACES.get(profile[16:20], "")
    is_grey = picture.mode == "L"
    if space != picture.mode and not (is_grey and space == "RGB"):
        return None
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if space == "RGB" and _is_srgb(profile):
            return picture
        made = _applied(picture.convert("RGB") if is_grey and space == "RGB" else picture, source.profile, space)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    return made.convert("L") if is_grey else made


def _applied(picture: Image.Image, source: Profile, mode: str) -> Image.Image:
    target = ImageCms.createProfile("sRGB")
    transform = ImageCms.buildTransform(source, target, mode, "RGB", _INTENT, flags=_COMPENSATE)
    made = ImageCms.applyTransform(picture, transform)
    assert made is not None
    return made


@cache
def _is_srgb(profile: bytes) -> bool:
    steps = range(0, 256, 51)
    cube = bytes(part for red in steps for green in steps for blue in steps for part in (red, green, blue))
    strip = Image.frombytes("RGB", (len(cube) // 3, 1), cube)
    made = _applied(strip, ImageCms.ImageCmsProfile(BytesIO(profile)).profile, "RGB").tobytes()
    return max(abs(one - other) for one, other in zip(cube, made, strict=True)) <= _SAME
