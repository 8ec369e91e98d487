"""Which part of a shared build is whose, and which are refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.findings.errors import PartRefused
from generator.keeping.ledger import Entry, Ledger, keep_ledger, read_ledger
from generator.run.order import Order, Part
from generator.run.parts import LEDGER, deal, inputs_of, sign, take_in
from tests.conftest import MINI


@pytest.mark.parametrize("of", [1, 2, 3, 7])
def test_each_edition_is_dealt_once(of: int) -> None:
    weights = {2012: 30, 2019: 400, 2020: 380, 2021: 20, 2022: 410}
    shares = [deal(weights, Part(rank, of)) for rank in range(1, of + 1)]
    assert sorted(year for share in shares for year in share) == sorted(weights)


def test_the_heaviest_are_dealt_first() -> None:
    assert [deal({1: 5, 2: 4, 3: 3, 4: 2}, Part(rank, 2)) for rank in (1, 2)] == [{1, 4}, {2, 3}]


@pytest.fixture
def part(tmp_path: Path) -> Path:
    """A part that left one page and one leaf."""
    project = shutil.copytree(MINI, tmp_path / "machine")
    order = Order(project, part=Part(1, 2))
    sign(order, inputs_of(order))
    ledger = Ledger("ground")
    ledger.add("a.html", Entry("recipe", frozenset(), "digest", 1), "held")
    keep_ledger(order.cache.folder / LEDGER, ledger)
    order.cache.leaf(leaf, "a")
    return order.folder


def leaf(value: str) -> bytes:
    return value.encode()


def test_what_a_part_left_is_taken_in(mini: Path, part: Path) -> None:
    order = Order(mini, parts=(part,))
    take_in(order)
    assert order.cache.holds(leaf, "a")
    assert [*(read_ledger(order.cache.folder / LEDGER) or ())] == ["a.html"]


def test_rows_of_another_ground_are_left_out(mini: Path, part: Path) -> None:
    order, other = Order(mini, parts=(part,)), Ledger("another ground")
    other.add("b.html", Entry("recipe", frozenset(), "digest", 1), "held")
    keep_ledger(order.cache.folder / LEDGER, other)
    take_in(order)
    assert [*(read_ledger(order.cache.folder / LEDGER) or ())] == ["a.html"]


def test_a_part_of_other_texts_is_refused(mini: Path, part: Path) -> None:
    text = mini / "content" / "2020" / "editorial.md"
    text.write_text(f"{text.read_text(encoding='utf-8')}\nUn mot.\n", encoding="utf-8")
    with pytest.raises(PartRefused) as refused:
        take_in(Order(mini, parts=(part,)))
    assert refused.value.values["dossier"] == part
    assert not (mini / ".cache").exists()


def test_an_unfinished_part_and_a_missing_one_are_refused(mini: Path, part: Path, tmp_path: Path) -> None:
    sign(Order(part.parents[1], part=Part(1, 2)), "")
    for folder in (part, tmp_path, tmp_path / "rien"):
        with pytest.raises(PartRefused):
            take_in(Order(mini, parts=(folder,)))
