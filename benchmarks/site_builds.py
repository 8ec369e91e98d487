"""Time whole builds of the real editions and of large made ones, beside Hugo, and write docs/performance.md.

Usage: .venv/bin/python -m benchmarks.site_builds [--project NAME ...] [--situation NAME ...] [--runs 3] [--no-hugo]
       [--date 2026-11-29]

Without --project, all are measured; that takes an hour or two. « 1 x 3000 » and the like may be asked for too. What is
measured is kept in .cache/performance.json, so that several sittings make one page; the page is written when --date
says the day. Nothing else is changed in this folder: program and projects are copied to a temporary one.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from benchmarks.hugo_site import HugoSite, hugo_version, install_hugo, make_hugo_site, weight_of_pages
from benchmarks.machine import this_machine
from benchmarks.made_history import Size
from benchmarks.make_project import make_project
from benchmarks.measuring import Cost, Run, median_cost
from benchmarks.performance_page import write_page
from benchmarks.series import AGAINST_HUGO, PROJECTS, REAL, Situation, situations_of
from benchmarks.sheet import Duel, Measure, keep_sheet, read_sheet
from benchmarks.stage_lines import read_stages
from benchmarks.workbench import ROOT, Workbench, copy_editors_files, copy_program

KEPT = ROOT / ".cache" / "performance.json"
PAGE = ROOT / "docs" / "performance.md"
_numbers = itertools.count()
"""No two changes of a sitting are the same."""


def main() -> None:
    """Measure what is asked for, say it line by line, keep it, and write the page."""
    asked = _arguments()
    sheet = read_sheet(KEPT)
    hugo = None if asked.no_hugo else install_hugo()
    for name in asked.project or PROJECTS if asked.runs else ():
        with tempfile.TemporaryDirectory() as folder:
            sitting = Sitting(name, _bench(Path(folder), name), Path(folder) / "hugo", hugo, asked.runs)
            for situation in situations_of(name):
                if not asked.situation or situation.name in asked.situation:
                    measure, duels = sitting.measure(situation)
                    sheet = sheet.with_measures([measure]).with_duels(duels)
                    keep_sheet(sheet, KEPT)
    if asked.date:
        version = hugo_version(hugo) if hugo else ""
        PAGE.write_text(write_page(sheet, this_machine(version), asked.date), encoding="utf-8")


@dataclass(frozen=True)
class Sitting:
    """The runs on one project. ``hugo`` is its program, None when nobody wants it."""

    name: str
    bench: Workbench
    folder: Path
    hugo: Path | None
    runs: int

    @cached_property
    def hugo_site(self) -> HugoSite:
        """Hugo's project, made from the pages published first, and built once."""
        assert self.hugo
        site = make_hugo_site(self.bench.site, self.folder, self.hugo)
        site.build()
        return site

    def measure(self, situation: Situation) -> tuple[Measure, list[Duel]]:
        """Some runs of a situation; where we are compared, each is followed by Hugo's: ours, its, ours, its ..."""
        done, theirs, page = [], [], f"{self.bench.newest_year}/editorial.html"
        is_duel = self.hugo and self.name != REAL and situation.name in AGAINST_HUGO
        for _ in range(self.runs):
            done.append(_run(self.bench, situation))
            if is_duel:
                theirs.append(_run_hugo(self.hugo_site, situation, page))
        pages, weight = weight_of_pages(self.bench.site) if situation.command == "build" else (0, 0)
        stages = tuple(read_stages(done[-1].printed)) if pages else ()
        costs = [run.cost for run in done]
        measure = Measure(self.name, situation.name, self.runs, median_cost(costs), pages, stages)
        _say(self.name, situation.name, measure.cost)
        return measure, [self._duel(situation, costs, theirs, pages, weight)] if theirs else []

    def _duel(self, situation: Situation, ours: list[Cost], theirs: list[Cost], pages: int, weight: int) -> Duel:
        ratios = tuple(one.seconds / other.seconds for one, other in zip(ours, theirs, strict=True))
        _say(self.name, f"{situation.name}, Hugo", median_cost(theirs))
        costs = (median_cost(ours), median_cost(theirs))
        return Duel(self.name, situation.name, *costs, ratios, pages, weight, self.hugo_site.weight)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--project", action="append", help=f"one of: {', '.join(PROJECTS)}; or another size")
    parser.add_argument("--situation", action="append", help="one of them only, by its name in the page")
    parser.add_argument("--runs", type=int, default=3, help="0: only write the page again")
    parser.add_argument("--no-hugo", action="store_true", help="do not compare with Hugo")
    parser.add_argument("--date", type=date.fromisoformat, help="the day to write in the page")
    return parser.parse_args()


def _bench(folder: Path, name: str) -> Workbench:
    bench = Workbench(copy_program(folder / "programme"), folder / "projet")
    if name == REAL:
        copy_editors_files(bench.project)
    else:
        make_project(bench.project, Size.named(name))
    return bench


def _run(bench: Workbench, situation: Situation) -> Run:
    """One run after the change that the situation is about; it must be seen in what was published."""
    number = next(_numbers)
    if situation.is_new:
        bench.forget()
    elif situation.command == "build" and not bench.site.is_dir():
        bench.run("build", *situation.arguments)
    if situation.change:
        situation.change(bench, number)
    run = bench.run(situation.command, *situation.arguments)
    if situation.proof and not situation.proof(bench, number):
        raise SystemExit(f"{situation.name} : la parution ne montre pas le changement")
    return run


def _run_hugo(site: HugoSite, situation: Situation, page: str) -> Cost:
    word = f"essai{next(_numbers)}"
    if situation.is_new:
        site.forget()
    else:
        site.add_word(page, word)
    cost = site.build().cost
    if not situation.is_new and not site.shows(page, word):
        raise SystemExit(f"{situation.name} : Hugo ne montre pas le changement")
    return cost


def _say(project: str, situation: str, cost: Cost) -> None:
    times = f"{cost.seconds:8.2f} s {cost.processor:8.2f} s"
    print(f"{project:24} {situation:30} {times} {cost.memory / 1e6:7.0f} Mo {cost.together / 1e6:7.0f} Mo", flush=True)


if __name__ == "__main__":
    main()
