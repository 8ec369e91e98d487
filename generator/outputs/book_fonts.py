"""TrueType files without the hour at which they were cut: fontTools writes the clock into every instance it makes."""

from __future__ import annotations

from struct import pack_into, unpack_from

_MAGIC = 0xB1B0AFBA
"""What the sum of a whole TrueType file must be, by its specification (table « head », checkSumAdjustment)."""


def without_clock(font: bytes) -> bytes:
    """The same font, said to be modified on the day it was created; its checksums follow."""
    written, head = bytearray(font), _head_record(font)
    if head is None:
        return font
    record, offset, length = head
    written[offset + 28 : offset + 36] = written[offset + 20 : offset + 28]
    pack_into(">L", written, offset + 8, 0)
    pack_into(">L", written, record + 4, _sum(written[offset : offset + length]))
    pack_into(">L", written, offset + 8, (_MAGIC - _sum(written)) % 2**32)
    return bytes(written)


def _head_record(font: bytes) -> tuple[int, int, int] | None:
    """Where the entry of the table « head » is, where the table is, and its length; None when there is none."""
    count = unpack_from(">H", font, 4)[0]
    for record in range(12, 12 + 16 * count, 16):
        tag, _, offset, length = unpack_from(">4sLLL", font, record)
        if tag == b"head":
            return record, offset, length
    return None


def _sum(table: bytes | bytearray) -> int:
    """The sum of a table's 32-bit words, zeros added at its end."""
    padded = bytes(table) + bytes(-len(table) % 4)
    words: tuple[int, ...] = unpack_from(f">{len(padded) // 4}L", padded)
    return sum(words) % 2**32
