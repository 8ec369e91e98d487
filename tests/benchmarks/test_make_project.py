"""Made projects: sound, always the same for a seed, and with a history such as a label has."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.made_history import EVERY_COMMUNE, Labelled, Size, ceremony_day, draw_history, official_places
from benchmarks.made_texts import WORDS_A_TEXT, make_text
from benchmarks.make_project import make_project
from generator.loading.loader import GEOGRAPHY
from generator.loading.register import load_register
from generator.run.checking import check
from generator.run.order import Order

SIZE = Size(places=60, editions=4, distinct=90)
History = dict[int, tuple[Labelled, ...]]


@pytest.fixture(scope="module")
def history() -> History:
    return draw_history(SIZE, 7, load_register(GEOGRAPHY))


def test_a_made_project_leaves_nothing_to_say(tmp_path: Path) -> None:
    assert make_project(tmp_path, SIZE, seed=7) == 90
    yearbook, issues = check(Order(tmp_path))
    assert issues == []
    assert [len(record.awards) for record in yearbook.editions] == [60, 60, 60, 60]
    assert [record.year for record in yearbook.editions] == [2021, 2022, 2023, 2024]


def test_a_seed_gives_the_same_files_and_another_seed_others(tmp_path: Path) -> None:
    written = []
    for folder, seed in (("un", 7), ("deux", 7), ("trois", 8)):
        make_project(tmp_path / folder, Size(20), seed)
        files = sorted(path for path in (tmp_path / folder).rglob("*") if path.is_file())
        written.append({path.relative_to(tmp_path / folder): path.read_bytes() for path in files})
    assert written[0] == written[1]
    assert written[0] != written[2]


def test_most_stay_and_few_move_by_more_than_one_level(history: History) -> None:
    by_year = [{one.place.code: one.level for one in labelled} for labelled in history.values()]
    for before, after in pairwise(by_year):
        faithful = before.keys() & after.keys()
        assert 40 <= len(faithful) < 60
        moves = [abs(after[code] - before[code]) for code in faithful]
        assert sum(move > 1 for move in moves) <= len(moves) // 10
        assert any(moves)


def test_some_come_back(history: History) -> None:
    first, second, *later = ({one.place.code for one in labelled} for labelled in history.values())
    assert (first - second) & set().union(*later)


def test_every_commune_is_one_that_its_name_always_means() -> None:
    register, day = load_register(GEOGRAPHY), ceremony_day(2024)
    always = official_places(register, day, for_ever=True)
    assert 34_000 < len(always) < len(official_places(register, day, for_ever=False))
    assert all(len(register.rows_by_name[one.department.code, one.name]) == 1 for one in list(always.values())[:500])


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("25 x 300 / 2100", Size(300, 25, 2100)),
        ("1 x 1000", Size(1000)),
        ("1 x toutes", Size(EVERY_COMMUNE)),
    ],
)
def test_a_size_has_a_name(name: str, size: Size) -> None:
    assert Size.named(name) == size


def test_what_is_no_size_is_refused() -> None:
    with pytest.raises(ValueError, match="25 par 300"):
        Size.named("25 par 300")


def test_a_text_is_as_long_as_an_editor_s() -> None:
    text = make_text("Le label", "7 2024", "dossier")
    assert WORDS_A_TEXT <= len(text.split()) < 750
    assert text.count("\n## ") == 3
    assert text != make_text("Le label", "7 2023", "dossier")
