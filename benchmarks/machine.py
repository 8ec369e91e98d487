"""Where and with what it was measured: the machine, and the versions that matter."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

_LIBRARIES = ("WeasyPrint", "pagefind_bin", "Jinja2", "pikepdf", "uharfbuzz", "pydantic")


@dataclass(frozen=True, slots=True)
class Machine:
    """In words."""

    processor: str
    cores: int
    memory: int
    system: str
    versions: tuple[tuple[str, str], ...]


def this_machine(hugo: str) -> Machine:
    """The one that runs this; ``hugo`` is its version, "" if it was not measured."""
    libraries = [(name, version(name)) for name in _LIBRARIES]
    versions = [("Python", platform.python_version()), *libraries, *([("Hugo", hugo)] if hugo else [])]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    system = f"{_from('/etc/os-release', 'PRETTY_NAME=')}, {platform.system()} {platform.release()}"
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return Machine(_from("/proc/cpuinfo", "model name"), cores, memory, system, tuple(versions))


def _from(path: str, start: str) -> str:
    """What a system file says behind a key, "" if it does not."""
    file = Path(path)
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    found = next((line for line in lines if line.startswith(start)), start)
    return found.removeprefix(start).strip(' \t:="')
