"""The last touch on every page, once the style sheet and the scripts are known: their versions, and the page's weight.

A version in the address (« site.css?v=1a2b3c4d ») lets a server have the file kept for a year. The weight is that of
the page before it is written there, some forty octets less: nothing beside a rounded kilobyte.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

from generator.french.sizes import written_size
from generator.publication.files import OutputFile
from generator.site.publishing.pictures import Variant, offer_pictures

WEIGHT_MARK = "<!--poids-->"
_LEVEL = 6
"""How hard servers compress unless told otherwise."""
_ASSET = re.compile(r'(?<= )((?:href|src)="(?:\.\./)*)(assets/[\w.-]+)"')


def finish_pages(
    pages: Iterable[OutputFile], assets: Iterable[OutputFile], pictures: Mapping[str, tuple[Variant, ...]]
) -> Iterator[OutputFile]:
    """The pages with the versions of the assets that they ask for, light pictures, and what they weigh with them."""
    contents = {file.path: file.content for file in assets}
    versions = {path: version(content) for path, content in contents.items()}
    weights = {path: transferred(content) for path, content in contents.items() if path.endswith((".css", ".js"))}
    for page in pages:
        plain = offer_pictures(page.content.decode(), pictures)
        asked = {found[2] for found in _ASSET.finditer(plain)}
        html = _ASSET.sub(lambda found: _versioned(found, versions), plain)
        weight = transferred(html.encode()) + sum(weights.get(path, 0) for path in asked)
        yield OutputFile(page.path, html.replace(WEIGHT_MARK, _sentence(weight), 1).encode())


def version_fonts(style_sheet: str, fonts: Iterable[OutputFile]) -> str:
    """The style sheet asking for the fonts under their version."""
    for font in fonts:
        name = font.path.rpartition("/")[2]
        style_sheet = style_sheet.replace(f'url("{name}")', f'url("{name}?v={version(font.content)}")')
    return style_sheet


def version(content: bytes) -> str:
    """Eight hexadecimal digits that change with the content."""
    return hashlib.sha256(content).hexdigest()[:8]


def transferred(content: bytes) -> int:
    """How many octets a server sends when it compresses with gzip."""
    return len(gzip.compress(content, _LEVEL, mtime=0))


def _versioned(found: re.Match[str], versions: Mapping[str, str]) -> str:
    known = versions.get(found[2])
    return f'{found[1]}{found[2]}{f"?v={known}" if known else ""}"'


def _sentence(weight: int) -> str:
    return f"Elle pèse {written_size(weight)}, styles et scripts compris ; polices et images à part.".replace(
        " ;", "\u202f;"
    )
