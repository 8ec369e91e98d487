"""Text files as editors save them, whatever their editor added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

from generator.findings.issues import Issue, SourceLocation
from generator.findings.messages import os_cause
from generator.french import words as french
from generator.french.sizes import written_size
from generator.loading.signs import clean_text

MOST_BYTES = 2_000_000
"""No file of a yearbook comes near: a palmarès of all the communes of France has half as many."""

MOST_BYTES_OF_TEXT = 300_000
"""A text has a page of the site and a chapter of the book at most: a hundred and fifty printed pages."""

MOST_LINES_OF_TEXT = 5_000

MOST_SIGNS = 20_000
"""In one line, which is a whole paragraph of Markdown: six pages of a book."""

REMEMBERED = 4096
"""So many files stay understood while the program runs: who looks again after a change reads only what changed."""

_DRAFTS: ContextVar[Mapping[Path, bytes]] = ContextVar("_DRAFTS", default={})  # noqa: B039 (never changed)

_CONFLICT = re.compile(r"^(?:<{7} |>{7} |\|{7} )", re.MULTILINE)


def _too_many_lines(text: str, path: str) -> Iterator[Issue]:
    lines = text.count("\n")
    if path.endswith(".md") and lines > MOST_LINES_OF_TEXT:
        values = {"taille": french.count(lines, "ligne"), "limite": french.count(MOST_LINES_OF_TEXT, "ligne")}
        yield Issue("F06", SourceLocation(path, 1), values)


def _bad_lines(text: str, path: str) -> Iterator[Issue]:
    """F07: a line that nobody wrote by hand."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MOST_SIGNS:
            yield Issue("F07", SourceLocation(path, number, 1, 1, line[:80]), {"signes": french.number(len(line))})


def _conflicts(text: str, path: str) -> Iterator[Issue]:
    """F08: what a merge left behind, said where it begins."""
    open_at: SourceLocation | None = None
    for number, line in enumerate(text.split("\n"), 1) if _CONFLICT.search(text) else ():
        if not _CONFLICT.match(line):
            continue
        ends, place = line.startswith(">"), SourceLocation(path, number, 1, len(line), line)
        if ends or line.startswith("<"):
            begins = open_at or place
            yield from [Issue("F08", begins, {"lignes": _from_to(begins.line, number)})] if ends else []
            open_at = None if ends else place
    if open_at:
        yield Issue("F08", open_at, {"lignes": f"ligne {open_at.line}"})


def _from_to(first: int, last: int) -> str:
    return f"lignes {first} à {last}" if first < last else f"ligne {first}"


def read_text(file: Path, path: str, most_bytes: int | None = None) -> tuple[str | None, list[Issue]]:
    """The text in NFC without byte order mark, lines ended by ``\\n``; None and a finding when it cannot be read.

    What has a zero byte is UTF-16, or no text. The findings about signs come with the text, which has lost them.
    """
    most_bytes = most_bytes or (MOST_BYTES_OF_TEXT if path.endswith(".md") else MOST_BYTES)
    try:
        if is_outside(file, path):
            return None, [Issue("F02", SourceLocation(path), {"cause": "il mène hors du projet"})]
        if not file.is_file() and not file.is_dir() and file.exists():
            return None, [Issue("F02", SourceLocation(path), {"cause": "ce n’est pas un fichier ordinaire"})]
        draft = _DRAFTS.get().get(file)
        if (size := file.stat().st_size if draft is None else len(draft)) > most_bytes:
            values = {"taille": written_size(size), "limite": written_size(most_bytes)}
            return None, [Issue("F06", SourceLocation(path, 1), values)]
        text, problems = _understand(file.read_bytes() if draft is None else draft, path)
        return text, [*problems]
    except OSError as error:
        return None, [Issue("F02", SourceLocation(path), {"cause": os_cause(error)})]


def is_there(file: Path) -> bool:
    """Whether a file can be read: it exists, or somebody is about to begin it."""
    return file in _DRAFTS.get() or file.is_file()


@contextmanager
def reading_drafts(drafts: Mapping[Path, bytes]) -> Iterator[None]:
    """While this lasts, some files say what somebody is about to write: it can be judged before."""
    token = _DRAFTS.set(drafts)
    try:
        yield
    finally:
        _DRAFTS.reset(token)


@lru_cache(REMEMBERED)
def _understand(content: bytes, path: str) -> tuple[str | None, tuple[Issue, ...]]:
    """The text of these bytes, as ``read_text`` gives it."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        return None, (Issue("F01", _first_other_sign(error, path)),)
    if "\0" in text:
        return None, (Issue("F01", SourceLocation(path, 1)),)
    if problems := (*_too_many_lines(text, path), *_bad_lines(text, path), *_conflicts(text, path)):
        return None, problems
    clean, signs = clean_text(text, path)
    return clean, tuple(signs)


def _first_other_sign(error: UnicodeDecodeError, path: str) -> SourceLocation:
    """Where a file ceases to be UTF-8, read as Windows would have written it."""
    before = error.object[: error.start]
    line = before.count(b"\n") + 1
    start = before.rfind(b"\n") + 1
    shown = error.object[start:].split(b"\n", 1)[0].rstrip(b"\r").decode("cp1252", errors="replace")
    is_text = len(shown) <= MOST_SIGNS and b"\0" not in error.object
    return SourceLocation(path, line, error.start - start + 1, 1, shown) if is_text else SourceLocation(path, line)


def bytes_of(file: Path, path: str) -> bytes | None:
    """What a file that was read holds now; None when it is gone, or leads out of its project."""
    try:
        return None if is_outside(file, path) else file.read_bytes()
    except OSError:
        return None


def is_outside(file: Path, path: str) -> bool:
    """Whether a file, which is ``path`` in its project, leads out of it by a link: its own, or a folder's."""
    root = file.parents[path.count("/")]
    try:
        return not file.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a link to itself leads nowhere: whoever opens it is told
        return False
