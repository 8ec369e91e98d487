"""What is installed is locked by its bytes, and somebody looked at each version: ``requirements/reviewed.tsv``."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def reviewed() -> Iterator[dict[str, str]]:
    lines = (ROOT / "requirements/reviewed.tsv").read_text(encoding="utf-8").splitlines()
    yield from csv.DictReader([line for line in lines if not line.startswith("#")], delimiter="\t")


def test_every_locked_version_was_looked_at() -> None:
    locked = {pin for lock in LOCKS for pin in _PIN.findall(lock.read_text(encoding="utf-8"))}
    known = {(one["package"], version) for one in reviewed() for version in one["versions"].split()}
    assert locked - known == set(), "look at these, then give them a line in requirements/reviewed.tsv"
    assert known - locked == set(), "these are locked no more"


def test_each_line_says_why_and_what_is_read() -> None:
    for one in reviewed():
        assert one["why"], one
        assert one["reads"] in ("editors", "ours", "nothing"), one


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_each_package_is_known_by_its_bytes_and_comes_from_the_registry(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[A-Za-z0-9])", text)
    assert [block.split()[0] for block in blocks if "==" in block and "--hash=sha256:" not in block] == []
    assert re.findall(r"https?://|git\+|--(?:extra-)?index-url|--find-links|file:", text) == []


@pytest.mark.parametrize("folder", ["tests/browser", "tools/editor"])
def test_what_npm_installs_is_known_by_its_bytes(folder: str) -> None:
    packages = json.loads((ROOT / folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for name, one in packages.items():
        if name:
            assert one["integrity"].startswith("sha512-"), name
            assert one.get("resolved", "https://registry.npmjs.org/").startswith("https://registry.npmjs.org/"), name


def test_the_editor_of_texts_is_what_its_lock_makes() -> None:
    """``make editor`` writes the digest of what it was given on the first line."""
    sources = ("package-lock.json", "codemirror.mjs", "build.mjs")
    given = b"".join((ROOT / "tools/editor" / name).read_bytes() for name in sources)
    made = (ROOT / "assets/editor/codemirror.js").read_text(encoding="utf-8")
    assert made.partition("\n")[0].split()[1] == hashlib.sha256(given).hexdigest(), "run make editor"


def test_the_licence_of_each_package_of_the_editor_goes_with_it() -> None:
    packages = json.loads((ROOT / "tools/editor/package-lock.json").read_text(encoding="utf-8"))["packages"]
    licences = (ROOT / "assets/editor/LICENCES.txt").read_text(encoding="utf-8")
    asked = json.loads((ROOT / "tools/editor/package.json").read_text(encoding="utf-8"))["dependencies"]
    for name in asked:
        locked = packages[f"node_modules/{name}"]
        assert f"{name} {locked['version']} ({locked['license']})\n" in licences
