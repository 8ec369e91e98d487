"""The page of each figure, and what leads to it."""

from __future__ import annotations

import json
import re

import pytest

from generator.model.edition import Chapter
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.rendering import render
from generator.site.figures.cards import LEADING
from generator.site.figures.pages import plan_figures
from generator.site.frame.facts import Page, SiteFacts
from generator.site.plan import make_pages
from tests.builders import make_edition, make_year, make_yearbook
from tests.unit.site.test_pages import publish, text_of

FIRST = make_year(2019, Agen=4, Caen=2)
SECOND = make_year(2020, Agen=5, Bron=1)


def pages_of(*records: EditionRecord) -> dict[str, Page]:
    return {page.url_path: page for page in make_pages(SiteFacts(publish(make_yearbook(*records))))}


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return pages_of(FIRST, SECOND)


def html_of(page: Page) -> str:
    return render(page.layout, page.context)


def test_every_figure_has_its_page(pages: dict[str, Page]) -> None:
    facts = SiteFacts(publish(make_yearbook(FIRST, SECOND)))
    found = {path for path, page in pages.items() if page.layout == "site/figures/figure.html"}
    assert found == {one.url_path for one in plan_figures(facts)}
    assert {"2019/figure-niveaux.html", "2020/figure-niveaux.html", "evolutions/figure-participation.html"} <= found


def test_a_figure_says_all_that_it_holds(pages: dict[str, Page]) -> None:
    page = pages["2020/figure-niveaux.html"]
    html, text = html_of(page), text_of(page)
    assert "21 e label, 2020 · Graphique 1 Un titre" in text
    for piece in (
        "Des mots",
        "Le palmarès",
        "1 234",
        "Citer cette page",
        "« Graphique 1, Un titre », Cités en réseaux",
    ):
        assert piece in text
    for piece in ('href="figures/niveaux.csv" download', 'href="figures/niveaux.svg" download', "data-tri"):
        assert piece in html
    assert '<a href="chiffres.html#niveaux">Parmi les chiffres de l’édition</a>' in html


def test_captions_lead_to_it_wherever_it_is_shown(pages: dict[str, Page]) -> None:
    assert 'href="figure-niveaux.html">Graphique 1' in html_of(pages["2020/chiffres.html"])
    assert 'href="evolutions/figure-participation.html">' in html_of(pages[urls.ACROSS])
    pair = html_of(pages[urls.pair(2019, 2020)])
    assert 'href="evolutions/figure-evolution-2019-2020.html">Graphique' in pair


def test_an_overview_draws_two_figures_and_leads_to_the_others(pages: dict[str, Page]) -> None:
    html = html_of(pages[urls.ACROSS])
    assert html.count("<img") == LEADING
    others = sum(path.startswith("evolutions/figure-") for path in pages) - LEADING
    assert html.count('class="vignette"') == html.count('<li id="') == others > 0
    assert '<h3><a href="evolutions/figure-regions.html">' in html
    assert "<table data-tri" not in html


def test_figures_follow_each_other(pages: dict[str, Page]) -> None:
    names = list(publish(make_yearbook(FIRST, SECOND)).across)
    first, second = (html_of(pages[urls.across_figure(name)]) for name in names[:2])
    assert f'rel="next" href="figure-{names[1]}.html"' in first
    assert 'rel="prev"' not in first
    assert f'rel="prev" href="figure-{names[0]}.html"' in second


def test_a_figure_of_a_pair_leads_to_its_page(pages: dict[str, Page]) -> None:
    page = html_of(pages[urls.across_figure("evolution-2019-2020")])
    assert 'href="../evolution-2019-2020.html#evolution-2019-2020"' in page
    assert 'href="../evolutions.html#evolution-2019-2020"' in page


def test_the_map_of_the_site_says_where_many_pages_are_listed(pages: dict[str, Page]) -> None:
    html = html_of(pages[urls.SITE_MAP])
    for address in ("2019/chiffres.html", urls.ACROSS, urls.DEPARTMENTS, urls.COLLECTIVITIES):
        assert f'<li><a href="{address}">' in html.partition("Pages nombreuses")[2]


def test_programs_read_a_dataset(pages: dict[str, Page]) -> None:
    for path in ("2020/figure-niveaux.html", "evolutions/figure-participation.html"):
        (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html_of(pages[path]))
        page = next(node for node in json.loads(text)["@graph"] if node["@type"] == "WebPage")
        dataset = page["mainEntity"]
        assert (dataset["@type"], dataset["name"]) == ("Dataset", "Un titre")
        assert [one["encodingFormat"] for one in dataset["distribution"]] == ["text/csv", "image/svg+xml"]


def test_an_edition_that_does_not_gather_its_figures_has_their_pages() -> None:
    edition = make_edition(chapters=(Chapter.AWARDS,))
    page = pages_of(EditionRecord(edition, awards=SECOND.awards))["2020/figure-niveaux.html"]
    assert "chiffres.html" not in html_of(page)
