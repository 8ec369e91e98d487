"""What pages draw by name: forms, patterns, gradients, masks, pictures."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest
from PIL import Image

from generator.findings.errors import PressError
from generator.press.resources import recolour
from tests.press_builders import document, operators, palette

ORANGE = "0.909804 0.34902 0.047059"
Name = pikepdf.Name
OPEN: list[pikepdf.Pdf] = []
"""The documents that are looked at: pikepdf closes one as soon as nobody holds it."""


def drawn(resources: Callable[[pikepdf.Pdf], dict[str, pikepdf.Object]], content: str = "") -> pikepdf.Object:
    """The resources of a page once in inks."""
    made = document(content)
    OPEN.append(made)
    made.pages[0].obj.Resources = pikepdf.Dictionary(resources(made))
    recolour(made, palette())
    return made.pages[0].obj.Resources


def form(made: pikepdf.Pdf, content: str, **more: object) -> pikepdf.Object:
    return made.make_stream(content.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9], **more)


def test_a_form_is_drawn_in_inks_and_its_group_blends_in_inks() -> None:
    group = pikepdf.Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    found = drawn(lambda made: {"/XObject": pikepdf.Dictionary(X=form(made, f"{ORANGE} rg 0 0 9 9 re f", Group=group))})
    assert "0 0.75 1 0 k" in operators(found.XObject.X)
    assert found.XObject.X.Group.CS == "/DeviceCMYK"


def test_a_form_inherits_the_colour_of_what_calls_it() -> None:
    found = drawn(lambda made: {"/XObject": pikepdf.Dictionary(X=form(made, "0 0 9 9 re f"))}, f"{ORANGE} rg /X Do")
    assert not any(one.endswith(" k") for one in operators(found.XObject.X))


def test_text_in_a_form_is_as_small_as_the_form_is_drawn() -> None:
    night = "0.078431 0.129412 0.239216 rg BT /F 27 Tf (a) Tj ET"
    resources = lambda made: {"/XObject": pikepdf.Dictionary(X=form(made, night))}  # noqa: E731
    assert "0 0 0 1 k" in operators(drawn(resources, "0.2 0 0 0.2 0 0 cm /X Do").XObject.X)
    assert "0.75 0.53 0 0.79 k" in operators(drawn(resources, "/X Do").XObject.X)


def test_a_tile_is_drawn_in_inks() -> None:
    def resources(made: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
        more = {"PatternType": 1, "PaintType": 1, "TilingType": 1, "BBox": [0, 0, 9, 9], "XStep": 9, "YStep": 9}
        return {"/Pattern": pikepdf.Dictionary(P=made.make_stream(f"{ORANGE} rg 0 0 9 9 re f".encode(), **more))}

    assert "0 0.75 1 0 k" in operators(drawn(resources).Pattern.P)


def between(*ends: list[float]) -> pikepdf.Dictionary:
    first, last = ends
    return pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=first, C1=last)


def gradient(function: pikepdf.Object, kind: int = 2) -> Callable[[pikepdf.Pdf], dict[str, pikepdf.Object]]:
    facts = {"ShadingType": kind, "ColorSpace": Name.DeviceRGB, "Coords": [0, 0, 1, 1], "Function": function}
    return lambda made: {"/Shading": pikepdf.Dictionary(S=made.make_indirect(pikepdf.Dictionary(**facts)))}


def numbers(values: pikepdf.Object) -> list[float]:
    return [float(one) for one in values]


def test_the_stops_of_a_gradient_are_inks() -> None:
    stops = between([0.909804, 0.34902, 0.047059], [0, 0, 0])
    found = drawn(gradient(stops)).Shading.S
    assert found.ColorSpace == "/DeviceCMYK"
    assert (numbers(found.Function.C0), numbers(found.Function.C1)) == ([0, 0.75, 1, 0], [0, 0, 0, 1])


def test_a_gradient_of_many_stops_and_one_of_three_channels() -> None:
    inner = pikepdf.Array([between([1, 1, 1], [0, 0, 0]), between([0, 0, 0], [1, 1, 1])])
    stitched = pikepdf.Dictionary(FunctionType=3, Domain=[0, 1], Bounds=[0.5], Encode=[0, 1, 0, 1], Functions=inner)
    assert numbers(drawn(gradient(stitched, 3)).Shading.S.Function.Functions[0].C1) == [0, 0, 0, 1]
    channels = pikepdf.Array([between([1], [0]) for _ in range(3)])
    assert numbers(drawn(gradient(channels)).Shading.S.Function.C1) == [0, 0, 0, 1]


def test_a_table_of_colours_keeps_its_length() -> None:
    def resources(made: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
        facts = {"FunctionType": 0, "BitsPerSample": 8, "Size": [2], "Domain": [0, 1], "Range": [0, 1] * 3}
        return gradient(made.make_stream(bytes([255, 255, 255, 0, 0, 0]), **facts))(made)

    assert bytes(drawn(resources).Shading.S.Function.get_stream_buffer()) == bytes([0, 0, 0, 0, 0, 0, 0, 255])


@pytest.mark.parametrize("kind", [4, 5, 6, 7])
def test_a_mesh_is_refused(kind: int) -> None:
    with pytest.raises(PressError):
        drawn(gradient(between([0, 0, 0], [1, 1, 1]), kind))


def test_a_mask_is_light_not_ink() -> None:
    def resources(made: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
        group = pikepdf.Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
        mask = pikepdf.Dictionary(S=Name.Luminosity, G=form(made, "1 1 1 rg 0 0 9 9 re f", Group=group))
        return {"/ExtGState": pikepdf.Dictionary(M=pikepdf.Dictionary(SMask=mask))}

    found = drawn(resources).ExtGState.M.SMask.G
    assert "1 g" in operators(found)
    assert found.Group.CS == "/DeviceGray"


def test_a_state_loses_what_only_a_press_may_say() -> None:
    states = pikepdf.Dictionary(X=pikepdf.Dictionary(OP=True, TR=Name.Identity, ca=0.5))
    found = drawn(lambda made: {"/ExtGState": states}).ExtGState
    assert set(found.X.keys()) == {"/ca"}
    assert (found.PressOver.op, found.PressOver.OPM, found.PressKnock.op) == (True, 1, False)


def picture(made: pikepdf.Pdf, space: object, pixels: bytes, width: int = 1, **more: object) -> pikepdf.Object:
    facts = {"Width": width, "Height": 1, "BitsPerComponent": 8, "ColorSpace": space, **more}
    return made.make_stream(pixels, Type=Name.XObject, Subtype=Name.Image, **facts)


def image(space: object, pixels: bytes, width: int = 1, **more: object) -> pikepdf.Object:
    found = drawn(lambda made: {"/XObject": pikepdf.Dictionary(X=picture(made, space, pixels, width, **more))})
    return found.XObject.X


def test_a_picture_becomes_inks_that_the_paper_bears() -> None:
    found = image(Name.DeviceRGB, bytes([255, 255, 255, 0, 0, 0, 20, 30, 10]), 3)
    assert found.ColorSpace == "/DeviceCMYK"
    pixels = bytes(found.get_stream_buffer())
    assert pixels[:4] == bytes(4)
    assert max(sum(pixels[i : i + 4]) for i in range(0, 12, 4)) <= 3 * 255


def test_a_grey_picture_prints_in_black_alone() -> None:
    assert image(Name.DeviceGray, bytes([128])).ColorSpace == "/DeviceGray"


def test_the_table_of_a_picture_is_converted_its_pixels_are_not() -> None:
    space = pikepdf.Array([Name.Indexed, Name.DeviceRGB, 1, pikepdf.String(bytes([0, 0, 0, 232, 89, 12]))])
    found = image(space, bytes([0, 1]), 2)
    assert bytes(found.get_stream_buffer()) == bytes([0, 1])
    assert bytes(found.ColorSpace[3]) == bytes([0, 0, 0, 255, 0, 191, 255, 0])


def test_a_stencil_has_no_colour_of_its_own() -> None:
    made = document("")
    stencil = made.make_stream(b"\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, ImageMask=True)
    made.pages[0].obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=stencil))
    recolour(made, palette())
    assert "/ColorSpace" not in made.pages[0].obj.Resources.XObject.X


def test_an_inline_picture_becomes_one_of_the_resources() -> None:
    made = pikepdf.new()
    page = made.add_blank_page(page_size=(100, 100))
    page.obj.Contents = made.make_stream(b"q BI /W 3 /H 3 /BPC 8 /CS /RGB ID " + b"\xff" * 27 + b" EI Q")
    page.obj.Resources = pikepdf.Dictionary()
    recolour(made, palette())
    assert "/PressImage0 Do" in operators(page)
    assert page.obj.Resources.XObject.PressImage0.ColorSpace == "/DeviceCMYK"


def test_a_page_names_no_space_that_it_does_not_use() -> None:
    lab = pikepdf.Array([Name.Lab, pikepdf.Dictionary(WhitePoint=[1, 1, 1])])
    assert "/ColorSpace" not in drawn(lambda made: {"/ColorSpace": pikepdf.Dictionary({"/lab-d50": lab})})


def test_a_picture_is_limited_when_the_profile_allows_more() -> None:
    from generator.press.images import picture_in_inks

    made = picture_in_inks(Image.new("RGB", (2, 2), (10, 20, 5)), palette(most_ink=1.5))
    assert max(sum(pixel) for pixel in [made.getpixel((0, 0))]) <= 1.5 * 255
