"""What the pages of the site weigh, from the published files: kilobytes, elements, requests, EcoIndex, by kind of page.

Usage: .venv/bin/python benchmarks/page_weights.py [FOLDER], after `make build`.
As the page opens on a server that compresses with gzip: itself, styles, scripts, icon, two fonts, drawings.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from functools import cache
from gzip import compress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.ecoindex import count_elements, grade, score  # noqa: E402

FONTS = ("source-serif-4.woff2", "bricolage-grotesque.woff2")
_ASKED = re.compile(r'<(?:link rel="(?:stylesheet|icon)" href|script src|img [^>]*?src)="([^"?#]+)')
Measure = tuple[int, int, float, float, int]
"""EcoIndex, elements, kilobytes of page, styles, scripts and drawings, kilobytes in all, requests."""


@cache
def packed(path: Path) -> int:
    """Octets sent: fonts and pictures are compressed already."""
    content = path.read_bytes()
    return len(compress(content, 6)) if path.suffix in {".html", ".css", ".js", ".svg"} else len(content)


def measure(page: Path, site: Path) -> Measure:
    """What a page costs."""
    html = page.read_text(encoding="utf-8")
    asked = {(page.parent / name).resolve() for name in _ASKED.findall(html)}
    own = (packed(page) + sum(packed(path) for path in asked if path.suffix in {".css", ".js", ".svg"})) / 1024
    fonts = {(site / "assets" / name).resolve() for name in FONTS}
    total = (packed(page) + sum(map(packed, asked | fonts))) / 1024
    elements, requests = count_elements(html), 1 + len(asked | fonts)
    return score(elements, requests, total), elements, own, total, requests


def main() -> None:
    """Print a line a kind of page, the grades, and the heaviest pages."""
    site = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "output" / "site"
    found = {path.relative_to(site).as_posix(): measure(path, site) for path in sorted(site.rglob("*.html"))}
    kinds = defaultdict(list)
    for name, one in found.items():
        kinds[re.sub(r"\d{4}", "ANNÉE", re.sub(r"(collectivites/|region-).*", r"\1*", name))].append(one)
    print(
        f"{'pages':>5} {'EcoIndex':>8} {'éléments':>8} {'Ko':>6} {'Ko en tout':>10} {'requêtes':>8}  (les moins bons)"
    )
    for kind, ones in sorted(kinds.items(), key=lambda pair: min(pair[1])):
        least, (_, *most) = min(ones), map(max, zip(*ones, strict=True))
        values = f"{least[0]:>6} {grade(least[0])} {most[0]:>8} {most[1]:>6.1f} {most[2]:>10.1f} {most[3]:>8}"
        print(f"{len(ones):>5} {values}  {kind}")
    print(dict(sorted(Counter(grade(one[0]) for one in found.values()).items())))
    print(f"polices : {sum(path.stat().st_size for path in site.rglob('*.woff2')) / 1024:.1f} Ko")


if __name__ == "__main__":
    main()
