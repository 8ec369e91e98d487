"""The reading of pages: functions, colours, paths, text, pictures and pixels, on values worked out by hand."""

from __future__ import annotations

import math
import zlib
from io import BytesIO

import numpy as np
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from generator.preflight.checks.expectation import Kind
from generator.preflight.instructions.colours import CMYK, GRAY, RGB, colour, read_space
from generator.preflight.instructions.functions import read_function
from generator.preflight.instructions.geometry import MM, Box, multiply, narrowest_scale, place_of
from generator.preflight.instructions.marks import Picture, Shade, Shape, Text
from generator.preflight.instructions.paths import Path
from generator.preflight.instructions.pictures import read_picture
from generator.preflight.instructions.raster import Raster
from generator.preflight.instructions.separations import draw_totals, highest
from generator.preflight.reading.document import Unreadable, read_document
from generator.preflight.reading.metadata import differences, same_moment
from tests.print_defects import OVER, draw, places, poor_jpeg, spot
from tests.print_samples import SAMPLES, add_image, encode, small_interior, tiny_font


def page_with(words: str, **resources: dict[str, object]) -> list[object]:
    """The marks that instructions add to the last page, and its trim."""
    with pikepdf.open(BytesIO(small_interior())) as pdf:
        before = len(read_document(small_interior()).sheets[-1].marks)
        draw(pdf, words, **resources)
        written = BytesIO()
        pdf.save(written)
    sheet = read_document(written.getvalue()).sheets[-1]
    return [sheet, *sheet.marks[before:]]


def placed(sheet: object, box: Box) -> tuple[float, ...]:
    return tuple(round(value, 1) for value in place_of(box, sheet.trim))  # type: ignore[attr-defined]


def test_a_place_is_told_from_the_top_left_corner() -> None:
    trim = Box(10, 10, 10 + 210 * MM, 10 + 297 * MM)
    box = Box(10 + 20 * MM, 10 + 97 * MM, 10 + 30 * MM, 10 + 197 * MM)
    assert tuple(round(value, 6) for value in place_of(box, trim)) == (20, 100, 10, 100)


def test_the_narrowest_scale_of_a_matrix() -> None:
    assert narrowest_scale((2, 0, 0, 3, 5, 5)) == pytest.approx(2)
    turned = (math.cos(1), math.sin(1), -math.sin(1), math.cos(1), 0, 0)
    assert narrowest_scale(multiply((4, 0, 0, 0.5, 0, 0), turned)) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("entries", "program", "given", "wanted"),
    [
        ({"FunctionType": 2, "Domain": [0, 1], "C0": [0, 1], "C1": [1, 0], "N": 1}, b"", [0.25], (0.25, 0.75)),
        ({"FunctionType": 2, "Domain": [0, 1], "N": 2}, b"", [3], (1,)),
        ({"FunctionType": 4, "Domain": [0, 1], "Range": [0, 1, 0, 1]}, b"{ dup 0.5 mul exch 1 exch sub }", [0.4],
         (0.2, 0.6)),
        ({"FunctionType": 4, "Domain": [0, 1], "Range": [0, 9]}, b"{ 0.5 gt { 2 } { 3 4 add } ifelse }", [0.4], (7,)),
        ({"FunctionType": 4, "Domain": [0, 9, 0, 9, 0, 9], "Range": [0, 9] * 3}, b"{ 3 1 roll }", [1, 2, 3], (3, 1, 2)),
        ({"FunctionType": 0, "Domain": [0, 1], "Range": [0, 1], "Size": [3], "BitsPerSample": 8}, b"\x00\x80\xff",
         [0.5], (128 / 255,)),
    ],
)  # fmt: skip
def test_functions(entries: dict[str, object], program: bytes, given: list[float], wanted: tuple[float, ...]) -> None:
    pdf = pikepdf.new()
    thing = pdf.make_stream(program, Dictionary(**entries)) if program else Dictionary(**entries)
    assert read_function(thing)(given) == pytest.approx(wanted)


def test_a_stitching_function() -> None:
    part = {"FunctionType": 2, "Domain": [0, 1], "N": 1}
    parts = [Dictionary(**part, C0=[0], C1=[0.5]), Dictionary(**part, C0=[0.8], C1=[1])]
    whole = Dictionary(FunctionType=3, Domain=[0, 1], Functions=Array(parts), Bounds=[0.5], Encode=[0, 1, 0, 1])
    assert read_function(whole)([0.25]) == pytest.approx((0.25,))
    assert read_function(whole)([0.75]) == pytest.approx((0.9,))


def test_colours_and_their_inks() -> None:
    assert colour(CMYK, (1, 0.5, 0, 0.25)).total == pytest.approx(175)
    assert colour(GRAY, (0,)).is_black
    assert colour(RGB, (0, 0, 0)).inks is None
    assert colour(RGB, (1, 1, 1)).is_white
    assert colour(CMYK, (0.5, 0.4, 0.4, 1)).is_rich_black
    assert not colour(CMYK, (0.8, 0.55, 0, 0.75)).is_rich_black


