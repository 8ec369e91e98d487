"""Text files as editors save them, whatever their editor added."""

from __future__ import annotations

from pathlib import Path

from generator.findings.issues import Issue, SourceLocation
from generator.findings.messages import os_cause
from generator.loading.signs import clean_text


def read_text(file: Path, path: str) -> tuple[str | None, list[Issue]]:
    """The text in NFC without byte order mark, lines ended by ``\\n``; None and a finding when it cannot be read.

    What has a zero byte is UTF-16, or no text. The findings about signs come with the text, which has lost them.
    """
    try:
        if is_outside(file, path):
            return None, [Issue("F02", SourceLocation(path), {"cause": "il mène hors du projet"})]
        text = file.read_text(encoding="utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        return (None, [Issue("F01", SourceLocation(path, 1))]) if "\0" in text else clean_text(text, path)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return None, [Issue("F01", SourceLocation(path, line))]
    except OSError as error:
        return None, [Issue("F02", SourceLocation(path), {"cause": os_cause(error)})]


def is_outside(file: Path, path: str) -> bool:
    """Whether a file, which is ``path`` in its project, is a link that leaves it."""
    root = file.parents[path.count("/")]
    return file.is_symlink() and not file.resolve().is_relative_to(root.resolve())
