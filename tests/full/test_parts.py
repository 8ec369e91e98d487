"""A build that three machines share gives what one machine gives, whatever becomes of their parts on the way."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.run.build import build
from generator.run.order import Order, Part
from generator.run.part import build_part
from generator.run.putting import list_files
from tests.conftest import MINI

pytestmark = pytest.mark.full


def read(output: Path) -> dict[str, bytes]:
    return {path: (output / path).read_bytes() for path in list_files(output)}


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    project = shutil.copytree(MINI, tmp_path_factory.mktemp("seul") / "projet")
    assert build(Order(project)).writing
    return read(project / "output")


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the parts, each made on a machine of its own."""
    there = tmp_path_factory.mktemp("parties")
    for rank in (1, 2, 3):
        project = shutil.copytree(MINI, tmp_path_factory.mktemp("machine") / "projet")
        order = Order(project, part=Part(rank, 3))
        assert build_part(order, Part(rank, 3)).files
        assert not (project / "output").exists()
        shutil.copytree(order.folder, there / order.folder.name)
    return there


def join(parts: Path, project: Path) -> Order:
    shutil.copytree(MINI, project)
    order = Order(project, parts=tuple(sorted(parts.iterdir())))
    assert build(order).writing
    return order


def test_the_parts_together_are_the_whole(alone: dict[str, bytes], parts: Path, tmp_path: Path) -> None:
    order = join(parts, tmp_path / "projet")
    assert read(order.output) == alone
    pages = next(lap for lap in order.progress.laps if lap.name == "Pages du site")
    assert pages.made < 10, "nearly all the pages came from the parts"


def test_what_is_missing_or_damaged_is_made(alone: dict[str, bytes], parts: Path, tmp_path: Path) -> None:
    spoilt = shutil.copytree(parts, tmp_path / "parties")
    shutil.rmtree(spoilt / "2-sur-3")
    files = [path for path in sorted(spoilt.rglob("*")) if path.is_file() and path.name != "dernier-build.json"]
    for path in files[::3]:
        path.write_bytes(path.read_bytes()[:-1] + b"~")
    assert read(join(spoilt, tmp_path / "projet").output) == alone
