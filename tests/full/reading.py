"""How the tests read pages in the browser: contexts, what goes wrong, the pages that stand for all others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, Request

from generator.checks.reading import read_page
from tests.conftest import ROOT

TOOLS = ROOT / "tests" / "browser" / "node_modules"
INJECTED = (TOOLS / "axe-core" / "axe.min.js", ROOT / "tests" / "browser" / "lecture.js")
LECTURE = INJECTED[1].read_text(encoding="utf-8")
"""For pages where scripts are off: nothing is injected there, but the tests may still ask."""
PARTS = 6
"""Into how many tests all pages are cut, so that several processes may share them."""
_CLASSES = re.compile(r'class="([^"]+)"')


@dataclass
class Log:
    """What a page asked for since the last ``clear``, and what went wrong: messages, failures, strangers."""

    origin: str
    wrong: list[str] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Listen to all that a page says."""
        page.on("request", self._note)
        page.on("console", lambda message: self._say(message.type in ("error", "warning"), message.text))
        page.on("pageerror", lambda error: self._say(True, str(error)))
        # A page left before its icon or its pictures have come is no failure of theirs.
        page.on("requestfailed", lambda one: self._say(one.failure != "net::ERR_ABORTED", one.url))
        page.on("response", lambda answer: self._say(answer.status >= 400, answer.url))

    def clear(self) -> None:
        """Forget everything."""
        self.wrong.clear()
        self.requests.clear()

    def _note(self, request: Request) -> None:
        self.requests.append(request)
        self._say(not request.url.startswith((self.origin, "data:")), f"stranger: {request.url}")

    def _say(self, is_wrong: bool, text: str) -> None:
        if is_wrong:
            self.wrong.append(text)


@contextmanager
def reading(browser: Browser, origin: str, width: int, **options: Any) -> Iterator[tuple[Page, Log]]:
    """A page of that width that knows axe and ``lecture``, and the log of all that it says."""
    with browser.new_context(viewport={"width": width, "height": 900}, **options) as context:
        for script in INJECTED:
            context.add_init_script(path=script)
        page, log = context.new_page(), Log(origin)
        log.watch(page)
        yield page, log
        assert context.cookies() == []


def part_of(pages: list[Path], part: int) -> list[Path]:
    """One page in ``PARTS``, from that on."""
    return pages[part::PARTS]


def specimens(pages: Iterable[Path]) -> list[Path]:
    """The fewest pages that together show every class of the style sheet that any page shows."""
    shown = {path: set(_classes(path)) for path in pages}
    missing = set[str]().union(*shown.values())
    chosen = []
    while missing:
        best = max(sorted(shown), key=lambda path: len(shown[path] & missing))
        missing -= shown[best]
        chosen.append(best)
    return chosen


def _classes(path: Path) -> Iterator[str]:
    for found in _CLASSES.findall(path.read_text(encoding="utf-8")):
        yield from found.split()


class Targets:
    """The files of the site and the anchors of its pages, each read once."""

    def __init__(self, site: Path, address: str) -> None:
        self.site, self.address = site, address
        self._ids: dict[Path, set[str]] = {}

    def broken(self, links: Iterable[str]) -> list[str]:
        """The addresses of the site that lead to no file, or to no such anchor."""
        return [link for link in sorted(set(links)) if link.startswith(self.address) and not self._leads(link)]

    def _leads(self, link: str) -> bool:
        parts = urlsplit(link.removeprefix(self.address))
        path = self.site / unquote(parts.path)
        file = path / "index.html" if parts.path in ("", "/") or parts.path.endswith("/") else path
        if not file.is_file():
            return False
        return not parts.fragment or file.suffix != ".html" or unquote(parts.fragment) in self._anchors(file)

    def _anchors(self, file: Path) -> set[str]:
        if file not in self._ids:
            self._ids[file] = set(read_page(file.read_bytes()).ids)
        return self._ids[file]
