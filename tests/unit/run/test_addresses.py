"""The addresses published so far are looked for again when what makes addresses has changed, and only then."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.run.checking import check
from generator.run.order import Order
from tests.conftest import MINI


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(MINI, tmp_path, dirs_exist_ok=True)
    (tmp_path / "editions" / "adresses.txt").write_text("2020/editorial.html\n", encoding="utf-8")
    return tmp_path


def codes(root: Path) -> list[str]:
    return [issue.code for issue in check(Order(root))[1] if issue.code.startswith("W")]


def test_a_word_in_a_text_plans_no_page(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert codes(root) == []
    monkeypatch.setattr("generator.site.plan.page_addresses", lambda facts: pytest.fail("planned again"))
    text = root / "content" / "2020" / "editorial.md"
    text.write_text(text.read_text(encoding="utf-8") + "\nUn mot de plus.\n", encoding="utf-8")
    assert codes(root) == []


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("content/2020/editorial.md", "titre: Titre editorial", "titre: Un autre titre"),
        ("editions/2020/palmares.yaml", "\n", "\n# une remarque\n"),
        ("editions/adresses.txt", "\n", "\n2020/disparue.html\n"),
    ],
)
def test_what_may_lose_an_address_plans_them_again(
    root: Path, file: str, before: str, after: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert codes(root) == []
    planned: list[object] = []
    monkeypatch.setattr("generator.run.addresses._find_lost", lambda *_: planned.append(1) or ())
    written = (root / file).read_text(encoding="utf-8")
    assert before in written
    (root / file).write_text(written.replace(before, after, 1), encoding="utf-8")
    check(Order(root))
    assert planned == [1]


def test_a_lost_address_is_said_each_time(root: Path) -> None:
    (root / "editions" / "adresses.txt").write_text("2020/disparue.html\n", encoding="utf-8")
    assert codes(root) == ["W02"]
    assert codes(root) == ["W02"]
