"""What a module is made of: found by a scan of its import lines, held here against Python's own reading."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.keeping import code
from generator.keeping.code import PROGRAM, code_version, modules_behind

FILES = sorted(PROGRAM.rglob("*.py"))


def module_of(path: Path) -> str:
    parts = path.relative_to(PROGRAM.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_of(path): path for path in FILES}


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("module", MODULES)
def test_the_scan_sees_every_import(module: str) -> None:
    wanted = {name for name in imported(MODULES[module]) if name in MODULES}
    behind = modules_behind(module)
    assert wanted <= behind
    assert {name.rpartition(".")[0] for name in behind if "." in name} <= behind


def test_what_is_not_imported_is_not_behind() -> None:
    assert "generator.site.plan" not in modules_behind("generator.design.fonts")
    assert "generator.preflight.judge" not in modules_behind("generator.charts.catalogue")


def test_a_module_is_not_imported_to_be_known() -> None:
    before = {*sys.modules}
    code_version("generator.typesetting.layout")
    assert {*sys.modules} == before


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A program of three modules and a stranger."""
    for name, text in SMALL.items():
        path = tmp_path / "generator" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(code, "PROGRAM", tmp_path / "generator")
    forget()
    yield tmp_path / "generator"
    forget()


SMALL = {
    "__init__.py": "",
    "room/__init__.py": "",
    "room/start.py": "def make():\n    from generator.room import (\n        middle,  # (of all)\n    )\n",
    "room/middle.py": "import generator.end\n",
    "end.py": "import os\n",
    "stranger.py": "from generator.room import start\n",
}


def forget() -> None:
    for known in (code_version, code.libraries, code._imported, code._digest, code._source, code._files):
        known.cache_clear()


@pytest.mark.parametrize("name", [name for name in SMALL if name != "stranger.py"])
def test_a_change_anywhere_behind_is_a_change(program: Path, name: str) -> None:
    before = code_version("generator.room.start")
    (program / name).write_text(SMALL[name] + "# changed\n", encoding="utf-8")
    forget()
    assert code_version("generator.room.start") != before


def test_a_change_elsewhere_is_none(program: Path) -> None:
    before = code_version("generator.room.start")
    (program / "stranger.py").write_text("", encoding="utf-8")
    forget()
    assert code_version("generator.room.start") == before


def test_another_library_is_a_change(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert program.is_dir()
    place = program.parent / "site-packages"
    (place / "weasyprint-70.0.dist-info").mkdir(parents=True)
    before = code_version("generator.end")
    monkeypatch.setattr(sys, "path", [str(place)])
    forget()
    assert code.libraries() == ("weasyprint-70.0.dist-info",)
    assert code_version("generator.end") != before
