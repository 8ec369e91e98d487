"""What every page asks for by its version: fonts with the letters that are shown, the style sheet, the scripts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.design.fonts import web_font
from generator.keeping.cache import Cache
from generator.pages import urls
from generator.pages.rendering import read_asset
from generator.publication.files import OutputFile
from generator.publication.publication import Publication
from generator.site.frame import frame
from generator.site.frame.drawings import icon
from generator.site.frame.facts import SiteFacts
from generator.site.publishing.finish import version_fonts
from generator.site.publishing.search_list import search_list
from generator.site.publishing.style_sheet import FACES, style_sheet

ALWAYS_KEPT = "".join(map(chr, range(0x20, 0x7F))) + "«»’“”–—…·•×−→←↑↓ÀÂÇÉÈÊËÎÏÔŒÙÛÜàâçéèêëîïôœùûüÿ\u00a0\u202f\u2011"
"""Characters that every font holds: those of the program's own words, and what French needs."""

SCRIPTS = {
    frame.SITE_SCRIPT: ("classement", "ma-commune", "tableaux"),
    frame.PALMARES_SCRIPT: ("palmares",),
    frame.COPY_SCRIPT: ("copie",),
    frame.FULL_TEXT_SCRIPT: ("recherche",),
}
"""The published scripts, and the files that each is made of."""


def letters_of(publication: Publication) -> set[str]:
    """The characters that pages may show, as far as anybody knows before they are made."""
    return {*ALWAYS_KEPT, *publication.letters}


def build_assets(facts: SiteFacts, fonts: Iterable[OutputFile]) -> Iterator[OutputFile]:
    """The style sheet, which asks for the fonts under their version, the sign, and the scripts."""
    house = facts.publication.yearbook.house
    rules = style_sheet(facts.publication.yearbook.editions, house, read_asset("css/site.css"))
    yield OutputFile(frame.STYLE, version_fonts(rules, fonts).encode())
    yield OutputFile(frame.ICON, icon(house.scale.sign))
    yield OutputFile(frame.NAMES_SCRIPT, search_list(facts.publication.yearbook).encode())
    for path, parts in SCRIPTS.items():
        yield OutputFile(path, "".join(read_asset(f"scripts/{part}.js") for part in parts).encode())


def build_fonts(letters: Iterable[str], cache: Cache) -> Iterator[OutputFile]:
    """Each face with the characters that pages may show."""
    shown = "".join(sorted(letters))
    for family, _, _, file, weights in FACES:
        yield OutputFile(urls.asset(file), cache.leaf(web_font, family, shown, weights))


def editors_pictures(publication: Publication) -> Iterator[OutputFile]:
    """The editors' pictures as they gave them."""
    return (OutputFile(urls.image(name), content) for name, content in sorted(publication.images.items()))
