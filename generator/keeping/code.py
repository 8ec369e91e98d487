"""What code is made of: a digest of a module's source, of all that it imports from the program, and of the libraries.

Nothing is imported to be known: import lines are found in the sources by a quick scan, wherever they stand. A false
hit (in a docstring) only makes a digest change too often; a test holds the scan against Python's own reading.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[1]
_NAME = PROGRAM.name
_FROM = re.compile(rb"from[ \t]+(generator[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n(]+)")
_IMPORT = re.compile(rb"import[ \t]+(generator[\w.]*)")
"""Without the start of the line, which would have to be tried at each: a word can be looked for five times as fast."""
_WORD = re.compile(rb"\w+")


@cache
def code_version(module: str) -> str:
    """Changes with the source of a module, with that of any module that it leads to, and with the libraries."""
    total = hashlib.blake2b(digest_size=16)
    for line in (sys.version, *libraries()):
        total.update(f"{line}\n".encode())
    for name in sorted(modules_behind(module)):
        total.update(f"{name}\n".encode() + _digest(name))
    return total.hexdigest()


def modules_behind(module: str) -> frozenset[str]:
    """The module and all those of the program that it imports, directly or not, at the top or within functions."""
    found: set[str] = set()
    waiting = [*_steps(module)]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(_imported(name))
    return frozenset(found)


@cache
def libraries() -> tuple[str, ...]:
    """The installed libraries with their versions, from the names of their folders."""
    places = {Path(place) for place in sys.path if place.endswith("-packages")}
    return tuple(sorted(path.name for place in places for path in place.glob("*.dist-info")))


@cache
def _imported(module: str) -> frozenset[str]:
    """What a module imports of the program; a package that leads to a module is imported with it."""
    source = _source(module)
    wanted = {match[1].decode() for match in _IMPORT.finditer(source)}
    for match in _FROM.finditer(source):
        package = match[1].decode()
        inside = (f"{package}.{name.decode()}" for name in _WORD.findall(match[2]))
        wanted |= {package, *(name for name in inside if name in _files())}
    return frozenset(step for name in wanted for step in _steps(name))


def _steps(module: str) -> Iterator[str]:
    """« a.b.c » leads through « a » and « a.b »."""
    parts = module.split(".")
    return (".".join(parts[:length]) for length in range(1, len(parts) + 1))


@cache
def _digest(module: str) -> bytes:
    return hashlib.blake2b(_source(module)).digest()


@cache
def _source(module: str) -> bytes:
    path = _path(module)
    return path.read_bytes() if path else b""


def _path(module: str) -> Path | None:
    """The file of a module of the program; of another, only when it is running already (a test's)."""
    if module.partition(".")[0] == _NAME:
        return _files().get(module)
    file = getattr(sys.modules.get(module), "__file__", None)
    return Path(file) if file else None


@cache
def _files() -> dict[str, Path]:
    """Every module of the program."""
    found = {}
    for place, _, names in os.walk(PROGRAM):
        package = ".".join((_NAME, *Path(place).relative_to(PROGRAM).parts))
        for name in names:
            stem, _, suffix = name.rpartition(".")
            if suffix == "py":
                found[package if stem == "__init__" else f"{package}.{stem}"] = Path(place, name)
    return found
