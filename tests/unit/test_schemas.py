"""The schemas help in a text editor: they accept all our files, and refuse what a schema can know to be wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from tests.conftest import FACTS, MINI, ROOT

SCHEMAS = ROOT / "docs" / "schemas"
OURS = sorted(
    path
    for project in (ROOT, MINI, FACTS)
    for path in (project / "editions").rglob("*.yaml")
    if (SCHEMAS / f"{path.stem}.json").is_file()
)
KNOWN = ("Y03", "Y04", "Y05", "Y06", "Y07", "Y08")
"""A key that does not exist, one that lacks; a wrong shape, day, bound or choice."""
BAD = sorted(
    path
    for case in (ROOT / "tests" / "rules").iterdir()
    if case.name.startswith(KNOWN)
    for path in (case / "in" / "editions").rglob("*.yaml")
)
ONLY_WE_KNOW: frozenset[str] = frozenset()
"""Samples whose fault no schema can tell."""


@cache
def validator(name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=FormatChecker())


def faults(path: Path) -> list[str]:
    written = json.loads(json.dumps(yaml.load(path.read_text(encoding="utf-8"), Loader=AsOthersRead)))
    return [error.message for error in validator(path.stem).iter_errors(written)]


class AsOthersRead(yaml.CSafeLoader):
    """Numbers are numbers, days are texts."""

    def construct_yaml_timestamp(self, node: yaml.ScalarNode) -> str:
        return str(node.value)


AsOthersRead.add_constructor("tag:yaml.org,2002:timestamp", AsOthersRead.construct_yaml_timestamp)


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_our_own_files_are_accepted(path: Path) -> None:
    assert faults(path) == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.relative_to(ROOT / "tests" / "rules").as_posix())
def test_what_a_schema_can_know_is_refused(path: Path) -> None:
    assert bool(faults(path)) is (path.parts[-5] not in ONLY_WE_KNOW)


def test_the_program_that_others_use_agrees() -> None:
    files = sorted((ROOT / "editions").glob("*/palmares.yaml"))
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", SCHEMAS / "palmares.json", *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_text_editor_finds_each_schema_by_itself() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    named = {place: name for name, places in settings["yaml.schemas"].items() for place in places}
    for path in sorted((ROOT / "editions").rglob("*.yaml")):
        place = f"editions/*/{path.name}" if path.parent.name.isdigit() else f"editions/{path.name}"
        assert named[place] == f"./docs/schemas/{path.stem}.json", path
