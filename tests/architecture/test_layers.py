"""The house rules that a machine can check: imports point one way, and only the rims touch the world."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "generator"
UNIT = Path(__file__).resolve().parents[1] / "unit"
LAYERS = (
    *(
        "findings",
        "french",
        "rewriting",
        "keeping",
        "full_text",
        "pictures",
        "markdown",
        "model",
        "design",
        "indicators",
        "loading",
        "validation",
    ),
    *(
        "geography",
        "charts",
        "publication",
        "starting",
        "output",
        "pages",
        "checks",
        "blocks",
        "press",
        "typesetting",
        "open_data",
        "importing",
        "press_room",
        "site",
        "book",
    ),
    *("preflight", "control", "progress", "run", "workshop", "commands", "__main__"),
)
"""Each room may import from those before it, never from those after."""
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 300

SIBLINGS = ("site", "book")
"""Rooms that are made of the same values and never look at each other."""
MOST_MODULES = 17
READERS = {"loading", "full_text", "commands", "design/fonts.py", "keeping", "pages/rendering.py"}
READERS |= {
    "publication/files.py",
    "output",
    "run/receipt.py",
    "run/putting.py",
    "run/archives.py",
    "keeping/ledger.py",
}
"""The rooms that may open files: content in, layouts, fonts, cache; ``output`` alone publishes."""
DISK = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "rename", "replace_file"}
IN_MEMORY = {"pikepdf", "Image"}
"""Libraries whose ``open`` is given bytes here."""
CLOCK = {"now", "today", "utcnow", "time", "time_ns", "times", "monotonic", "perf_counter", "process_time", "getrusage"}
STOPWATCH = "progress/stopwatch.py"
"""The one exception: its readings are said to a person (progress, ``--chronometre``), and reach no output."""


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("generator"):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("generator"))


def calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        if not isinstance(node.func, ast.Attribute):
            yield getattr(node.func, "id", "")
        elif getattr(node.func.value, "id", "") not in IN_MEMORY:
            yield node.func.attr


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_point_one_way(path: Path) -> None:
    here = room(path)
    if here == "__init__":
        return
    for imported in imports(path):
        target = imported.split(".")[1]
        if target in LAYERS and target != here:
            assert LAYERS.index(target) < LAYERS.index(here), f"{name(path)} imports {imported}"


def test_every_room_has_its_place() -> None:
    assert {room(path) for path in MODULES} - {"__init__"} == {*LAYERS}


def test_no_module_lies_loose() -> None:
    """Whoever looks for something opens a room by its name; a room holds about fifteen modules, then it has rooms."""
    assert {path.name for path in PACKAGE.glob("*.py")} == {"__init__.py", "__main__.py"}
    for folder in {path.parent for path in MODULES}:
        assert len([*folder.glob("*.py")]) <= MOST_MODULES + 1, f"{name(folder)} is full"


def test_the_unit_tests_mirror_the_rooms() -> None:
    folders = {path.parent.relative_to(UNIT) for path in UNIT.rglob("test_*.py")}
    assert [str(folder) for folder in folders if not (PACKAGE / folder).is_dir()] == []


def test_the_judge_knows_nothing_of_what_it_judges() -> None:
    """The control before printing reads files: a mistake made twice would not be seen."""
    for path in sorted((PACKAGE / "preflight").rglob("*.py")):
        for imported in imports(path):
            assert imported.split(".")[1] in {"preflight", "findings", "french"}, f"{name(path)} imports {imported}"


@pytest.mark.parametrize("path", [path for path in MODULES if room(path) in SIBLINGS], ids=name)
def test_siblings_never_import_each_other(path: Path) -> None:
    for imported in imports(path):
        assert imported.split(".")[1] not in {*SIBLINGS} - {room(path)}, f"{name(path)} imports {imported}"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_rims_touch_the_disk(path: Path) -> None:
    if not ({room(path), name(path)} & READERS):
        assert DISK & set(calls(path)) == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nobody_reads_the_clock(path: Path) -> None:
    if name(path) != STOPWATCH:
        assert CLOCK & set(calls(path)) == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_command_prints(path: Path) -> None:
    if room(path) != "commands":
        assert {"print", "echo", "secho"} & set(calls(path)) == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_room_has_one_purpose(path: Path) -> None:
    """A long module is two modules; and every module says why it exists."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    assert ast.get_docstring(ast.parse(text)), f"{name(path)} does not say what it is"


def test_the_layouts_mirror_the_rooms() -> None:
    layouts = PACKAGE.parent / "layouts"
    folders = {path.parent.relative_to(layouts) for path in layouts.rglob("*.html")}
    assert [str(folder) for folder in folders if not (PACKAGE / folder).is_dir()] == []
