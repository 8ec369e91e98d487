"""What readers of the mini project see, inside ``<main>``, and its open data, word for word.

After a change that is meant: ``pytest tests/golden --update-golden``, then read the diff.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.loading.loader import load_yearbook
from generator.model.yearbook import Yearbook
from generator.open_data.package import build_open_data
from generator.pages.rendering import render
from generator.site.frame.facts import SiteFacts
from generator.site.plan import make_pages
from tests.builders import make_year, make_yearbook
from tests.conftest import MINI
from tests.unit.site.test_pages import publish

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


ACROSS_PAGES = ("evolutions.html", "evolution-2012-2019.html", "evolution-2019-2020.html", "2020/index.html")
"""Pages of three small editions; their golden files start with « editions- »."""


@pytest.fixture(scope="module")
def shown_across() -> dict[str, str]:
    """What three small editions show: every kind of move, a faithful one, years that are missing."""
    first = make_year(2012, Agen=3, Bron=5, Caen=2, Dole=1, Foix=4)
    second = make_year(2019, Agen=5, Bron=5, Dole=2, Elne=3)
    third = make_year(2020, Agen=4, Bron=5, Caen=4, Elne=3, Gap=5)
    return _shown(make_yearbook(first, second, third))


@pytest.fixture(scope="module")
def shown() -> dict[str, str]:
    """What the mini project shows."""
    return _shown(load_yearbook(MINI)[0])


@pytest.fixture(scope="module")
def shown_facts(with_facts: Path) -> dict[str, str]:
    """What the project with one of every fact shows."""
    return _shown(load_yearbook(with_facts)[0])


def _shown(yearbook: Yearbook) -> dict[str, str]:
    """The inside of ``<main>`` of every page, and every table, by path."""
    publication = publish(yearbook)
    pages = {
        page.url_path: _main(render(page.layout, page.context)) for page in make_pages(SiteFacts(publication, (), ()))
    }
    return pages | {
        file.path: file.content.decode() for file in build_open_data(publication) if file.path.endswith(".csv")
    }


@pytest.mark.parametrize("path", [*PAGES, *TABLES])
def test_what_is_shown(path: str, shown: dict[str, str], request: pytest.FixtureRequest) -> None:
    _compare(shown[path], FOLDER / path.replace("/", "-"), request)


@pytest.mark.parametrize("path", FACT_PAGES)
def test_every_fact_is_shown(path: str, shown_facts: dict[str, str], request: pytest.FixtureRequest) -> None:
    _compare(shown_facts[path], FOLDER / f"faits-{path.replace('/', '-')}", request)


@pytest.mark.parametrize("path", ACROSS_PAGES)
def test_editions_are_read_together(path: str, shown_across: dict[str, str], request: pytest.FixtureRequest) -> None:
    _compare(shown_across[path], FOLDER / f"editions-{path.replace('/', '-')}", request)


def _compare(found: str, golden: Path, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        golden.write_text(found, encoding="utf-8", newline="")
    assert found == golden.read_bytes().decode()


def _main(html: str) -> str:
    start = html.index(">", html.index("<main")) + 1
    return html[start : html.index("</main>")].strip() + "\n"
