"""The inks of a page, drawn: a page is rewritten so that its cyan, magenta and yellow become the red, green and blue of
one picture and its black the grey of another; PDFium then mixes, clips and masks them as a press would stack them."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import numpy.typing as npt
import pikepdf
import pypdfium2

from generator.preflight.instructions.colours import Colour
from generator.preflight.instructions.geometry import Box
from generator.preflight.instructions.library import Library, Program
from generator.preflight.instructions.marks import Sheet
from generator.preflight.instructions.operators import ACTIONS
from generator.preflight.instructions.pictures import read_picture
from generator.preflight.instructions.raster import draw_page
from generator.preflight.instructions.state import State
from generator.preflight.instructions.walk import Walker

DPI = 100
"""A quarter of a millimetre a pixel: the stroke of a letter of the text."""
_COLOURS = {"g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"}
_STARTS = {"m", "re"}
_ENDS = {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n"}
_SHOWS = {"Tj", "TJ", "'", '"'}
_STATE = {"q", "Q", "gs", *_COLOURS}
_OVER, _PLAIN = "/InksOver", "/InksPlain"
Totals = npt.NDArray[np.float32]


def draw_totals(data: bytes, number: int) -> Totals:
    """The ink total of each pixel of a page, in per cent."""
    cyan_to_yellow = _drawn(data, number, black=False)
    black = _drawn(data, number, black=True)[:, :, :1]
    rest = np.concatenate([cyan_to_yellow, black], axis=2).astype(np.float32)
    return np.asarray((255 - rest).sum(axis=2) / 2.55, dtype=np.float32)


def highest(totals: Totals, window: Box, box: Box) -> float:
    """The highest total within a box of the page; single pixels are left out, as edges are drawn soft."""
    scale = totals.shape[1] / window.width
    left, right = int((box.left - window.left) * scale), int((box.right - window.left) * scale) + 1
    top, bottom = int((window.top - box.top) * scale), int((window.top - box.bottom) * scale) + 1
    part = totals[max(0, top) : bottom, max(0, left) : right]
    return float(np.sort(part, axis=None)[-min(4, part.size)]) if part.size else 0.0


def _drawn(data: bytes, number: int, black: bool) -> npt.NDArray[np.uint8]:
    with pikepdf.open(BytesIO(data), suppress_warnings=True) as pdf:
        page = pdf.pages[number - 1]
        writer = _Inks(pdf, number, black)
        resources = page.resources
        program = list(pikepdf.parse_content_stream(page))
        written, named = writer.rewrite(program, resources)
        page.Contents, page.obj.Resources = pdf.make_stream(written), named
        if "/Group" in page:
            del page.obj["/Group"]
        alone = BytesIO()
        with pikepdf.new() as single:
            single.pages.append(page)
            single.save(alone)
    document = pypdfium2.PdfDocument(alone.getvalue())
    try:
        return draw_page(document, 1, DPI)
    finally:
        document.close()


class _Inks:
    """Rewrites instructions for one of the two pictures; a walker keeps track of the state for it."""

    def __init__(self, pdf: pikepdf.Pdf, number: int, black: bool) -> None:
        self._pdf, self._black = pdf, black
        box = Box(0, 0, 0, 0)
        self._walker = Walker(Sheet(number, box, box, box, box), Library())

    def rewrite(self, program: Program, resources: pikepdf.Object) -> tuple[bytes, pikepdf.Object]:
        """The new instructions, and the resources that they name."""
        walker = self._walker
        walker.resources = resources
        named = _copied(resources)
        named.ExtGState = _copied(resources.get("/ExtGState"))
        named.ExtGState[_OVER] = pikepdf.Dictionary(BM=pikepdf.Name.Multiply)
        named.ExtGState[_PLAIN] = pikepdf.Dictionary(BM=pikepdf.Name.Normal)
        named.XObject = _copied(resources.get("/XObject"))
        written: Program = []
        in_path = False
        for instruction in program:
            word = str(instruction.operator)
            operands = list(instruction.operands)
            if word in _STATE:
                ACTIONS[word](walker, operands)
            if (word in _STARTS and not in_path) or word in _SHOWS:
                written += self._colours(walker.state)
            in_path = (in_path or word in _STARTS) and word not in _ENDS
            if word == "Do":
                written += self._colours(walker.state)
                self._replace(str(operands[0]), named, resources)
            if word not in _COLOURS and word not in ("sh", "INLINE IMAGE"):
                written.append(instruction)
        return pikepdf.unparse_content_stream(written), named

    def _colours(self, state: State) -> Program:
        """The instructions that set both colours, and how they meet what is below."""
        found: Program = [
            pikepdf.ContentStreamInstruction(self._numbers(colour), pikepdf.Operator(word))
            for colour, word in ((state.fill, "rg"), (state.stroke, "RG"))
        ]
        if state.paint.blend in ("Normal", "Compatible"):
            name = pikepdf.Name(_OVER if _spares(state) else _PLAIN)
            found.append(pikepdf.ContentStreamInstruction([name], pikepdf.Operator("gs")))
        return found

    def _numbers(self, colour: Colour) -> list[float]:
        cyan, magenta, yellow, black = colour.inks or (0.0, 0.0, 0.0, 0.0)
        levels = (black,) * 3 if self._black else (cyan, magenta, yellow)
        return [round(1 - min(1.0, level), 4) for level in levels]

    def _replace(self, name: str, named: pikepdf.Object, resources: pikepdf.Object) -> None:
        """Put the inks of an image or of a form in the place of its colours."""
        thing = resources.XObject[name]
        if thing.Subtype == "/Form":
            kept, before = self._walker.state, self._walker.resources
            self._walker.state = kept.copy()
            written, inner = self.rewrite(list(pikepdf.parse_content_stream(thing)), thing.get("/Resources", resources))
            self._walker.state, self._walker.resources = kept, before
            made = self._pdf.make_stream(written, _copied(thing))
            made.Resources = inner
            for key in ("/Filter", "/DecodeParms"):
                if key in made:
                    del made[key]
            if "/Group" in made and "/CS" in made.Group:
                made.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency)
            named.XObject[name] = made
        elif thing.Subtype == "/Image":
            space = self._walker.library.space(thing.get("/ColorSpace", pikepdf.Name.DeviceGray), resources)
            inks = read_picture(thing, space).inks
            if inks is not None:
                named.XObject[name] = self._image(thing, inks)

    def _image(self, thing: pikepdf.Object, inks: npt.NDArray[np.float32]) -> pikepdf.Object:
        chosen = np.repeat(inks[:, 3:], 3, axis=1) if self._black else inks[:, :3]
        pixels = np.asarray((1 - np.clip(chosen, 0, 1)) * 255, dtype=np.uint8)
        made = self._pdf.make_stream(
            pixels.tobytes(),
            Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=thing.Width, Height=thing.Height,
            BitsPerComponent=8, ColorSpace=pikepdf.Name.DeviceRGB,
        )  # fmt: skip
        if "/SMask" in thing:
            made.SMask = thing.SMask
        return made


def _copied(thing: pikepdf.Object | None) -> pikepdf.Dictionary:
    """The entries of a dictionary, or of a stream, in a dictionary of its own."""
    made = pikepdf.Dictionary()
    for key, value in thing.items() if thing is not None else ():
        made[key] = value
    return made


def _spares(state: State) -> bool:
    """Whether the inside leaves the inks of the ground that it does not use itself."""
    paint, space = state.paint, state.fill.space
    in_mode = space.tint is not None or (paint.overprint_mode == 1 and space.name == "DeviceCMYK")
    return paint.fill_overprints and in_mode
