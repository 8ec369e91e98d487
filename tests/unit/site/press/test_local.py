"""The pages of the local releases, and the links that lead there."""

from __future__ import annotations

from dataclasses import replace

from generator.keeping.cache import NoCache
from generator.pages.rendering import render
from generator.site.frame.facts import SiteFacts
from generator.site.plan import make_pages
from generator.site.publishing.shown_files import plan_files
from tests.builders import make_year, make_yearbook
from tests.unit.site.test_pages import publish


def facts_of(**levels: int) -> SiteFacts:
    """Two editions; the second gives these levels."""
    return SiteFacts(publish(make_yearbook(make_year(2019, Agen=2), make_year(2020, **levels))))


def pages_of(facts: SiteFacts) -> dict[str, str]:
    """The HTML of every page by its address."""
    return {page.url_path: render(page.layout, page.context) for page in make_pages(facts)}


def test_each_release_has_its_page_its_text_and_its_document() -> None:
    """Of each edition: the collectivities, their département, their region."""
    facts = facts_of(Agen=3, Bron=1)
    pages = {path for path in pages_of(facts) if path.startswith("presse/2")}
    towns = {"presse/2019/agen-agen.html", "presse/2020/agen-agen.html", "presse/2020/bron-bron.html"}
    places = {
        f"presse/{year}/{name}.html"
        for year in (2019, 2020)
        for name in ("departement-rhone-69", "region-auvergne-rhone-alpes")
    }
    assert pages == towns | places
    files = {one.url_path for one in plan_files(facts) if one.url_path.startswith("presse/")}
    maps = {path.replace(".html", ".svg") for path in places}
    assert files == maps | {path.replace(".html", form) for path in pages for form in (".txt", ".docx")}


def test_the_release_of_a_territory_shows_its_map() -> None:
    """The file that it offers, with its alternative; a town, or a territory where nobody can be placed, has none."""
    facts = facts_of(Agen=3)
    pages, files = pages_of(facts), {one.url_path: one for one in plan_files(facts)}
    page = pages["presse/2020/departement-rhone-69.html"]
    assert '<img src="departement-rhone-69.svg" alt="Carte\u00a0: la collectivité labellisée du Rhône en 2020' in page
    assert '<a href="departement-rhone-69.svg" download>Carte (SVG)</a>' in page
    assert files["presse/2020/departement-rhone-69.svg"].content(facts, NoCache()).startswith(b"<svg")
    assert "paper-drawing" not in pages["presse/2020/agen-agen.html"]
    record = facts.newest
    lost = tuple(replace(a, collectivity=replace(a.collectivity, longitude=None)) for a in record.awards)
    bare = SiteFacts(publish(make_yearbook(replace(record, awards=lost))))
    assert "paper-drawing" not in pages_of(bare)["presse/2020/departement-rhone-69.html"]
    assert "presse/2020/departement-rhone-69.svg" not in {one.url_path for one in plan_files(bare)}


def test_what_a_release_is_about_leads_to_it_and_it_leads_back() -> None:
    """From the newest edition that names it; the older release stands in the switch."""
    pages = pages_of(facts_of(Agen=3))
    town, release = pages["collectivites/agen-agen.html"], pages["presse/2020/agen-agen.html"]
    assert 'href="../presse/2020/agen-agen.html"' in town
    assert 'href="../../collectivites/agen-agen.html"' in release
    assert 'href="../2019/agen-agen.html"' in release
    assert 'href="../presse/2020/departement-rhone-69.html"' in pages["departements/rhone-69.html"]
    assert 'href="../presse/2020/region-auvergne-rhone-alpes.html"' in pages["2020/region-auvergne-rhone-alpes.html"]


def test_the_place_to_fill_is_in_the_document_and_not_on_the_page() -> None:
    """Nobody is made to speak."""
    facts = facts_of(Agen=3)
    page = pages_of(facts)["presse/2020/agen-agen.html"]
    assert "à compléter" not in page
    assert "data-copier" in page
    texts = {one.url_path: one for one in plan_files(facts)}
    assert "à compléter" not in texts["presse/2020/agen-agen.txt"].content(facts, NoCache()).decode()


def test_a_release_says_what_makes_its_pdf() -> None:
    """The command that asks for this one, as a shell reads it."""
    pages = pages_of(facts_of(Agen=3))
    commands = {
        "2020/agen-agen": "Agen --edition 2020",
        "2019/departement-rhone-69": "--departement 69 --edition 2019",
        "2020/region-auvergne-rhone-alpes": "--region &#39;Auvergne-Rhône-Alpes&#39; --edition 2020",
    }
    for page, command in commands.items():
        assert f"<code>cites communique {command}</code>" in pages[f"presse/{page}.html"]


def test_what_is_read_from_a_disk_has_no_local_release() -> None:
    """Nor a link that would lead to one."""
    facts = facts_of(Agen=3)
    alone = replace(facts, publication=facts.publication.alone(2020))
    pages = pages_of(alone)
    assert not [path for path in pages if path.startswith("presse/2")]
    assert "presse/2020" not in pages["collectivites/agen-agen.html"]
