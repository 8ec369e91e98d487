"""The subscriber's shelf: what may be taken away, edition by edition, and what changed in it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages import urls
from generator.pages.chapter_parts import ShelfEdition, ShelfItem
from generator.pages.downloads import Download
from generator.pages.misprints import misprints_of
from generator.site.frame.facts import Page, SiteFacts
from generator.site.frame.frame import Heading, make_frame, show_download
from generator.site.general.contexts import DownloadsPage


def downloads(facts: SiteFacts) -> Page:
    """The books, archives and data of each edition, newest first, then what all editions share."""
    here = urls.DOWNLOADS
    sentence = "Chaque édition à emporter : le livre, les données, les figures, l’archive entière, et de quoi vérifier."
    has_feed = bool(facts.publication.site.base)
    context = DownloadsPage(
        frame=make_frame(facts, Heading(here, "Télécharger", sentence, facts.newest.year)),
        editions=tuple(_editions(facts, here)),
        data=tuple(_item(one, here) for one in facts.downloads if not one.year),
        press=urls.relative(here, urls.PRESS),
        data_page=urls.relative(here, urls.OPEN_DATA),
        sums=urls.relative(here, urls.SUMS),
        shelf_file=urls.relative(here, urls.SHELF),
        feed=urls.relative(here, urls.FEED) if has_feed else "",
    )
    return Page(here, "site/general/downloads.html", context)


def _editions(facts: SiteFacts, here: str) -> Iterator[ShelfEdition]:
    for record in reversed(facts.publication.yearbook.editions):
        yield ShelfEdition(
            record.year,
            record.edition.number,
            urls.relative(here, urls.edition(record.year)),
            tuple(_item(one, here) for one in facts.downloads if one.year == record.year and not _is_press(one)),
            misprints_of(facts.publication.yearbook, record, here),
        )


def _is_press(one: Download) -> bool:
    """Whether it is taken away in the press room, which this page leads to."""
    return one.path.startswith(f"{urls.PRESS_FOLDER}/")


def _item(one: Download, here: str) -> ShelfItem:
    return ShelfItem(show_download(one, here), one.day, one.sha256)
