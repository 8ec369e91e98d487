"""The previous publication comes back whole, and may go again."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings.errors import NoPreviousPublication
from generator.output import exchange
from generator.output.previous import bring_back
from tests import versions


@pytest.mark.parametrize("at_once", [True, False])
def test_it_comes_back_and_goes_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: bool) -> None:
    if not at_once:
        monkeypatch.setattr(exchange, "_system_call", lambda: None)
    output = tmp_path / "output"
    versions.publish(output, 1)
    versions.publish(output, 2)
    report = bring_back(output)
    assert versions.read(output) == versions.files_of(1)
    assert (len(report.written), report.unchanged) == (versions.PAGES + 2, (versions.SAME,))
    assert report.removed == ("site/only-2.html",)
    bring_back(output)
    assert versions.read(output) == versions.files_of(2)
    assert versions.read(tmp_path / ".output.publications" / "previous") == versions.files_of(1)


def test_it_comes_back_where_everything_was_removed(tmp_path: Path) -> None:
    output = tmp_path / "output"
    versions.publish(output, 1)
    versions.publish(output, 2)
    output.rename(tmp_path / "elsewhere")
    bring_back(output)
    assert versions.read(output) == versions.files_of(1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere", "output"]


def test_files_are_compared_by_their_bytes(tmp_path: Path) -> None:
    """A publication that was copied elsewhere and back has no file in common with the previous one, only bytes."""
    output = tmp_path / "output"
    versions.publish(output, 1)
    versions.publish(output, 2)
    same = output / versions.SAME
    same.unlink()
    same.write_bytes(versions.files_of(1)[versions.SAME])
    assert bring_back(output).unchanged == (versions.SAME,)


def test_when_there_is_none_nothing_changes(tmp_path: Path) -> None:
    with pytest.raises(NoPreviousPublication):
        bring_back(tmp_path / "output")
    versions.publish(tmp_path / "output", 1)
    with pytest.raises(NoPreviousPublication):
        bring_back(tmp_path / "output")
    assert [path.name for path in tmp_path.iterdir()] == ["output"]
