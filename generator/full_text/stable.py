"""Pagefind's index made the same whenever the pages are: it writes its filters in an order drawn by lot.

Two kinds of files are concerned: the filters, and the table of contents that names them. Both are a mark, then CBOR
(RFC 8949) made of lists, texts and whole numbers only, compressed by gzip; a file's name holds a digest of its content.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

MARK = b"pagefind_dcd"
FILTER, CONTENTS, ENTRY = ".pf_filter", ".pf_meta", "pagefind-entry.json"
FILTERS = 3
"""Where the table of contents lists the filters: (name, file)."""

_NUMBER, _TEXT, _LIST, _BREAK = 0, 3, 4, 0xFF


def make_stable(files: Mapping[str, bytes], language: str) -> dict[str, bytes]:
    """The files of a bundle with every filter in alphabetical order, and renamed accordingly."""
    kept = {name: content for name, content in files.items() if not name.endswith((FILTER, CONTENTS, ENTRY))}
    names: dict[str, str] = {}
    for path in (path for path in files if path.endswith(FILTER)):
        filter_name, values = _unpack(files[path])
        packed = _pack([filter_name, sorted(values)])
        names[filter_name] = _name(language, packed, 7)
        kept[f"filter/{names[filter_name]}{FILTER}"] = packed
    contents = next(_unpack(content) for name, content in files.items() if name.endswith(CONTENTS))
    contents[FILTERS] = [[name, names[name]] for name in sorted(names)]
    packed = _pack(contents)
    entry = json.loads(files[ENTRY])
    entry["languages"][language]["hash"] = _name(language, packed, 10)
    kept[f"pagefind.{_name(language, packed, 10)}{CONTENTS}"] = packed
    kept[ENTRY] = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return dict(sorted(kept.items()))


def _name(language: str, content: bytes, length: int) -> str:
    return f"{language}_{sha256(content).hexdigest()[:length]}"


def _unpack(content: bytes) -> Any:
    plain = gzip.decompress(content)
    if not plain.startswith(MARK):
        raise ValueError("Pagefind a changé de format")
    return read_cbor(plain, len(MARK))[0]


def _pack(value: Any) -> bytes:
    return gzip.compress(MARK + write_cbor(value), mtime=0)


def read_cbor(data: bytes, at: int = 0) -> tuple[Any, int]:
    """The value that starts ``at``, and where the next one starts."""
    kind, short = data[at] >> 5, data[at] & 31
    width = 1 << (short - 24) if 24 <= short < 28 else 0
    number = int.from_bytes(data[at + 1 : at + 1 + width], "big") if width else short
    at += 1 + width
    if kind == _NUMBER:
        return number, at
    if kind == _TEXT:
        return data[at : at + number].decode(), at + number
    if kind == _LIST:
        return _read_list(data, at, None if short == 31 else number)
    raise ValueError("Pagefind a changé de format")


def _read_list(data: bytes, at: int, length: int | None) -> tuple[list[Any], int]:
    found: list[Any] = []
    while len(found) < length if length is not None else data[at] != _BREAK:
        value, at = read_cbor(data, at)
        found.append(value)
    return found, at if length is not None else at + 1


def write_cbor(value: Any) -> bytes:
    """A list, a text or a whole number."""
    if isinstance(value, int):
        return _head(_NUMBER, value)
    if isinstance(value, str):
        return _head(_TEXT, len(value.encode())) + value.encode()
    return _head(_LIST, len(value)) + b"".join(map(write_cbor, value))


def _head(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes([kind << 5 | number])
    width = next(width for width in (1, 2, 4, 8) if number < 1 << 8 * width)
    return bytes([kind << 5 | 24 + width.bit_length() - 1]) + number.to_bytes(width, "big")
