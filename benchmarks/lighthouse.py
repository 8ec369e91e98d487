"""Lighthouse on the pages that matter most, served compressed with the ready-made headers: median of three runs.

Usage: .venv/bin/python benchmarks/lighthouse.py [RUNS [PAGE ...]], after `make build` and tools/setup-tests.sh.
Performance depends on how busy the machine is; the other scores do not, and the full tests hold them at 100.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.local_server import serving  # noqa: E402

SITE = ROOT / "output" / "site"
PROGRAM = ROOT / "tests" / "browser" / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
CHROMIUM = "/usr/bin/chromium"
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"
PAGES = ("index.html", "2020/index.html", "2020/palmares.html", "collectivites/vannes-56260.html")
Scores = dict[str, int]


def measure(address: str, *options: str) -> tuple[Scores, list[str]]:
    """The scores of one run over 100, and the audits below 1 outside performance."""
    command = ["node", str(PROGRAM), address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}", *options]
    environment = os.environ | {"CHROME_PATH": CHROMIUM, "CI": "1"}
    report = json.loads(_insist(command, environment))
    scores = {name: round(100 * (kind["score"] or 0)) for name, kind in report["categories"].items()}
    watched = {one["id"] for name, kind in report["categories"].items() if name != "performance"
               for one in kind["auditRefs"] if one["weight"]}  # fmt: skip
    failed = [name for name in sorted(watched) if report["audits"][name]["score"] not in (1, None)]
    return scores, failed


def _insist(command: list[str], environment: dict[str, str], tries: int = 3) -> str:
    """What the command prints. Chromium sometimes dies as it starts: such a run measured nothing and is made again."""
    done = subprocess.run(command, capture_output=True, text=True, check=tries == 1, env=environment)
    return done.stdout if done.returncode == 0 else _insist(command, environment, tries - 1)


def main() -> None:
    """Print a line a page and screen."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    print(f"{'page':36} {'screen':8}", *(f"{name:>15}" for name in CATEGORIES))
    with serving(SITE) as address:
        for page in sys.argv[2:] or PAGES:
            for screen, options in (("mobile", ()), ("desktop", ("--preset=desktop",))):
                results = [measure(address + page, *options) for _ in range(runs)]
                medians = (statistics.median(scores[name] for scores, _ in results) for name in CATEGORIES)
                print(f"{page:36} {screen:8}", *(f"{value:>15}" for value in medians), *results[-1][1], flush=True)


if __name__ == "__main__":
    main()
