"""What those who make an edition tell each other is published nowhere: not a byte changes with it."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

import pytest

from generator.loading.loader import load_yearbook
from generator.run.build import build
from generator.run.order import Order, Target
from tests.leaks import find_leaks

pytestmark = pytest.mark.full

SAID = ("Zirconium", "Bérengère")
SUIVI = "- quoi: editorial.md\n  qui: Bérengère\n  pour: 2020-01-15\n  note: Le Zirconium ŵ attend.\n"


def published(project: Path) -> Mapping[str, str]:
    report = build(Order(project, frozenset({Target.SITE})))
    assert report.writing is not None, report.issues
    files = (path for path in (project / "output").rglob("*") if path.is_file())
    return {path.relative_to(project).as_posix(): blake2b(path.read_bytes()).hexdigest() for path in files}


def test_no_byte_of_it_is_published(mini: Path) -> None:
    before = published(mini)
    (mini / "editions" / "2020" / "suivi.yaml").write_text(SUIVI, encoding="utf-8")
    assert load_yearbook(mini)[0].newest.follow_ups[0].who == "Bérengère"
    assert published(mini) == before
    assert [*find_leaks(mini / "output", SAID)] == []
