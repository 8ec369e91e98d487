"""Where the program's own files are (layouts, style sheets, register): beside its code, or within it once installed."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
ROOT = _PACKAGE if (_PACKAGE / "layouts").is_dir() else _PACKAGE.parent
"""A wheel carries them inside of the package (``setup.py``), so that nothing else in its place bears their names."""


def program_file(path: str) -> bytes:
    """A file of the program by its path from ``ROOT``, which no leaf is made of."""
    return (ROOT / path).read_bytes()


def program_names(folder: str, suffix: str) -> tuple[str, ...]:
    """The names, without suffix and in their order, of the program's files of a kind in a folder."""
    return tuple(sorted(path.stem for path in (ROOT / folder).glob(f"*{suffix}")))
