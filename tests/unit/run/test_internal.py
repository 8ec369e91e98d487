"""What those who make an edition tell each other is published nowhere: not a byte changes with it."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from generator.loading.letters import digest_sources, load_letters
from generator.loading.loader import load_yearbook
from generator.run.build import build
from generator.run.order import Order, Target
from tests.leaks import find_leaks

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


def test_the_book_is_not_older_than_it_and_no_font_has_its_letters(mini: Path) -> None:
    before = digest_sources(mini, 2020)
    (mini / "editions" / "2020" / "suivi.yaml").write_text(SUIVI, encoding="utf-8")
    yearbook, _ = load_yearbook(mini)
    assert digest_sources(mini, 2020) == before
    assert "ŵ" not in load_letters(mini, yearbook)


def test_it_is_no_fact_of_the_edition(mini: Path) -> None:
    (mini / "editions" / "2020" / "suivi.yaml").write_text(SUIVI, encoding="utf-8")
    record = load_yearbook(mini)[0].newest
    assert record.follow_ups
    assert not {*record.follow_ups} & {*record.facts}