def test_a_spot_colour_counts_the_inks_of_its_likeness() -> None:
    space = read_space(spot("PANTONE"))
    assert colour(space, (0.5,)).inks == pytest.approx((0, 0.5, 0.25, 0))
    assert space.spots == ("PANTONE",)


def test_a_separation_of_a_process_ink_is_that_ink() -> None:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0, 0, 1], N=1)
    space = read_space(Array([Name.Separation, Name.Black, Name.DeviceCMYK, tint]))
    assert (space.family, space.spots) == ("cmyk", ())
    assert colour(space, (1,)).is_black


def test_an_indexed_colour_is_looked_up() -> None:
    table = pikepdf.String(bytes([0, 0, 0, 0, 255, 0, 0, 0]))
    space = read_space(Array([Name.Indexed, Name.DeviceCMYK, 1, table]))
    assert colour(space, (1,)).inks == (1, 0, 0, 0)


def test_paths_measure_their_thinnest_rule() -> None:
    path = Path()
    path.rectangle(0, 0, 30, 0.2)
    assert path.thinnest((1, 0, 0, 1, 0, 0)) == pytest.approx(0.2)
    assert path.thinnest((1, 0, 0, 3, 0, 0)) == pytest.approx(0.6)
    path.rectangle(0, 0, 30, 0)  # an edge drawn once more adds nothing
    assert path.thinnest((1, 0, 0, 1, 0, 0)) == pytest.approx(0.2)


def test_a_frame_is_as_thin_as_its_thinnest_side() -> None:
    path = Path()
    path.rectangle(0, 0, 100, 100)
    path.rectangle(0.1, 2, 97.9, 96)
    assert path.thinnest((1, 0, 0, 1, 0, 0)) == pytest.approx(0.1)


def test_a_slanting_rule_is_measured_across() -> None:
    path = Path()
    path.move(0, 0)
    for x, y in ((20, 20), (19.9, 20.1), (-0.1, 0.1)):
        path.line(x, y)
    assert path.thinnest((1, 0, 0, 1, 0, 0)) == pytest.approx(0.1 * math.sqrt(2), rel=0.02)


def test_clipping_hides_and_cuts() -> None:
    sheet, cut = page_with("50 50 20 20 re W n 0 0 0 1 k 40 40 200 15 re f")
    assert isinstance(cut, Shape)
    assert placed(sheet, cut.seen) == (50, 242, 20, 5)
    sheet, hidden = page_with("50 50 20 20 re W n 0 0 0 1 k 100 100 5 5 re f")
    assert hidden.seen.is_empty
    assert hidden not in sheet.shapes


def test_text_is_as_wide_as_its_letters_and_its_spaces_are_not() -> None:
    words = encode(" ab ").decode()
    sheet, text = page_with(f"BT /F 10 Tf 2 0 0 2 50 50 Tm [<{words}>] TJ ET")
    assert isinstance(text, Text)
    assert (text.words, text.size) == (" ab ", pytest.approx(20 * MM))
    assert placed(sheet, text.box)[0::2] == (60, 20)


def test_text_moves_on_and_shifts() -> None:
    a = encode("a").decode()
    sheet, first, second = page_with(f"BT /F 10 Tf 12 TL 50 50 Td [<{a}> -1000 <{a}>] TJ T* <{a}> Tj ET")
    assert placed(sheet, first.box)[2] == 20
    assert placed(sheet, second.box)[0] == 50
    assert first.box.bottom - second.box.bottom == pytest.approx(12 * MM)


def test_a_form_moves_cuts_and_keeps_its_own_state() -> None:
    with pikepdf.open(BytesIO(small_interior())) as pdf:
        entries = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 10, 10], Matrix=[1, 0, 0, 1, 5, 0])
        form = pdf.make_stream(b"1 0 0 0 k -5 0 10 50 re f", entries)
        draw(pdf, "0 0 0 1 k q 2 0 0 2 50 50 cm /Fm Do Q 100 100 1 1 re f", XObject={"Fm": form})
        written = BytesIO()
        pdf.save(written)
    sheet = read_document(written.getvalue()).sheets[-1]
    inner, after = sheet.marks[-2:]
    assert placed(sheet, inner.seen) == (60, 227, 10, 20)
    assert (inner.fill.inks, after.fill.inks) == ((1, 0, 0, 0), (0, 0, 0, 1))


def test_a_gradient_tells_its_richest_colour() -> None:
    ramp = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 0.5], N=1)
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=[0, 0, 1, 0], Function=ramp)
    _, shade = page_with("50 50 20 20 re W n /Sh sh", Shading={"Sh": shading})
    assert isinstance(shade, Shade)
    assert max(found.total for found in shade.colours) == pytest.approx(350)


