"""Every address of the site, in one place. Flat ``.html`` names, relative links: it works from a disk or a sub-folder.

A path is relative to the site's root and never starts with a slash.
"""

from __future__ import annotations

import re
from functools import lru_cache
from posixpath import relpath

from generator.french.words import slug
from generator.model.collectivity import Collectivity, Department
from generator.model.edition import AnyChapter, Chapter

HOME = "index.html"
COLLECTIVITIES = "collectivites.html"
DOWNLOADS = "telechargements.html"
OPEN_DATA = "donnees.html"
NOT_FOUND = "404.html"
SITE_MAP = "plan-du-site.html"
SEARCH = "recherche.html"
SEARCH_FOLDER = "pagefind"
"""The engine and index of the full-text search. Its worker compiles WebAssembly, under the server's policy: the answer
that carries ``pagefind-worker.js`` needs ``script-src 'self' 'wasm-unsafe-eval'`` (see ``security``)."""
DATA_FOLDER = "donnees"
PRESS_FOLDER = "presse"
PRESS = "presse/index.html"
"""Where journalists come in."""
ACROSS = "evolutions.html"
"""The editions read together."""
FAITHFUL = "evolutions/fideles.html"
"""Those that every palmarès names."""
DEPARTMENTS = "departements.html"
"""Every département through the editions."""
FEED = "atom.xml"
SUMS = "SHA256SUMS"
SHELF = "downloads.json"


BADGE = "-badge.svg"
OFFERS = (BADGE, ".bib", ".ris")
"""What each page of a collectivity offers, beside it."""
_OF_A_COLLECTIVITY = re.compile(
    r"(?P<page>collectivites/[a-z0-9-]+-(?P<code>[0-9ab]+))(\.html|-badge\.svg|\.bib|\.ris)"
)


def table(name: str) -> str:
    """A table of the open data, column by column."""
    return f"{DATA_FOLDER}/{name}.html"


def press_file(stem: str, suffix: str) -> str:
    """A document for the press: « .html » its page, « .pdf », « .docx », « .txt », « .eml » what is taken away."""
    return f"{PRESS_FOLDER}/{stem}{suffix}"


def local_release(year: int, stem: str, suffix: str = ".html") -> str:
    """The release of a collectivity, a département or a region in an edition, or one of its forms."""
    return f"{PRESS_FOLDER}/{year}/{stem}{suffix}"


def programme(year: int) -> str:
    """The programme of the ceremony and of what surrounds it."""
    return f"{year}/programme.html"


def edition(year: int) -> str:
    """An edition's front page."""
    return f"{year}/index.html"


def chapter(year: int, name: AnyChapter) -> str:
    """A chapter of an edition; the index of collectivities is the site's own."""
    return COLLECTIVITIES if name is Chapter.INDEX else f"{year}/{name}.html"


def levels(year: int) -> str:
    """The palmarès by level."""
    return f"{year}/palmares-par-niveau.html"


def departments(year: int) -> str:
    """The palmarès by département."""
    return f"{year}/palmares-par-departement.html"


def palmares_notes(year: int) -> str:
    """The mentions of an edition, and the names that were put right."""
    return f"{year}/palmares-corrections.html"


def region(year: int, name: str) -> str:
    """One region's palmarès."""
    return f"{year}/region-{slug(name)}.html"


def figure(year: int, name: str) -> str:
    """The page of a chart or map."""
    return f"{year}/figure-{name}.html"


def is_figure(address: str) -> bool:
    """Whether an address may be the page of a chart or map, of an edition or of all."""
    return address.rpartition("/")[2].startswith("figure-")


def figure_place(year: int, name: str) -> str:
    """A chart or map among the others, where the edition shows them all."""
    return f"{chapter(year, Chapter.FIGURES)}#{name}"


def declared(year: int) -> str:
    """What the documents of an edition declare, number by number."""
    return f"{year}/chiffres-declares.html"


def figure_file(year: int, name: str, suffix: str) -> str:
    """A chart's drawing or numbers: ``.svg``, ``-sombre.svg``, ``.csv``."""
    return f"{year}/figures/{name}{suffix}"


def pair(before: int, now: int) -> str:
    """What changed from an edition to the next."""
    return f"evolution-{before}-{now}.html"


def movers(before: int, now: int, kind: str) -> str:
    """Those that made the same kind of move from an edition to the next."""
    return f"evolution-{before}-{now}-{kind}.html"


