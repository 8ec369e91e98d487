"""What may stand in the files of one yearbook alone: ours."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from collections.abc import Iterator

import pikepdf

FOREIGN = re.compile(
    r"cit[eé]s[ _-]?en[ _-]?r[eé]seaux?|villes?[ _-]?internet|arobase|outre-mer|petite couronne|\d\s@|@ sur|\bcinq\b"
    r"|label national|numérique citoyen|communes et 0",
    re.IGNORECASE,
)
"""Its name, its label, its sign, its five levels, and what it alone speaks of."""
_BINARY = (".png", ".ico", ".woff2", ".avif", ".webp", ".jpg")


def foreign_words(files: dict[str, bytes]) -> list[str]:
    """Where a file says something of our own yearbook: its name first, then what is written in it."""
    return [
        f"{place}: {text[max(0, found.start() - 30) : found.end() + 20]!r}"
        for name, content in files.items()
        for place, text in texts_in(name, content)
        for found in FOREIGN.finditer(text)
    ]


def texts_in(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """All that can be read of a file, the files inside it included."""
    yield f"name of {name}", name
    if name.endswith((".zip", ".xlsx", ".docx")):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for inside in archive.namelist():
                yield from texts_in(f"{name}!{inside}", archive.read(inside))
    elif name.endswith(".pdf"):
        yield from _texts_of_pdf(name, content)
    elif name.endswith(".pf_fragment"):
        yield name, gzip.decompress(content).decode("utf-8", "ignore")
    elif not name.endswith(_BINARY) and not name.startswith("pagefind/"):
        yield name, content.decode("utf-8", "ignore")


def _texts_of_pdf(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    from generator.checks.pdf_text import write_pages

    yield f"{name} (text)", write_pages(content).decode()
    with pikepdf.open(io.BytesIO(content)) as document:
        yield f"{name} (facts)", " ".join(f"{key} {value}" for key, value in document.docinfo.items())
        if "/Metadata" in document.Root:
            yield f"{name} (XMP)", document.Root.Metadata.read_bytes().decode()
        for stream in document.objects:
            if isinstance(stream, pikepdf.Stream) and stream.get("/N") == 4:
                yield f"{name} (profile)", stream.read_bytes().decode("utf-8", "ignore")
        for inside, attached in document.attachments.items():
            yield from texts_in(f"{name}@{inside}", attached.get_file().read_bytes())
