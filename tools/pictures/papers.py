"""What is printed, sent and typed: books, releases, kits, and the terminal."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from tools.pictures.drawing import beside, keep, of_page, spread
from tools.pictures.projects import ROOT, YEAR, cites
from tools.pictures.terminal import terminal

BOOK = f"output/site/{YEAR}/cites-en-reseaux-{YEAR}.pdf"
PRINT = f"output/print/{YEAR}"
SPREAD = 42
"""Two facing pages of the book: an even folio, then an odd one."""
HIGH = 620


def take_papers(browser: Browser, project: Path) -> None:
    """Those of an edition whose book is published in the project."""
    keep(beside(HIGH, of_page(project / PRINT / "couverture.pdf", 1, 60)), "guide/couverture")
    keep(beside(760, of_page(project / PRINT / "bon-a-tirer.pdf")), "guide/bon-a-tirer")
    keep(release(project), "guide/communique")
    keep(kit(project), "guide/kit")
    keep(ceremony(project), "guide/ceremonie")
    keep(extract(project), "guide/extrait")
    keep(terminal(browser, ("cites --help", cites(ROOT, "--help"))), "guide/terminal")
    take_findings(browser, project)


def take_findings(browser: Browser, project: Path) -> None:
    """A slip, told to a person and to a service."""
    file = project / f"editions/{YEAR}/palmares.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("- Bron (69)", "- Brom (69)", 1), encoding="utf-8")
    told = terminal(browser, ("cites controler", cites(project, "controler")), lines=14)
    noted = terminal(browser, ("cites controler --format github", cites(project, "controler", "--format", "github")))
    file.write_text(text, encoding="utf-8")
    keep(told, "guide/constat")
    keep(noted, "guide/service")


def release(project: Path) -> Image.Image:
    """The local release of a town, and that of its region."""
    cites(project, "communique", "Vannes", "--vers", "seul", "--edition", str(YEAR))
    cites(project, "communique", "--region", "Bretagne", "--vers", "region", "--edition", str(YEAR))
    pdfs = (next((project / folder).glob("*.pdf")) for folder in ("seul", "region"))
    return beside(HIGH, *(of_page(pdf) for pdf in pdfs))


def kit(project: Path) -> Image.Image:
    """The certificate, and two pictures to post."""
    cites(project, "kit", "Vannes", "--vers", "kit-de-vannes", "--edition", str(YEAR))
    with zipfile.ZipFile(next((project / "kit-de-vannes").glob("*.zip"))) as parcel:
        parcel.extractall(project / "kit-de-vannes")
    inside = next(path for path in (project / "kit-de-vannes").iterdir() if path.is_dir())
    posts = [
        Image.open(inside / f"images/{name}.png").convert("RGB") for name in ("carre-1080x1080", "story-1080x1920")
    ]
    return beside(480, of_page(inside / "certificat/certificat-ecran.pdf"), *posts)


def ceremony(project: Path) -> Image.Image:
    """The names to read, and a sheet of badges."""
    cites(project, "ceremonie", str(YEAR))
    with zipfile.ZipFile(project / f"kits/ceremonie-{YEAR}.zip") as parcel:
        names = {Path(name).name: name for name in parcel.namelist()}
        for wanted in ("appel.pdf", "badges.pdf"):
            (project / wanted).write_bytes(parcel.read(names[wanted]))
    return beside(HIGH, of_page(project / "appel.pdf"), of_page(project / "badges.pdf"))


def extract(project: Path) -> Image.Image:
    """The pages of a region, on their own."""
    cites(project, "extraire", "--edition", str(YEAR), "--region", "Bretagne", "--sortie", "bretagne.pdf")
    return beside(HIGH, spread(project / "bretagne.pdf", 1))


def dropped(project: Path) -> bytes:
    """A spread of the book, as a picture that somebody drops: large enough to be printed."""
    octets = io.BytesIO()
    spread(project / BOOK, SPREAD).save(octets, "PNG")
    return octets.getvalue()
