"""How Pagefind packs its files: a mark, then CBOR (RFC 8949) of lists, texts and whole numbers, compressed by gzip."""

from __future__ import annotations

import gzip
from functools import cache
from typing import Any

MARK = b"pagefind_dcd"
NUMBER, NEGATIVE, TEXT, LIST = 0, 1, 3, 4
CHANGED = "Pagefind a changé de format"


def decompress(packed: bytes) -> bytes:
    """What a file holds. Raises ValueError when it is not whole, or not as this version of Pagefind writes it."""
    try:
        plain = gzip.decompress(packed)  # verifies length and checksum
    except (OSError, EOFError) as error:
        raise ValueError("fichier incomplet") from error
    if not plain.startswith(MARK):
        raise ValueError(CHANGED if plain else "fichier vide")
    return plain.removeprefix(MARK)


def compress(plain: bytes) -> bytes:
    """The file that holds those bytes: always the same. Packed harder, it is hardly smaller, eight times slower."""
    return gzip.compress(MARK + plain, compresslevel=5, mtime=0)


def unpack(packed: bytes) -> Any:
    """The value that a file holds. Raises ValueError as ``decompress``."""
    plain = decompress(packed)
    value, end = read_cbor(plain)
    if end != len(plain):
        raise ValueError(CHANGED)
    return value


def pack(value: Any) -> bytes:
    """The file that holds a value."""
    return compress(write_cbor(value))


def read_cbor(data: bytes, at: int = 0) -> tuple[Any, int]:
    """The value that starts ``at``, and where the next one starts."""
    kind, number, at = read_head(data, at)
    if kind == NUMBER:
        return number, at
    if kind == NEGATIVE:
        return -1 - number, at
    if kind == TEXT:
        return data[at : at + number].decode(), at + number
    found: list[Any] = []
    for _ in range(number):
        value, at = read_cbor(data, at)
        found.append(value)
    return found, at


def read_head(data: bytes, at: int) -> tuple[int, int, int]:
    """The kind of the value that starts ``at``, its number or length, and where what it holds starts."""
    if at >= len(data):
        raise ValueError("fichier incomplet")
    kind, short = data[at] >> 5, data[at] & 31
    if kind not in (NUMBER, NEGATIVE, TEXT, LIST) or short > 27:
        raise ValueError(CHANGED)
    if short < 24:
        return kind, short, at + 1
    end = at + 1 + (1 << short - 24)
    return kind, int.from_bytes(data[at + 1 : end], "big"), end


def write_cbor(value: Any) -> bytes:
    """A list, a text or a whole number."""
    if isinstance(value, int):
        return write_head(NUMBER, value) if value >= 0 else write_head(NEGATIVE, -1 - value)
    if isinstance(value, str):
        return write_head(TEXT, len(value.encode())) + value.encode()
    return write_head(LIST, len(value)) + b"".join(map(write_cbor, value))


@cache
def write_head(kind: int, number: int) -> bytes:
    """What a value starts with: its kind, and its number or length."""
    if number < 24:
        return bytes([kind << 5 | number])
    width = next(width for width in (1, 2, 4, 8) if number < 1 << 8 * width)
    return bytes([kind << 5 | 24 + width.bit_length() - 1]) + number.to_bytes(width, "big")
