"""A picture as it may leave the house: upright, in sRGB, a PNG or a JPEG that every browser shows, only its pixels.

Whatever a camera or a program wrote beside the pixels (place, owner, device, thumbnail, comment) stays behind, for the
pixels are written anew.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageFile, UnidentifiedImageError
from PIL.JpegImagePlugin import get_sampling

from generator.pictures.colours import in_srgb
from generator.pictures.declared import HighRange, declared_colours
from generator.pictures.pixels import NoColours, in_eight_bits, without_useless_alpha

MOST_PIXELS, MOST_IN_JPEG = 36_000_000, 64_000_000
"""What is larger is not read: its pixels alone would fill the memory. A JPEG can be read at half its size."""
LONGEST = 4000
"""The longer side is reduced to it: a full page of A4 holds no more at 300 points an inch."""
READ = (
    *("AVIF", "BMP", "DIB", "GIF", "ICNS", "ICO", "JPEG", "JPEG2000", "PCX"),
    *("PNG", "PPM", "PSD", "QOI", "SGI", "TGA", "TIFF", "WEBP"),
)
"""Pillow's names of what is read. The others run programs (EPS), or are no pictures to publish."""
_ALREADY_LOSSY = frozenset({"AVIF", "JPEG", "JPEG2000", "MPO", "WEBP"})
_RESIZED = frozenset({"L", "LA", "RGB", "RGBA", "RGBX", "CMYK", "LAB", "YCbCr"})
_MOVING = frozenset({"AVIF", "GIF", "PNG", "TIFF", "WEBP"})
_QUALITY = {"quality": 92, "subsampling": 0}
_OTHER_FORMATS = (
    (b"<svg", "c’est un dessin SVG"),
    (b"%PDF", "c’est un PDF"),
    (b"%!PS", "c’est un fichier EPS"),
    (b"ftyphei", "c’est une photo HEIC, que les navigateurs ne montrent pas"),
    (b"ftyphev", "c’est une vidéo HEVC"),
    (b"ftypmif", "c’est une photo HEIF, que les navigateurs ne montrent pas"),
)


@dataclass(frozen=True, slots=True)
class Developed:
    """A picture to publish (``suffix`` says in which format), or the French reason why it is not (``fault``).

    ``is_too_large`` when it has more pixels than may be read; ``has_more`` when the file holds other views.
    """

    content: bytes = b""
    suffix: str = ""
    width: int = 0
    height: int = 0
    has_more: bool = False
    is_too_large: bool = False
    fault: str = ""


def develop(content: bytes, inks: bytes) -> bytes:
    """The picture developed, for ``read_developed``. ``inks`` is the profile of a CMYK picture that names none."""
    with warnings.catch_warnings(), _no_truncated_pictures():
        warnings.simplefilter("ignore")  # Pillow warns in English of what is mended or refused here
        made = _developed(content, inks)
    facts = {name: getattr(made, name) for name in Developed.__slots__ if name != "content"}
    return json.dumps(facts, ensure_ascii=False).encode() + b"\n" + made.content


@contextmanager
def _no_truncated_pictures() -> Iterator[None]:
    """WeasyPrint, once it is imported, has Pillow fill what a picture lacks with grey, in the whole process."""
    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def read_developed(kept: bytes) -> Developed:
    """What ``develop`` gave. Raises ValueError when it is damaged."""
    facts, _, content = kept.partition(b"\n")
    return Developed(content=content, **json.loads(facts))


def _developed(content: bytes, inks: bytes) -> Developed:
    if not content:
        return Developed(fault="le fichier est vide")
    try:
        with Image.open(BytesIO(content), formats=READ) as image:
            if MOST_PIXELS < _pixels(image) <= MOST_IN_JPEG:
                image.draft(None, (image.width // 2, image.height // 2))
            return _made(image, content, inks) if _pixels(image) <= MOST_PIXELS else Developed(is_too_large=True)
    except Image.DecompressionBombError:
        return Developed(is_too_large=True)
    except UnidentifiedImageError:
        return Developed(fault=_other_format(content))
    except HighRange:
        return Developed(fault="ses couleurs sont celles d’un écran HDR (PQ, HLG)")
    except NoColours:
        return Developed(fault="ses valeurs sont des mesures, pas des couleurs")
    except Exception:  # a damaged file breaks decoders in any way, with errors of any kind
        return Developed(fault="le fichier est incomplet ou abîmé")


def _pixels(image: Image.Image) -> int:
    return image.width * image.height


def _other_format(content: bytes) -> str:
    start = content[:1024].lower()
    return next((said for sign, said in _OTHER_FORMATS if sign.lower() in start), "ce n’est pas une image connue")


def _made(image: Image.Image, content: bytes, inks: bytes) -> Developed:
    has_more = image.format in _MOVING and bool(getattr(image, "is_animated", False))
    image.load()
    is_whole = max(image.size) <= LONGEST
    if not is_whole and image.mode in _RESIZED:
        image.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS, reducing_gap=None)  # in its place: no copy
    small = in_eight_bits(image)
    small.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS, reducing_gap=None)
    plain = without_useless_alpha(_in_srgb(small, image, content, inks))
    plain.info = {}
    is_lossy = image.format in _ALREADY_LOSSY and plain.mode in ("L", "RGB")
    suffix = "jpg" if is_lossy else "png"
    written = _as_jpeg(plain, image if is_whole else None) if is_lossy else _as_png(plain)
    return Developed(written, suffix, *plain.size, has_more)


def _in_srgb(small: Image.Image, image: Image.Image, content: bytes, inks: bytes) -> Image.Image:
    """By what the file declares of its colours, else by its profile."""
    declared = declared_colours(image, content) if small.mode in ("L", "LA", "RGB", "RGBA") else None
    if declared is None:
        return in_srgb(small, image.info.get("icc_profile"), inks)
    from generator.pictures.light import as_srgb  # few pictures are worth its import

    made = as_srgb(small.convert("RGB"), declared).convert(small.mode.removesuffix("A"))
    if small.mode.endswith("A"):
        made.putalpha(small.getchannel("A"))
    return made


def reduce(content: bytes, width: int) -> bytes:
    """A picture as ``develop`` gave it, not wider than so many pixels."""
    with Image.open(BytesIO(content)) as image:
        if image.width <= width:
            return content
        small = image.resize((width, max(1, round(image.height * width / image.width))), Image.Resampling.LANCZOS)
        return write_again(small, image.format or "")


def write_again(picture: Image.Image, form: str) -> bytes:
    """A picture in the format that it had."""
    return _as_jpeg(picture, None) if form == "JPEG" else _as_png(picture)


def _as_png(picture: Image.Image) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def _as_jpeg(picture: Image.Image, source: Image.Image | None) -> bytes:
    """As finely as its source was written, when that is known: then nearly nothing is lost."""
    buffer = BytesIO()
    tables = getattr(source, "quantization", None)
    if source is not None and tables and source.mode in ("L", "RGB", "YCbCr"):
        picture.save(buffer, "JPEG", qtables=tables, subsampling=get_sampling(source))
    else:
        picture.save(buffer, "JPEG", **_QUALITY)
    return buffer.getvalue()
