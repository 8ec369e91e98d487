"""All pages in the browser: on a disk, on a server with its ready-made settings, with and without scripts."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.full.reading import LECTURE, PARTS, TOOLS, Log, Targets, part_of, reading
from tools.ecoindex import grade, score

pytestmark = pytest.mark.full

MOST_REQUESTS = 8
MOST_KILOBYTES = 60
"""Of the page with its styles, scripts and drawings, compressed; fonts and photographs apart."""
LEAST_OF_A, LEAST_OF_B = 80, 70
"""EcoIndex: of every page; of the longest lists."""
LONGEST = {
    "2012/figure-niveaux-par-region.html",
    "2012/membres.html",
    "2012/palmares.html",
    "2012/palmares-par-departement.html",
    "2012/palmares-par-niveau.html",
    "2012/presentation.html",
    "2019/chiffres-declares.html",
    "2019/etapes.html",
    "2019/palmares.html",
    "2019/palmares-par-departement.html",
    "2020/palmares.html",
    "2020/palmares-par-departement.html",
    "departements.html",
    "departements/ardeche-07.html",
    "departements/nord-59.html",
    "departements/pas-de-calais-62.html",
    "evolution-2012-2019-absente.html",
    "evolutions/figure-fideles.html",
    "presse/dossier-de-presse-2019.html",
}
"""The only pages that may score less than A: lists and tables that would say less in two halves."""
APART = (".woff2", ".jpg", ".jpeg", ".png", ".webp", ".avif")


def test_html_is_valid(site: Path) -> None:
    """0 errors and 0 warnings of the Nu HTML checker, on every page and style sheet."""
    jar = next(TOOLS.glob("vnu-jar/**/vnu.jar"))
    command = ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--also-check-css", "--skip-non-html"]
    done = subprocess.run([*command, str(site)], capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    assert [(m.get("url", "").rpartition("/site/")[2], m.get("lastLine"), m["message"]) for m in messages] == []


@pytest.mark.parametrize("part", range(PARTS))
def test_pages_on_a_disk(browser: Browser, site: Path, opened: list[Path], part: int) -> None:
    """No violation for axe on a large light screen, or every other time a dark phone; order, links, widths.

    Dark and narrow, each kind of page is read by ``test_specimens``.
    """
    found: dict[str, list[str]] = {}
    targets = Targets(site, site.as_uri() + "/")
    with reading(browser, "file:", 1440) as (page, log):
        for number, path in enumerate(part_of(opened, part)):
            log.clear()
            page.goto(path.as_uri())
            wrong = [*_read(page, targets), *_fit(page)]
            if number % 2 or "OPENED_ALL" in os.environ:
                wrong += _read_on_a_phone(page)
            wrong += log.wrong
            if wrong:
                found[path.relative_to(site).as_posix()] = wrong
    assert found == {}


def _read(page: Page, targets: Targets) -> Iterable[str]:
    yield from page.evaluate("lecture.violations()")
    yield from page.evaluate("lecture.disorder()")
    yield from targets.broken(page.evaluate("lecture.links()"))


def _fit(page: Page) -> Iterable[str]:
    page.set_viewport_size({"width": 320, "height": 640})
    for size in ("100%", "200%"):
        if (width := page.evaluate("size => lecture.width(size)", size)) > 320:
            yield f"{width} px wide with a text of {size}"
    page.set_viewport_size({"width": 1440, "height": 900})


def _read_on_a_phone(page: Page) -> Iterable[str]:
    page.set_viewport_size({"width": 360, "height": 800})
    page.emulate_media(color_scheme="dark")
    yield from (f"dark: {one}" for one in page.evaluate("lecture.violations()"))
    page.set_viewport_size({"width": 1440, "height": 900})
    page.emulate_media(color_scheme="light")


@pytest.mark.parametrize("part", range(PARTS))
def test_pages_on_a_server(
    browser: Browser, site: Path, opened: list[Path], at_root: str, in_folder: str, part: int
) -> None:
    """Under a folder with scripts, at the root without: no complaint, few requests, light, no word lost."""
    found: dict[str, list[str]] = {}
    targets = Targets(site, in_folder), Targets(site, at_root)
    with (
        reading(browser, in_folder, 768) as (page, log),
        reading(browser, at_root, 768, java_script_enabled=False) as (plain, plain_log),
    ):
        for path in part_of(opened, part):
            name = path.relative_to(site).as_posix()
            wrong = [*_load(page, log, name, targets[0]), *_weigh(page, log, name)]
            wrong += _load(plain, plain_log, name, targets[1])
            lost = set(page.evaluate("lecture.words()")) - set(plain.evaluate("lecture.words()"))
            wrong += [f"lost without scripts: {word}" for word in sorted(lost)]
            if wrong:
                found[name] = wrong
    assert found == {}


def _load(page: Page, log: Log, name: str, targets: Targets) -> Iterable[str]:
    """What is wrong with a page opened with all its pictures: a complaint, a broken link, something stored."""
    log.clear()
    page.goto(targets.address + name)
    page.evaluate(LECTURE)
    yield from (f"no picture: {one}" for one in page.evaluate("lecture.brokenPictures()"))
    yield from targets.broken(page.evaluate("lecture.links()"))
    yield from log.wrong
    if page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length"):
        yield "something is stored"


def _weigh(page: Page, log: Log, name: str) -> Iterable[str]:
    """Requests, octets and EcoIndex of the page that was just loaded with all its pictures."""
    sizes = _needed(log, page.evaluate("lecture.fonts()"))
    own = sum(size for url, size in sizes.items() if not url.endswith(APART)) / 1024
    value = score(page.evaluate("lecture.elements()"), len(sizes), sum(sizes.values()) / 1024)
    if len(sizes) > MOST_REQUESTS:
        yield f"{len(sizes)} requests"
    if own > MOST_KILOBYTES:
        yield f"{own:.1f} KB"
    if value < (LEAST_OF_B if name in LONGEST else LEAST_OF_A):
        yield f"EcoIndex {value} {grade(value)}"


def _needed(log: Log, fonts: int) -> dict[str, int]:
    """The octets of each file, by address; of the fonts, as many as the page uses."""
    sizes = {one.url.partition("?")[0]: _size(one) for one in log.requests if one.url.startswith("http")}
    spare = sorted((url for url in sizes if url.endswith(".woff2")), key=lambda url: -sizes[url])[fonts:]
    return {url: size for url, size in sizes.items() if url not in spare}


def _size(request: Request) -> int:
    answer = request.response()
    return int(answer.headers.get("content-length", 0)) if answer else 0
