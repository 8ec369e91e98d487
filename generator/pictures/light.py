"""Light of a picture's colours into that of sRGB, by arithmetic: what no profile describes."""

from __future__ import annotations

import numpy as np
from PIL import Image

from generator.pictures.declared import D65, SRGB, Declared, Point

_BAND = 256
"""So many rows are worked on at a time: numbers of a whole picture would fill the memory."""
Shades = np.ndarray[tuple[int, ...], np.dtype[np.float32]]
Matrix = np.ndarray[tuple[int, int], np.dtype[np.float64]]


def as_srgb(picture: Image.Image, declared: Declared) -> Image.Image:
    """An RGB picture in sRGB."""
    matrix = (np.linalg.inv(_to_xyz(SRGB, D65)) @ _to_xyz(declared.primaries, declared.white)).astype(np.float32)
    steps: Shades = (np.arange(256) / 255).astype(np.float32)
    light: Shades = (steps**declared.gamma if declared.gamma else _light(steps)).astype(np.float32)
    pixels = np.asarray(picture)
    made = np.empty_like(pixels)
    for top in range(0, len(pixels), _BAND):
        shone = np.clip(light[pixels[top : top + _BAND]] @ matrix.T, 0, 1)
        made[top : top + _BAND] = np.rint(255 * _value(shone)).astype(np.uint8)
    return Image.fromarray(made)


def _to_xyz(primaries: tuple[Point, Point, Point], white: Point) -> Matrix:
    """Light of the three primaries into XYZ, its white made that of sRGB."""
    columns = np.array([_xyz(point) for point in primaries]).T
    amounts = np.linalg.solve(columns, np.array(_xyz(white)))
    adapted = np.diag(np.array(_xyz(D65)) / np.array(_xyz(white)))
    made: Matrix = adapted @ (columns * amounts)
    return made


def _xyz(point: Point) -> tuple[float, float, float]:
    x, y = point
    return x / y, 1.0, (1 - x - y) / y


def _light(values: Shades) -> Shades:
    """The curve of sRGB: from values to light."""
    made: Shades = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return made


def _value(light: Shades) -> Shades:
    """The same backwards."""
    made: Shades = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return made
