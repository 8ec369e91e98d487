"""What the pages of a file share, read once: fonts, colour spaces, instructions of forms."""

from __future__ import annotations

from dataclasses import dataclass, field

import pikepdf

from generator.preflight.instructions.colours import Space, read_space
from generator.preflight.instructions.marks import Paint
from generator.preflight.instructions.state import named_paint
from generator.preflight.instructions.typefaces import Typeface, read_typeface

Program = list[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage]


@dataclass
class Library:
    """Kept by object number, so that a font is one value whatever page shows it."""

    fonts: dict[tuple[int, int], Typeface] = field(default_factory=dict)
    spaces: dict[object, Space] = field(default_factory=dict)
    programs: dict[tuple[int, int], Program] = field(default_factory=dict)
    paints: dict[tuple[Paint, tuple[int, int]], Paint] = field(default_factory=dict)
    inline: dict[tuple[int, int], pikepdf.PdfInlineImage] = field(default_factory=dict)

    def font(self, thing: pikepdf.Object) -> Typeface:
        """The font of a dictionary."""
        key = thing.objgen if thing.objgen != (0, 0) else (-id(thing), 0)
        if key not in self.fonts:
            self.fonts[key] = read_typeface(thing)
        return self.fonts[key]

    def space(self, thing: pikepdf.Object, resources: pikepdf.Object) -> Space:
        """The colour space of an object."""
        key = thing.objgen if thing.objgen != (0, 0) else (str(thing), resources.objgen)
        if key not in self.spaces:
            self.spaces[key] = read_space(thing, resources)
        return self.spaces[key]

    def paint(self, before: Paint, named: pikepdf.Object) -> Paint:
        """The paint once a named state is applied."""
        if named.objgen == (0, 0):
            return named_paint(before, named)
        key = (before, named.objgen)
        if key not in self.paints:
            self.paints[key] = named_paint(before, named)
        return self.paints[key]

    def program(self, thing: pikepdf.Object) -> Program:
        """The instructions of a form or a pattern."""
        if thing.objgen not in self.programs:
            self.programs[thing.objgen] = list(pikepdf.parse_content_stream(thing))
        return self.programs[thing.objgen]
