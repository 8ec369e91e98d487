"""The editors' pictures in AVIF and WebP, at a few widths, beside the file they gave."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from generator.keeping.cache import Cache
from generator.pages import urls
from generator.publication.files import OutputFile

WIDTHS = (480, 960, 1440)
FORMATS = {"AVIF": ("avif", {"quality": 58, "max_threads": 1}), "WEBP": ("webp", {"quality": 76, "method": 6})}
"""By Pillow's name: suffix, and how it is saved; the lighter first, as a browser takes the first it knows."""
SHOWN = "(min-width: 56rem) 40rem, 100vw"
"""How wide a picture is shown: the column of text, or the screen."""
_ORIENTATION, _LYING = 0x0112, {5, 6, 7, 8}
"""The EXIF tag that says how the camera was held, and its values when width and height change places."""
_RASTER = (".jpg", ".jpeg", ".png", ".webp")
_IMAGE = re.compile(r'<img\b[^>]*? src="((?:\.\./)*)(images/[^"?]+)"[^>]*>')


@dataclass(frozen=True, slots=True)
class Variant:
    """A picture in another format and width (pixels)."""

    file: OutputFile
    suffix: str
    width: int


def derive_pictures(images: Mapping[str, bytes], cache: Cache) -> dict[str, tuple[Variant, ...]]:
    """The variants of each picture that are lighter than it, by the address of the picture."""
    return {
        urls.image(name): tuple(_variants(name, content, cache))
        for name, content in sorted(images.items())
        if name.lower().endswith(_RASTER)
    }


def offer_pictures(html: str, variants: Mapping[str, Iterable[Variant]]) -> str:
    """The page with its pictures in ``<picture>``; an image without variants stays as it is."""
    return _IMAGE.sub(lambda found: _picture(found, variants.get(found[2], ())), html) if variants else html


def _picture(found: re.Match[str], variants: Iterable[Variant]) -> str:
    sources = []
    for suffix, _ in FORMATS.values():
        files = [f"{found[1]}{one.file.path} {one.width}w" for one in variants if one.suffix == suffix]
        if files:
            sources.append(f'<source type="image/{suffix}" srcset="{", ".join(files)}" sizes="{SHOWN}">')
    return f"<picture>{''.join(sources)}{found[0]}</picture>" if sources else found[0]


def _variants(name: str, content: bytes, cache: Cache) -> Iterator[Variant]:
    stem = name.rpartition(".")[0]
    for width in _widths(content):
        for file_format, (suffix, _) in FORMATS.items():
            made = cache.leaf(save_picture, content, file_format, width)
            if len(made) < len(content):
                yield Variant(OutputFile(urls.image(f"{stem}-{width}.{suffix}"), made), suffix, width)


def _widths(content: bytes) -> list[int]:
    from PIL import Image, UnidentifiedImageError  # a yearbook without photographs need not pay

    try:
        with Image.open(BytesIO(content)) as image:
            own = image.height if image.getexif().get(_ORIENTATION, 1) in _LYING else image.width
    except UnidentifiedImageError:
        return []
    return sorted({width for width in WIDTHS if width < own} | {min(own, WIDTHS[-1])})


def save_picture(content: bytes, file_format: str, width: int) -> bytes:
    """The picture in another format and width: upright, without metadata: a photograph may say where it was taken."""
    from PIL import Image, ImageOps

    with Image.open(BytesIO(content)) as image:
        upright = ImageOps.exif_transpose(image)
        has_transparency = upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info
        colours = upright.convert("RGBA" if has_transparency else "RGB")
    height = max(1, round(colours.height * width / colours.width))
    small = colours.resize((width, height), Image.Resampling.LANCZOS) if width != colours.width else colours
    buffer = BytesIO()
    small.save(buffer, file_format, **FORMATS[file_format][1], exif=b"", icc_profile=None)
    return buffer.getvalue()
