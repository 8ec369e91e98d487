"""The watch over the files: nothing that is saved is missed, and nothing that goes wrong ends it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.run.order import Order
from generator.workshop.desk import Desk, Look
from generator.workshop.lookout import Lookout

EDITORIAL = "content/2020/editorial.md"
PATIENCE = 120


def add_word(project: Path, word: str) -> None:
    file = project / EDITORIAL
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{word}\n", encoding="utf-8")


def watch(project: Path, desk: Desk, until: Callable[[Look], bool], ready: Callable[[], None] = lambda: None) -> Look:
    """The first look told that is what somebody waits for."""
    told: asyncio.Future[Look]

    def tell(look: Look) -> None:
        if until(look) and not told.done():
            told.set_result(look)

    async def work() -> Look:
        nonlocal told
        told = asyncio.get_running_loop().create_future()
        lookout = Lookout(project, desk, tell, ready)
        task = asyncio.create_task(lookout.work())
        try:
            return await asyncio.wait_for(told, PATIENCE)
        finally:
            lookout.stop()
            await task

    return asyncio.run(work())


@pytest.fixture
def desk(mini: Path) -> Desk:
    return Desk(Order(mini))


def page(desk: Desk) -> str:
    shown = desk.show("2020/editorial.html")
    assert shown
    return shown.content.decode()


def test_what_is_saved_during_the_first_look_is_seen(mini: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    look = desk.look

    def look_and_somebody_saves(changed: tuple[str, ...]) -> Look:
        seen = look(changed)
        if seen.version == 1:
            add_word(mini, "zorglub")
        return seen

    monkeypatch.setattr(desk, "look", look_and_somebody_saves)
    assert EDITORIAL in watch(mini, desk, lambda look: look.version == 2).changed
    assert "zorglub" in page(desk)


def test_a_fault_of_ours_is_told_and_the_watch_goes_on(mini: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    look, told = desk.look, list[Look]()

    def fail_once(changed: tuple[str, ...]) -> Look:
        if changed and not told:
            raise ZeroDivisionError("oups")
        return look(changed)

    def until(look: Look) -> bool:
        if look.fault:
            told.append(look)
            add_word(mini, "encore")
        return bool(told) and look.is_sound

    monkeypatch.setattr(desk, "look", fail_once)
    watch(mini, desk, until, lambda: add_word(mini, "zorglub"))
    assert "nous nous en excusons" in told[0].fault
    assert "encore" in page(desk)


def test_an_address_that_would_be_lost_is_told_when_nobody_saves(mini: Path, desk: Desk) -> None:
    (mini / "editions" / "adresses.txt").write_text("2020/texte-parti.html\n", encoding="utf-8")
    closer = watch(mini, desk, lambda look: bool(look.issues) and not look.is_sound)
    assert closer.version == 1
    assert [issue.values for issue in closer.issues if "texte-parti" in str(issue.values)]


def test_what_is_found_too_late_is_not_told(desk: Desk) -> None:
    first = desk.look()
    second = desk.look()
    assert first.version < second.version
    assert desk.add(first.version, second.issues) is None
    assert desk.add(second.version, second.issues) is None
