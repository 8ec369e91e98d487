"""Pictures drawn by lot: every kind of pixels in every container that Pillow writes, with what cameras add to them."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from typing import Any

import yaml
from hypothesis import strategies as st
from PIL import Image

from tests.random_projects.pieces import Piece, Vocabulary, part

TEXT = "images"
MODES = ("1", "L", "LA", "P", "PA", "RGB", "RGBA", "RGBX", "CMYK", "YCbCr", "LAB", "HSV", "I", "F", "I;16")
CONTAINERS = {
    "PNG": "png",
    "JPEG": "jpg",
    "GIF": "gif",
    "TIFF": "tif",
    "WEBP": "webp",
    "BMP": "bmp",
    "DIB": "dib",
    "PPM": "ppm",
    "TGA": "tga",
    "ICO": "ico",
    "ICNS": "icns",
    "JPEG2000": "jp2",
    "AVIF": "avif",
    "PCX": "pcx",
    "SGI": "sgi",
    "MPO": "mpo",
    "QOI": "qoi",
}
_SQUARES = {"ICO": (256, 256), "ICNS": (512, 512)}
"""What Pillow writes and the program says that it reads, and how such files are called."""
_NAMES = (
    *(
        "photo",
        "Vue du port",
        "l’été à Bron",
        "IMG_0001 (2)",
        "été #2",
        "100 % ville",
        "a+b & c",
        "œuvre",
        "ligne,virgule",
    ),
    *("sous dossier/école", "MAJUSCULES", "deux.points", "'apostrophe'", "~tilde", "plage–tiret", "données[1]"),
)
SECRET = b"zksecretdelappareil"
_MAKER, _OWNER, _COMMENT, _TURN, _GPS = 0x010F, 0xA430, 0x9286, 0x0112, 0x8825


def _pixels(mode: str, size: tuple[int, int]) -> Image.Image:
    """A gradient, in colours that the mode has."""
    wide = Image.linear_gradient("L").resize(size)
    bands = (wide, wide.transpose(Image.Transpose.FLIP_LEFT_RIGHT).rotate(180), wide.point(lambda value: value // 2))
    coloured = Image.merge("RGB", bands)
    match mode:
        case "LAB":
            return Image.merge("LAB", bands)
        case "I" | "F":
            return wide.convert(mode)
        case "I;16":
            return wide.convert("I").convert("I;16")
        case "PA":
            return coloured.convert("P").convert("PA")
        case "LA" | "RGBA":
            made = coloured.convert(mode)
            made.putalpha(wide)
            return made
    return coloured.convert(mode)


def _exif(draw: st.DrawFn) -> Image.Exif:
    exif = Image.Exif()
    exif[_MAKER] = exif[_OWNER] = exif[_COMMENT] = SECRET.decode()
    exif[_TURN] = draw(st.sampled_from((*range(10), 99)))
    exif.get_ifd(_GPS).update({1: "N", 2: (48.0, 51.0, 24.0), 29: SECRET.decode()})
    return exif


def _written(picture: Image.Image, container: str, **more: Any) -> bytes:
    """The file; pixels that the container cannot hold become colours that it can."""
    for kind in (picture.mode, "RGBA", "RGB", "L"):
        buffer = BytesIO()
        try:
            picture.convert(kind).save(buffer, container, **more) if kind != picture.mode else picture.save(
                buffer, container, **more
            )
        except (OSError, ValueError, KeyError, TypeError):
            continue
        return buffer.getvalue()
    raise ValueError(container)


@st.composite
def _files(draw: st.DrawFn) -> tuple[str, bytes, str]:
    container = draw(st.sampled_from(tuple(CONTAINERS)))
    size = _SQUARES.get(container) or (draw(st.integers(1500, 2100)), draw(st.integers(300, 2000)))
    picture = _pixels(draw(st.sampled_from(MODES)), size)
    more: dict[str, Any] = {}
    if container in ("JPEG", "PNG", "TIFF", "WEBP", "AVIF", "MPO"):
        more["exif"] = _exif(draw)
    content = _written(picture, container, **more)
    if draw(st.integers(0, 19)) == 0:
        content = content[: len(content) // 2]
    suffix = draw(st.sampled_from((CONTAINERS[container],) * 4 + (CONTAINERS[container].upper(), "jpeg", "png")))
    return f"{draw(st.sampled_from(_NAMES))}.{suffix}", content, container


@st.composite
def pieces(draw: st.DrawFn) -> Piece:
    """None to three pictures: in a text, on a page of the site alone, as the portraits of jurors."""
    vocabulary = Vocabulary(draw, "i")
    files: dict[str, bytes] = {}
    added: dict[str, str] = {}
    shown, on_site, lines, jury = [], [], [], []
    for name, content, container in draw(st.lists(_files(), max_size=3, unique_by=lambda file: file[0])):
        on_disk = unicodedata.normalize(draw(st.sampled_from(("NFC", "NFD"))), name)
        files[f"assets/images/{on_disk}"] = content
        words = vocabulary.words(1, 6)
        if container == "ICO":  # too small for the book
            added["content/pages/a-propos.md"] = f"\n\n![{words}](<{name}>)\n"
            on_site.append(words)
        elif container == "ICNS" or draw(st.integers(0, 2)) == 0:
            picture = {"fichier": name, "texte_alternatif": words, "credit": vocabulary.words(1, 3)}
            jury.append({"nom": vocabulary.word(), "fonction": "Jurée", "portrait": picture, "source": "annuaire"})
            shown.append(words)
        else:
            lines.append(f"![{words}](<{name}>)")
            shown.append(words)
    if jury:
        added["editions/2020/jury.yaml"] = yaml.safe_dump(jury, allow_unicode=True, sort_keys=False)
    if lines:
        body = "\n\n".join(("Ce que montrent les images.", *lines))
        files[f"content/2020/{TEXT}.md"] = f"---\ntitre: Des images\nsource: annuaire\n---\n\n{body}\n".encode()
        added["editions/2020/edition.yaml"] = part(TEXT)
    return Piece(files, (), tuple(on_site), added, tuple(shown), (SECRET,))