def test_an_image_tells_its_resolution() -> None:
    def act(pdf: pikepdf.Pdf) -> None:
        places(lambda one: add_image(one, 300, 150), 25.4, 25.4)(pdf)

    with pikepdf.open(BytesIO(small_interior())) as pdf:
        act(pdf)
        written = BytesIO()
        pdf.save(written)
    picture = read_document(written.getvalue()).sheets[-1].marks[-1]
    assert isinstance(picture, Picture)
    assert (picture.across, picture.upwards) == (pytest.approx(300), pytest.approx(150))


@pytest.mark.parametrize("decode", [None, [1, 0] * 4])
def test_the_inks_of_a_jpeg_are_read_as_the_file_says(decode: list[int] | None) -> None:
    """Adobe inverts the inks of its JPEG, and /Decode says so: what is dark must be dark."""
    written = BytesIO()
    Image.new("CMYK", (64, 64), (51, 51, 51, 51)).save(written, "JPEG", quality=95)
    pdf = pikepdf.new()
    entries = Dictionary(Subtype=Name.Image, Width=64, Height=64, BitsPerComponent=8, ColorSpace=Name.DeviceCMYK)
    thing = pdf.make_stream(written.getvalue(), entries)
    thing.Filter = Name.DCTDecode
    if decode:
        thing.Decode = Array(decode)
    totals = read_picture(thing, CMYK).ink_totals
    assert totals is not None
    # Pillow writes Adobe's marker and inverts: without /Decode, the samples are the complement.
    assert float(np.median(totals)) == pytest.approx(80 if decode else 320, abs=4)


def test_one_bit_images_are_read() -> None:
    pdf = pikepdf.new()
    entries = Dictionary(Subtype=Name.Image, Width=12, Height=2, BitsPerComponent=1, ColorSpace=Name.DeviceGray)
    thing = pdf.make_stream(zlib.compress(b"\xff\xf0\x00\x00"), entries)
    thing.Filter = Name.FlateDecode
    totals = read_picture(thing, GRAY).ink_totals
    assert totals is not None
    assert totals.tolist() == [0] * 12 + [100] * 12


def test_the_quality_of_a_jpeg() -> None:
    pdf = pikepdf.new()
    entries = Dictionary(Subtype=Name.Image, Width=400, Height=400, BitsPerComponent=8, ColorSpace=Name.DeviceCMYK)
    thing = pdf.make_stream(poor_jpeg(), entries)
    thing.Filter = Name.DCTDecode
    assert read_picture(thing, CMYK).quality == pytest.approx(15, abs=2)


def test_the_drawn_inks_stack_what_overprints() -> None:
    """Black over a ground of 220 %: 320 % in overprint, 100 % without; the image's inks are drawn too."""
    for state, wanted in (("/Over gs", 320), ("", 100)):
        with pikepdf.open(BytesIO(small_interior())) as pdf:
            words = f"0.9 0.7 0.6 0 k 60 60 40 40 re f {state} 0 0 0 1 k 70 70 20 20 re f"
            draw(pdf, words, ExtGState={"Over": OVER})
            written = BytesIO()
            pdf.save(written)
        sheet = read_document(written.getvalue()).sheets[-1]
        totals = draw_totals(written.getvalue(), 4)
        corner = Box(*(n * MM for n in (78, 78, 84, 84)))
        assert highest(totals, sheet.crop, corner) == pytest.approx(wanted, abs=3)
        image = Box(110, 110, 160, 160)
        assert highest(totals, sheet.crop, image) == pytest.approx(160, abs=4)


def test_pages_are_drawn_as_pixels() -> None:
    data = small_interior()
    reading = read_document(data)
    raster = Raster(data, [sheet.crop for sheet in reading.sheets])
    top = reading.sheets[0].crop
    assert raster.strip(1, Box(50, top.top - 50, 100, top.top - 20)).max() < 240
    assert not raster.is_blank(1)
    assert raster.thumbnail(1, reading.sheets[0].trim).startswith(b"\x89PNG")
    raster.close()


@pytest.mark.parametrize("kind", Kind)
def test_nothing_of_a_sound_file_is_misunderstood(kind: Kind) -> None:
    reading = read_document(SAMPLES[kind]())
    assert [fault for sheet in reading.sheets for fault in sheet.faults] == []
    assert reading.xmp
    reading.close()


def test_widths_come_from_the_embedded_font() -> None:
    (font,) = read_document(small_interior()).fonts
    assert font.file == tiny_font()
    assert font.advances == (500.0,) * 28
    assert font.read(2) == "a"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"<html>"])
def test_what_is_no_pdf_cannot_be_read(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_document(data)


def test_dates_are_compared_as_far_as_both_go() -> None:
    assert same_moment("D:20200204", "2020-02-04T10:00:00Z")
    assert not same_moment("D:20200204", "2020-02-05")
    assert not same_moment("hier", "2020-02-05")


def test_the_spaces_of_french_are_no_contradiction() -> None:
    info = {"Author": "Les amis de l’@\u00a0: «\u202fici\u202f»", "Title": "Un"}
    assert differences(info, {"dc:creator": "Les amis de l’@ : « ici »", "dc:title": "Un"}) == []
    assert [name for name, _, _ in differences(info, {"dc:title": "Deux"})] == ["Title"]
