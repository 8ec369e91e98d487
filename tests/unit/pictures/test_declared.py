"""Colours that a file declares without a profile are those that readers see."""

from __future__ import annotations

import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from generator.loading.profiles import PROFILE
from generator.pictures.developing import Developed, develop, read_developed
from tests.picture_builders import ADOBE_RGB, DISPLAY_P3, encoded, matrix_profile, opened, shades

INKS = PROFILE.read_bytes()
PICTURE = shades()


def developed(content: bytes) -> Developed:
    return read_developed(develop(content, INKS))


def pixels(content: bytes) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    return np.asarray(opened(developed(content).content).convert("RGB")).astype(np.int16)


def with_chunk(content: bytes, name: bytes, body: bytes) -> bytes:
    """A PNG with one more chunk behind its head."""
    chunk = struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
    return content[:33] + chunk + content[33:]


def from_camera(space: int, index: str) -> bytes:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0xA001] = space
    exif.get_ifd(0x8769)[0xA005] = {1: index}
    return encoded(PICTURE, "JPEG", quality=100, subsampling=0, exif=exif)


def test_adobe_rgb_that_a_camera_declares_by_exif_alone() -> None:
    told = encoded(PICTURE, "JPEG", quality=100, subsampling=0, icc_profile=matrix_profile(ADOBE_RGB, 563 / 256))
    plain = encoded(PICTURE, "JPEG", quality=100, subsampling=0)
    assert np.abs(pixels(from_camera(0xFFFF, "R03")) - pixels(told)).mean() < 2
    assert np.abs(pixels(from_camera(0xFFFF, "R03")) - pixels(plain)).mean() > 4
    for space, index in ((1, "R98"), (0xFFFF, "R98"), (1, "R03")):
        assert (pixels(from_camera(space, index)) == pixels(plain)).all()


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_display_p3_that_a_png_declares_by_cicp(mode: str) -> None:
    plain = encoded(PICTURE.convert(mode), "PNG")
    told = encoded(PICTURE, "PNG", icc_profile=matrix_profile(DISPLAY_P3, 2.2))
    found = pixels(with_chunk(plain, b"cICP", bytes((12, 13, 0, 1))))
    assert np.abs(found - pixels(told)).mean() < 4
    assert np.abs(found - pixels(plain)).mean() > 4
    assert (pixels(with_chunk(plain, b"cICP", bytes((1, 13, 0, 1)))) == pixels(plain)).all()


@pytest.mark.parametrize("transfer", [16, 18])
def test_a_picture_of_high_range_is_refused(transfer: int) -> None:
    found = developed(with_chunk(encoded(PICTURE, "PNG"), b"cICP", bytes((9, transfer, 0, 1))))
    assert "HDR" in found.fault


def test_the_gamma_of_a_png() -> None:
    plain = encoded(PICTURE, "PNG")
    assert (pixels(with_chunk(plain, b"gAMA", struct.pack(">I", 45455))) == pixels(plain)).all()
    linear = pixels(with_chunk(plain, b"gAMA", struct.pack(">I", 100000)))
    assert abs(int(linear[np.asarray(PICTURE) == 55].mean()) - 128) <= 2
    srgb = with_chunk(with_chunk(plain, b"gAMA", struct.pack(">I", 100000)), b"sRGB", b"\0")
    assert (pixels(srgb) == pixels(plain)).all()


def test_the_primaries_of_a_png() -> None:
    adobe = (31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000)
    chunks = with_chunk(encoded(PICTURE, "PNG"), b"gAMA", struct.pack(">I", 45471))
    found = pixels(with_chunk(chunks, b"cHRM", struct.pack(">8I", *adobe)))
    told = pixels(encoded(PICTURE, "PNG", icc_profile=matrix_profile(ADOBE_RGB, 563 / 256)))
    assert np.abs(found - told).mean() < 4
