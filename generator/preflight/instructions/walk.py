"""An independent reading of a page's instructions: operators in, marks out (ISO 32000-1, annex A)."""

from __future__ import annotations

import pikepdf

from generator.preflight.instructions import colours
from generator.preflight.instructions.colours import Colour, Space
from generator.preflight.instructions.functions import read_function
from generator.preflight.instructions.geometry import Box, Matrix, box_through, multiply, narrowest_scale
from generator.preflight.instructions.library import Library, Program
from generator.preflight.instructions.marks import Picture, Shade, Shape, Sheet
from generator.preflight.instructions.operators import ACTIONS, Operands
from generator.preflight.instructions.paths import Path
from generator.preflight.instructions.state import State, transfers
from generator.preflight.instructions.walk_text import TextPen

_DEEPEST = 12
"""Forms within forms: more is a loop."""
_DOT = 0.01
_UNIT = Box(0, 0, 1, 1)


class Walker:
    """Walks through the instructions of one page and notes its marks on a sheet."""

    def __init__(self, sheet: Sheet, library: Library) -> None:
        """``sheet`` is filled while walking."""
        self.sheet, self.library = sheet, library
        self.base: Matrix = (1, 0, 0, 1, 0, 0)
        self.state = State(self.base, sheet.window)
        self.stack: list[State] = []
        self.tags: list[str] = []
        self.path, self.clipping = Path(), False
        self.depth = 0
        self.text: TextPen = TextPen(self)

    @property
    def tag(self) -> str:
        """The tag of what is painted now: the outermost artefact, else the innermost tag with a number, else ""."""
        if "Artifact" in self.tags:
            return "Artifact"
        return next((tag for tag in reversed(self.tags) if tag), "")

    def walk(self, program: Program, resources: pikepdf.Object) -> None:
        """Follow the instructions; what cannot be followed becomes a fault of the sheet."""
        height = len(self.stack)
        self.resources = resources
        for instruction in program:
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                self._inline_image(instruction)
                continue
            word = str(instruction.operator)
            action = ACTIONS.get(word)
            if action is None:
                self.fault(f"instruction inconnue « {word} »")
                continue
            try:
                action(self, list(instruction.operands))
            except (KeyError, IndexError, ValueError, TypeError, AttributeError, ArithmeticError) as error:
                self.fault(f"« {word} » ne peut pas être suivie ({type(error).__name__} : {error})")
        if len(self.stack) > height:
            self.fault(f"{len(self.stack) - height} « q » sans « Q »")
            self.state = self.stack[height]
            del self.stack[height:]

    def fault(self, words: str) -> None:
        """Note a fault, once."""
        if words not in self.sheet.faults:
            self.sheet.faults.append(words)

    def resource(self, kind: str, name: pikepdf.Object) -> pikepdf.Object:
        """A named resource of the page or form. Raises KeyError when it does not exist."""
        return self.resources[kind][str(name)]

    # State

    def save(self) -> None:
        """q."""
        self.stack.append(self.state)
        self.state = self.state.copy()

    def restore(self) -> None:
        """Q."""
        if self.stack:
            self.state = self.stack.pop()
        else:
            self.fault("un « Q » sans « q »")

    def concatenate(self, operands: Operands) -> None:
        """cm."""
        self.state.matrix = multiply(_matrix(operands), self.state.matrix)

    def name_state(self, operands: Operands) -> None:
        """gs."""
        named = self.resource("/ExtGState", operands[0])
        self.state.paint = self.library.paint(self.state.paint, named)
        if "/LW" in named:
            self.state.line = float(named.LW)
        if "/Font" in named:
            self.state.font, self.state.size = self.library.font(named.Font[0]), float(named.Font[1])
        self.sheet.transfers.extend(key for key in transfers(named) if key not in self.sheet.transfers)

    # Paths

    def paint_path(self, fill: bool, stroke: bool) -> None:
        """Note the path as a shape, then clip if a « W » came before."""
        state, path = self.state, self.path
        box = path.box(state.matrix) if fill or stroke or self.clipping else Box(0, 0, -1, -1)
        if (fill or stroke) and box.right >= box.left:
            self._note_shape(box, fill, stroke)
        if self.clipping:
            state.clip = state.clip.meet(box)
        self.path, self.clipping = Path(), False

    def _note_shape(self, box: Box, fill: bool, stroke: bool) -> None:
        state, path = self.state, self.path
        line = state.line * narrowest_scale(state.matrix) if stroke else 0.0
        # A flat without thickness is drawn one dot of the device wide.
        seen = box.grow(max(line / 2, _DOT)).meet(state.clip)
        patterned = state.fill_pattern if fill and state.fill.space.family == "pattern" else None
        if patterned is not None:
            self._pattern(patterned, seen)
        if patterned is None or stroke:
            inside = state.fill if fill and patterned is None else None
            thin = path.thinnest(state.matrix) if inside is not None else float("inf")
            self.sheet.marks.append(
                Shape(
                    *(box, seen, inside, state.stroke if stroke else None, line, thin),
                    *(path.is_rectangle(state.matrix), state.paint, self.tag),
                )
            )

    def shade(self, operands: Operands) -> None:
        """sh: a gradient over all that the clip leaves."""
        self._note_shade(self.resource("/Shading", operands[0]), self.state.clip)

    def _note_shade(self, shading: pikepdf.Object, seen: Box) -> None:
        space = self.library.space(shading.ColorSpace, self.resources)
        found = _shades(shading, space)
        self.sheet.marks.append(Shade(seen, seen.meet(self.sheet.window), found, self.state.paint, self.tag))

    def _pattern(self, pattern: pikepdf.Object, seen: Box) -> None:
        """A pattern: the gradient, or what its first tile shows."""
        if int(pattern.PatternType) == 2:
            self._note_shade(pattern.Shading, seen)
            return
        inner = multiply(_matrix(pattern.get("/Matrix")), self.base)
        first = len(self.sheet.marks)
        self._inside(pattern, inner, seen, box_through(inner, Box(*map(float, pattern.BBox.as_list()))))
        if all(mark.seen.is_empty for mark in self.sheet.marks[first:]):  # the tile that shows is another one
            del self.sheet.marks[first:]
            self._inside(pattern, inner, seen, seen)

    # Forms and images

    def do(self, operands: Operands) -> None:
        """Do: an image, a form, or PostScript."""
        thing = self.resource("/XObject", operands[0])
        kind = str(thing.Subtype)
        if kind == "/Image":
            self.note_picture(thing.objgen, int(thing.Width), int(thing.Height))
        elif kind == "/Form":
            self.sheet.forms += 1
            matrix = multiply(_matrix(thing.get("/Matrix")), self.state.matrix)
            window = box_through(matrix, Box(*map(float, thing.BBox.as_list())))
            self._inside(thing, matrix, self.state.clip, window)
        else:
            self.sheet.transfers.append("PostScript")

    def _inside(self, thing: pikepdf.Object, matrix: Matrix, clip: Box, window: Box) -> None:
        """Walk through a form in its own state, seen through its window."""
        if self.depth >= _DEEPEST:
            raise ValueError("formulaires imbriqués sans fin")
        kept = self.state, self.resources, self.path, self.tags
        self.state, self.path, self.tags = self.state.copy(), Path(), list(self.tags)
        self.state.matrix, self.state.clip = matrix, clip.meet(window)
        self.depth += 1
        self.walk(self.library.program(thing), thing.get("/Resources", self.resources))
        self.depth -= 1
        self.state, self.resources, self.path, self.tags = kept

    def note_picture(self, key: tuple[int, int], width: int, height: int) -> None:
        """Note an image of so many pixels, in the unit square of the state."""
        state = self.state
        a, b, c, d, _, _ = state.matrix
        sides = (a * a + b * b) ** 0.5 / 72, (c * c + d * d) ** 0.5 / 72
        box = box_through(state.matrix, _UNIT)
        across, upwards = (pixels / side if side else 0.0 for pixels, side in zip((width, height), sides, strict=True))
        self.sheet.marks.append(
            Picture(box, box.meet(state.clip), key, state.matrix, across, upwards, state.fill, state.paint, self.tag)
        )

    def _inline_image(self, instruction: pikepdf.ContentStreamInlineImage) -> None:
        self.sheet.inline_images += 1
        image = instruction.iimage
        key = (-self.sheet.number, self.sheet.inline_images)
        self.library.inline[key] = image
        self.note_picture(key, image.width, image.height)

    # Tags

    def open_tag(self, operands: Operands) -> None:
        """BMC and BDC; a tag counts when it leads to the tree of the document, or says that it is an artefact."""
        name = str(operands[0])[1:]
        details = operands[1] if len(operands) > 1 else None
        if isinstance(details, pikepdf.Name):
            details = self.resource("/Properties", details)
        numbered = isinstance(details, pikepdf.Dictionary) and "/MCID" in details
        self.tags.append(name if numbered or name == "Artifact" else "")

    def close_tag(self) -> None:
        """EMC."""
        if self.tags:
            self.tags.pop()
        else:
            self.fault("un « EMC » sans « BMC »")


def _matrix(numbers: pikepdf.Object | Operands | None) -> Matrix:
    if numbers is None:
        return (1, 0, 0, 1, 0, 0)
    parts = numbers.as_list() if isinstance(numbers, pikepdf.Array) else numbers
    a, b, c, d, e, f = (float(part) for part in parts)
    return (a, b, c, d, e, f)


def _shades(shading: pikepdf.Object, space: Space) -> tuple[Colour, ...]:
    """Seventeen colours along a gradient; one unknown colour when it is a mesh."""
    if "/Function" not in shading or int(shading.ShadingType) not in (2, 3):
        return (Colour(space, (), None),)
    start, end = (float(n) for n in shading.get("/Domain", pikepdf.Array([0, 1])).as_list())
    function = read_function(shading.Function)
    return tuple(colours.colour(space, function([start + (end - start) * step / 16])) for step in range(17))
