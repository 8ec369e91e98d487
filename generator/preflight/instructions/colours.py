"""Colours as a press sees them: which space they are written in, and how much of the four inks they ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import pikepdf

from generator.preflight.instructions.functions import Function, read_function

Inks = tuple[float, float, float, float]
PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
TRACE = 0.005
"""Half a per cent: less than that of an ink is no ink."""


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space: its family (gray, rgb, cmyk, lab, spot, pattern), its name as people know it, its spot inks."""

    family: str
    name: str
    size: int = 1
    spots: tuple[str, ...] = ()
    is_calibrated: bool = False
    profile: tuple[int, int] = (0, 0)
    """The object number of its ICC profile."""
    tint: Function | None = None
    base: Space | None = None
    palette: bytes = b""


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour in its space, and its inks from 0 to 1; none when its space is not that of a press."""

    space: Space
    values: tuple[float, ...]
    inks: Inks | None

    @property
    def total(self) -> float:
        """The ink total in per cent, 0 when it is not known."""
        return 100 * sum(self.inks) if self.inks else 0.0

    @property
    def ink_count(self) -> int:
        """How many inks it needs, spots included."""
        return len(self.space.spots) or sum(ink > TRACE for ink in self.inks or ())

    @property
    def is_white(self) -> bool:
        """Whether it is the colour of the paper."""
        if self.space.family in ("rgb", "gray"):
            return all(value > 1 - TRACE for value in self.values)
        return self.inks is not None and self.ink_count == 0

    @property
    def is_black(self) -> bool:
        """Whether it is black ink alone, at full strength."""
        return self.inks is not None and self.inks[3] > 0.98 and max(self.inks[:3]) <= TRACE

    @property
    def is_rich_black(self) -> bool:
        """Whether a reader sees black where the press prints several inks."""
        if self.inks is None:
            return False
        return self.inks[3] >= 0.85 and sum(self.inks[:3]) > 3 * TRACE and sum(self.inks) >= 1.0


GRAY = Space("gray", "DeviceGray", 1)
RGB = Space("rgb", "DeviceRGB", 3)
CMYK = Space("cmyk", "DeviceCMYK", 4)
PATTERN = Space("pattern", "Pattern", 0)
_DEVICE = {
    "/DeviceGray": GRAY, "/G": GRAY, "/CalGray": Space("gray", "CalGray", 1, is_calibrated=True),
    "/DeviceRGB": RGB, "/RGB": RGB, "/CalRGB": Space("rgb", "CalRGB", 3, is_calibrated=True),
    "/DeviceCMYK": CMYK, "/CMYK": CMYK, "/Pattern": PATTERN, "/Lab": Space("lab", "Lab", 3, is_calibrated=True),
}  # fmt: skip
_OF_SIZE = {1: ("gray", "ICC gris"), 3: ("rgb", "ICC RVB"), 4: ("cmyk", "ICC CMJN")}


def read_space(thing: pikepdf.Object | None, resources: pikepdf.Object | None = None) -> Space:
    """The colour space that a PDF object describes; its name may stand for one of the page's resources."""
    if thing is None:
        return GRAY
    if isinstance(thing, pikepdf.Name):
        named = resources.get("/ColorSpace") if resources is not None else None
        if str(thing) not in _DEVICE and named is not None and str(thing) in named:
            return read_space(named[str(thing)], resources)
        return _DEVICE.get(str(thing), Space("unknown", str(thing)[1:], 1))
    kind = str(thing[0])
    if kind == "/ICCBased":
        return _profiled(thing[1])
    if kind in ("/Separation", "/DeviceN"):
        return _spot(thing, resources)
    if kind in ("/Indexed", "/I"):
        return _indexed(thing, resources)
    return _DEVICE.get(kind, Space("unknown", kind[1:], 1))


def _profiled(profile: pikepdf.Object) -> Space:
    size = int(profile.get("/N", 3))
    header = bytes(profile.get_stream_buffer())[:20]
    family, name = _OF_SIZE.get(size, ("unknown", "ICC"))
    if header[16:20] == b"Lab ":
        family, name = "lab", "ICC Lab"
    return Space(family, name, size, is_calibrated=True, profile=profile.objgen)


def _spot(thing: pikepdf.Object, resources: pikepdf.Object | None) -> Space:
    names = [thing[1]] if str(thing[0]) == "/Separation" else thing[1].as_list()
    inks = tuple(str(name)[1:] for name in names)
    spots = tuple(ink for ink in inks if ink not in (*PROCESS, "None"))
    label = f"{str(thing[0])[1:]} {', '.join(inks)}"
    tint, base = read_function(thing[3]), read_space(thing[2], resources)
    return Space("spot" if spots else "cmyk", label, len(inks), spots, tint=tint, base=base)


def _indexed(thing: pikepdf.Object, resources: pikepdf.Object | None) -> Space:
    base = read_space(thing[1], resources)
    table = thing[3]
    palette = bytes(table.get_stream_buffer()) if isinstance(table, pikepdf.Stream) else bytes(table)
    name = f"{base.name} indexé"
    return Space(base.family, name, 1, base.spots, base.is_calibrated, base.profile, None, base, palette)


def colour(space: Space, values: Sequence[float]) -> Colour:
    """The colour of these components; those of an indexed space are looked up."""
    return _colour(space, tuple(round(value, 4) for value in values))


@lru_cache(maxsize=65536)
def _colour(space: Space, values: tuple[float, ...]) -> Colour:
    if space.palette and space.base is not None and values:
        start = int(values[0]) * space.base.size
        return _colour(space.base, tuple(byte / 255 for byte in space.palette[start : start + space.base.size]))
    return Colour(space, values, _inks(space, values))


def _inks(space: Space, values: tuple[float, ...]) -> Inks | None:
    if space.tint is not None and space.base is not None:
        return None if len(values) != space.size else _inks(space.base, space.tint(values))
    if space.family == "gray" and len(values) == 1:
        return (0.0, 0.0, 0.0, 1.0 - values[0])
    if space.family == "cmyk" and len(values) == 4:
        return (values[0], values[1], values[2], values[3])
    return None


def first_colour(space: Space) -> Colour:
    """The colour that is current when a space has just been chosen (ISO 32000-1, table 74, operator CS)."""
    if space.family == "cmyk" and space.tint is None and not space.palette:
        return colour(space, (0, 0, 0, 1))
    return colour(space, (1.0,) * space.size if space.tint is not None else (0.0,) * space.size)
