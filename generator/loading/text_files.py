"""Text files as editors save them, whatever their editor added."""

from __future__ import annotations

from pathlib import Path

from generator.findings.issues import Issue, SourceLocation
from generator.findings.messages import os_cause


def read_text(file: Path, path: str) -> tuple[str | None, list[Issue]]:
    """The text without byte order mark, lines ended by ``\\n``; None and a finding when it cannot be read."""
    try:
        return file.read_text(encoding="utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), []
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return None, [Issue("F01", SourceLocation(path, line))]
    except OSError as error:
        return None, [Issue("F02", SourceLocation(path), {"cause": os_cause(error)})]
