"""What those who make an edition tell each other is no part of it."""

from __future__ import annotations

from pathlib import Path

from generator.loading.letters import digest_sources, load_letters
from generator.loading.loader import load_yearbook

SUIVI = "- quoi: editorial.md\n  qui: Bérengère\n  pour: 2020-01-15\n  note: Le Zirconium ŵ attend.\n"


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
    assert not any(fact in record.follow_ups for fact in record.facts)
