"""A whole document in inks: each page, and all that it draws by name."""

from __future__ import annotations

import pikepdf

from generator.press.images import convert_image, new_image, picture_in_inks, read_inline
from generator.press.operators import KNOCK, OVER, Recolouring
from generator.press.palette import Paint, Palette
from generator.press.shadings import convert_shading
from generator.press.spaces import Space, paint_of, space_of
from generator.press.state import START, State

CMYK, GREY = pikepdf.Name.DeviceCMYK, pikepdf.Name.DeviceGray
_OVERPRINT = ("/OP", "/op", "/OPM")
_NOT_FOR_PRESS = ("/TR", "/TR2", "/HT", "/BG", "/BG2", "/UCR", "/UCR2")


def recolour(document: pikepdf.Pdf, palette: Palette) -> None:
    """Put every colour of the pages into inks, in place. Raises PressError for what has no known ink."""
    work = _Work(document, palette)
    for page in document.pages:
        work.page(page)


class _Work:
    """Each named thing once, however many pages draw it."""

    def __init__(self, document: pikepdf.Pdf, palette: Palette) -> None:
        self._document = document
        self._palette = palette
        self._done: set[tuple[int, int]] = set()
        self._states = _overprint_states(document)

    def page(self, page: pikepdf.Page) -> None:
        """A page and its resources."""
        resources = page.obj.get("/Resources", pikepdf.Dictionary())
        recolouring = self._rewriting(resources, START, is_mask=False)
        made = pikepdf.unparse_content_stream(recolouring.run(pikepdf.parse_content_stream(page)))
        page.obj.Contents = pikepdf.Stream(self._document, made)
        self._resources(resources, recolouring, is_mask=False)
        self._group(page.obj, is_mask=False)

    def _rewriting(self, resources: pikepdf.Object, start: State, is_mask: bool) -> Recolouring:
        def make_paint(space: Space, components: list[float]) -> Paint:
            return self._paint(space, components, is_mask)

        def keep_image(inline: pikepdf.PdfInlineImage) -> pikepdf.Name:
            picture = picture_in_inks(read_inline(inline), self._palette)
            if "/XObject" not in resources:
                resources.XObject = pikepdf.Dictionary()
            name = pikepdf.Name(f"/PressImage{len(resources.XObject.keys())}")
            resources.XObject[name] = new_image(self._document, picture)
            return name

        return Recolouring(make_paint, keep_image, resources.get("/ColorSpace"), start)

    def _paint(self, space: Space, components: list[float], is_mask: bool) -> Paint:
        """Inks; in a mask, which prints nothing, how light the colour is."""
        return Paint((_luminosity(space, components),)) if is_mask else paint_of(space, components, self._palette)

    def _resources(self, resources: pikepdf.Object, drawn_by: Recolouring, is_mask: bool) -> None:
        for name, thing in resources.get("/XObject", pikepdf.Dictionary()).items():
            start = State(matrix=drawn_by.drawn.get(name, (1, 0, 0, 1)))
            self._drawn(thing, start, is_mask)
        for pattern in resources.get("/Pattern", pikepdf.Dictionary()).values():
            self._pattern(pattern, is_mask)
        for shading in resources.get("/Shading", pikepdf.Dictionary()).values():
            self._shading(shading, is_mask)
        for state in resources.get("/ExtGState", pikepdf.Dictionary()).values():
            self._graphics_state(state)
        self._forget_spaces(resources)
        self._declare(resources)

    def _drawn(self, thing: pikepdf.Object, start: State, is_mask: bool) -> None:
        if self._is_done(thing):
            return
        if thing.Subtype == "/Form":
            self._stream(thing, start, is_mask)
        elif isinstance(thing, pikepdf.Stream) and thing.Subtype == "/Image" and not is_mask:
            convert_image(thing, self._palette)

    def _stream(self, thing: pikepdf.Object, start: State, is_mask: bool) -> None:
        """A form or a tile: a content stream with resources of its own."""
        resources = thing.get("/Resources", pikepdf.Dictionary())
        if "/Matrix" in thing:
            a, b, c, d = (float(one) for one in list(thing.Matrix)[:4])
            start = start.turned((a, b, c, d))
        recolouring = self._rewriting(resources, start, is_mask)
        made = recolouring.run(pikepdf.parse_content_stream(thing))
        thing.write(pikepdf.unparse_content_stream(made))
        self._resources(resources, recolouring, is_mask)
        thing.Resources = resources
        for key in ("/StructParent", "/StructParents"):
            if key in thing:
                del thing[key]
        self._group(thing, is_mask)

    def _pattern(self, pattern: pikepdf.Object, is_mask: bool) -> None:
        if self._is_done(pattern):
            return
        if int(pattern.PatternType) == 1:
            self._stream(pattern, START, is_mask)
        else:
            self._shading(pattern.Shading, is_mask)

    def _shading(self, shading: pikepdf.Object, is_mask: bool) -> None:
        if self._is_done(shading):
            return
        space = space_of(shading.ColorSpace)

        def convert(components: list[float]) -> tuple[float, ...]:
            return self._paint(space, components, is_mask).components

        convert_shading(shading, convert, GREY if is_mask else CMYK)

    def _graphics_state(self, state: pikepdf.Object) -> None:
        for key in (*_OVERPRINT, *_NOT_FOR_PRESS):
            if key in state and state.objgen not in {one.objgen for one in self._states.values()}:
                del state[key]
        mask = state.get("/SMask")
        if isinstance(mask, pikepdf.Dictionary) and not self._is_done(mask.G):
            is_light = mask.S == "/Luminosity"
            self._stream(mask.G, START if is_light else State(), is_mask=is_light)
            if "/BC" in mask:
                del mask["/BC"]

    @staticmethod
    def _group(thing: pikepdf.Object, is_mask: bool) -> None:
        if "/Group" in thing and "/CS" in thing.Group:
            thing.Group.CS = GREY if is_mask else CMYK

    @staticmethod
    def _forget_spaces(resources: pikepdf.Object) -> None:
        """What is converted names no space any more."""
        if "/ColorSpace" not in resources:
            return
        kept = {key: one for key, one in resources.ColorSpace.items() if _is_kept(one)}
        resources.ColorSpace = pikepdf.Dictionary(kept)
        if not kept:
            del resources["/ColorSpace"]

    def _declare(self, resources: pikepdf.Object) -> None:
        if "/ExtGState" not in resources:
            resources.ExtGState = pikepdf.Dictionary()
        for name, state in self._states.items():
            resources.ExtGState[name] = state

    def _is_done(self, thing: pikepdf.Object) -> bool:
        """Whether it was seen before; things written in place have no number, and are seen once."""
        number = thing.objgen
        if number == (0, 0):
            return False
        seen = number in self._done
        self._done.add(number)
        return seen


def _overprint_states(document: pikepdf.Pdf) -> dict[pikepdf.Name, pikepdf.Object]:
    def state(over: bool) -> pikepdf.Object:
        return document.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, OP=over, op=over, OPM=1 if over else 0)
        )

    return {OVER: state(True), KNOCK: state(False)}


def _is_kept(space: pikepdf.Object) -> bool:
    name = space if isinstance(space, pikepdf.Name) else space[0]
    return name in ("/Pattern", "/Separation")


def _luminosity(space: Space, components: list[float]) -> float:
    """How light a colour is in a mask (ISO 32000-1, 11.3.5.3)."""
    if space is Space.GREY:
        return components[0]
    if space is Space.CMYK:
        cyan, magenta, yellow, black = components
        components = [1 - min(1, one + black) for one in (cyan, magenta, yellow)]
    red, green, blue = components[:3]
    return 0.3 * red + 0.59 * green + 0.11 * blue
