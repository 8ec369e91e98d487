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
SUIVI = """- quoi: editorial.md
  qui: Anne
  pour: 2020-01-15
- quoi: portraits
  qui: Loïc
- quoi: label.md
  qui: Anne
  note: Relire.
- quoi: jury.yaml
  qui: Loïc
  fait: oui
"""
TO_DO = Task("à faire", "editions/2020/edition.yaml")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    project = shutil.copytree(MINI, tmp_path_factory.mktemp("bilan") / "mini")
    file = project / EDITORIAL
    header = "---".join(file.read_text(encoding="utf-8").split("---")[:2])
    file.write_text(f"{header}---\n\nÀ écrire : l’éditorial.\n", encoding="utf-8")
    (project / "editions" / "2020" / "suivi.yaml").write_text(SUIVI, encoding="utf-8")
    return Browser(project)


def heading(browser: Browser, name: str, year: int = 2020) -> dict[str, object]:
    board = next(one for one in browser.ask("/secret/bilan").json if one["year"] == year)
    found: dict[str, object] = next(one for one in board["headings"] if one["name"] == name)
    return found


def test_a_text_left_to_be_written_is_told_with_its_file(browser: Browser) -> None:
    tasks = heading(browser, "Textes")["tasks"]
    assert [one["path"] for one in tasks if "reste à écrire" in one["words"]] == [EDITORIAL]  # type: ignore[attr-defined]


def test_who_took_a_text_and_until_when_stands_beside_it(browser: Browser) -> None:
    (task,) = (one for one in heading(browser, "Textes")["tasks"] if one["path"] == EDITORIAL)  # type: ignore[attr-defined]
    assert (task["who"], task["until"], task["day"]) == ("Anne", "2020-01-15", "15\u00a0janvier 2020")


def test_who_took_a_heading_has_all_that_is_left_under_it(browser: Browser) -> None:
    tasks = heading(browser, "Portraits")["tasks"]
    assert {one["who"] for one in tasks} == {"Loïc"}  # type: ignore[attr-defined]
    assert not any("until" in one for one in tasks)  # type: ignore[attr-defined]


def test_what_was_taken_and_lacks_nothing_is_told_until_it_is_done(browser: Browser) -> None:
    taken = heading(browser, "Confié")
    (task,) = taken["tasks"]  # type: ignore[misc]
    assert (task["path"], task["who"]) == ("content/2020/label.md", "Anne")
    assert "Relire." in task["words"]
    assert taken["done"] == 1


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
