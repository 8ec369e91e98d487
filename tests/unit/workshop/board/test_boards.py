"""What an edition still lacks: told by kind, counted, and gone when it is done."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.findings.issues import Issue, SourceLocation
from generator.workshop.board.boards import boards
from generator.workshop.board.tasks import Board, Heading, Task
from tests.conftest import MINI
from tests.unit.workshop.browsing import Browser

EDITORIAL = "content/2020/editorial.md"
TO_DO = Task("à faire", "editions/2020/edition.yaml")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    project = shutil.copytree(MINI, tmp_path_factory.mktemp("bilan") / "mini")
    file = project / EDITORIAL
    header = "---".join(file.read_text(encoding="utf-8").split("---")[:2])
    file.write_text(f"{header}---\n\nÀ écrire : l’éditorial.\n", encoding="utf-8")
    return Browser(project)


def heading(browser: Browser, name: str, year: int = 2020) -> dict[str, object]:
    board = next(one for one in browser.ask("/secret/bilan").json if one["year"] == year)
    found: dict[str, object] = next(one for one in board["headings"] if one["name"] == name)
    return found


def test_a_text_left_to_be_written_is_told_with_its_file(browser: Browser) -> None:
    tasks = heading(browser, "Textes")["tasks"]
    assert [one["path"] for one in tasks if "reste à écrire" in one["words"]] == [EDITORIAL]  # type: ignore[attr-defined]


def test_each_person_has_a_portrait_or_is_told(browser: Browser) -> None:
    portraits, facts = heading(browser, "Portraits"), browser.workshop.desk.facts
    assert facts is not None
    record = facts.publication.yearbook.record(2020)
    persons = [one for one in record.jury if one.first_name]
    assert len(persons) + len(record.speakers) == portraits["done"] + len(portraits["tasks"])  # type: ignore[arg-type, operator]


def test_every_finding_of_an_edition_is_told_once(browser: Browser) -> None:
    facts = browser.workshop.desk.facts
    assert facts is not None
    odd = Issue("P18", SourceLocation("editions/2020/palmares.yaml", 3), {"annee": 2020})
    other = Issue("F05", SourceLocation("editions/2020/rien.yaml"), {"choix": "jury.yaml"})
    remark = Issue("F12", SourceLocation("editions/2020"), {"fichiers": "x"})
    board = next(iter(boards(facts.publication.yearbook, [odd, other, remark])))
    told = {one.name: [task.path for task in one.tasks] for one in board.headings}
    assert "editions/2020/palmares.yaml" in told["À confirmer"]
    assert told["Autres constats"] == ["editions/2020/rien.yaml"]


def test_all_is_done_only_when_nothing_is_left() -> None:
    assert Board(2020, ()).percent == 100
    assert Board(2020, (Heading("a", 999, (TO_DO,)),)).percent == 99
    assert Board(2020, (Heading("a", 1, ()), Heading("b", 0, (TO_DO,)))).percent == 50


def test_before_anything_is_read_there_is_no_board(tmp_path: Path) -> None:
    assert Browser(tmp_path).ask("/secret/bilan").json == []
