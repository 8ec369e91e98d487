"""What machines read beside the pages: the feed against the grammar of its RFC, JSON-LD against schema.org's types."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.full.reading import TOOLS

pytestmark = pytest.mark.full

GRAMMAR = Path(__file__).with_name("atom.rnc")
JING = "nu.validator.vendor.thaiopensource.relaxng.util.Driver"
TYPESCRIPT = ("--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler", "--module", "esnext")


def test_the_feed_follows_the_grammar_of_rfc_4287(site: Path) -> None:
    assert _feed_faults(site / "atom.xml") == ""


def test_the_grammar_sees_a_feed_without_identifier(site: Path, tmp_path: Path) -> None:
    broken = tmp_path / "atom.xml"
    broken.write_text(re.sub("<id>.*?</id>", "", (site / "atom.xml").read_text(encoding="utf-8"), count=1))
    assert "missing required child element" in _feed_faults(broken)


def test_the_data_of_pages_have_the_types_of_schema_org(pages: list[Path], tmp_path: Path) -> None:
    """Every kind of node on the site: no unknown type, no property that its type has not, no value of another type."""
    nodes = _nodes_of_every_shape(pages)
    assert {"Periodical", "PublicationIssue", "WebPage", "BreadcrumbList"} <= {node["@type"] for node in nodes}
    assert _type_faults(nodes, tmp_path) == ""


def test_the_types_see_a_property_that_is_none(tmp_path: Path) -> None:
    assert "inLangage" in _type_faults([{"@type": "Periodical", "inLangage": "fr"}], tmp_path)


def _feed_faults(feed: Path) -> str:
    jar = next(TOOLS.glob("vnu-jar/**/vnu.jar"))
    command = ["java", "-cp", str(jar), JING, "-c", str(GRAMMAR), str(feed)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def _nodes_of_every_shape(pages: list[Path]) -> list[dict[str, Any]]:
    """The first node of the site of each combination of types and properties."""
    found: dict[object, dict[str, Any]] = {}
    for page in pages:
        for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.read_text(encoding="utf-8")):
            for node in json.loads(data)["@graph"]:
                found.setdefault(_shape(node), node)
    return list(found.values())


def _shape(value: object) -> object:
    if isinstance(value, dict):
        return frozenset((name, inner if name == "@type" else _shape(inner)) for name, inner in value.items())
    if isinstance(value, list):
        return frozenset(map(_shape, value))
    return type(value)


def _type_faults(nodes: list[dict[str, Any]], folder: Path) -> str:
    """What the compiler says of the nodes as constants of the types that schema-dts makes from the vocabulary."""
    (folder / "node_modules").symlink_to(TOOLS)
    graph = json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False)
    source = folder / "data.ts"
    source.write_text(f'import type {{ Graph }} from "schema-dts";\nexport const data: Graph = {graph};\n')
    command = ["node", str(TOOLS / "typescript" / "bin" / "tsc"), *TYPESCRIPT, str(source)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
