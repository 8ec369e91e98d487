"""Looks for words in every byte of a publication: files, names, members of archives, what compressed files hold."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Collection, Iterator
from pathlib import Path

import pikepdf
import pypdfium2

_ZIPPED = (b"PK\x03\x04",)


def find_leaks(folder: Path, words: Collection[str]) -> Iterator[tuple[str, str]]:
    """(word, file or member) wherever a word stands, whatever its case in names of files."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        yield from ((word, name) for word in words if word.lower() in name.lower())
        if path.is_file():
            yield from _in_content(name, path.read_bytes(), words)


def _in_content(name: str, content: bytes, words: Collection[str]) -> Iterator[tuple[str, str]]:
    for shown, data in _layers(name, content):
        text = data.decode("utf-8", errors="ignore")
        yield from ((word, shown) for word in words if word in text)


def _layers(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """The bytes themselves, then what is packed in them."""
    yield name, content
    if content.startswith(_ZIPPED):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.namelist():
                yield f"{name}!{member}", member.encode()
                yield from _layers(f"{name}!{member}", archive.read(member))
    elif content.startswith(b"\x1f\x8b"):
        yield from _layers(f"{name} (gz)", gzip.decompress(content))
    elif content.startswith(b"%PDF"):
        yield f"{name} (texte)", _words_of(content).encode()
        with pikepdf.open(io.BytesIO(content)) as document:
            yield f"{name} (métadonnées)", str(document.open_metadata()).encode() + repr(document.docinfo).encode()


def _words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)
