"""Where addresses lead whose pages have another one now, because the editions know other names or other years.

A collectivity's page stands under its latest name. What was published for it is known by the code in the address, which
the register follows through renames and mergers. As long as that page itself is not in the list of what was published,
every name that the editions give it may have been: the list is kept by hand, and may be late.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import replace
from itertools import pairwise

from generator.model.site import Redirect, SiteRecord
from generator.model.yearbook import Yearbook
from generator.pages import urls
from generator.publication.files import OutputFile

Show = Callable[[str], bytes]
_LETTER = re.compile(r"collectivites-[a-z]+\.html")
_PAIR = re.compile(r"evolution-(?P<before>\d{4})-(?P<now>\d{4})(-[a-z]+)?\.html")


def find_moves(yearbook: Yearbook, site: SiteRecord, pages: Set[str]) -> dict[str, str]:
    """The former address of each page that has another one now, and that. ``pages`` are those that exist."""
    former = dict(_published(yearbook, site)) | dict(_named(yearbook, site))
    settled = {one.before for one in site.site.redirects} | pages
    return {before: after for before, after in sorted(former.items()) if before not in settled and after in pages}


def follow_moves(site: SiteRecord, moves: Mapping[str, str]) -> SiteRecord:
    """The site with what moved among its redirections; those that editors wrote lead on to where their target is."""
    written = (_lead_on(one, moves) for one in site.site.redirects)
    found = (Redirect(before=before, after=after) for before, after in moves.items())
    return replace(site, site=site.site.model_copy(update={"redirects": (*written, *found)}))


def copy_offers(show: Show, moves: Mapping[str, str]) -> Iterator[OutputFile]:
    """What the page of a collectivity offers, at its former addresses too: no page of redirection can be a picture.

    ``show`` gives the bytes of a file of the site.
    """
    for before, after in moves.items():
        if urls.read_collectivity(after)[1]:
            for suffix in urls.OFFERS:
                content = show(after.removesuffix(".html") + suffix)
                yield OutputFile(before.removesuffix(".html") + suffix, content)


def _named(yearbook: Yearbook, site: SiteRecord) -> Iterator[tuple[str, str]]:
    """What the earlier names of a page that is new would have given."""
    known = {address for address, _ in site.addresses}
    for *earlier, last in yearbook.awards_by_code.values():
        if (place := urls.collectivity(last.collectivity)) not in known:
            yield from ((urls.collectivity(one.collectivity), place) for one in earlier)


def _published(yearbook: Yearbook, site: SiteRecord) -> Iterator[tuple[str, str]]:
    """What was published, and where it leads if it is no page any more."""
    places = {heir: urls.collectivity(awards[-1].collectivity) for heir, awards in yearbook.awards_by_code.items()}
    before = {str(now.year): str(one.year) for one, now in pairwise(yearbook.editions)}
    for address, _ in site.addresses:
        page, code = urls.read_collectivity(address)
        if heir := yearbook.heirs.get(code):
            yield page, places[heir]
        elif _LETTER.fullmatch(address):  # nobody's latest name begins with it
            yield address, urls.COLLECTIVITIES
        elif (pair := _PAIR.fullmatch(address)) and pair["now"] in before:  # an edition came between the two
            yield address, urls.pair(int(before[pair["now"]]), int(pair["now"]))


def _lead_on(one: Redirect, moves: Mapping[str, str]) -> Redirect:
    path, mark, anchor = one.after.partition("#")
    return one.model_copy(update={"after": moves.get(path, path) + mark + anchor})