def across_file(name: str, suffix: str) -> str:
    """The drawing or the numbers of a chart of all the editions, as ``figure_file``."""
    return f"evolutions/{name}{suffix}"


def across_figure(name: str) -> str:
    """The page of a chart of all the editions."""
    return f"evolutions/figure-{name}.html"


def letter(initial: str) -> str:
    """The collectivities of one initial."""
    return f"collectivites-{letter_anchor(initial)}.html"


def letter_anchor(initial: str) -> str:
    """Where an initial stands on the page of all the initials."""
    return initial.lower() if initial.isalpha() else "autres"


def department(one: Department) -> str:
    """A département through the editions."""
    return f"departements/{slug(one.name)}-{one.code.lower()}.html"


def article(year: int, name_of_text: str) -> str:
    """A text of an edition that no chapter shows."""
    return f"{year}/texte-{slug(name_of_text)}.html"


def profile(year: int, slug_of_text: str) -> str:
    """The profile of a town in an edition."""
    return f"{year}/{slug_of_text}.html"


def drawing(year: int, name: str) -> str:
    """A drawing of an edition that is no figure: its constellation, its map of places."""
    return f"{year}/dessins/{name}.svg"


def collectivity(one: Collectivity) -> str:
    """A collectivity's page, whatever its edition: its name and its code."""
    return f"collectivites/{slug(one.name)}-{one.code.lower()}.html"


def badge(one: Collectivity) -> str:
    """The picture of a collectivity's level."""
    return collectivity(one).removesuffix(".html") + BADGE


def citation(one: Collectivity, suffix: str) -> str:
    """How to cite a collectivity's page: « .bib » or « .ris »."""
    return collectivity(one).removesuffix(".html") + suffix


def read_collectivity(path: str) -> tuple[str, str]:
    """The page and the code in the address of a collectivity's page or of what that offers; "" in any other."""
    found = _OF_A_COLLECTIVITY.fullmatch(path)
    return (f"{found['page']}.html", found["code"].upper()) if found else ("", "")


def page(name: str) -> str:
    """A page of the site itself: about, legal notice ..."""
    return f"{slug(name)}.html"


def book(stem: str, year: int) -> str:
    """The book to read on a screen; ``stem`` is how the yearbook's files begin."""
    return f"{year}/{stem}-{year}.pdf"


def is_book(path: str, year: int) -> bool:
    """Whether a file of the site is the book of an edition, whatever the yearbook is called."""
    return path.startswith(f"{year}/") and path.endswith(f"-{year}.pdf") and path.count("/") == 1


def print_file(stem: str, year: int, part: str) -> str:
    """What a printer may fetch: the « interieur » or the « couverture » of a book."""
    return f"{year}/impression/{stem}-{year}-{part}.pdf"


def archive(stem: str, year: int, part: str = "") -> str:
    """A whole edition to read from a disk, or its ``-donnees``, or its ``-figures``."""
    return f"{year}/{stem}-{year}{part}.zip"


def card(name: str) -> str:
    """The image that social networks show beside a link: an edition's by its year, a collectivity's by its page."""
    return f"apercus/{name}.png"


def image(name: str) -> str:
    """An editor's image."""
    return f"images/{name}"


def asset(name: str) -> str:
    """A style sheet, script or font of the site."""
    return f"assets/{name}"


def is_lasting(path: str) -> bool:
    """Whether others may link to a file, so that its address must not die: pages, books, data, figures, badges."""
    name = path.rpartition("/")[2]
    own_folders = ("/dessins/", "/impression/")
    of_the_house = path.startswith(("assets/", "apercus/", "serveur/", "pagefind/")) or any(
        f in path for f in own_folders
    )
    return (
        not of_the_house
        and not name.startswith((".", "_"))
        and name not in {NOT_FOUND, "robots.txt", "favicon.ico", "apple-touch-icon.png"}
    )


def relative(here: str, there: str) -> str:
    """The link from one page to another address of the site, anchor kept; "" becomes the page itself."""
    path, mark, anchor = there.partition("#")
    return (_from_folder(here.rpartition("/")[0], path) if path != here or not mark else "") + mark + anchor


@lru_cache(65536)
def _from_folder(folder: str, path: str) -> str:
    """The way from a folder to a file; the same for all pages beside one another."""
    return relpath(path, folder or ".")
