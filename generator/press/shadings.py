"""Gradients in inks: the stops of a gradient are converted, the ink between two of them is theirs, mixed."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pikepdf

from generator.findings.errors import PressError

MakeComponents = Callable[[list[float]], tuple[float, ...]]
"""The components of a colour given in the space of the gradient."""

_ALONG_A_LINE = (1, 2, 3)
_FUNCTIONS = {"sampled": 0, "between": 2, "stitched": 3}


def convert_shading(shading: pikepdf.Object, convert: MakeComponents, space: pikepdf.Name) -> None:
    """Rewrite a gradient (ISO 32000-1, 8.7.4.5). Raises PressError for meshes and for calculated functions."""
    if int(shading.ShadingType) not in _ALONG_A_LINE:
        raise PressError(cause="un dégradé sur un maillage n’est pas prévu")
    shading.Function = _converted(_joined(shading.Function), convert)
    shading.ColorSpace = space
    if "/Background" in shading:
        shading.Background = _numbers(convert(_floats(shading.Background)))


def _joined(function: pikepdf.Object) -> pikepdf.Object:
    """One function that gives all components, of those that give one each."""
    if not isinstance(function, pikepdf.Array):
        return function
    parts = list(function)
    if len(parts) == 1:
        return parts[0]
    if any(int(one.FunctionType) != _FUNCTIONS["between"] or float(one.N) != float(parts[0].N) for one in parts):
        raise PressError(cause="un dégradé dont les canaux changent séparément n’est pas prévu")
    starts, ends = zip(*(_ends(one) for one in parts), strict=True)
    joined = {"/FunctionType": 2, "/Domain": parts[0].Domain, "/N": parts[0].N}
    return pikepdf.Dictionary(
        {**joined, "/C0": _numbers([one[0] for one in starts]), "/C1": _numbers([one[0] for one in ends])}
    )


def _converted(function: pikepdf.Object, convert: MakeComponents) -> pikepdf.Object:
    kind = int(function.FunctionType)
    if kind == _FUNCTIONS["between"]:
        start, end = _ends(function)
        parts = {"/FunctionType": 2, "/Domain": function.Domain, "/N": function.N}
        return pikepdf.Dictionary({**parts, "/C0": _numbers(convert(start)), "/C1": _numbers(convert(end))})
    if kind == _FUNCTIONS["stitched"]:
        kept = {key: function[key] for key in ("/FunctionType", "/Domain", "/Bounds", "/Encode")}
        inner = pikepdf.Array([_converted(one, convert) for one in function.Functions])
        return pikepdf.Dictionary({**kept, "/Functions": inner})
    if kind == _FUNCTIONS["sampled"]:
        return _resampled(function, convert)
    raise PressError(cause="un dégradé calculé par un programme n’est pas prévu")


def _resampled(function: pikepdf.Object, convert: MakeComponents) -> pikepdf.Object:
    """A table of colours, one byte a component, in its new components."""
    if int(function.BitsPerSample) != 8 or "/Decode" in function:
        raise PressError(cause="un dégradé tabulé autrement qu’en octets n’est pas prévu")
    width = len(function.Range) // 2
    samples = bytes(function.get_stream_buffer())
    colours = [convert([byte / 255 for byte in samples[i : i + width]]) for i in range(0, len(samples), width)]
    function.write(bytes(round(255 * one) for colour in colours for one in colour))
    function.Range = _numbers([0, 1] * len(colours[0]))
    return function


def _ends(function: pikepdf.Object) -> tuple[list[float], list[float]]:
    return _floats(function.get("/C0", pikepdf.Array([0]))), _floats(function.get("/C1", pikepdf.Array([1])))


def _floats(values: pikepdf.Object) -> list[float]:
    return [float(one) for one in values]


def _numbers(values: object) -> pikepdf.Array:
    return pikepdf.Array([Decimal(f"{one:.4f}").normalize() + 0 for one in values])  # type: ignore[attr-defined]
