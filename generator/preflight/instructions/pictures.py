"""The images of a file: how they are written, and how much ink their pixels ask for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

import numpy as np
import numpy.typing as npt
import pikepdf
from PIL import Image

from generator.preflight.instructions.colours import Space, colour

Pixels = npt.NDArray[np.float32]
_MOST_PIXELS = 4_000_000
"""More are read one in several: an ink total is a matter of areas."""
_PLAIN = 75
"""Quality from 1 to 100 at which the usual luminance table is scaled by one half (libjpeg)."""


@dataclass(frozen=True)
class PictureFacts:
    """An image as it is written in the file."""

    key: tuple[int, int]
    width: int
    height: int
    bits: int
    space: Space
    filters: tuple[str, ...]
    is_stencil: bool
    thing: pikepdf.Object | None

    def has(self, name: str) -> bool:
        """Whether the image carries an entry, such as /Alternates."""
        return self.thing is not None and name in self.thing

    @cached_property
    def ink_totals(self) -> Pixels | None:
        """The ink total of its pixels in per cent; None when its colours are not inks or it cannot be read."""
        if self.thing is None or self.is_stencil or self.space.family not in ("cmyk", "gray", "spot"):
            return None
        try:
            return self._totals(self.thing)
        except (ValueError, OSError, pikepdf.PdfError, NotImplementedError):
            return None

    @property
    def inks(self) -> Pixels | None:
        """Every pixel's four inks from 0 to 1, the top row first; None when they are not known."""
        if self.thing is None or self.is_stencil or self.space.tint is not None or self.space.palette:
            return None
        if self.space.family not in ("cmyk", "gray"):
            return None
        try:
            samples = _decoded(_samples(self, self.thing, whole=True), self.thing, self.space)
        except (ValueError, OSError, pikepdf.PdfError, NotImplementedError):
            return None
        if self.space.family == "cmyk":
            return samples
        return np.concatenate([np.zeros((len(samples), 3), dtype=np.float32), 1 - samples], axis=1)

    @cached_property
    def most_ink(self) -> float:
        """The highest ink total but for its richest two thousandths: single pixels are not an area."""
        totals = self.ink_totals
        return float(np.percentile(totals, 99.8)) if totals is not None and totals.size else 0.0

    @cached_property
    def quality(self) -> int | None:
        """The quality of a JPEG as libjpeg counts it, 1 to 100; None for another image."""
        if self.thing is None or self.filters[-1:] != ("DCTDecode",):
            return None
        try:
            with Image.open(BytesIO(self.thing.read_raw_bytes())) as picture:
                table = getattr(picture, "quantization", {}).get(0)
        except (OSError, pikepdf.PdfError):
            return None
        return _quality(sum(table) / _USUAL_SUM * 100) if table else None

    def _totals(self, thing: pikepdf.Object) -> Pixels:
        samples = _decoded(_samples(self, thing), thing, self.space)
        if self.space.family == "cmyk" and self.space.tint is None and not self.space.palette:
            return np.asarray(samples.sum(axis=1) * 100, dtype=np.float32)
        if self.space.family == "gray" and self.space.tint is None and not self.space.palette:
            return np.asarray((1 - samples[:, 0]) * 100, dtype=np.float32)
        few, where = np.unique(np.round(samples, 3), axis=0, return_inverse=True)
        totals = np.array([colour(self.space, [float(v) for v in row]).total for row in few], dtype=np.float32)
        return totals[where.ravel()]


_USUAL_SUM = 3687
"""The sum of the usual luminance table of JPEG (ITU-T T.81, annex K)."""


def _quality(scale: float) -> int:
    return round((200 - scale) / 2) if scale <= 100 else round(5000 / scale)


def read_picture(thing: pikepdf.Object, space: Space) -> PictureFacts:
    """The facts of an image object."""
    stencil = bool(thing.get("/ImageMask", False))
    return PictureFacts(
        key=thing.objgen,
        width=int(thing.Width),
        height=int(thing.Height),
        bits=1 if stencil else int(thing.get("/BitsPerComponent", 8)),
        space=space,
        filters=_filters(thing.get("/Filter")),
        is_stencil=stencil,
        thing=thing,
    )


def _filters(found: pikepdf.Object | None) -> tuple[str, ...]:
    if found is None:
        return ()
    names = found.as_list() if isinstance(found, pikepdf.Array) else [found]
    return tuple(str(name)[1:] for name in names)


def _samples(facts: PictureFacts, thing: pikepdf.Object, *, whole: bool = False) -> Pixels:
    """Rows of components from 0 to 1, as the file holds them; some of the rows unless the ``whole`` is asked for."""
    step = 1 if whole else max(1, facts.width * facts.height // _MOST_PIXELS)
    if facts.filters[-1:] in (("DCTDecode",), ("JPXDecode",)):
        return _compressed(thing.read_raw_bytes(), step)
    channels = facts.space.size
    raw = np.frombuffer(bytes(thing.get_stream_buffer()), dtype=np.uint8)
    if facts.bits == 8:
        return _fractions(raw[: facts.width * facts.height * channels].reshape(-1, channels)[::step])
    if facts.bits == 1:
        line = -(-facts.width * channels // 8)
        bits = np.unpackbits(raw[: line * facts.height].reshape(facts.height, line), axis=1)[
            :, : facts.width * channels
        ]
        return bits.reshape(-1, channels)[::step].astype(np.float32)
    raise NotImplementedError(f"{facts.bits} bits")


def _compressed(raw: bytes, step: int) -> Pixels:
    with Image.open(BytesIO(raw)) as picture:
        # Pillow inverts the four inks of Adobe's JPEG; the PDF says by itself, in /Decode, whether they are inverted.
        inverted = picture.mode == "CMYK" and picture.format == "JPEG" and "adobe" in picture.info
        pixels = np.asarray(picture)
    rows = _fractions(pixels.reshape(-1, pixels.shape[2] if pixels.ndim == 3 else 1)[::step])
    return np.asarray(1 - rows, dtype=np.float32) if inverted else rows


def _fractions(rows: npt.NDArray[np.uint8]) -> Pixels:
    return np.asarray(rows, dtype=np.float32) / np.float32(255)


def _decoded(samples: Pixels, thing: pikepdf.Object, space: Space) -> Pixels:
    """The samples through /Decode; those of an indexed space become numbers of colours."""
    decode = thing.get("/Decode")
    if decode is None:
        return samples * 255 if space.palette else samples
    ends = np.array([float(number) for number in decode.as_list()], dtype=np.float32).reshape(-1, 2)
    return np.asarray(ends[:, 0] + samples * (ends[:, 1] - ends[:, 0]), dtype=np.float32)
