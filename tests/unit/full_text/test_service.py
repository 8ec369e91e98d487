"""Pagefind's service: whole answers, whatever its pace; an error when it fails, never half an answer."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.findings.errors import SearchError
from generator.full_text import service
from generator.full_text.service import Fields, ask

SLOW = """
import base64, json, sys, time
def say(told):
    written = base64.b64encode(json.dumps(told).encode()).decode() + ","
    for half in (written[:len(written) // 2], written[len(written) // 2:]):
        sys.stdout.write(half)
        sys.stdout.flush()
        time.sleep(0.02)
say(None)
heard = ""
while sign := sys.stdin.read(1):
    heard += sign
    if sign == ",":
        told, heard = json.loads(base64.b64decode(heard[:-1])), ""
        {judgement}
        say(told)
"""
"""A service that answers what it is asked, in halves, after having said nothing in so many words."""


def imitate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, judgement: str = "pass") -> None:
    program = tmp_path / "service.py"
    program.write_text(SLOW.format(judgement=judgement), encoding="utf-8")
    monkeypatch.setattr(service, "command", lambda: [sys.executable, str(program)])


def requests(total: int) -> list[Fields]:
    return [{"type": "AddFile", "text": "é" * 1000, "number": number} for number in range(total)]


def test_answers_written_slowly_are_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    imitate(tmp_path, monkeypatch)
    assert ask(requests(5)) == requests(5)


def test_a_service_that_leaves_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    imitate(tmp_path, monkeypatch, 'if told["message_id"] == 2: sys.exit()')
    with pytest.raises(SearchError) as stopped:
        ask(requests(2000))
    assert stopped.value.values["cause"] == "Pagefind s’est tu après 2 réponses sur 2000"


def test_what_the_service_refuses_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    imitate(tmp_path, monkeypatch, 'told["payload"] = {"type": "Error", "message": "non"}')
    with pytest.raises(SearchError) as stopped:
        ask(requests(1))
    assert stopped.value.values["cause"] == "Pagefind : non"


def test_a_service_that_never_answers_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    imitate(tmp_path, monkeypatch, "time.sleep(60)")
    monkeypatch.setattr(service, "SECONDS", 0.3)
    with pytest.raises(SearchError):
        ask(requests(1))
