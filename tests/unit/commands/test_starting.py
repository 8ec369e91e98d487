"""What cannot be begun is refused with the words of the yearbook."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from generator.commands import cli


def start(project: Path, year: str) -> None:
    cli.cites.main(["nouvelle", "edition", year, "--project", str(project)], "cites", standalone_mode=False)


def test_an_edition_before_the_first_has_no_number(mini: Path) -> None:
    with pytest.raises(click.UsageError, match="« 1999 » précède la première édition, qui est de 2000"):
        start(mini, "1999")
    assert not (mini / "editions/1999").exists()


def test_the_first_of_all_may_be_begun_after_the_others(mini: Path) -> None:
    start(mini, "2000")
    assert "numero: 1\n" in (mini / "editions/2000/edition.yaml").read_text(encoding="utf-8")
