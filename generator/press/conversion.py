"""Light into ink through an ICC profile, with LittleCMS."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from io import BytesIO

from PIL import Image, ImageCms

from generator.findings.errors import PressError

Light = tuple[float, float, float]
"""Red, green and blue of sRGB, 0 to 1."""

Inks = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black, 0 to 1."""

_COMPENSATE = ImageCms.Flags.BLACKPOINTCOMPENSATION


class Converter:
    """The conversions that a profile allows. Raises PressError when the bytes are no CMYK output profile."""

    def __init__(self, profile: bytes) -> None:
        """``profile`` is the ICC file of the output condition."""
        try:
            self._target = ImageCms.ImageCmsProfile(BytesIO(profile))
        except OSError as error:
            raise PressError(cause="le profil ICC est illisible") from error
        if profile[12:20] != b"prtrCMYK":
            raise PressError(cause="le profil ICC n’est pas celui d’une presse en quadrichromie")

    def inks(self, light: Light) -> Inks:
        """A flat colour, as exactly as the inks can (relative colorimetric, black point compensated)."""
        return self.all_inks([light])[0]

    def all_inks(self, lights: Sequence[Light]) -> list[Inks]:
        """As ``inks``, many at once."""
        strip = Image.frombytes("RGB", (len(lights), 1), _bytes(lights))
        return _shares(_apply(strip, self._flat))

    def inks_of_lab(self, lightness: float, a: float, b: float) -> Inks:
        """As ``inks``, for CIE L*a*b*: 0 to 100, then -128 to 127."""
        pixel = Image.new("LAB", (1, 1), (round(2.55 * lightness), round(a) + 128, round(b) + 128))
        return _shares(_apply(pixel, self._from_lab))[0]

    def photograph(self, image: Image.Image) -> Image.Image:
        """A picture in RGB as a picture in CMYK (perceptual: no shade is lost)."""
        return _apply(image, self._photograph)

    def lab(self, inks: Sequence[Inks]) -> list[tuple[float, float, float]]:
        """How each mixture of inks looks: CIE L*a*b*."""
        strip = Image.frombytes("CMYK", (len(inks), 1), _bytes(inks))
        return _lab_values(_apply(strip, self._to_lab))

    @cached_property
    def blacks(self) -> tuple[float, ...]:
        """For each grey of sRGB, 0 (black) to 255 (white), the share of black that looks the same, 0 to 1."""
        greys = Image.frombytes("RGB", (256, 1), bytes(level for level in range(256) for _ in range(3)))
        wanted = [one[0] for one in _lab_values(_apply(greys, self._light_to_lab))]
        printed = [one[0] for one in self.lab([(0, 0, 0, share / 255) for share in range(256)])]
        paper, solid = printed[0], printed[-1]
        scaled = [100 * (one - solid) / (paper - solid) for one in printed]
        return tuple(_crossing(scaled, lightness) / 255 for lightness in wanted)

    @cached_property
    def _flat(self) -> ImageCms.ImageCmsTransform:
        return self._from("sRGB", "RGB", ImageCms.Intent.RELATIVE_COLORIMETRIC)

    @cached_property
    def _photograph(self) -> ImageCms.ImageCmsTransform:
        return self._from("sRGB", "RGB", ImageCms.Intent.PERCEPTUAL)

    @cached_property
    def _from_lab(self) -> ImageCms.ImageCmsTransform:
        return self._from("LAB", "LAB", ImageCms.Intent.RELATIVE_COLORIMETRIC)

    @cached_property
    def _to_lab(self) -> ImageCms.ImageCmsTransform:
        lab, intent = ImageCms.createProfile("LAB"), ImageCms.Intent.RELATIVE_COLORIMETRIC
        return ImageCms.buildTransform(self._target, lab, "CMYK", "LAB", intent)

    @cached_property
    def _light_to_lab(self) -> ImageCms.ImageCmsTransform:
        return ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")

    def _from(self, name: str, mode: str, intent: ImageCms.Intent) -> ImageCms.ImageCmsTransform:
        source = ImageCms.createProfile("sRGB" if name == "sRGB" else "LAB")
        return ImageCms.buildTransform(source, self._target, mode, "CMYK", intent, flags=_COMPENSATE)


def _apply(image: Image.Image, transform: ImageCms.ImageCmsTransform) -> Image.Image:
    made = ImageCms.applyTransform(image, transform)
    assert made is not None
    return made


def _bytes(colours: Sequence[Sequence[float]]) -> bytes:
    return bytes(round(255 * share) for one in colours for share in one)


def _shares(strip: Image.Image) -> list[Inks]:
    shares = [byte / 255 for byte in strip.tobytes()]
    return [(shares[i], shares[i + 1], shares[i + 2], shares[i + 3]) for i in range(0, len(shares), 4)]


def _lab_values(strip: Image.Image) -> list[tuple[float, float, float]]:
    data = strip.tobytes()
    return [(data[i] / 2.55, _signed(data[i + 1]), _signed(data[i + 2])) for i in range(0, len(data), 3)]


def _signed(byte: int) -> int:
    return byte - 256 if byte > 127 else byte


def _crossing(falling: Sequence[float], value: float) -> float:
    """Where a falling series reaches a value, between two of its ranks if need be."""
    for rank in range(1, len(falling)):
        if falling[rank] <= value:
            step = falling[rank - 1] - falling[rank]
            return rank - 1 + (falling[rank - 1] - value) / step if step else rank - 1
    return len(falling) - 1
