"""Pictures in inks: the pixels of RGB pictures are converted, grey ones print in black, masks stay masks."""

from __future__ import annotations

import pikepdf
from PIL import Image

from generator.findings.errors import PressError
from generator.press.palette import Palette
from generator.press.spaces import Space, paint_of, space_of

_CONVERTED = {"1": "L", "L": "L", "RGB": "RGB", "CMYK": "CMYK", "P": "RGB", "LA": "L", "RGBA": "RGB"}


def convert_image(image: pikepdf.Stream, palette: Palette) -> None:
    """Rewrite an image of the resources (ISO 32000-1, 8.9.5). Its mask, if any, is a picture of its own."""
    if "/ColorSpace" not in image or bool(image.get("/ImageMask", False)):
        return
    space = image.ColorSpace
    if isinstance(space, pikepdf.Array) and str(space[0]) in ("/Indexed", "/I"):
        _convert_table(image, palette)
    elif space_of(space) in (Space.GREY, Space.CMYK) and space in ("/DeviceGray", "/DeviceCMYK"):
        return
    else:
        _write(image, picture_in_inks(_opened(image), palette))


def picture_in_inks(picture: Image.Image, palette: Palette) -> Image.Image:
    """A picture as CMYK, or as a grey that prints in black alone."""
    mode = _CONVERTED.get(picture.mode)
    if mode is None:
        raise PressError(cause=f"une image en « {picture.mode} » n’est pas prévue")
    plain = picture.convert(mode) if picture.mode != mode else picture
    return _limited(palette.converter.photograph(plain), palette.most_ink) if mode == "RGB" else plain


def new_image(document: pikepdf.Pdf, picture: Image.Image) -> pikepdf.Stream:
    """A picture as an image of the resources."""
    image = pikepdf.Stream(document, b"")
    image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    image.Width, image.Height = picture.size
    _write(image, picture)
    return image


def _opened(image: pikepdf.Stream) -> Image.Image:
    try:
        return pikepdf.PdfImage(image).as_pil_image()
    except (pikepdf.UnsupportedImageTypeError, NotImplementedError, OSError) as error:
        raise PressError(cause=f"une image ne peut pas être lue ({error})") from error


def _write(image: pikepdf.Stream, picture: Image.Image) -> None:
    for key in ("/Decode", "/DecodeParms", "/Intent", "/Interpolate"):
        if key in image:
            del image[key]
    image.ColorSpace = pikepdf.Name.DeviceCMYK if picture.mode == "CMYK" else pikepdf.Name.DeviceGray
    image.BitsPerComponent = 8
    image.write(picture.tobytes())


def _convert_table(image: pikepdf.Stream, palette: Palette) -> None:
    """A picture of few colours: only their table changes."""
    _, base, highest, table = list(image.ColorSpace)
    space = space_of(base)
    if space in (Space.LAB, Space.KEPT):
        raise PressError(cause="la table de couleurs d’une image n’est pas prévue")
    raw = bytes(table) if isinstance(table, pikepdf.String) else bytes(table.get_stream_buffer())
    width = space.value
    colours = [[byte / 255 for byte in raw[i : i + width]] for i in range(0, width * (int(highest) + 1), width)]
    inks = [paint_of(space, colour, palette).components for colour in colours]
    written = bytes(round(255 * share) for one in inks for share in one)
    image.ColorSpace = pikepdf.Array(
        [pikepdf.Name.Indexed, pikepdf.Name.DeviceCMYK, int(highest), pikepdf.String(written)]
    )


def _limited(picture: Image.Image, most_ink: float) -> Image.Image:
    """The pixels within what the paper bears: black is kept, the three other inks give way."""
    import numpy as np  # only a picture is worth its import

    pixels = np.asarray(picture, dtype=np.float64)
    colours, black = pixels[..., :3], pixels[..., 3:]
    total = colours.sum(axis=-1, keepdims=True)
    room = np.maximum(255 * most_ink - black, 0)
    share = np.minimum(1, room / np.maximum(total, 1))
    limited = np.concatenate([np.floor(colours * share), black], axis=-1).astype(np.uint8)
    over = np.asarray(picture, dtype=np.uint16).sum(axis=-1, keepdims=True) > 255 * most_ink
    return Image.fromarray(np.where(over, limited, np.asarray(picture)), mode="CMYK")


def read_inline(inline: pikepdf.PdfInlineImage) -> Image.Image:
    """The pixels of a picture written in the middle of a page."""
    try:
        return inline.as_pil_image()
    except (pikepdf.UnsupportedImageTypeError, NotImplementedError, OSError, ValueError) as error:
        raise PressError(cause=f"une image ne peut pas être lue ({error})") from error
