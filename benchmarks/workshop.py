"""Time the workshop as an editor feels it: from a saved file to the changed page on the screen, in Chromium.

Usage: .venv/bin/python -m benchmarks.workshop [PROJECT ...] [--changes 20]

A PROJECT is « trois éditions réelles » or a size, « 25 x 300 / 2100 ». Prints, for each, the first page from the start
of the command, then the median and the worst of so many changes of each kind, and the ratio of the median to that of
showing the same page again unchanged. Nothing in this folder changes.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from benchmarks.changes import change_level, change_rule, change_word
from benchmarks.made_history import Size
from benchmarks.make_project import make_project
from benchmarks.series import REAL
from benchmarks.workbench import Workbench, copy_editors_files, copy_program

CHROMIUM = "/usr/bin/chromium"
POLL = 0.004
MOST_SECONDS = 30
SETTLING = 0.8
"""Seconds between two changes: a person reads what appeared, and the workshop looks closer."""
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/[\w-]+/")
_STATE = """() => {
  const frame = document.querySelector("#volet-ecran iframe:not(.behind)");
  const page = frame && frame.contentDocument;
  if (!page || page.readyState !== "complete" || !page.querySelector("main")) return null;
  const rules = [...page.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0);
  return [page.querySelector("main").innerHTML, rules].join();
}"""
Change = Callable[[Workbench, int], None]


def change_layout(bench: Workbench, number: int) -> None:
    """Another sentence above the main part of every page."""
    path = bench.program / "layouts" / "site" / "frame" / "_base.html"
    text = re.sub(
        r"(<p>essai \d+</p>)?\{% block main %\}", f"<p>essai {number}</p>{{% block main %}}", path.read_text()
    )
    path.write_text(text, encoding="utf-8")


KINDS: tuple[tuple[str, str, Change], ...] = (
    ("one word of a text", "editorial", change_word),
    ("one level of the palmarès", "palmares", change_level),
    ("one rule of the style sheet", "editorial", change_rule),
    ("one layout", "editorial", change_layout),
)
"""What is changed, and the page that shows it."""


def main() -> None:
    """Measure each project that is asked for, and say it line by line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("projects", nargs="*", default=[REAL])
    parser.add_argument("--changes", type=int, default=20)
    asked = parser.parse_args()
    for project in asked.projects:
        print(project)
        with tempfile.TemporaryDirectory() as folder:
            for line in measure(_workbench(Path(folder), project), asked.changes):
                print(f"  {line}", flush=True)


def measure(bench: Workbench, changes: int) -> Iterator[str]:
    """One line for each thing that was timed."""
    began = time.perf_counter()
    with workshop(bench) as address, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]).new_page()
        page.goto(address)
        wait(lambda: state(page) is not None)
        yield f"{'first page, browser and command started':<42} {1000 * (time.perf_counter() - began):5.0f} ms"
        still = 0.0
        for name, shown, change in KINDS:
            look_at(page, f"{bench.newest_year}/{shown}.html")
            still = still or median(shown_again(page, shown) for _ in range(changes))
            taken = [saved_to_shown(bench, page, change, number) for number in range(changes)]
            yield f"{name:<42} {median(taken):5.0f} ms, worst {max(taken):5.0f}, ratio {median(taken) / still:4.1f}"
        yield f"{'the same page shown again':<42} {still:5.0f} ms"


def saved_to_shown(bench: Workbench, page: Page, change: Change, number: int) -> float:
    """Milliseconds from the nth change until the page on the screen is another."""
    before, began = state(page), time.perf_counter()
    change(bench, number)
    wait(lambda: state(page) not in (before, None))
    taken = 1000 * (time.perf_counter() - began)
    time.sleep(SETTLING)
    return taken


def shown_again(page: Page, name: str) -> float:
    """Milliseconds until a page that did not change is there again, in a frame of its own."""
    began = time.perf_counter()
    page.evaluate("document.querySelector('#volet-ecran iframe').contentWindow.location.reload()")
    wait(lambda: state(page) is not None and name in page.locator("#ici").inner_text())
    return 1000 * (time.perf_counter() - began)


def look_at(page: Page, address: str) -> None:
    """Go there, as an editor does."""
    page.fill("#aller", address)
    page.press("#aller", "Enter")
    page.wait_for_selector(f'#volet-ecran[data-page="{address}"]')
    time.sleep(SETTLING)


def state(page: Page) -> str | None:
    """What the wide view shows, None while it loads."""
    found: str | None = page.evaluate(_STATE)
    return found


def wait(until: Callable[[], bool]) -> None:
    """Look until it is so; a workshop that never answers is an error."""
    end = time.perf_counter() + MOST_SECONDS
    while not until():
        if time.perf_counter() > end:
            raise TimeoutError
        time.sleep(POLL)


@contextmanager
def workshop(bench: Workbench) -> Iterator[str]:
    """The address of a workshop that runs on that workbench."""
    command = [sys.executable, "-m", "generator", "atelier", "--sans-navigateur", "--project", str(bench.project)]
    environment = os.environ | {"PYTHONPATH": str(bench.program)}
    with subprocess.Popen(command, cwd=bench.program, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        found = next(filter(None, map(_ADDRESS.search, process.stdout)))
        yield found[0]
        process.send_signal(signal.SIGINT)


def _workbench(folder: Path, project: str) -> Workbench:
    bench = Workbench(copy_program(folder / "program"), folder / "project")
    if project == REAL:
        copy_editors_files(bench.project)
    else:
        make_project(bench.project, Size.named(project))
    return bench


if __name__ == "__main__":
    main()
