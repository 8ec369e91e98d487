"""Faces of the reader's own fonts, stretched to the measures of ours: nothing jumps when ours arrive.

A browser shows a text in the first of these that the reader has, then in ours; both take the same room.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Measures:
    """Of one of our fonts, in ems: mean width of a letter (plain, bold) in French texts, ascent, descent."""

    widths: tuple[float, ...]
    ascent: float
    descent: float


@dataclass(frozen=True, slots=True)
class _Fallback:
    """A font of readers: our name for it, its own names by weight, the mean width of its letters by weight."""

    name: str
    locals: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


_SANS = _Measures((0.464, 0.481), 0.93, 0.27)
_SERIF = _Measures((0.465,), 1.036, 0.335)
_OF_SANS = (
    _Fallback(
        "Repli Arial",
        (("Arial", "Liberation Sans", "Nimbus Sans"), ("Arial Bold", "Liberation Sans Bold", "Nimbus Sans Bold")),
        (0.452, 0.481),
    ),
    _Fallback("Repli Roboto", (("Roboto",), ("Roboto Bold",)), (0.446, 0.455)),
    _Fallback("Repli DejaVu", (("DejaVu Sans",), ("DejaVu Sans Bold",)), (0.511, 0.574)),
)
_OF_SERIF = (
    _Fallback("Repli Times", (("Times New Roman", "Liberation Serif", "Nimbus Roman"),), (0.409,)),
    _Fallback("Repli Noto", (("Noto Serif",),), (0.477,)),
    _Fallback("Repli DejaVu Serif", (("DejaVu Serif",),), (0.518,)),
)
_WEIGHTS = ("400 599", "600 900")


def fallback_faces() -> Iterator[str]:
    """The ``@font-face`` rules; ``site.css`` names the families after ours."""
    for ours, fallbacks in ((_SANS, _OF_SANS), (_SERIF, _OF_SERIF)):
        for one in fallbacks:
            yield from _faces(ours, one)


def _faces(ours: _Measures, one: _Fallback) -> Iterator[str]:
    weights = _WEIGHTS if len(one.widths) > 1 else ("400 900",)
    for weight, names, width, wanted in zip(weights, one.locals, one.widths, ours.widths, strict=True):
        size = wanted / width
        sources = ",".join(f'local("{name}")' for name in names)
        yield (
            f'@font-face{{font-family:"{one.name}";font-weight:{weight};src:{sources};size-adjust:{size:.1%};'
            f"ascent-override:{ours.ascent / size:.1%};descent-override:{ours.descent / size:.1%};"
            "line-gap-override:0%}"
        )
