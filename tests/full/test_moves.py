"""A place that a later edition knows under another name: what was published before is still found."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.commands import cli
from tests.conftest import MINI

pytestmark = pytest.mark.full

PALMARES = """annonce:
  collectivites: 1
  source: annuaire
regions:
  {region}:
    3:
      - {name}
"""
BEFORE, NOW = "collectivites/cherbourg-octeville-50129", "collectivites/cherbourg-en-cotentin-50129"


def add_edition(project: Path, year: int, name: str, region: str) -> None:
    """An edition of its palmarès only."""
    text = (MINI / "editions/2020/edition.yaml").read_text(encoding="utf-8")
    head, _, rest = text.partition("livre_annonce:")
    sources = "sources:" + rest.partition("sources:")[2].partition("chapitres:")[0]
    head = head.replace("21", str(year - 1999)).replace("2020", str(year)).replace("2019", str(year - 1))
    folder = project / "editions" / str(year)
    folder.mkdir(parents=True)
    (folder / "edition.yaml").write_text(f"{head}{sources}chapitres:\n  - palmares\n  - index\n", encoding="utf-8")
    (folder / "palmares.yaml").write_text(PALMARES.format(region=region, name=name), encoding="utf-8")


def run(monkeypatch: pytest.MonkeyPatch, *words: object) -> int:
    monkeypatch.setattr("sys.argv", ["cites", *map(str, words)])
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    return int(stopped.value.code or 0)


def test_every_published_address_outlives_a_later_edition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, browser: Browser
) -> None:
    """One edition is published and its addresses kept; another comes, which knows a later name."""
    site = tmp_path / "output" / "site"
    add_edition(tmp_path, 2012, "Cherbourg-Octeville (50)", "Basse-Normandie")
    assert run(monkeypatch, "build", "--only", "site", "--project", tmp_path) == 0
    assert run(monkeypatch, "adresses", "--project", tmp_path) == 0
    kept = (tmp_path / "editions" / "adresses.txt").read_text(encoding="utf-8").splitlines()
    addresses = [line for line in kept if not line.startswith("#")]
    assert f"{BEFORE}-badge.svg" in addresses
    add_edition(tmp_path, 2021, "Cherbourg-en-Cotentin (50)", "Normandie")
    assert run(monkeypatch, "check", "--project", tmp_path) == 0
    assert run(monkeypatch, "build", "--only", "site", "--project", tmp_path) == 0
    assert [address for address in addresses if not (site / address).is_file()] == []
    for suffix in ("-badge.svg", ".bib", ".ris"):
        assert (site / f"{BEFORE}{suffix}").read_bytes() == (site / f"{NOW}{suffix}").read_bytes()
    assert f"{BEFORE}.html" not in (site / "plan-du-site.html").read_text(encoding="utf-8")
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{(site / BEFORE).as_uri()}.html#histoire")
        page.wait_for_url(f"**/{NOW}.html#histoire")
        assert page.locator("h1").inner_text().startswith("Cherbourg-en-Cotentin")
