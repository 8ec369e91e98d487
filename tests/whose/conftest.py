"""Another yearbook, invented: six communes, two regions, a prize of four levels whose sign is an ear of corn."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT

SENTIERS = ROOT / "tests" / "projects" / "sentiers"


@pytest.fixture(scope="session")
def another() -> Path:
    """Its folder, which nobody may spoil."""
    return SENTIERS
