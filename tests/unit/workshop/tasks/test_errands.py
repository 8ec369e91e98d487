"""What the workshop has the program do: only what its forms can ask, one thing at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.commands import cli
from generator.workshop.tasks.errands import ERRANDS, NotAnErrand, words_of
from generator.workshop.tasks.work import BUSY, MOST_LINES, Work
from tests.unit.workshop.browsing import Browser


@pytest.mark.parametrize(
    ("name", "told", "words"),
    [
        ("publier", {}, ("publier",)),
        ("publier", {"moment": " 2021-02-04T09:00+01:00 "}, ("publier", "--au=2021-02-04T09:00+01:00")),
        ("edition", {"annee": "2021"}, ("nouveau", "--", "edition", "2021")),
        ("texte", {"titre": "--oups", "annee": "2020"}, ("nouveau", "--edition=2020", "--", "texte", "--oups")),
        ("revenir", {}, ("revenir",)),
    ],
)
def test_a_form_is_a_command_that_exists(name: str, told: Mapping[str, object], words: tuple[str, ...]) -> None:
    assert words_of(name, told) == words
    cli.cites.commands[words[0]].make_context(words[0], [*words[1:]])


def test_every_errand_is_tried() -> None:
    assert {*ERRANDS} == {"publier", "edition", "texte", "revenir"}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("effacer", {}),
        ("edition", {"annee": "deux mille"}),
        ("edition", {}),
        ("publier", {"moment": 7}),
        ("texte", {"annee": "2020"}),
        ("texte", {"titre": "x" * 201, "annee": "2020"}),
        ("texte", {"titre": "a\0b", "annee": "2020"}),
    ],
)
def test_what_no_form_can_say_is_refused(name: str, told: Mapping[str, object]) -> None:
    with pytest.raises(NotAnErrand):
        words_of(name, told)


def run(work: Work, *words: str) -> Work:
    async def whole() -> None:
        work.start(words[0], words)
        while work.is_running:
            await asyncio.sleep(0.01)

    asyncio.run(whole())
    return work


def test_an_errand_is_run_and_heard(mini: Path) -> None:
    work = run(Work(mini), "nouveau", "--", "edition", "2021")
    assert work.code == 0, work.lines
    assert (mini / "editions/2021/edition.yaml").is_file()
    assert any("editions/2021/edition.yaml" in line for line in work.lines)
    again = run(work, "nouveau", "--", "edition", "2021")
    assert again.code == 2
    assert "existe déjà" in " ".join(again.lines)


def test_what_is_at_work_ends_with_the_workshop(mini: Path) -> None:
    async def whole(work: Work) -> None:
        work.start("publier", ("publier",))
        await asyncio.sleep(0)
        while work._process is None:
            await asyncio.sleep(0.01)
        await work.stop()

    work = Work(mini)
    asyncio.run(whole(work))
    assert work.code not in (None, 0)
    assert not (mini / "output/site").exists()
    assert len(work.lines) <= MOST_LINES


def test_the_addresses_say_how_far_it_is(mini: Path) -> None:
    browser = Browser(mini)
    state = browser.ask("/secret/taches").json
    assert (state["running"], state["code"], state["years"]) == (False, None, [2020])
    refused = browser.ask("/secret/taches/edition", {"annee": "bientôt"})
    assert refused.status == 400
    assert "quatre chiffres" in refused.json["fault"]


def test_one_thing_at_a_time(mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Work, "is_running", True)
    refused = Browser(mini).ask("/secret/taches/publier", {})
    assert refused.status == 409
    assert refused.json["fault"].replace("\u202f", " ").replace("\u00a0", " ") == BUSY
