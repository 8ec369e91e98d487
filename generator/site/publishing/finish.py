"""The last touch on every page, once the style sheet and the scripts are known: their versions, and the page's weight.

A version in the address (« site.css?v=1a2b3c4d ») lets a server have the file kept for a year. The weight is that of
the page before both are written there, some sixty octets less: nothing beside a rounded kilobyte. So it stays when a
style changes, and is worked out once.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from generator.french.sizes import written_size
from generator.keeping.values import digest_value
from generator.publication.files import OutputFile

WEIGHT_MARK = "<!--poids-->"
_LEVEL = 6
"""How hard servers compress unless told otherwise."""
_ASSET = re.compile(r'(assets/[\w.-]+)(?:\?v=\w+)?"')
_ASKING = (" href=", " src=")
_SENTENCE = re.compile(rf"{WEIGHT_MARK}|Elle pèse [^<;]*; polices et images à part\.")


class Finisher:
    """Finishes pages with the versions and weights of the assets that they ask for; a finished page may be again."""

    def __init__(self, assets: Iterable[OutputFile], *, is_served: bool = True) -> None:
        """``assets`` are all that a page may ask for, by their address; what no server sends needs no version."""
        self._contents: Mapping[str, bytes] = {file.path: file.content for file in assets}
        self._is_served = is_served

    @cached_property
    def _versions(self) -> Mapping[str, str]:
        return {path: version(content) for path, content in self._contents.items()} if self._is_served else {}

    @cached_property
    def _weights(self) -> Mapping[str, int]:
        light = (path for path in self._contents if path.endswith((".css", ".js")))
        return {path: transferred(self._contents[path]) for path in light}

    def state(self, asked: frozenset[str], weight: int) -> str:
        """Changes when a page of that weight that asks for these assets would be finished otherwise."""
        return digest_value(
            ([(path, self._versions.get(path)) for path in sorted(asked)], self._weighed(asked, weight))
        )

    def finish(self, html: str, weight: int) -> bytes:
        """The page, whether it was finished before or not; ``weight`` is what ``weigh`` says of it."""
        pieces, end = list[str](), 0
        for found in _requests(html):
            pieces += [html[end : found.start()], self._versioned(found[1])]
            end = found.end()
        weighed = self._weighed(assets_of(html), weight)
        return _SENTENCE.sub(weighed, "".join((*pieces, html[end:])), count=1).encode()

    def _weighed(self, asked: Iterable[str], weight: int) -> str:
        return _sentence(weight + sum(self._weights.get(path, 0) for path in asked))

    def _versioned(self, path: str) -> str:
        known = self._versions.get(path)
        return f'{path}{f"?v={known}" if known else ""}"'


def weigh(html: str) -> int:
    """How many octets a server sends of a page that is not finished."""
    return transferred(html.encode())


def assets_of(html: str) -> frozenset[str]:
    """The assets that a page asks for."""
    return frozenset(found[1] for found in _requests(html))


def _requests(html: str) -> Iterator[re.Match[str]]:
    """Where a page asks for an asset: few words of a page may be one, so what stands before is read afterwards."""
    for found in _ASSET.finditer(html):
        quote = html.rfind('"', 0, found.start())
        if html.endswith(_ASKING, 0, max(0, quote)) and not html[quote + 1 : found.start()].replace("../", ""):
            yield found


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


def _sentence(weight: int) -> str:
    return f"Elle pèse {written_size(weight)}, styles et scripts compris ; polices et images à part.".replace(
        " ;", "\u202f;"
    )
