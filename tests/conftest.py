"""What several tests need: the mini project, copies of it, the real yearbook loaded once."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from generator.loading.loader import load_yearbook
from generator.model.yearbook import Yearbook

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
"""A busy machine is no fault of what is tested."""

ROOT = Path(__file__).resolve().parents[1]
MINI = ROOT / "tests" / "projects" / "mini"
FACTS = ROOT / "tests" / "projects" / "facts"
"""One of every fact that an edition may hold, to be laid over the mini project."""


@pytest.fixture
def mini(tmp_path: Path) -> Path:
    """A copy of the mini project that a test may spoil."""
    return shutil.copytree(MINI, tmp_path / "mini")


@pytest.fixture(scope="session")
def with_facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The mini project with one of every fact; nobody may spoil it."""
    project = shutil.copytree(MINI, tmp_path_factory.mktemp("facts") / "project")
    return shutil.copytree(FACTS, project, dirs_exist_ok=True)


@pytest.fixture(scope="session")
def real_yearbook() -> Yearbook:
    """The yearbook of this repository, which must have no error."""
    yearbook, issues = load_yearbook(ROOT)
    assert issues == []
    return yearbook


SHARED = re.compile(
    r"tests/(unit/site/(publishing|web)/test_\w+\.py|unit/(design/test_fonts|run/test_receipt)\.py|golden/|guide/|book/|whose/"
    r"|full/workshop/|full/test_(embargo|guide|hostile|parts|pictures|preflight|print|search|surroundings|word_documents)\.py)[^:]*"
)
"""Where fixtures are dear: one process makes them, and runs all the tests of that folder or file."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """The largest shares first, then every other test to whichever process is free."""
    from xdist.scheduler import LoadScopeScheduling

    class BySharedFixtures(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            shared = SHARED.match(nodeid)
            return shared[1] if shared else nodeid

    return BySharedFixtures(config, log)


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--update-golden`` rewrites the expected texts; the diff is then read by a person."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the expected texts")
