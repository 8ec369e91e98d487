"""Lines are broken once: columns, flexible boxes and preferred widths have WeasyPrint break the same words again.

What breaks a line depends on the words, the width and some properties of their style: the same ones break alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from typing import Any

from weasyprint.layout import inline, preferred

_BREAK = "split_first_line"
"""What both modules call it."""

_LOOKS = (
    "direction", "font_family", "font_feature_settings", "font_kerning", "font_language_override", "font_size",
    "font_stretch", "font_style", "font_variant_alternates", "font_variant_caps", "font_variant_east_asian",
    "font_variant_ligatures", "font_variant_numeric", "font_variant_position", "font_variation_settings", "font_weight",
    "hyphenate_character", "hyphenate_limit_chars", "hyphenate_limit_zone", "hyphens", "lang", "letter_spacing",
    "overflow_wrap", "tab_size", "text_decoration_line", "white_space", "word_break", "word_spacing",
)  # fmt: skip
"""The properties that WeasyPrint reads to break a line and to set it: a test holds them against its own reading."""


@contextmanager
def breaking_once() -> Iterator[None]:
    """WeasyPrint remembers meanwhile how it broke lines."""
    kept = {module: getattr(module, _BREAK) for module in (inline, preferred)}
    memory = _Memory(kept[inline])
    try:
        for module in kept:
            setattr(module, _BREAK, memory.split)
        yield
    finally:
        for module, split in kept.items():
            setattr(module, _BREAK, split)


class _Memory:
    """The lines broken in one document; ``split`` is WeasyPrint's own function."""

    def __init__(self, split: Any) -> None:
        self._split = split
        self._lines: dict[tuple[object, ...], tuple[Any, ...]] = {}
        self._looks: dict[int, tuple[Any, str]] = {}

    def split(self, text: str, style: Any, context: Any, width: Any, *rest: Any, **named: Any) -> tuple[Any, ...]:
        """As WeasyPrint's: the first line of a text. Each caller gets a line of its own, to draw."""
        key = (text, self._look(style), width, rest, *named.items())
        if key not in self._lines:
            self._lines[key] = self._split(text, style, context, width, *rest, **named)
        line, *measures = self._lines[key]
        return copy(line), *measures

    def _look(self, style: Any) -> str:
        """What tells a style from others, worked out once: the style is held, so that its number stays its own."""
        number = id(style)
        if number not in self._looks:
            self._looks[number] = style, repr([style[name] for name in _LOOKS])
        return self._looks[number][1]
