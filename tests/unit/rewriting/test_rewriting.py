"""A change is written where it belongs, and nothing else moves: in small texts by hand, in all our files by chance."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.rewriting.changes import Change, Insert, Move, Put, Remove, RewritingError, changes_between
from generator.rewriting.outline import Outline
from generator.rewriting.rewriting import read_value, rewrite
from generator.rewriting.values import change_value

EDITIONS = Path(__file__).resolve().parents[3] / "editions"
FILES = sorted(EDITIONS.rglob("*.yaml"))
LONG = "mot " * 40 + "fin"
EDITS = 3
"""Edits by chance in each file: the full tests make more."""
WORDS = ("Bron (69)", "Deux points : oui", "07", "# dièse", "« guillemets »", LONG, "l’été\n\nsuite", "oui", "- tiret")
WORDS += ("~", "", "x" * 200, "fin :", "{a}", 'it\'s "q"', "tab\tici", "null", "c:\\d")


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        ("k: v # dit\n", Put(("k",), "w"), "k: w # dit\n"),
        ("k: v # dit\n", Put(("k",), LONG), f"k: >- # dit\n  {'mot ' * 28}mot\n  {'mot ' * 11}fin\n"),
        ("k: >- # dit\n  un\n  deux\n\n# l\nl: w\n", Put(("k",), "court"), "k: >- # dit\n  court\n\n# l\nl: w\n"),
        ("k: 'l''an'\nl: \"x\"\n", Put(("k",), "l'été"), "k: 'l''été'\nl: \"x\"\n"),
        ("k: 'deux\n  lignes' # c\nm: 1\n", Put(("k",), "une"), "k: 'une' # c\nm: 1\n"),
        ("k: v\n", Put(("k",), "a : b"), 'k: "a : b"\n'),
        ("k: v\n", Put(("k",), "a, [b], {c}"), "k: a, [b], {c}\n"),
        ("k: v\n", Put(("k",), "~"), 'k: "~"\n'),
        ("k:\nl: # rien\n", Put(("l",), "2"), "k:\nl: 2 # rien\n"),
        ("k: |\n  a\n  b\nl: w\n", Put(("k",), "c\nd\n"), "k: |\n  c\n  d\nl: w\n"),
        ("k: v\n", Put(("k",), ["a", {"b": "c", "d": ["e"]}]), "k:\n  - a\n  - b: c\n    d:\n      - e\n"),
        ("a: 1\nc: 3\n", Put(("b",), "2", ("a", "b", "c")), "a: 1\nb: 2\nc: 3\n"),
        ("- b: 1\n", Put((0, "a"), "0", ("a", "b")), "- a: 0\n  b: 1\n"),
        ("", Put(("k", "l"), "v"), "k:\n  l: v\n"),
        ("# seul\n", Insert(("k",), 0, "v"), "# seul\nk:\n  - v\n"),
        ("k:\n- a\nl: b", Insert(("k",), 1, "x"), "k:\n- a\n- x\nl: b"),
        ("- n: a\n\n- n: b\n", Insert((), 1, {"n": "x"}), "- n: a\n\n- n: x\n\n- n: b\n"),
        ("- n: a\n", Insert((), 1, {"n": "x"}), "- n: a\n\n- n: x\n"),
        ("- - a\n  - b\n", Insert((0,), 0, "x"), "- - x\n  - a\n  - b\n"),
        ("a: 1\n\n# du b\nb: 2\n\n# du c\nc: 3\n", Remove(("b",)), "a: 1\n\n# du c\nc: 3\n"),
        ("- nom: a\n  # l’âge\n  age: 2\n", Remove((0, "nom")), "  # l’âge\n- age: 2\n"),
        ("# tête\n- a\n", Remove((0,)), "# tête\n[]\n"),
        ("k:\n  - a # 1\n  - b # 2\n", Move(("k",), 0, 1), "k:\n  - b # 2\n  - a # 1\n"),
        ("# tête\n- a\n\n# du b\n- b\n", Move((), 1, 0), "# tête\n# du b\n- b\n\n- a\n"),
        ("-\n  a: 1\n-\n  b: 2\n", Move((), 1, 0), "-\n  b: 2\n-\n  a: 1\n"),
        ("k: {a: 1, b: [x, y]}\n", Put(("k", "c"), "a, b"), 'k: {a: 1, b: [x, y], c: "a, b"}\n'),
        ("k: [x,  y] # c\n", Remove(("k", 0)), "k: [y] # c\n"),
        ("k: [x,  y, z]\n", Move(("k",), 2, 0), "k: [z,  x, y]\n"),
        ("k: [x]\n", Insert(("k",), 0, {"a": None}), "k: [{a: ~}, x]\n"),
        ("\ufeffk: v\r\nl:\r\n  - a\r\n", Insert(("l",), 1, "b"), "\ufeffk: v\r\nl:\r\n  - a\r\n  - b\r\n"),
    ],
)
def test_a_change_is_written_as_a_person_would(before: str, change: Change, after: str) -> None:
    assert rewrite(before, [change]) == after


@pytest.mark.parametrize(
    "change",
    [
        Put((3,), "x"),
        Insert(("a",), 4, "x"),
        Remove(("b",)),
        Remove(()),
        Move(("a",), 0, 2),
        Put(("a", "b"), "x"),
        Move(("c",), 0, 0),
        Remove(("a", 9, "b")),
        Put(("a", 9, "b"), "x"),
    ],
)
def test_a_place_that_leads_nowhere_is_refused(change: Change) -> None:
    with pytest.raises(RewritingError):
        rewrite("a:\n  - x\n  - y\nc: d\n", [change])


def test_what_cannot_be_read_is_refused() -> None:
    with pytest.raises(RewritingError):
        rewrite("a: [\n", [Put(("a",), "x")])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(EDITIONS).as_posix())
def test_any_edit_of_our_files_keeps_every_other_line(file: Path) -> None:
    edit_by_chance(file, EDITS, seed=7)


@pytest.mark.full
def test_many_edits_of_our_files_keep_every_other_line() -> None:
    for rank, file in enumerate(FILES):
        edit_by_chance(file, 25, seed=1000 + rank)


@pytest.mark.parametrize("file", FILES[::6], ids=lambda file: file.relative_to(EDITIONS).as_posix())
def test_nothing_changes_where_nothing_is_asked(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert changes_between(read_value(text), read_value(text)) == []
    assert rewrite(text, [Put((), read_value(text))]) == text


def edit_by_chance(file: Path, times: int, seed: int) -> None:
    text, chance = file.read_text(encoding="utf-8"), random.Random(seed)
    value = read_value(text)
    spots = [*_spots(value)]
    for _ in range(times):
        change = _change_by_chance(chance, *chance.choice(spots))
        made = rewrite(text, [change])
        assert read_value(made) == change_value(value, change), change
        assert _comments(made) >= _comments(text) - _comments_near(text, change), change
        _check_the_rest(text, made, change)


def _check_the_rest(text: str, made: str, change: Change) -> None:
    """Every line of the file is still there, in its order, but those of the value that changed."""
    place = change.place[:1] if change.place else None
    for key, inside in _top(text):
        if place is None or key != place[0]:
            assert inside in made, change


def _top(text: str) -> Iterator[tuple[str | int, str]]:
    """The lines of each value at the top of a file: they begin at the margin."""
    lines = text.splitlines(keepends=True)
    starts = [rank for rank, line in enumerate(lines) if line[0] not in " #\n"]
    for rank, (start, end) in enumerate(zip(starts, [*starts[1:], len(lines)], strict=True)):
        key: str | int = rank if lines[start].startswith("- ") else lines[start].partition(":")[0].strip('"')
        inside = [line for line in lines[start:end] if not line.startswith(("#", "\n"))]
        yield key, "".join(inside) if "#" not in "".join(lines[start:end]) else ""


def _spots(value: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    yield place, value
    for key, inside in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from _spots(inside, (*place, key))


def _change_by_chance(chance: random.Random, place: tuple[str | int, ...], value: Any) -> Change:
    new: Any = (
        chance.choice(WORDS) if chance.random() < 0.7 else {"nom": chance.choice(WORDS), "suite": ["a", {"b": "c"}]}
    )
    if isinstance(value, list) and value and chance.random() < 0.7:
        rank, to = chance.randrange(len(value)), chance.randrange(len(value))
        return chance.choice(
            (Insert(place, chance.randint(0, len(value)), new), Remove((*place, rank)), Move(place, rank, to))
        )
    if isinstance(value, dict) and value and chance.random() < 0.7:
        added = Put((*place, "nouveau"), new, chance.choice(((), ("nouveau", *value), (*value, "nouveau"))))
        return chance.choice((added, Remove((*place, chance.choice([*value])))))
    return Put(place, new) if place else Put((), value)


def _comments(text: str) -> set[str]:
    return {line.strip() for line in text.splitlines() if line.lstrip().startswith("# ")}


def _comments_near(text: str, change: Change) -> set[str]:
    """What is taken away or replaced takes its comments with it."""
    return (
        _comments(text)
        if isinstance(change, Remove) or (isinstance(change, Put) and not isinstance(change.value, str))
        else set()
    )


@pytest.mark.parametrize(
    ("line", "column", "place"),
    [
        (1, 1, ("k",)),
        (2, 3, ("k", 0)),
        (2, 5, ("k", 0, "a")),
        (3, 0, ("k", 0)),
        (3, 5, ("k", 0, "b")),
        (5, 8, ("l", 1)),
        (9, 1, ()),
    ],
)
def test_a_finding_finds_its_value(line: int, column: int, place: tuple[str | int, ...]) -> None:
    assert Outline("k:\n  - a: 1\n    b: >-\n      long\nl: [x, y]\n").place_at(line, column) == place
