"""Every published page: the Nu HTML checker, axe-core in both colour schemes, narrow screens, no stranger."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.full

TOOLS = Path(__file__).resolve().parents[1] / "browser" / "node_modules"


def test_html_is_valid(site: Path) -> None:
    """0 errors and 0 warnings of the Nu HTML checker, on every page and style sheet."""
    jar = next(TOOLS.glob("vnu-jar/**/vnu.jar"))
    command = ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--also-check-css", "--skip-non-html"]
    done = subprocess.run([*command, str(site)], capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    assert [(m.get("url", "").rpartition("/site/")[2], m.get("lastLine"), m["message"]) for m in messages] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, pages: list[Path], scheme: str) -> None:
    """0 violations of any impact, on every page."""
    axe = (TOOLS / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    page = _open(browser, 1280, scheme)
    found = {path.name: violations for path in pages if (violations := _violations(page, path, axe))}
    assert found == {}


def test_no_page_is_wider_than_a_small_screen(browser: Browser, pages: list[Path]) -> None:
    """At 320 px nothing needs scrolling sideways."""
    page = _open(browser, 320, "light")
    wide = {}
    for path in pages:
        page.goto(path.as_uri())
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide[path.name] = width
    assert wide == {}


def test_nothing_is_asked_of_another_host_and_no_error_is_logged(browser: Browser, pages: list[Path]) -> None:
    page = _open(browser, 1280, "light")
    strangers: list[str] = []
    page.on("request", lambda request: strangers.append(request.url) if not request.url.startswith("file:") else None)
    page.on("console", lambda message: strangers.append(message.text) if message.type == "error" else None)
    # A page left before its icon and its lazy images have come is no failure of theirs.
    page.on("requestfailed", lambda r: strangers.append(r.url) if r.failure != "net::ERR_ABORTED" else None)
    for path in pages:
        page.goto(path.as_uri())
    assert strangers == []
    assert page.context.cookies() == []


def _open(browser: Browser, width: int, scheme: str) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    return context.new_page()


def _violations(page: Page, path: Path, axe: str) -> list[str]:
    page.goto(path.as_uri())
    page.evaluate(axe)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in result["violations"]]
