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
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
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
            bench = _bench(Path(folder), name)
            for measure in _measure(bench, name, asked):
                sheet = sheet.with_measures([measure])
                keep_sheet(sheet, KEPT)
            if hugo and name != REAL:
                sheet = sheet.with_duels(_duel(bench, name, Path(folder) / "hugo", hugo, asked.runs))
                keep_sheet(sheet, KEPT)
    if asked.date:
        version = hugo_version(hugo) if hugo else ""
        PAGE.write_text(write_page(sheet, this_machine(version), asked.date), encoding="utf-8")


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


def _measure(bench: Workbench, name: str, asked: argparse.Namespace) -> Iterator[Measure]:
    for situation in situations_of(name):
        if asked.situation and situation.name not in asked.situation:
            continue
        done = [_run(bench, situation) for _ in range(asked.runs)]
        is_build = situation.command == "build"
        pages = weight_of_pages(bench.site)[0] if is_build else 0
        stages = tuple(read_stages(done[-1].printed)) if is_build else ()
        measure = Measure(name, situation.name, asked.runs, median_cost(run.cost for run in done), pages, stages)
        _say(name, situation.name, measure.cost)
        yield measure


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


def _duel(bench: Workbench, name: str, folder: Path, program: Path, runs: int) -> Iterator[Duel]:
    """From nothing, then with a word changed: ours, Hugo's, ours, Hugo's ..."""
    if not bench.site.is_dir():
        bench.run("build", "--only", "site")
    site = make_hugo_site(bench.site, folder, program)
    page = f"{bench.newest_year}/editorial.html"
    for situation in (one for one in situations_of(name) if one.name in AGAINST_HUGO):
        pairs = [(_run(bench, situation).cost, _run_hugo(site, situation, page)) for _ in range(runs)]
        ratios = tuple(ours.seconds / theirs.seconds for ours, theirs in pairs)
        ours, theirs = (median_cost(costs) for costs in zip(*pairs, strict=True))
        count, weight = weight_of_pages(bench.site)
        _say(name, f"{situation.name}, Hugo", theirs)
        yield Duel(name, situation.name, ours, theirs, ratios, count, weight, site.weight)
    shutil.rmtree(folder)


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
