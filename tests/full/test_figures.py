"""Figures, maps, départements, the switch between editions: in Chromium, from a disk, by mouse, by keyboard, bare."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from generator.site.publishing.finish import transferred

pytestmark = pytest.mark.full

MAPS = ("2012/figure-carte-regions.html", "2020/figure-carte-departements.html", "2020/figure-carte-niveaux.html")
PAGES = (*MAPS, "departements.html", "departements/nord-59.html", "collectivites/arvieu-12011.html", "contact.html")
LIGHT = 60_000


@pytest.fixture(params=[True, False], ids=["scripts", "bare"])
def any_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page with and without scripts, on which nothing may go wrong."""
    with browser.new_context(viewport={"width": 1440, "height": 900}, java_script_enabled=request.param) as context:
        yield from _careful(context.new_page())


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a large screen, on which nothing may go wrong."""
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        yield from _careful(context.new_page())


def _careful(page: Page) -> Iterator[Page]:
    wrong: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    assert wrong == []


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 1440])
def test_nothing_runs_over_the_edge(page: Page, site: Path, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((site / path).as_uri())
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0


def test_an_area_of_a_map_leads_to_its_departement(any_page: Page, site: Path) -> None:
    any_page.goto((site / "2020/figure-carte-departements.html").as_uri())
    any_page.locator(".atlas a", has=any_page.locator("title", has_text="Morbihan")).click(position={"x": 8, "y": 12})
    expect(any_page.locator("h1")).to_have_text("Morbihan")


def test_an_area_is_reached_named_and_seen_by_keyboard(page: Page, site: Path) -> None:
    page.goto((site / "2020/figure-carte-departements.html").as_uri())
    page.locator(".atlas-skip a").focus()
    page.keyboard.press("Tab")
    first = page.locator(".atlas a").first
    expect(first).to_be_focused()
    assert page.get_by_role("link", name=re.compile(r"^Ain\s:")).first.is_visible()
    plain, focused = (
        page.evaluate("n => getComputedStyle(document.querySelectorAll('.atlas a path')[n]).stroke", n) for n in (2, 0)
    )
    assert plain != focused
    assert page.evaluate("getComputedStyle(document.querySelector('.atlas a path')).strokeWidth") == "5px"
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Ain")


def test_a_table_is_sorted_and_says_so(page: Page, site: Path) -> None:
    page.goto((site / "departements.html").as_uri())
    table = page.locator("table[data-tri]")
    changes = table.locator("tbody td:nth-child(3)")
    button = table.get_by_role("button", name="Écart")
    button.click()
    expect(page.locator("[role=status]").filter(has_text="Tableau trié")).to_have_text(
        "Tableau trié par Écart, ordre décroissant."
    )
    expect(table.locator("th[aria-sort]")).to_have_count(1)
    numbers = [int(text.replace("−", "-")) for text in changes.all_text_contents()]
    assert numbers == sorted(numbers, reverse=True)
    button.press("Enter")
    expect(table.locator("th[aria-sort=ascending]")).to_have_count(1)
    table.get_by_role("button", name=re.compile("2020")).click()
    newest = [text.rpartition(" ")[2] for text in table.locator("tbody td:nth-child(2)").all_text_contents()]
    assert [text == "–" for text in newest] == sorted(text == "–" for text in newest)


def test_a_table_reads_without_scripts(any_page: Page, site: Path) -> None:
    any_page.goto((site / "departements.html").as_uri())
    expect(any_page.locator("table[data-tri] tbody tr").first).to_contain_text("Ain")


def test_the_switch_leads_from_edition_to_edition(any_page: Page, site: Path) -> None:
    any_page.goto((site / "2020/palmares.html").as_uri())
    any_page.locator(".stops").get_by_role("link", name="2012").click()
    expect(any_page).to_have_url((site / "2012/palmares.html").as_uri())
    expect(any_page.locator(".stops b[aria-current]")).to_have_text("2012")


def test_the_switch_says_what_an_edition_has_not(page: Page, site: Path) -> None:
    page.goto((site / "2019/initiatives.html").as_uri())
    stops = page.locator(".stops li")
    expect(stops.first).to_contain_text("sans ce chapitre")
    stops.first.get_by_role("link").click()
    expect(page).to_have_url((site / "2012/index.html").as_uri())


def test_a_neighbour_on_the_map_leads_to_its_page(page: Page, site: Path) -> None:
    page.goto((site / "collectivites/arvieu-12011.html").as_uri())
    page.locator(".near-map a", has=page.locator("title", has_text="Albi")).click()
    expect(page.locator("h1")).to_have_text("Albi")


def test_the_pages_are_light(site: Path) -> None:
    shared = sum(transferred((site / "assets" / name).read_bytes()) for name in ("site.css", "site.js"))
    for path in [*site.glob("*/figure-*.html"), *site.glob("departements/*.html"), site / "departements.html"]:
        assert transferred(path.read_bytes()) + shared < LIGHT, path.name


def test_every_page_has_the_switch(pages: list[Path]) -> None:
    for path in pages:
        html = path.read_text(encoding="utf-8")
        if 'class="masthead"' in html:
            assert html.count('class="stops"') == 1, path.name
