"""The workshop in a browser, and what is asked of it before it is photographed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from tools.pictures.drawing import framed, opened
from tools.pictures.projects import ROOT

ARGUMENTS = ["--lang=fr", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
FRENCH = {**os.environ, "LANGUAGE": "fr"}
"""What the browser itself says, « Choisir un fichier », is in French too."""
PATIENCE = 120_000
"""Milliseconds: the book takes its time."""
SIZE = ViewportSize(width=1280, height=760)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS, env=FRENCH)
        yield browser
        browser.close()


@contextmanager
def workshop(browser: Browser, project: Path) -> Iterator[Page]:
    """The workshop of a yearbook, its files read."""
    command = [sys.executable, "-m", "generator", "atelier", "--sans-navigateur", "--project", str(project)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        address = next(line.strip() for line in process.stdout or () if "http://" in line)
        page = browser.new_page(viewport=SIZE)
        page.set_default_timeout(PATIENCE)
        page.goto(address)
        expect(page.locator("#etat")).not_to_have_attribute("data-etat", "lecture", timeout=PATIENCE)
        yield page
        page.close()
        process.send_signal(signal.SIGINT)


def look(page: Page, address: str, *panes: str) -> None:
    """A page of the yearbook, in these panes only."""
    page.fill("#aller", address)
    page.press("#aller", "Enter")
    expect(page.locator("#ici")).to_have_text(address)
    for button in page.locator("fieldset.views button").all():
        asked = button.inner_text() in panes
        if (button.get_attribute("aria-pressed") == "true") is not asked:
            button.click()
    if "Grand écran" in panes:
        page.wait_for_selector(f'#volet-ecran[data-page="{address}"]')
    page.evaluate("document.activeElement.blur()")


def shot(page: Page) -> Image.Image:
    """The whole window."""
    page.wait_for_timeout(400)
    return opened(page.screenshot())


def pane(page: Page, name: str) -> Image.Image:
    """One pane, without what is around it."""
    page.wait_for_timeout(400)
    return framed(opened(page.locator(f"#volet-{name}").screenshot()))


def leaf(browser: Browser, page: Page, address: str, size: tuple[int, int], at: str = "") -> Image.Image:
    """A page of the proof without the frame, from a place on it."""
    base = page.url.partition("?")[0].partition("#")[0]
    alone = browser.new_page(viewport={"width": size[0], "height": size[1]})
    alone.goto(f"{base}clair/{address}")
    if at:
        alone.locator(at).first.evaluate("one => one.scrollIntoView({block: 'start', behavior: 'instant'})")
    alone.wait_for_timeout(400)
    taken = opened(alone.screenshot())
    alone.close()
    return taken
