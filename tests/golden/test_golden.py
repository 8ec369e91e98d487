"""What readers of the mini project see, inside ``<main>``, and its open data, word for word.

After a change that is meant: ``pytest tests/golden --update-golden``, then read the diff.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.loading.loader import load_yearbook
from generator.outputs.open_data import build_open_data
from generator.pages.frame import SiteFacts
from generator.pages.rendering import render
from generator.pages.site_plan import plan_site
from tests.conftest import MINI
from tests.unit.pages.test_site_pages import publish

FOLDER = Path(__file__).parent
PAGES = (
    "2020/index.html",
    "2020/jury.html",
    "2020/palmares.html",
    "2020/palmares-par-niveau.html",
    "2020/partenaires.html",
    "2020/region-bretagne.html",
    "2020/regards-croises.html",
    "collectivites.html",
    "collectivites/arvieu-12011.html",
)
TABLES = ("donnees/labellisations.csv", "donnees/jury.csv", "donnees/chiffres.csv")


FACT_PAGES = ("2020/faits.html", "2020/index.html", "collectivites/bron-69029.html", "collectivites/le-juch-29087.html")
"""Pages of the project that holds one of every fact; their golden files start with « faits- »."""


@pytest.fixture(scope="module")
def shown() -> dict[str, str]:
    """What the mini project shows."""
    return _shown(MINI)


@pytest.fixture(scope="module")
def shown_facts(with_facts: Path) -> dict[str, str]:
    """What the project with one of every fact shows."""
    return _shown(with_facts)


def _shown(project: Path) -> dict[str, str]:
    """The inside of ``<main>`` of every page, and every table, by path."""
    publication = publish(load_yearbook(project)[0])
    pages = {
        page.url_path: _main(render(page.layout, page.context)) for page in plan_site(SiteFacts(publication, (), ()))
    }
    return pages | {file.path: file.content.decode() for file in build_open_data(publication)}


@pytest.mark.parametrize("path", [*PAGES, *TABLES])
def test_what_is_shown(path: str, shown: dict[str, str], request: pytest.FixtureRequest) -> None:
    _compare(shown[path], FOLDER / path.replace("/", "-"), request)


@pytest.mark.parametrize("path", FACT_PAGES)
def test_every_fact_is_shown(path: str, shown_facts: dict[str, str], request: pytest.FixtureRequest) -> None:
    _compare(shown_facts[path], FOLDER / f"faits-{path.replace('/', '-')}", request)


def _compare(found: str, golden: Path, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        golden.write_text(found, encoding="utf-8", newline="")
    assert found == golden.read_bytes().decode()


def _main(html: str) -> str:
    start = html.index(">", html.index("<main")) + 1
    return html[start : html.index("</main>")].strip() + "\n"
