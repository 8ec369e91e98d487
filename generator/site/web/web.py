"""What the Web expects beside the pages: feed, site map, images to share, server files, redirections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from generator.keeping.cache import Cache
from generator.pages import urls
from generator.pages.downloads import Download
from generator.publication.files import OutputFile
from generator.publication.publication import Publication
from generator.site.moves import Show, copy_offers, find_moves, follow_moves
from generator.site.web.cards import draw_icons
from generator.site.web.feed import write_feed
from generator.site.web.server import redirect_pages, server_files

SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"


def build_web(
    publication: Publication, pages: Set[str], downloads: Sequence[Download], show: Show, cache: Cache
) -> list[OutputFile]:
    """Every such file, beside the ``pages`` of the site. Without an address, those that need one are left out.

    ``show`` gives the bytes of a file that stands beside a page.
    """
    moves = find_moves(publication.yearbook, publication.site, pages)
    site = follow_moves(publication.site, moves)
    made = [
        OutputFile(ROBOTS, _robots(site.absolute(SITEMAP)).encode()),
        *server_files(site, publication.yearbook.house.name),
        *redirect_pages(site),
        *copy_offers(show, moves),
        *draw_icons(cache, publication.yearbook.house.scale.sign),
    ]
    if not site.base:
        return made
    return [
        *made,
        OutputFile(SITEMAP, _sitemap(map(site.absolute, sorted(pages - {urls.NOT_FOUND})))),
        OutputFile(urls.FEED, write_feed(publication, downloads)),
    ]


def _robots(sitemap: str) -> str:
    """Everyone is welcome, the robot of the legal deposit first of all."""
    lines = ["User-agent: *", "Allow: /", *(["", f"Sitemap: {sitemap}"] if sitemap else [])]
    return "\n".join(lines) + "\n"


def _sitemap(addresses: Iterable[str]) -> bytes:
    """Addresses hold no character that XML would mistake: ``urls`` makes them of letters, digits and hyphens."""
    lines = "".join(f"<url><loc>{address}</loc></url>\n" for address in addresses)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'
    ).encode()
