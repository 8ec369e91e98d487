"""The boxes of a page made for the press, and the marks around it. Lengths in points; the trimmed corner is (0, 0)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import pikepdf

POINTS_PER_MM = 72 / 25.4

_GAP, _LENGTH, _WIDTH = 1.5 * POINTS_PER_MM, 5 * POINTS_PER_MM, 0.25
"""From the bleed to a mark, the length of a mark, and its thickness."""


def points(millimetres: float) -> float:
    """Millimetres in points."""
    return millimetres * POINTS_PER_MM


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page to be cut: its trimmed size and its bleed, in points; ``folds`` are where it is folded, from its left."""

    width: float
    height: float
    bleed: float
    marks: bool = False
    folds: tuple[float, ...] = ()

    @property
    def margin(self) -> float:
        """What surrounds the trimmed page: the bleed, and room for the marks."""
        return self.bleed + (_GAP + _LENGTH if self.marks else 0)


def set_boxes(page: pikepdf.Page, sheet: Sheet) -> None:
    """MediaBox, BleedBox and TrimBox, exactly; no other box."""
    for key in ("/CropBox", "/ArtBox", "/Rotate", "/UserUnit"):
        if key in page.obj:
            del page.obj[key]
    for key, margin in (("/MediaBox", sheet.margin), ("/BleedBox", sheet.bleed), ("/TrimBox", 0.0)):
        page.obj[key] = box(-margin, -margin, sheet.width + margin, sheet.height + margin)


def box(left: float, bottom: float, right: float, top: float) -> pikepdf.Array:
    """A rectangle of PDF, to a hundred-thousandth of a point."""
    return pikepdf.Array([Decimal(f"{one:.5f}").normalize() + 0 for one in (left, bottom, right, top)])


def add_marks(document: pikepdf.Pdf, page: pikepdf.Page, sheet: Sheet) -> None:
    """Where to cut and to fold, on every plate, outside the bleed."""
    if not sheet.marks:
        return
    tint = pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
    every_plate = pikepdf.Array([pikepdf.Name.Separation, pikepdf.Name.All, pikepdf.Name.DeviceCMYK, tint])
    name = page.add_resource(every_plate, pikepdf.Name.ColorSpace, pikepdf.Name.PressEveryPlate)
    lines = "".join(f"{_shown(x)} {_shown(y)} m {_shown(u)} {_shown(v)} l S\n" for x, y, u, v in _lines(sheet))
    page.contents_add(f"q {name} CS 1 SCN {_WIDTH} w\n{lines}Q".encode())


def _lines(sheet: Sheet) -> Iterator[tuple[float, float, float, float]]:
    near, far = sheet.bleed + _GAP, sheet.bleed + _GAP + _LENGTH
    for x in (0.0, sheet.width, *sheet.folds):
        yield x, -near, x, -far
        yield x, sheet.height + near, x, sheet.height + far
    for y in (0.0, sheet.height):
        yield -near, y, -far, y
        yield sheet.width + near, y, sheet.width + far, y


def _shown(length: float) -> str:
    return f"{length:.3f}"
