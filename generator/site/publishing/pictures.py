"""The editors' pictures in AVIF and WebP, at a few widths, beside the one that every browser shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from generator.keeping.cache import Cache
from generator.pages import urls
from generator.publication.files import OutputFile

WIDTHS = (320, 480, 960, 1440)
FORMATS = {"AVIF": ("avif", {"quality": 58, "max_threads": 1}), "WEBP": ("webp", {"quality": 76, "method": 6})}
"""By Pillow's name: suffix, and how it is saved; the lighter first, as a browser takes the first it knows."""
COLUMN_REM, COLUMN_SHARE = 36.5, 0.9
"""The column of a text, and the share of a narrower screen that it takes (``site.css``, held by a test)."""
PORTRAIT_REM, SMALL_PORTRAIT, WIDE_SCREEN_REM = (8, 10), 0.625, 40
"""The box that a portrait fills; on a screen narrower than that, a smaller one."""
_IMAGE = re.compile(r'<img\b[^>]*? src="((?:\.\./)*)(images/[^"?]+)"[^>]*>')
_SIZE = re.compile(r' (width|height)="(\d+)"')
_PIXELS_A_REM = 16
_PORTRAIT = 'class="portrait"'


@dataclass(frozen=True, slots=True)
class Variant:
    """A picture in another format and width (pixels)."""

    file: OutputFile
    suffix: str
    width: int


def derive_pictures(images: Mapping[str, bytes], cache: Cache) -> dict[str, tuple[Variant, ...]]:
    """The variants of each picture that are lighter than it, by the address of the picture."""
    stems = _stems(images)
    return {urls.image(name): tuple(_variants(stems[name], content, cache)) for name, content in sorted(images.items())}


def offer_pictures(html: str, variants: Mapping[str, Iterable[Variant]]) -> str:
    """The page with its pictures in ``<picture>``; an image without variants stays as it is."""
    return _IMAGE.sub(lambda found: _picture(found, variants.get(found[2], ())), html) if variants else html


def _stems(names: Iterable[str]) -> dict[str, str]:
    """What the names of the variants begin with: « jury » for « jury.jpg », then « jury.png » for « jury.png »."""
    stems: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted(names):
        stem = name.rpartition(".")[0]
        stems[name] = stem if stem.casefold() not in taken else name
        taken.add(stem.casefold())
    return stems


def _picture(found: re.Match[str], variants: Iterable[Variant]) -> str:
    sources = []
    shown = _shown(found[0])
    for suffix, _ in FORMATS.values():
        files = [f"{found[1]}{one.file.path} {one.width}w" for one in variants if one.suffix == suffix]
        if files:
            sources.append(f'<source type="image/{suffix}" srcset="{", ".join(files)}" sizes="{shown}">')
    return f"<picture>{''.join(sources)}{found[0]}</picture>" if sources else found[0]


def _shown(image: str) -> str:
    """How wide the layout shows a picture, as « sizes » says it: never wider than it is; a portrait covers its box."""
    size = {name: int(value) for name, value in _SIZE.findall(image)}
    width, height = size.get("width", 0) or 1, size.get("height", 0) or 1
    if _PORTRAIT in image:
        wide = max(PORTRAIT_REM[0], PORTRAIT_REM[1] * width / height)
        return f"(min-width: {WIDE_SCREEN_REM}rem) {wide:.4g}rem, {wide * SMALL_PORTRAIT:.4g}rem"
    if width < COLUMN_REM * _PIXELS_A_REM:
        return f"(min-width: {width / COLUMN_SHARE:.0f}px) {width}px, {COLUMN_SHARE:.0%}".replace("%", "vw")
    return f"(min-width: {COLUMN_REM / COLUMN_SHARE:.4g}rem) {COLUMN_REM}rem, {COLUMN_SHARE:.0%}".replace("%", "vw")


def _variants(stem: str, content: bytes, cache: Cache) -> Iterator[Variant]:
    for width in _widths(content):
        for file_format, (suffix, _) in FORMATS.items():
            made = cache.leaf(save_picture, content, file_format, width)
            if len(made) < len(content):
                yield Variant(OutputFile(urls.image(f"{stem}-{width}.{suffix}"), made), suffix, width)


def _widths(content: bytes) -> list[int]:
    from PIL import Image  # a yearbook without photographs need not pay

    with Image.open(BytesIO(content)) as image:
        own = image.width
    return sorted({width for width in WIDTHS if width < own} | {min(own, WIDTHS[-1])})


def save_picture(content: bytes, file_format: str, width: int) -> bytes:
    """A developed picture in another format and width."""
    from PIL import Image

    with Image.open(BytesIO(content)) as image:
        colours = image.convert("RGBA" if image.mode in ("LA", "RGBA") else "RGB")
    height = max(1, round(colours.height * width / colours.width))
    small = colours.resize((width, height), Image.Resampling.LANCZOS) if width != colours.width else colours
    small.info = {}
    buffer = BytesIO()
    small.save(buffer, file_format, **FORMATS[file_format][1])
    return buffer.getvalue()
