"""One page of every kind (all the classes of the style sheet), closer: each screen and scheme, keyboard, paper, motion.

And Lighthouse on the pages that matter most; its performance, which depends on the machine, is for ``benchmarks/``.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from benchmarks.lighthouse import PAGES, measure
from tests.full.reading import reading, specimens

pytestmark = pytest.mark.full

MOST_TABS = 60
SCREEN_ONLY = ".skip, .masthead, .crumbs, .menu, .pager, .find, .quick, .foot-links"


@pytest.mark.parametrize(("scheme", "widths"), [("light", (768, 360)), ("dark", (1440, 360))])
def test_axe_finds_nothing_on_any_screen(
    browser: Browser, pages: list[Path], scheme: Any, widths: tuple[int, ...]
) -> None:
    """Narrow, between and wide, beside what ``test_pages`` reads; a text enlarged twice fits a screen of 1280 px."""
    found = {}
    with reading(browser, "file:", 1440, color_scheme=scheme) as (page, _):
        for path in specimens(pages):
            page.goto(path.as_uri())
            for width in widths:
                page.set_viewport_size({"width": width, "height": 900})
                if wrong := page.evaluate("lecture.violations()"):
                    found[path.name, width] = wrong
            page.set_viewport_size({"width": 1280, "height": 900})
            if (needed := page.evaluate("lecture.width('200%')")) > 1280:
                found[path.name, 1280] = needed
    assert found == {}


def test_tab_follows_the_page_and_is_seen(browser: Browser, pages: list[Path]) -> None:
    """From the skip link on: each stop is the next one of the source, in sight, with its outline."""
    wrong = {}
    with reading(browser, "file:", 1280, reduced_motion="reduce") as (page, _):
        for path in specimens(pages):
            page.goto(path.as_uri())
            page.evaluate("window.stops = lecture.focusables()")
            for number in range(min(MOST_TABS, page.evaluate("stops.length"))):
                page.keyboard.press("Tab")
                if not page.evaluate("n => document.activeElement === stops[n] && lecture.focusShown()", number):
                    wrong[path.name] = number, page.evaluate("n => lecture.name(stops[n])", number)
                    break
    assert wrong == {}


def test_the_skip_link_leads_to_the_content(browser: Browser, site: Path) -> None:
    with reading(browser, "file:", 1280) as (page, _):
        page.goto((site / "2020" / "palmares.html").as_uri())
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "contenu"


def test_nothing_moves_for_who_asks_for_calm(browser: Browser, pages: list[Path]) -> None:
    with reading(browser, "file:", 1280, reduced_motion="reduce") as (page, _):
        for path in specimens(pages):
            page.goto(path.as_uri())
            assert page.evaluate("lecture.moving()") == [], path.name


def test_a_page_prints_on_a4(browser: Browser, pages: list[Path], tmp_path: Path) -> None:
    """White paper whatever the scheme, no menu, nothing wider than the sheet."""
    with reading(browser, "file:", 673, color_scheme="dark") as (page, _):
        for path in specimens(pages):
            page.goto(path.as_uri())
            page.emulate_media(media="print")
            assert _on_paper(page) == [], path.name
            page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
            assert "(A4)" in _run("pdfinfo", tmp_path / "page.pdf"), path.name
            text = _run("pdftotext", "-layout", tmp_path / "page.pdf", "-")
            assert re.sub(r"\s+", " ", page.locator("h1").first.inner_text()).split()[0] in text
            assert "Aller au contenu" not in text


def _on_paper(page: Page) -> list[str]:
    """What is wrong with the page laid out for a sheet of 178 mm between its margins."""
    return page.evaluate(
        """screenOnly => {
          const wrong = [...document.querySelectorAll(screenOnly)].filter((e) => e.checkVisibility()).map(lecture.name);
          const width = document.documentElement.scrollWidth;
          if (width > innerWidth) wrong.push("wide: " + width);
          const paper = getComputedStyle(document.body).backgroundColor;
          if (paper !== "rgb(255, 255, 255)") wrong.push("paper: " + paper);
          return wrong;
        }""",
        SCREEN_ONLY,
    )


def _run(*command: str | Path) -> str:
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("name", PAGES)
def test_lighthouse_gives_all_its_points(at_root: str, name: str) -> None:
    """100 for accessibility, best practices and search engines."""
    scores, failed = measure(at_root + name, "--only-categories=accessibility,best-practices,seo")
    assert (failed, set(scores.values())) == ([], {100})
