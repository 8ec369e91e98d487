"""Pagefind's index, the same bytes whatever the order that it drew its filters in."""

from __future__ import annotations

import gzip
import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.full_text import pagefind_index
from generator.full_text.pagefind_index import build_index
from generator.full_text.stable import MARK, make_stable, read_cbor, write_cbor

PAGE = """<!doctype html><html lang="fr"><head><title>{0}</title>{1}</head>
<body><main data-pagefind-body><h1>{0}</h1><p>Des télécentres à {0}.</p></main></body></html>"""
FILTER = '<meta data-pagefind-filter="{}[content]" content="{}">'

VALUES = st.recursive(st.integers(0, 2**64 - 1) | st.text(), st.lists, max_leaves=20)


@given(VALUES)
def test_what_is_written_is_read_back(value: object) -> None:
    written = write_cbor(value)
    assert read_cbor(written) == (value, len(written))


def test_a_list_without_length_is_read() -> None:
    assert read_cbor(b"\x9f\x01\x61a\xff") == ([1, "a"], 5)


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="changé de format"):
        read_cbor(b"\xa0")
    with pytest.raises(ValueError, match="changé de format"):
        make_stable({"filter/x.pf_filter": gzip.compress(b"autre")}, "fr")


def bundle(seed: int) -> dict[str, bytes]:
    """A bundle of two filters, in an order drawn by lot."""
    draw = Random(seed)
    filters = {"nature": ["Textes", "Palmarès", "Le site"], "edition": ["2012", "2020"]}
    names = draw.sample(sorted(filters), 2)
    files = {"fragment/fr_1.pf_fragment": b"1"}
    for name in names:
        values = [[value, [1, 2]] for value in draw.sample(filters[name], len(filters[name]))]
        files[f"filter/fr_{seed}{name}.pf_filter"] = gzip.compress(MARK + write_cbor([name, values]))
    contents = ["1.5.2", [], [], [[name, f"fr_{seed}{name}"] for name in names], [], []]
    files[f"pagefind.fr_{seed}.pf_meta"] = gzip.compress(MARK + write_cbor(contents))
    files["pagefind-entry.json"] = json.dumps(
        {"version": "1.5.2", "languages": {"fr": {"hash": f"fr_{seed}"}}}
    ).encode()
    return files


def test_the_order_of_the_filters_does_not_matter() -> None:
    first, *others = (make_stable(bundle(seed), "fr") for seed in range(8))
    assert all(other == first for other in others)
    assert len(first) == 5
    entry = json.loads(first["pagefind-entry.json"])
    contents = first[f"pagefind.{entry['languages']['fr']['hash']}.pf_meta"]
    filters = read_cbor(gzip.decompress(contents), len(MARK))[0][3]
    assert [name for name, _ in filters] == ["edition", "nature"]
    assert all(f"filter/{file}.pf_filter" in first for _, file in filters)


def test_pagefind_gives_the_same_index_twice() -> None:
    """The real engine, on pages with filters of several values."""
    pages = {
        f"page-{n}.html": PAGE.format(
            f"Page {n}", FILTER.format("edition", 2010 + n % 3) + FILTER.format("nature", n % 4)
        )
        for n in range(12)
    }
    assert build_index(pages) == build_index(pages)


def test_pagefind_that_fails_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind_index, "SECONDS", 0)
    with pytest.raises(pagefind_index.SearchError):
        build_index({"a.html": PAGE.format("A", "")})
