"""An example of ``assets/findings`` put right in a project, as its lines after say."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator.commands.findings.examples import REST, Example
from generator.findings.issues import Issue


def told(code: str, issues: list[Issue]) -> Counter[tuple[str, str]]:
    """What is found of a code, wherever its line has moved to."""
    return Counter((issue.location.path, str(issue.values)) for issue in issues if issue.code == code)


def mend_example(example: Example, project: Path) -> None:
    """Write what the example says in place of what it shows."""
    file = project / example.path
    if example.after is None:
        assert example.before == REST
        shutil.rmtree(file) if file.is_dir() else file.unlink()
    elif example.before is None or example.before == REST:
        assert file.exists() is (example.before is not None)
        file.parent.mkdir(exist_ok=True)
        file.write_text(example.after, encoding="utf-8")
    else:
        lines = file.read_bytes().decode("utf-8", errors="replace").split("\n")
        start, end, indent = next(_places(lines, example.before.rstrip("\n").split("\n")))
        after = [f"{indent}{line}" if line else "" for line in example.after.rstrip("\n").split("\n")]
        lines[start:end] = after if example.after else []
        file.write_text("\n".join(lines), encoding="utf-8")


def _places(lines: list[str], wanted: list[str]) -> Iterator[tuple[int, int, str]]:
    """From which line to which some lines stand in a file, and how much further to the right."""
    for width in range(0, 9, 2):
        indent = " " * width
        for start in range(len(lines)):
            end = _end(lines, start, [f"{indent}{line}" if line else "" for line in wanted])
            if end is not None:
                yield start, end, indent


def _end(lines: list[str], start: int, wanted: list[str]) -> int | None:
    place = start
    for rank, line in enumerate(wanted):
        if line.strip() == REST:
            following = wanted[rank + 1 : rank + 2]
            place = lines.index(following[0], place) if following else len(lines)
        elif place < len(lines) and (
            lines[place] == line or (line.endswith(REST) and lines[place].startswith(line[:-1]))
        ):
            place += 1
        else:
            return None
    return place
