"""A content stream in inks: every operator that sets a colour, overprint for black, no tags."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import pikepdf

from generator.press.palette import Paint
from generator.press.spaces import Space, space_of
from generator.press.state import SMALL_TEXT, THIN, Colour, Instruction, Matrix, Raw, State, operators

OVER, KNOCK = pikepdf.Name("/PressOver"), pikepdf.Name("/PressKnock")
"""The graphics states that turn overprint on and off: ``resources`` declares them."""

_DEVICE = {"g": Space.GREY, "rg": Space.RGB, "k": Space.CMYK}
_TAGS = frozenset({"BMC", "BDC", "EMC", "MP", "DP", "BX", "EX"})
_PATH = frozenset({"m", "l", "c", "v", "y", "h", "re", "W", "W*"})
_FILLS = frozenset({"f", "F", "f*", "B", "B*", "b", "b*"})
_STROKES = frozenset({"S", "s", "B", "B*", "b", "b*"})
_TEXTS = frozenset({"Tj", "TJ", "'", '"'})
_WHOLE = frozenset({"Do", "sh"})
_COLOURS = frozenset({*_DEVICE, "cs", "sc", "scn"})
_FOLLOWED = frozenset({"q", "Q", "cm", "w", "BT", "Tm", "Tf", "Tr"})

MakePaint = Callable[[Space, list[float]], Paint]
KeepImage = Callable[[pikepdf.PdfInlineImage], pikepdf.Name]


class Recolouring:
    """One content stream while it is rewritten. Colours are set just before they are used, when they change."""

    def __init__(
        self, make_paint: MakePaint, keep_image: KeepImage, spaces: pikepdf.Object | None, start: State
    ) -> None:
        """``spaces`` are the colour spaces that the stream's resources name; ``start`` is how it begins."""
        self._make_paint = make_paint
        self._keep_image = keep_image
        self._spaces = spaces
        self._state = start
        self._stack: list[State] = []
        self._path: list[Instruction] = []
        self._made: list[Instruction] = []
        self.drawn: dict[str, Matrix] = {}
        """What the stream draws by name, and how large at first."""

    def run(self, instructions: Iterable[Instruction | pikepdf.ContentStreamInlineImage]) -> list[Instruction]:
        """The same drawing, in inks."""
        for instruction in instructions:
            name = str(instruction.operator)
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                self._paint_whole(self._outside(instruction))
            elif name in _TAGS:
                continue
            elif name in _PATH:
                self._path.append(instruction)
            elif name in _FILLS or name in _STROKES or name == "n":
                self._paint_path(name, instruction)
            elif name in _TEXTS:
                self._show_text(instruction)
            elif name in _WHOLE:
                self._paint_whole(instruction)
            else:
                self._set_or_follow(name, instruction)
        return self._made

    def _outside(self, image: pikepdf.ContentStreamInlineImage) -> Instruction:
        """A picture written in the middle of the stream becomes one of its resources."""
        return Instruction([self._keep_image(image.iimage)], pikepdf.Operator("Do"))

    def _set_or_follow(self, name: str, instruction: Instruction) -> None:
        if name.lower() in _COLOURS:
            self._set_colour(name, list(instruction.operands))
            return
        if name in _FOLLOWED:
            self._follow(name, instruction)
        self._made.append(instruction)

    def _paint_path(self, name: str, instruction: Instruction) -> None:
        if name != "n":
            fills, strokes = name in _FILLS, name in _STROKES
            thin_fill = fills and self._is_special(self._state.fill) and self._thinness() < THIN
            width = self._state.line_width * self._state.scale
            thin_stroke = strokes and self._is_special(self._state.stroke) and width < THIN
            over = thin_fill or thin_stroke
            self._prepare(self._state.fill if fills else None, thin_fill, self._state.stroke if strokes else None, over)
        self._made += [*self._path, instruction]
        self._path = []

    def _show_text(self, instruction: Instruction) -> None:
        fill = self._state.fill if self._state.text_mode in (0, 2, 4, 6) else None
        stroke = self._state.stroke if self._state.text_mode in (1, 2, 5, 6) else None
        small = self._state.text_size < SMALL_TEXT
        self._prepare(fill, small, stroke, is_line=small, text=True)
        self._made.append(instruction)

    def _paint_whole(self, instruction: Instruction) -> None:
        """A form or a mask draws with both colours."""
        self._prepare(self._state.fill, False, self._state.stroke, is_line=False)
        if str(instruction.operator) == "Do":
            self.drawn.setdefault(str(instruction.operands[0]), self._state.matrix)
        self._made.append(instruction)

    def _prepare(self, fill: Colour, sharp: bool, stroke: Colour, is_line: bool, text: bool = False) -> None:
        """Set the colours and the overprint that the next painting operator wants."""
        fill, stroke = _resolved(fill, sharp), _resolved(stroke, is_line)
        if fill is not None and self._state.set_fill != fill:
            self._made += operators(fill, stroke=False)
            self._state = self._state._replace(set_fill=fill)
        if stroke is not None and self._state.set_stroke != stroke:
            self._made += operators(stroke, stroke=True)
            self._state = self._state._replace(set_stroke=stroke)
        inks = [colour for colour in (fill, stroke) if colour is not None]
        black = bool(inks) and all(isinstance(one, Paint) and one.is_black for one in inks)
        self._set_overprint(black and (text or is_line))

    def _set_overprint(self, wanted: bool) -> None:
        if self._state.set_overprint != wanted:
            self._made.append(Instruction([OVER if wanted else KNOCK], pikepdf.Operator("gs")))
            self._state = self._state._replace(set_overprint=wanted)

    @staticmethod
    def _is_special(colour: Colour) -> bool:
        """Whether thinness changes anything."""
        return isinstance(colour, Paint) and (colour.sharp is not None or colour.is_black)

    def _thinness(self) -> float:
        """The shorter side of the path's box, in points of the page."""
        across: list[float] = []
        along: list[float] = []
        for one in self._path:
            numbers = [float(number) for number in one.operands]
            if str(one.operator) == "re":
                x, y, width, height = numbers
                numbers = [x, y, x + width, y + height]
            across += numbers[::2]
            along += numbers[1::2]
        if not across:
            return 0
        return min(max(across) - min(across), max(along) - min(along)) * self._state.scale

    def _set_colour(self, name: str, operands: Sequence[pikepdf.Object]) -> None:
        """Keep a colour in mind: nothing is written yet."""
        stroke, lower = name.isupper(), name.lower()
        if lower in _DEVICE:
            self._keep(stroke, _DEVICE[lower], self._make_paint(_DEVICE[lower], _floats(operands)))
        elif lower == "cs":
            self._choose_space(stroke, operands[0])
        else:
            space = self._state.stroke_space if stroke else self._state.fill_space
            made = self._make_paint(space, _floats(operands)) if space is not Space.KEPT else None
            self._keep(stroke, space, made or self._completed(stroke, name, operands))

    def _choose_space(self, stroke: bool, value: pikepdf.Object) -> None:
        space = space_of(value, self._spaces)
        first = {Space.GREY: [0.0], Space.RGB: [0.0] * 3, Space.CMYK: [0.0, 0.0, 0.0, 1.0], Space.LAB: [0.0] * 3}
        raw = Raw((Instruction([value], pikepdf.Operator("CS" if stroke else "cs")),))
        self._keep(stroke, space, self._make_paint(space, first[space]) if space is not Space.KEPT else raw)

    def _completed(self, stroke: bool, name: str, operands: Sequence[pikepdf.Object]) -> Raw:
        """The space of an unconverted colour, then its value."""
        current = self._state.stroke if stroke else self._state.fill
        before = current.instructions[:1] if isinstance(current, Raw) else ()
        return Raw((*before, Instruction(operands, pikepdf.Operator(name))))

    def _keep(self, stroke: bool, space: Space, colour: Colour) -> None:
        if stroke:
            self._state = self._state._replace(stroke=colour, stroke_space=space)
        else:
            self._state = self._state._replace(fill=colour, fill_space=space)

    def _follow(self, name: str, instruction: Instruction) -> None:
        """The rest of the state that inks depend on."""
        operands = instruction.operands
        if name == "q":
            self._stack.append(self._state)
        elif name == "Q" and self._stack:
            self._state = self._stack.pop()
        elif name == "cm":
            self._state = self._state.turned(_matrix(operands))
        elif name == "w":
            self._state = self._state._replace(line_width=float(operands[0]))
        elif name == "BT":
            self._state = self._state._replace(text_matrix=(1, 0, 0, 1))
        elif name == "Tm":
            self._state = self._state._replace(text_matrix=_matrix(operands))
        elif name == "Tf":
            self._state = self._state._replace(font_size=float(operands[1]))
        elif name == "Tr":
            self._state = self._state._replace(text_mode=int(operands[0]))


def _resolved(colour: Colour, sharp: bool) -> Colour:
    if sharp and isinstance(colour, Paint) and colour.sharp is not None:
        return Paint(colour.sharp)
    return Paint(colour.components) if isinstance(colour, Paint) else colour


def _floats(operands: Sequence[pikepdf.Object]) -> list[float]:
    return [float(one) for one in operands if not isinstance(one, pikepdf.Name)]


def _matrix(operands: Iterable[pikepdf.Object]) -> Matrix:
    a, b, c, d = (float(one) for one in list(operands)[:4])
    return a, b, c, d
