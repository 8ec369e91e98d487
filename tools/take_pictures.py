"""Make the pictures of the README and of the guide: ``make pictures``, or some of them by the name of their group.

Nothing is drawn by hand: the workshop is photographed in Chromium while it shows copies of this yearbook and of one
begun from nothing; papers are drawn by Poppler; what a terminal says is what the commands answer.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tools.pictures.beginnings import take_beginnings
from tools.pictures.browsing import chromium, leaf, workshop
from tools.pictures.drawing import beside, keep, spread
from tools.pictures.papers import BOOK, SPREAD, dropped, take_papers
from tools.pictures.projects import YEAR, another_yearbook, cites, this_yearbook
from tools.pictures.scenes import take_scenes

GROUPS = {"papiers", "atelier", "debut"}


def main(asked: set[str]) -> None:
    """Write the pictures in ``docs/images``."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        project = this_yearbook(Path(folder) / "annuaire")
        if asked & {"papiers", "atelier"}:
            cites(project, "publier", "--only", "book", "--edition", str(YEAR))
        if "papiers" in asked:
            take_papers(browser, project)
        if "atelier" in asked:
            with workshop(browser, project) as page:
                home = leaf(browser, page, "index.html", (1200, 1000))
                keep(beside(640, home, spread(project / BOOK, SPREAD)), "site-et-livre")
                take_scenes(browser, page, project, dropped(project))
        if "debut" in asked:
            with workshop(browser, begun := another_yearbook(Path(folder) / "fleurs")) as page:
                take_beginnings(browser, page, begun)


if __name__ == "__main__":
    main({*sys.argv[1:]} or GROUPS)
