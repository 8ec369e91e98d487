"""What the last build was made from, and what it left: when neither has changed, there is nothing to do.

The same input gives the same bytes (see ``ARCHITECTURE.md``), so a build may be replaced by the proof that its input
and its output are those of the last one. Every file is read and hashed: dates and sizes prove nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from types import NoneType

from generator.book.engine.print_summary import PrintSummary
from generator.findings.issues import Issue, Mend, SourceLocation
from generator.keeping.code import PROGRAM, libraries
from generator.loading.folders import is_leftover
from generator.publication.files import FileFact, digest_file

SOURCES = ("content", "editions", "assets")
"""What editors write, under the project's folder; a profile for the press may lie anywhere in it."""

_PROGRAM_FOLDERS = (PROGRAM, PROGRAM.parent / "layouts", PROGRAM.parent / "assets")
_NAME = "dernier-build.json"
_OF_JSON = (str, int, float, NoneType)


@dataclass(frozen=True, slots=True)
class Receipt:
    """The digest of all that a build read; that of each file that it left, by path; what a summary adds to them.

    ``issues`` are its warnings: the same input gives the same ones, and a person is told them again.
    """

    inputs: str
    outputs: Mapping[str, str]
    pages_of_books: dict[int, int]
    prints: tuple[PrintSummary, ...] = ()
    issues: tuple[Issue, ...] = ()


def digest_inputs(root: Path, order: Iterable[str]) -> str:
    """All that a build depends on: the sources, the program, its libraries, the day it is told, and what was asked."""
    total = hashlib.sha256()
    for part in (*order, os.environ.get("SOURCE_DATE_EPOCH", ""), sys.version, *libraries()):
        total.update(f"{part}\n".encode())
    for line in _lines((*(root / name for name in SOURCES), *_PROGRAM_FOLDERS)):
        total.update(line)
    for path in _profiles(root):
        total.update(digest_file(path.read_bytes() if path.is_file() else b"").encode())
    return total.hexdigest()


def digest_facts(root: Path, *others: Path) -> str:
    """All that editors wrote in YAML, and all that stands in other folders."""
    return hashlib.sha256(b"".join(_lines((root / "editions", *others)))).hexdigest()


def _profiles(root: Path) -> Iterator[Path]:
    """The files that editions name as their profile, found in the text of each: nothing is read as YAML here."""
    for edition in sorted(root.glob("editions/*/*.yaml")):
        names = re.findall(rb"\bprofil\s*:\s*[\"']?([^\s\"',}]+)", edition.read_bytes())
        yield from (root / os.fsdecode(name) for name in names)


def keep_receipt(cache: Path, receipt: Receipt) -> None:
    """Keep it for the next build; a disk that refuses costs a little time then, and nothing else."""
    kept = {"inputs": receipt.inputs, "outputs": dict(receipt.outputs), "pages": receipt.pages_of_books}
    kept["prints"] = [asdict(one) for one in receipt.prints]
    kept["issues"] = [_plain(one) for one in receipt.issues]
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        beside = cache / f"{_NAME}.tmp"
        beside.write_text(json.dumps(kept), encoding="utf-8")
        beside.replace(cache / _NAME)


def find_receipt(cache: Path, inputs: str | None = None) -> Receipt | None:
    """The last build's receipt, if it was made from these inputs (None: from any) and can be read."""
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        kept = json.loads((cache / _NAME).read_text(encoding="utf-8"))
        if inputs is None or kept["inputs"] == inputs:
            pages = {int(year): int(count) for year, count in kept["pages"].items()}
            prints = (PrintSummary(**{**one, "fillers": tuple(one["fillers"])}) for one in kept["prints"])
            issues = tuple(_issue(*one) for one in kept["issues"])
            return Receipt(str(kept["inputs"]), dict(kept["outputs"]), pages, tuple(prints), issues)
    return None


_Place = tuple[str, int, int, int, str]
_PlainIssue = tuple[str, _Place, dict[str, object], tuple[_Place, str] | None]


def _issue(code: str, place: _Place, values: dict[str, object], mend: tuple[_Place, str] | None) -> Issue:
    return Issue(code, SourceLocation(*place), values, Mend(SourceLocation(*mend[0]), mend[1]) if mend else None)


def _plain(issue: Issue) -> _PlainIssue:
    """A finding as JSON holds it: its values are only ever written into a sentence."""
    values: dict[str, object] = {
        name: one if isinstance(one, _OF_JSON) else str(one) for name, one in issue.values.items()
    }
    mend = (_plain_place(issue.mend.place), issue.mend.replacement) if issue.mend else None
    return issue.code, _plain_place(issue.location), values, mend


def _plain_place(place: SourceLocation) -> _Place:
    return place.path, place.line, place.column, place.length, place.text


def read_outputs(folder: Path, receipt: Receipt, *, strays: bool) -> dict[str, FileFact] | None:
    """The files that the receipt names, by path, if each is as it was left, and alone when ``strays`` are to go."""
    found: dict[str, FileFact] = {}
    with suppress(OSError):
        for path, digest in receipt.outputs.items():
            content = (folder / path).read_bytes()
            if digest_file(content) != digest:
                return None
            found[path] = FileFact(digest, len(content))
        alone = not strays or sum(len(names) for _, _, names in os.walk(folder)) == len(found)
        return found if alone else None
    return None


def _lines(folders: Iterable[Path]) -> Iterator[bytes]:
    """Each file of some folders: its path and the digest of its bytes."""
    for folder in folders:
        for path in _files(folder):
            yield f"{path.relative_to(folder).as_posix()}\n{digest_file(path.read_bytes())}\n".encode()


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        files = (Path(place, name) for name in sorted(names) if not is_leftover(name))
        yield from (path for path in files if path.is_file())
