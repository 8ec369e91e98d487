"""Whatever an editor's picture is, what leaves the house is upright, in sRGB, readable anywhere, only pixels."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageCms, ImageFile

from generator.loading.profiles import PROFILE
from generator.pictures.developing import LONGEST, Developed, develop, read_developed, reduce
from tests.picture_builders import SRGB, WIDE, encoded, matrix_profile, opened, png_of, quarters, shades

INKS = PROFILE.read_bytes()
CONTAINERS = ("AVIF", "BMP", "DIB", "GIF", "ICO", "JPEG", "JPEG2000", "MPO", "PCX", "PNG", "PPM", "QOI", "SGI", "TGA")
CONTAINERS += ("TIFF", "WEBP")
NUMBERS = ("JPEG2000", "PNG", "PPM", "TIFF")
"""The others would cut such pixels to eight bits while the test writes them."""
MODES = ("1", "L", "LA", "P", "PA", "RGB", "RGBA", "RGBX", "CMYK", "YCbCr", "LAB", "HSV", "I", "F", "I;16", "I;16B")
SECRETS = (b"chez-moi", b"Ma-Marque", b"un-commentaire", b"<x:xmpmeta")


def developed(content: bytes) -> Developed:
    return read_developed(develop(content, INKS))


def as_mode(picture: Image.Image, mode: str) -> Image.Image:
    if mode[0] not in "IF":
        return picture.convert(mode)
    grey = np.asarray(picture.convert("L"), dtype=np.float32)
    if mode == "F":
        return Image.fromarray(grey / 255)
    if mode == "I":
        return Image.fromarray((grey * 257).astype(np.int32))
    return Image.fromarray((grey * 257).astype(">u2" if mode.endswith("B") else "<u2"))


def files() -> list[tuple[str, str, bytes]]:
    """Every mode in every container that Pillow writes it in."""
    found = []
    for mode in MODES:
        for container in CONTAINERS:
            if mode[0] in "IF" and container not in NUMBERS:
                continue
            try:
                found.append((mode, container, encoded(as_mode(shades(), mode), container)))
            except (OSError, KeyError, ValueError):  # this container has no such pixels
                continue
    return found


@pytest.mark.parametrize(("mode", "container", "content"), files(), ids=lambda one: one if isinstance(one, str) else "")
def test_every_mode_in_every_container_is_published(mode: str, container: str, content: bytes) -> None:
    found = developed(content)
    assert not found.fault
    made = opened(found.content)
    assert made.format == {"jpg": "JPEG", "png": "PNG"}[found.suffix]
    assert made.mode in ("L", "LA", "RGB", "RGBA")
    assert made.size == (found.width, found.height)
    assert made.size == shades().size or container == "ICO", "an icon has sizes of its own"
    if mode not in ("1", "CMYK"):  # dots, and inks: they only look alike from afar
        kept = "RGB" if mode in ("RGB", "RGBA", "RGBX", "YCbCr", "LAB", "HSV") else "L"
        wanted = np.asarray(shades().convert(kept).resize(made.size), dtype=float)
        assert np.abs(np.asarray(made.convert(kept), dtype=float) - wanted).mean() < 12


def test_there_are_many_of_them() -> None:
    assert len(files()) > 85


@pytest.mark.parametrize("turned", range(1, 9))
@pytest.mark.parametrize("container", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_a_picture_stands_upright_and_says_its_own_size(container: str, turned: int) -> None:
    ways = (None, *(Image.Transpose(way) for way in (0, 3, 1, 5, 4, 6, 2)))  # each undoes what EXIF asks for
    way = ways[turned - 1]
    undone = {4: 2, 2: 4}.get(int(way), way) if way is not None else None
    held = quarters() if undone is None else quarters().transpose(Image.Transpose(undone))
    exif = Image.Exif()
    exif[0x0112] = turned
    found = developed(encoded(held, container, exif=exif, quality=95))
    made = opened(found.content).convert("RGB")
    assert made.size == (found.width, found.height) == (60, 40)
    corners = [made.getpixel(place) for place in ((8, 8), (50, 8), (8, 32), (50, 32))]
    wanted = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)]
    assert all(
        abs(a - b) < 40 for one, other in zip(corners, wanted, strict=True) for a, b in zip(one, other, strict=True)
    )


@pytest.mark.parametrize("container", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF", "MPO", "GIF"])
def test_nothing_leaves_but_pixels(container: str) -> None:
    exif = Image.Exif()
    exif[0x010E], exif[0x010F] = "chez-moi", "Ma-Marque"
    exif.get_ifd(0x8825)[2] = (48.0, 51.0, 30.0)
    options: dict[str, object] = {"comment": b"un-commentaire", "xmp": b"<x:xmpmeta chez-moi>"}
    if container != "GIF":
        options["exif"] = exif
    content = encoded(shades(), container, **options)
    content += b"trailing chez-moi" if container in ("JPEG", "PNG", "GIF") else b""
    assert any(secret in content for secret in SECRETS)
    made = developed(content).content
    assert not any(secret in made for secret in SECRETS)
    shown = opened(made)
    assert not dict(shown.getexif())
    assert set(shown.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_a_png_with_words_gives_none_of_them() -> None:
    from PIL.PngImagePlugin import PngInfo

    words = PngInfo()
    words.add_text("Author", "chez-moi")
    words.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta chez-moi>", zip=True)
    made = developed(encoded(shades(), "PNG", pnginfo=words)).content
    assert [chunk for chunk in (b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"tIME", b"iCCP") if chunk in made] == []


@pytest.mark.parametrize("container", [one for one in CONTAINERS if one not in ("DIB", "TGA", "PCX")])
def test_a_file_cut_short_is_refused_whatever_its_head_says(container: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those three say nothing of their length: what is missing is not known. A library may have Pillow forgive it."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    content = encoded(shades(300, 200), container)
    for share in (0.3, 0.6, 0.9):
        found = developed(content[: int(len(content) * share)])
        assert found.fault, f"{container} cut at {share}"
        assert not found.content


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "vide"),
        (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"%PDF-1.7", "PDF"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "EPS"),
        (b"<html>", "pas une image connue"),
        (b"\xff\xd8\xff\xe0" + bytes(40), ""),
    ],
)
def test_what_is_no_picture_is_named(content: bytes, said: str) -> None:
    found = developed(content)
    assert found.fault
    assert said in found.fault


def test_values_that_are_no_colours_are_refused() -> None:
    heights = Image.fromarray(np.linspace(-400, 4800, 600, dtype=np.float32).reshape(20, 30))
    assert "mesures" in developed(encoded(heights, "TIFF")).fault


@pytest.mark.parametrize("size", [(50_000, 50_000), (9_000, 9_000), (2_000_000_000, 1)])
def test_what_would_fill_the_memory_is_not_read(size: tuple[int, int]) -> None:
    found = developed(png_of(*size))
    assert found.is_too_large or found.fault
    assert not found.content


def test_a_large_jpeg_is_read_at_a_smaller_size() -> None:
    """As the cameras of telephones make them; a PNG of that size has to be read whole, and is refused."""
    large = Image.new("L", (8000, 6000), 128)
    found = developed(encoded(large, "JPEG"))
    assert (found.fault, found.is_too_large, found.width, found.height) == ("", False, 4000, 3000)
    assert developed(encoded(large, "PNG", compress_level=1)).is_too_large


def test_what_is_longer_than_a_page_is_reduced() -> None:
    found = developed(encoded(Image.new("L", (2 * LONGEST, 100), 99), "PNG"))
    assert (found.width, found.height) == (LONGEST, 50)


def test_a_file_with_several_views_says_so() -> None:
    views = [shades(), quarters()]
    moving = [encoded(views[0], one, save_all=True, append_images=views[1:]) for one in ("GIF", "WEBP", "PNG", "TIFF")]
    assert [developed(one).has_more for one in moving] == [True] * 4
    assert not developed(encoded(views[0], "MPO", save_all=True, append_images=views[1:])).has_more, "a phone's preview"


def test_transparency_is_kept_where_there_is_some() -> None:
    clear = shades()
    clear.putalpha(Image.new("L", (30, 40)).resize(clear.size))
    clear.paste(shades(20, 20).convert("RGBA"), (0, 0))
    for container in ("PNG", "WEBP", "TIFF", "AVIF", "GIF"):
        assert opened(developed(encoded(clear, container)).content).mode == "RGBA"
    clear.putalpha(255)
    assert opened(developed(encoded(clear, "PNG")).content).mode == "RGB"


@pytest.mark.parametrize("name", WIDE)
@pytest.mark.parametrize("container", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_wide_colours_are_those_that_the_profile_means(container: str, name: str) -> None:
    """Held against the colours computed from the primaries themselves."""
    primaries, gamma = WIDE[name]
    swatches = [(150, 120, 100), (90, 140, 79), (200, 180, 160), (128, 128, 128), (60, 70, 110), (230, 225, 210)]
    strip = Image.new("RGB", (32 * len(swatches), 32))
    for rank, colour in enumerate(swatches):
        strip.paste(colour, (32 * rank, 0, 32 * rank + 32, 32))
    exact: dict[str, object] = {"lossless": True} if container == "WEBP" else {"quality": 98, "subsampling": 0}
    options = exact if container in ("JPEG", "WEBP") else {}
    content = encoded(strip, container, icc_profile=matrix_profile(primaries, gamma), **options)
    made = opened(developed(content).content).convert("RGB")
    assert "icc_profile" not in made.info
    for rank, colour in enumerate(swatches):
        shown = made.getpixel((32 * rank + 16, 16))
        assert np.abs(np.array(shown) - _in_srgb(colour, primaries, gamma)).max() <= (
            5 if container == "JPEG" else 2
        ), (colour, shown)


def _in_srgb(colour: tuple[int, ...], primaries: tuple[tuple[float, ...], ...], gamma: float) -> np.ndarray:
    light = np.clip(np.linalg.solve(np.array(SRGB), np.array(primaries) @ (np.array(colour) / 255) ** gamma), 0, 1)
    return 255 * np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)


def test_a_profile_that_says_srgb_changes_nothing() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = opened(developed(encoded(shades(), "PNG", icc_profile=profile)).content)
    assert made.tobytes() == shades().tobytes()


def test_inks_are_shown_as_their_profile_prints_them() -> None:
    """Pure cyan on paper is no « 00ffff »; a profile within the file comes before that of the house."""
    cyan = Image.new("CMYK", (8, 8), (255, 0, 0, 0))
    for options in ({}, {"icc_profile": INKS}):
        for container in ("TIFF", "JPEG"):
            red, green, blue = (
                opened(developed(encoded(cyan, container, **options)).content).convert("RGB").getpixel((4, 4))
            )
            assert red < 60
            assert 130 < green < 190
            assert 190 < blue < 250


@pytest.mark.parametrize("profile", [b"", b"no profile", INKS, matrix_profile(((0, 0, 0),) * 3, 0)], ids=range(4))
def test_a_profile_that_does_not_suit_counts_as_none(profile: bytes) -> None:
    made = opened(developed(encoded(shades(), "PNG", icc_profile=profile)).content)
    assert made.size == shades().size
    assert made.mode == "RGB"


def test_a_jpeg_is_written_as_finely_as_it_was() -> None:
    content = encoded(shades(600, 400), "JPEG", quality=70)
    made = developed(content).content
    assert 0.8 < len(made) / len(content) < 1.3
    before, after = (np.asarray(opened(one), dtype=int) for one in (content, made))
    assert np.abs(before - after).max() <= 4


def test_the_same_picture_gives_the_same_bytes() -> None:
    content = encoded(shades(), "JPEG")
    assert develop(content, INKS) == develop(content, INKS)


def test_damaged_metadata_stop_nothing() -> None:
    """What is wrong beside the pixels goes with it."""
    content = BytesIO(encoded(shades(), "JPEG", exif=b"Exif\0\0MM\0*" + b"\xff" * 40))
    found = developed(content.getvalue())
    assert (found.fault, found.width, found.height) == ("", 60, 40)


def test_what_is_kept_damaged_is_made_again() -> None:
    with pytest.raises(ValueError, match="value"):
        read_developed(b"\0")


@pytest.mark.parametrize("container", ["JPEG", "PNG"])
def test_a_picture_is_reduced_to_what_paper_shows(container: str) -> None:
    """A telephone's photograph in a column has 900 points an inch: the control before printing would warn of it."""
    content = encoded(shades(600, 400), container)
    assert opened(reduce(content, 300)).size == (300, 200)
    assert opened(reduce(content, 300)).format == container
    assert reduce(content, 600) == content
