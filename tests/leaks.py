"""Looks for words in every byte of a publication: files, names, members of archives, what compressed files hold."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from collections.abc import Callable, Collection, Iterator
from hashlib import blake2b
from pathlib import Path

import pikepdf
import pypdfium2

_ZIPPED = (b"PK\x03\x04",)
_WORD = re.compile(r"[^\W\d_]{4,}")
_SURE = 6
"""The letters from which a word among bytes that are no text is no accident."""


def find_leaks(folder: Path, words: Collection[str]) -> Iterator[tuple[str, str]]:
    """(word, file or member) wherever one of a few words stands, in others too; whatever its case in names of files."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        yield from ((word, name) for word in words if word.lower() in name.lower())
        if path.is_file():
            for shown, data in _layers(name, path.read_bytes()):
                text = data.decode("utf-8", errors="ignore")
                yield from ((word, shown) for word in words if word in text)


def words_in(text: str) -> set[str]:
    """Its words of some length, in small letters."""
    return {*_WORD.findall(text.lower())}


def plainly(text: str) -> str:
    """Words alone, a space around each: what stands between them differs from file to file."""
    words = " ".join(re.findall(r"\w+", text.lower()))
    return f" {words} "


def find_words(folder: Path, words: Collection[str], phrases: Collection[str]) -> Iterator[tuple[str, str]]:
    """(word or phrase, file or member) wherever one of many stands whole, in whatever case; equal files once."""
    look = _finder({*words}, phrases)
    seen: set[bytes] = set()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        yield from ((found, name) for found in look(name))
        content = path.read_bytes() if path.is_file() else b""
        for shown, data in _layers(name, content, seen):
            yield from ((found, shown) for found in look(data))


def _finder(words: set[str], phrases: Collection[str]) -> Callable[[str | bytes], Iterator[str]]:
    parts = {phrase: words_in(phrase) for phrase in phrases}

    def look(data: str | bytes) -> Iterator[str]:
        text, least = data if isinstance(data, str) else data.decode("utf-8", "replace"), 0
        if isinstance(data, bytes) and "\ufffd" in text:
            least = _SURE
        found = words_in(text)
        yield from (word for word in words & found if len(word) >= least)
        near = [phrase for phrase, own in parts.items() if own <= found]
        if near:
            plain = plainly(text)
            yield from (phrase for phrase in near if plainly(phrase) in plain)

    return look


def _layers(name: str, content: bytes, seen: set[bytes] | None = None) -> Iterator[tuple[str, bytes]]:
    """The bytes themselves, then what is packed in them; nothing of what was ``seen``."""
    digest = blake2b(content, digest_size=16).digest()
    if seen is not None and digest in seen:
        return
    if seen is not None:
        seen.add(digest)
    yield name, content
    if content.startswith(_ZIPPED):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.namelist():
                yield f"{name}!{member}", member.encode()
                yield from _layers(f"{name}!{member}", archive.read(member), seen)
    elif content.startswith(b"\x1f\x8b"):
        yield from _layers(f"{name} (gz)", gzip.decompress(content), seen)
    elif content.startswith(b"%PDF"):
        yield f"{name} (texte)", _words_of(content).encode()
        yield from _within(name, content, seen)


def _within(name: str, pdf: bytes, seen: set[bytes] | None) -> Iterator[tuple[str, bytes]]:
    """What a PDF says of itself, the strings of its objects (alternatives, places, links), and its attachments."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        yield f"{name} (métadonnées)", str(document.open_metadata()).encode() + repr(document.docinfo).encode()
        strings = (string for one in document.objects for string in _strings(one))
        yield f"{name} (objets)", "\n".join(strings).encode("utf-8", "replace")
        for attached, spec in document.attachments.items():
            yield from _layers(f"{name}!{attached}", spec.get_file().read_bytes(), seen)


def _strings(one: object) -> Iterator[str]:
    """The strings of an object, those within it too; other objects that it names come by themselves."""
    if isinstance(one, pikepdf.String):
        yield str(one)
    elif isinstance(one, pikepdf.Array):
        yield from (string for part in one if not _is_elsewhere(part) for string in _strings(part))
    elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
        parts = one.values() if isinstance(one, pikepdf.Dictionary) else one.stream_dict.values()
        yield from (string for part in parts if not _is_elsewhere(part) for string in _strings(part))


def _is_elsewhere(part: object) -> bool:
    return isinstance(part, pikepdf.Object) and part.is_indirect


def _words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    return text.replace("\x02", "")  # a word cut at the end of a line
