"""The real engine: groups joined are what Pagefind makes of all the pages; whole, or not at all."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from generator.findings.errors import SearchError
from generator.full_text import pagefind_index, service
from generator.full_text.engine import ENGINE
from generator.full_text.pagefind_index import build_index, split
from generator.full_text.service import Fields, ask
from generator.keeping.cache import Cache, NoCache
from tests.unit.full_text.bundles import PAGES, page, read_index

LATE = """#!{python}
import base64, json, subprocess, sys, threading, time
real = subprocess.Popen([{program!r}, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
def answer():
    while told := real.stdout.read1(4000):
        sys.stdout.buffer.write(told)
        sys.stdout.flush()
        time.sleep(0.0005)
threading.Thread(target=answer, daemon=True).start()
heard = b""
while sign := sys.stdin.buffer.read(1):
    heard += sign
    if sign != b",":
        continue
    told = json.loads(base64.b64decode(heard[:-1]))
    if told["payload"]["type"] == "WriteFiles":
        done = {{"message_id": told["message_id"], "payload": {{"type": "WriteFiles", "output_path": ""}}}}
        sys.stdout.buffer.write(base64.b64encode(json.dumps(done).encode()) + b",")
        sys.stdout.flush()
        time.sleep(1)
    real.stdin.write(heard)
    real.stdin.flush()
    heard = b""
real.kill()
"""
"""Pagefind on a busy machine: it speaks in small pieces, and says that its files are written before they are."""
WORDS = ["mot", "mots", "Évry", "evry", "télécentre", "œuvre", "L’Œuvre", "2012", "sentinelle", "aile", "ailé", "ailée"]
WORDS += ["Saint-Denis", "à", "a"]


def index_of(pages: dict[str, str], cache: Cache) -> dict[str, bytes]:
    """The index of pages that are their own stamps."""
    return build_index(pages, pages.__getitem__, cache)


def groups_of(pages: dict[str, str]) -> list[tuple[tuple[str, str], ...]]:
    """The groups that the pages are cut into."""
    return [group.stamps for group in split(pages, pages.__getitem__)]


@pytest.fixture(autouse=True)
def small_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind_index, "GROUP", 3)


def drawn_pages(seed: int) -> dict[str, str]:
    """Pages of words drawn by lot, some with an image, some without a filter."""
    draw = Random(seed)
    pages = {}
    for number in range(40):
        image = '<img src="carte.svg" alt="Une carte ailée">' if draw.random() < 0.5 else ""
        text = image + " ".join(draw.choices(WORDS, k=draw.randrange(200)))
        filters = {"edition": draw.choice([2012, 2020])} if draw.random() < 0.7 else {}
        pages[f"{draw.choice('abc')}/page-{number}.html"] = page(draw.choice(WORDS), text, **filters)
    return pages


def whole_index(pages: dict[str, str]) -> dict[str, bytes]:
    """What Pagefind makes of all the pages at once."""
    files = pagefind_index._index(tuple(sorted(pages.items())), ())
    own = (".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter")
    return {path: content for path, content in files.items() if path in ENGINE or path.endswith(own)}


@pytest.mark.parametrize("weight", [20_000, 200], ids=["one chunk", "many chunks"])
def test_groups_joined_are_the_index_of_all_the_pages(monkeypatch: pytest.MonkeyPatch, weight: int) -> None:
    """Same pages, words, places, filters and metadata; with Pagefind's own measure, the same chunks too."""
    pages = drawn_pages(seed=7)
    assert len(groups_of(pages)) > 5
    monkeypatch.setattr("generator.full_text.merge.CHUNK", weight)
    joined, whole = read_index(index_of(pages, NoCache())), read_index(whole_index(pages))
    if weight == 200:
        assert len(joined["words"]) > 5
        for one in (joined, whole):
            one["words"] = [word for *_, [words] in one["words"] for word in words]
    assert joined == whole


def test_the_same_pages_give_the_same_bytes() -> None:
    made = index_of(PAGES, NoCache())
    assert index_of(dict(reversed(PAGES.items())), NoCache()) == made


def test_a_word_indexes_its_group_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages, cache = drawn_pages(seed=3), Cache(tmp_path)
    asked: list[set[str]] = []

    def listen(requests: list[Fields]) -> list[Fields]:
        asked.append({request["file_path"] for request in requests if "file_path" in request})
        return ask(requests)

    monkeypatch.setattr(pagefind_index, "ask", listen)
    first = index_of(pages, cache)
    asked.clear()
    assert index_of(pages, cache) == first
    assert asked == []
    changed = pages | {(address := next(iter(pages))): page("Autre", "Un mot de plus.")}
    assert index_of(changed, cache) == index_of(changed, NoCache()) != first
    [group] = [{one for one, _ in group} for group in groups_of(pages) if address in dict(group)]
    assert asked[0] == {*group, "sentinelle.html"}


def test_another_page_changes_one_group_only() -> None:
    pages = {f"page-{number}.html": "" for number in range(400)}
    before = {tuple(group) for group in groups_of(pages)}
    after = {tuple(group) for group in groups_of(pages | {"page-1500.html": ""})}
    assert len(after - before) <= 2
    assert len(before) > 50


def test_a_busy_machine_gives_the_same_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    late = tmp_path / "pagefind"
    late.write_text(LATE.format(python=sys.executable, program=service.command()[0]), encoding="utf-8")
    late.chmod(0o755)
    pages = dict([*PAGES.items()][:2])
    expected = index_of(pages, NoCache())
    monkeypatch.setattr(service, "command", lambda: [str(late), "--service"])
    assert index_of(pages, NoCache()) == expected
    assert len(read_index(expected)["pages"]) == 2


def test_pagefind_that_fails_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "SECONDS", 0)
    with pytest.raises(SearchError):
        index_of({"a.html": page("A")}, NoCache())


def test_a_page_that_pagefind_leaves_out_stops_the_build() -> None:
    """Without any text of its own, it would never be found."""
    with pytest.raises(SearchError) as stopped:
        index_of({**PAGES, "vide.html": "<html><body><p>Hors du texte.</p></body></html>"}, NoCache())
    assert "pages trouvées sur" in str(stopped.value.values["cause"])


def test_metadata_that_were_not_announced_stop_the_build() -> None:
    """Their rank in the postings would not be the same in each group."""
    strange = page("A").replace("<title>", '<meta data-pagefind-meta="autre[content]" content="1"><title>')
    with pytest.raises(SearchError) as stopped:
        index_of({**PAGES, "a.html": strange}, NoCache())
    assert "métadonnées imprévues" in str(stopped.value.values["cause"])


@pytest.mark.parametrize("share", [0, 0.5], ids=["empty", "cut"])
@pytest.mark.parametrize("end", [".pagefind", "entry.json", ".pf_meta", ".pf_index", ".pf_fragment"])
def test_half_an_answer_stops_the_build(monkeypatch: pytest.MonkeyPatch, end: str, share: float) -> None:
    index = pagefind_index._index

    def half(*values: Any) -> dict[str, bytes]:
        files = index(*values)
        return {path: one[: int(share * len(one))] if path.endswith(end) else one for path, one in files.items()}

    monkeypatch.setattr(pagefind_index, "_index", half)
    with pytest.raises(SearchError):
        index_of({"a.html": page("A")}, NoCache())


@pytest.mark.parametrize("wrong", [b"", b"\0" * 20, b"12345678{}"])
def test_what_was_kept_wrong_is_made_again(tmp_path: Path, wrong: bytes) -> None:
    cache = Cache(tmp_path)
    expected = index_of(PAGES, cache)
    for path in [path for path in tmp_path.rglob("*") if path.is_file()]:
        key = path.stem
        path.unlink()
        cache._keep(key, wrong)
    assert index_of(PAGES, cache) == expected
