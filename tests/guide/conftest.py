"""The yearbook that all pages are followed in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guide.projects import begun


@pytest.fixture(scope="session")
def at_work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition is begun; nobody may spoil it."""
    return begun(tmp_path_factory.mktemp("guide") / "annuaire")
