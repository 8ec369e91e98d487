"""The words of a content stream and what each asks of the walker (ISO 32000-1, annex A)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import pikepdf

from generator.preflight.instructions import colours
from generator.preflight.instructions.colours import Colour, Space

if TYPE_CHECKING:
    from generator.preflight.instructions.walk import Walker

Operands = Sequence[pikepdf.Object]
Action = Callable[["Walker", Operands], None]


def _numbers(operands: Operands) -> list[float]:
    return [float(number) for number in operands]


def _nothing(walker: Walker, operands: Operands) -> None:
    """Joins, dashes, intents: nothing that a check asks about."""


def _line_width(walker: Walker, operands: Operands) -> None:
    walker.state.line = float(operands[0])


def _move(walker: Walker, operands: Operands) -> None:
    walker.path.move(float(operands[0]), float(operands[1]))


def _line(walker: Walker, operands: Operands) -> None:
    walker.path.line(float(operands[0]), float(operands[1]))


def _curve(walker: Walker, operands: Operands) -> None:
    walker.path.curve(_numbers(operands))


def _rectangle(walker: Walker, operands: Operands) -> None:
    x, y, width, height = _numbers(operands)
    walker.path.rectangle(x, y, width, height)


def _clip(walker: Walker, operands: Operands) -> None:
    walker.clipping = True


def _paint(fill: bool, stroke: bool) -> Action:
    return lambda walker, operands: walker.paint_path(fill, stroke)


def _device(space: Space, fill: bool) -> Action:
    """g, rg, k and their capitals: the space and the colour at once, unless the page redefines the device's space."""

    def act(walker: Walker, operands: Operands) -> None:
        # ISO 32000-1, §8.6.5.6: DefaultGray, DefaultRGB and DefaultCMYK stand for the device's spaces.
        spaces = walker.resources.get("/ColorSpace")
        name = space.name.replace("Device", "/Default")
        found = walker.library.space(spaces[name], walker.resources) if spaces is not None and name in spaces else space
        _set(walker, found, colours.colour(found, _numbers(operands)), fill)

    return act


def _set(walker: Walker, space: Space, colour: Colour, fill: bool) -> None:
    if fill:
        walker.state.fill_space, walker.state.fill, walker.state.fill_pattern = space, colour, None
    else:
        walker.state.stroke_space, walker.state.stroke = space, colour


def _choose(fill: bool) -> Action:
    """cs and CS."""

    def act(walker: Walker, operands: Operands) -> None:
        space = walker.library.space(operands[0], walker.resources)
        _set(walker, space, colours.first_colour(space), fill)

    return act


def _colour(fill: bool) -> Action:
    """sc, scn and their capitals."""

    def act(walker: Walker, operands: Operands) -> None:
        space = walker.state.fill_space if fill else walker.state.stroke_space
        pattern = operands and isinstance(operands[-1], pikepdf.Name)
        _set(walker, space, colours.colour(space, _numbers(operands[:-1] if pattern else operands)), fill)
        if pattern and fill:
            walker.state.fill_pattern = walker.resource("/Pattern", operands[-1])

    return act


def _end_path(walker: Walker, operands: Operands) -> None:
    walker.paint_path(False, False)


def _font(walker: Walker, operands: Operands) -> None:
    walker.state.size = float(operands[1])
    walker.state.font = None
    walker.state.font = walker.library.font(walker.resource("/Font", operands[0]))


def _text_setting(name: str, scale: float = 1.0) -> Action:
    def act(walker: Walker, operands: Operands) -> None:
        setattr(walker.state, name, float(operands[0]) * scale)

    return act


def _mode(walker: Walker, operands: Operands) -> None:
    walker.state.mode = int(operands[0])


def _quote(walker: Walker, operands: Operands) -> None:
    walker.state.word_space, walker.state.letter_space = float(operands[0]), float(operands[1])
    walker.text.next_line()
    walker.text.show([operands[2]])


def _apostrophe(walker: Walker, operands: Operands) -> None:
    walker.text.next_line()
    walker.text.show([operands[0]])


def _move_with_leading(walker: Walker, operands: Operands) -> None:
    walker.state.leading = -float(operands[1])
    walker.text.move(*_numbers(operands))


def _show_array(walker: Walker, operands: Operands) -> None:
    walker.text.show(list(operands[0].as_list()))


_IGNORED = ("J", "j", "M", "d", "ri", "i", "d0", "d1", "BX", "EX", "MP", "DP", "h", "ET")

ACTIONS: Mapping[str, Action] = {
    **dict.fromkeys(_IGNORED, _nothing),
    "q": lambda walker, operands: walker.save(),
    "Q": lambda walker, operands: walker.restore(),
    "cm": lambda walker, operands: walker.concatenate(operands),
    "gs": lambda walker, operands: walker.name_state(operands),
    "w": _line_width,
    "m": _move, "l": _line, "c": _curve, "v": _curve, "y": _curve, "re": _rectangle, "W": _clip, "W*": _clip,
    "n": _end_path, "f": _paint(True, False), "F": _paint(True, False), "f*": _paint(True, False),
    "S": _paint(False, True), "s": _paint(False, True),
    "B": _paint(True, True), "B*": _paint(True, True), "b": _paint(True, True), "b*": _paint(True, True),
    "g": _device(colours.GRAY, True), "G": _device(colours.GRAY, False),
    "rg": _device(colours.RGB, True), "RG": _device(colours.RGB, False),
    "k": _device(colours.CMYK, True), "K": _device(colours.CMYK, False),
    "cs": _choose(True), "CS": _choose(False),
    "sc": _colour(True), "scn": _colour(True), "SC": _colour(False), "SCN": _colour(False),
    "sh": lambda walker, operands: walker.shade(operands),
    "Do": lambda walker, operands: walker.do(operands),
    "BMC": lambda walker, operands: walker.open_tag(operands),
    "BDC": lambda walker, operands: walker.open_tag(operands),
    "EMC": lambda walker, operands: walker.close_tag(),
    "BT": lambda walker, operands: walker.text.begin(),
    "Tf": _font, "Tr": _mode, "TJ": _show_array, "'": _apostrophe, '"': _quote, "TD": _move_with_leading,
    "Tc": _text_setting("letter_space"), "Tw": _text_setting("word_space"), "TL": _text_setting("leading"),
    "Ts": _text_setting("rise"), "Tz": _text_setting("stretch", 0.01),
    "Td": lambda walker, operands: walker.text.move(float(operands[0]), float(operands[1])),
    "Tm": lambda walker, operands: walker.text.place(_numbers(operands)),
    "T*": lambda walker, operands: walker.text.next_line(),
    "Tj": lambda walker, operands: walker.text.show([operands[0]]),
}  # fmt: skip
