"""The changes that are timed: one thing each, never twice the same, and nothing lost."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
import yaml

from benchmarks.changes import add_word, move_place, word

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT / "editions" / "2020" / "palmares.yaml"


def placed(text: str) -> dict[str, tuple[str, int]]:
    """Each place with its region and level."""
    regions = yaml.safe_load(text)["regions"]
    return {
        line if isinstance(line, str) else line["nom"]: (region, level)
        for region, levels in regions.items()
        for level, lines in levels.items()
        for line in lines
    }


def test_one_place_at_a_time_goes_to_the_level_beside_its_own() -> None:
    text = REAL.read_text(encoding="utf-8")
    seen = {text}
    for number in range(12):
        changed = move_place(text, number)
        before, after = placed(text), placed(changed)
        (moved,) = [name for name in before if before[name] != after[name]]
        assert before.keys() == after.keys()
        assert before[moved][0] == after[moved][0]
        assert changed not in seen
        seen.add(changed)
        text = changed


@pytest.mark.parametrize("path", sorted((ROOT / "content").glob("20*/editorial.md")), ids=lambda path: path.parent.name)
def test_one_word_is_added_and_nothing_else(path: Path) -> None:
    before = path.read_text(encoding="utf-8")
    once = add_word(before, word(1))
    twice = add_word(once, word(2))
    for old, new, number in ((before, once, 1), (once, twice, 2)):
        changes = [one for one in difflib.ndiff(old.split(), new.split()) if one[0] in "+-"]
        assert changes == [f"+ {word(number)}"]


def test_a_text_without_a_paragraph_is_not_left_as_it_was_in_silence() -> None:
    with pytest.raises(ValueError, match="paragraph"):
        add_word("---\ntitre: Rien\n---\n\n## Titre\n", word(1))


def test_no_two_words_are_the_same() -> None:
    assert len({word(number) for number in range(200)}) == 200
