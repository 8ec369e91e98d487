"""The editors' files, taken out, written and put back. Nothing is lost: who wrote meanwhile is told to both.

A mark tells what a file said when it was read: the digest of its bytes. What was written can be taken back, as long as
nobody wrote since.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from generator.findings.issues import Issue
from generator.loading.text_files import bytes_of
from generator.publication.files import replace_content

_OURS = re.compile(r"(?:editions(?:/[0-9]{4})?/[\w-]+\.yaml|content(?:/[\w-]+)*/[\w-]+\.md)", re.ASCII)
"""What editors write: facts and texts."""
MOST_STEPS = 100
"""So many writings of a file can be taken back."""
_MARK = b"\xef\xbb\xbf"
"""What Windows puts before a text."""


class State(StrEnum):
    """What became of what somebody wanted to write."""

    WRITTEN = "ecrit"
    REFUSED = "refuse"
    CHANGED = "change"


class NoSuchFile(LookupError):
    """There is no such file of an editor, or it cannot be read."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file as somebody sees it: ``text`` with lines ended by ``\\n``, ``mark`` what it was read from."""

    path: str
    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a writing, what the file says now, and the errors found in what was to be written."""

    state: State
    sheet: Sheet
    issues: tuple[Issue, ...] = ()


class Drawer:
    """The editors' files of a project. ``weigh`` gives the errors that a file would bring if it said that."""

    def __init__(self, root: Path, weigh: Callable[[str, bytes], tuple[Issue, ...]]) -> None:
        """Nothing is read before somebody asks."""
        self._root, self._weigh = root, weigh
        self._steps: dict[str, list[tuple[bytes, bytes]]] = {}

    def take_out(self, path: str) -> Sheet:
        """A file as it is now. Raises NoSuchFile."""
        return _sheet(path, self._read(path))

    def save(self, path: str, mark: str, text: str, *, insist: bool = False) -> Saved:
        """Write a file, if it still says what ``mark`` was read from and the rules find no new error.

        Who insists writes an error too: it is told beside the last good page. Raises NoSuchFile, OutputError.
        """
        before = self._read(path)
        if mark_of(before) != mark:
            return Saved(State.CHANGED, _sheet(path, before))
        after = _as_before(before, text)
        issues = self._weigh(path, after)
        if issues and not insist:
            return Saved(State.REFUSED, _sheet(path, before), issues)
        return self._write(path, before, after, issues)

    def undo(self, path: str, mark: str) -> Saved:
        """Give a file back what it said before it was last written here. Raises NoSuchFile, OutputError."""
        now = self._read(path)
        steps = self._steps.get(path, [])
        if not steps or mark_of(now) != mark or steps[-1][1] != now:
            return Saved(State.CHANGED, _sheet(path, now))
        before, _ = steps.pop()
        if not replace_content(self._root / path, now, before):
            return Saved(State.CHANGED, self.take_out(path))
        return Saved(State.WRITTEN, _sheet(path, before))

    def can_undo(self, path: str) -> bool:
        """Whether something that was written here stands to be taken back."""
        steps = self._steps.get(path, [])
        return bool(steps) and steps[-1][1] == bytes_of(self._root / path, path)

    def _write(self, path: str, before: bytes, after: bytes, issues: tuple[Issue, ...]) -> Saved:
        if after != before:
            if not replace_content(self._root / path, before, after):
                return Saved(State.CHANGED, self.take_out(path))
            steps = self._steps.setdefault(path, [])
            steps[:] = [*steps[1 - MOST_STEPS :], (before, after)]
        return Saved(State.WRITTEN, _sheet(path, after), issues)

    def _read(self, path: str) -> bytes:
        content = bytes_of(self._root / path, path) if _OURS.fullmatch(path) else None
        if content is None:
            raise NoSuchFile(path)
        return content


def mark_of(content: bytes) -> str:
    """What tells the bytes of a file from any others."""
    return sha256(content).hexdigest()


def _sheet(path: str, content: bytes) -> Sheet:
    try:
        text = content.removeprefix(_MARK).decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise NoSuchFile(path) from error
    return Sheet(path, mark_of(content), text)


def _as_before(before: bytes, text: str) -> bytes:
    """A text with the ends of lines that its file has, and what Windows puts before it."""
    content = text.replace("\r\n", "\n").encode()
    if b"\r\n" in before:
        content = content.replace(b"\n", b"\r\n")
    return (_MARK if before.startswith(_MARK) else b"") + content
