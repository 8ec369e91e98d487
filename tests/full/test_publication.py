"""What the build publishes from the three folders of the editors."""

from __future__ import annotations

import csv
import json
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.findings.messages import has_errors
from generator.model.yearbook import Yearbook
from generator.run.build import build
from generator.run.order import Order, Target
from tests.full.conftest import Published

pytestmark = pytest.mark.full


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file, by path."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_build_finds_nothing_to_say(published: Published) -> None:
    """No error, no warning: neither about the content, nor about the links, nor from WeasyPrint's log."""
    assert published.issues == ()


def test_built_elsewhere_with_another_hash_seed_the_bytes_are_the_same(published: Published) -> None:
    """From nothing, in another folder, by another process: the PDF too."""
    assert digests(published.twin.parent) == digests(published.site.parent)


def test_a_second_build_writes_nothing(site: Path) -> None:
    report = build(Order(site.parents[1]))
    assert report.writing is not None
    assert (report.writing.written, report.writing.removed) == ((), ())


def test_a_page_for_every_collectivity(site: Path, real_yearbook: Yearbook) -> None:
    assert len(list((site / "collectivites").glob("*.html"))) == len(real_yearbook.collectivities)


def test_open_data_say_what_the_palmares_says(site: Path, real_yearbook: Yearbook) -> None:
    with (site / "donnees" / "labellisations.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert list(rows[0]) == ["edition", "code", "type", "nom", "nom_imprime", "departement", "region", "niveau"]
    awards = {(a.year, a.collectivity.code): a for record in real_yearbook.editions for a in record.awards}
    assert len(rows) == len(awards)
    for row in rows:
        award = awards[int(row["edition"]), row["code"]]
        assert (row["nom"], row["nom_imprime"], int(row["niveau"])) == (award.name, award.printed, award.level)


def test_the_data_package_describes_every_table(site: Path) -> None:
    package = json.loads((site / "donnees" / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        content = (site / "donnees" / resource["path"]).read_bytes()
        assert (len(content), f"sha256:{sha256(content).hexdigest()}") == (resource["bytes"], resource["hash"])
        header = content.decode().splitlines()[0].split(",")
        assert header == [column["name"] for column in resource["schema"]["fields"]]


ATTACKS = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", "{{ 7*7 }}")


def test_what_an_editor_writes_is_only_ever_shown(mini: Path) -> None:
    """Markup in any text of the YAML files and headers reaches every page as text, and obeys nobody."""
    spoilt = _spoil(mini, "".join(f"MARQUE{attack}" for attack in ATTACKS))
    report = build(Order(mini, targets=frozenset({Target.SITE})))
    assert not has_errors(report.issues), report.issues
    pages = [path.read_text(encoding="utf-8") for path in (mini / "output" / "site").rglob("*.html")]
    for page in pages:
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert _handlers(page) == []
        assert "49" not in _marked(page)
    assert spoilt > 20
    for trace in ("alert(1)", "7*7"):
        assert sum(trace in page for page in pages) > 5


def _spoil(project: Path, attack: str) -> int:
    """Put the attack behind every text value that is shown; the number of values spoilt."""
    keys = ("titre", "label", "lieu", "nom", "fonction", "libelle", "note", "chapeau", "imprime", "editeur", "prenom")
    spoilt = 0
    for path in [*project.glob("editions/*/*.yaml"), *project.glob("content/*/*.md")]:
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            key, colon, value = line.strip().removeprefix("- ").partition(": ")
            if colon and key in keys and not (key == "nom" and path.stem == "palmares"):
                indent = line[: line.index(key)]
                quoted = json.dumps(f"{value} {attack}", ensure_ascii=False)
                lines[number] = f"{indent}{key}: {quoted}"
                spoilt += 1
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return spoilt


class _Handlers(HTMLParser):
    """Collects the attributes that would run something (``onmouseover``): the pages hold none."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [f"{tag} {name}" for name, _value in attrs if name.startswith("on")]


def _handlers(page: str) -> list[str]:
    """As a browser reads it: what stands in JSON-LD, in a value or in a text is not an attribute."""
    reader = _Handlers()
    reader.feed(page)
    return reader.found


def _marked(page: str) -> str:
    """The twenty characters after each spoilt value."""
    return " ".join(part[:20] for part in page.split("MARQUE")[1:])
