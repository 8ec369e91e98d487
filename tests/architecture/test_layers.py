"""The house rules that a machine can check: imports point one way, and only the rims touch the world."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "generator"
LAYERS = (
    *("errors", "issues", "french", "rules", "messages", "cache", "fonts", "full_text", "model", "indicators"),
    *("loading", "validation", "charts", "publication", "pages", "press", "outputs", "preflight", "checks"),
    *(
        "volume",
        "parallel",
        "receipt",
        "order",
        "production",
        "build",
        "command_line",
        "command_extract",
        "command_preflight",
        "cli",
        "__main__",
    ),
)
"""Each room may import from those before it, never from those after."""
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 300

READERS = {"loading", "fonts", "full_text", "cache", "pages/rendering.py", "outputs/files.py", "cli.py"}
READERS |= {"command_line.py", "command_extract.py", "command_preflight.py", "receipt.py"}
"""The rooms that may open files: content in, layouts, fonts and cache; ``outputs/files`` alone writes the output."""
DISK = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "rename", "replace_file"}
IN_MEMORY = {"pikepdf", "Image"}
"""Libraries whose ``open`` is given bytes here."""
CLOCK = {"now", "today", "utcnow", "time_ns"}


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
    assert {room(path) for path in MODULES} - {"__init__"} == set(LAYERS)


def test_the_judge_knows_nothing_of_the_press() -> None:
    """The control before printing reads files; it may write its own page to sign, and nothing else of the outputs."""
    allowed = {"files", "book_layout"}
    for path in sorted((PACKAGE / "preflight").glob("*.py")):
        for imported in imports(path):
            parts = imported.split(".")
            assert parts[1] != "outputs" or parts[2] in allowed, f"{name(path)} imports {imported}"


def test_outputs_never_import_each_other() -> None:
    mains = {"site", "book", "print", "open_data", "archive", "web"}
    for main in mains:
        for imported in imports(PACKAGE / "outputs" / f"{main}.py"):
            assert imported.split(".")[2:3] not in [[other] for other in mains - {main}], f"{main} imports {imported}"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_rims_touch_the_disk(path: Path) -> None:
    if not ({room(path), name(path)} & READERS):
        assert DISK & set(calls(path)) == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nobody_reads_the_clock(path: Path) -> None:
    assert CLOCK & set(calls(path)) == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_command_prints(path: Path) -> None:
    if room(path) not in {"cli", "command_line", "command_extract", "command_preflight"}:
        assert {"print", "echo", "secho"} & set(calls(path)) == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_room_has_one_purpose(path: Path) -> None:
    """A long module is two modules; and every module says why it exists."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    assert ast.get_docstring(ast.parse(text)), f"{name(path)} does not say what it is"
