"""How Pagefind packs its files, and what is not whole."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.full_text.packing import MARK, decompress, pack, read_cbor, unpack, write_cbor

VALUES = st.recursive(st.integers(-(2**63), 2**64 - 1) | st.text(), st.lists, max_leaves=20)


@given(VALUES)
def test_what_is_written_is_read_back(value: object) -> None:
    written = write_cbor(value)
    assert read_cbor(written) == (value, len(written))
    assert unpack(pack(value)) == value


@pytest.mark.parametrize(
    "packed",
    [b"", pack([1, "a"])[:-1], pack([1, "a"])[:5], gzip.compress(MARK), gzip.compress(MARK + write_cbor([1])[:1])],
    ids=["nothing", "without its end", "its head", "nothing inside", "a list without its items"],
)
def test_half_a_file_is_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match=r"fichier (incomplet|vide)"):
        unpack(packed)


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="changé de format"):
        read_cbor(b"\xa0")
    with pytest.raises(ValueError, match="changé de format"):
        decompress(gzip.compress(b"autre"))
    with pytest.raises(ValueError, match="changé de format"):
        unpack(gzip.compress(MARK + b"\x01\x02"))
