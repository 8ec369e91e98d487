"""The Atom feed (RFC 4287): one entry an edition, with its files; one a day of errata."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.french.typography import french_spaces
from generator.french.words import count, ordinal
from generator.model.review import Erratum
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.downloads import Download
from generator.pages.misprints import misprint_page
from generator.publication.publication import Publication
from generator.site.frame.head import MEDIA_TYPES

_ATOM = "http://www.w3.org/2005/Atom"
_NAMES = UUID("6f1d3c0e-6b0a-5c43-9a3e-2f6b8f6f0a51")
"""Identifiers are drawn from this name space: they stay the same when the site changes its address."""


def write_feed(publication: Publication, downloads: Sequence[Download]) -> bytes:
    """The feed, newest entry first."""
    newest, site = publication.yearbook.newest.edition, publication.site
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": "fr"})
    _text(feed, "title", f"{newest.title}, éditions et errata")
    _text(feed, "subtitle", f"L’annuaire du {newest.label}.")
    _text(feed, "id", _identifier("feed"))
    entries = sorted(_entries(publication, downloads), key=lambda one: (one[0], one[1]), reverse=True)
    _text(feed, "updated", _instant(max(day for day, _, _ in entries)))
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": site.absolute(urls.FEED)})
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": site.absolute(urls.HOME)})
    _text(SubElement(feed, "author"), "name", newest.contact.name)
    _text(feed, "rights", publication.yearbook.house.rights.sentence)
    feed.extend(entry for _, _, entry in entries)
    indent(feed, " ")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(feed, encoding="unicode").encode() + b"\n"


def _entries(publication: Publication, downloads: Sequence[Download]) -> Iterator[tuple[date, int, Element]]:
    """(day, edition, entry)."""
    for record in publication.yearbook.editions:
        name = f"edition/{record.year}"
        own = [one for one in downloads if one.year == record.year]
        yield record.edition.reference_day, record.year, _edition(publication, record, own, name)
        ordered = sorted(record.errata, key=attrgetter("day"))
        for day, errata in groupby(ordered, key=attrgetter("day")):
            name = f"errata/{record.year}/{day.isoformat()}"
            yield day, record.year, _errata(publication, record, list(errata), name)


def _edition(publication: Publication, record: EditionRecord, own: Iterable[Download], name: str) -> Element:
    edition, total = record.edition, count(len(record.awards), "collectivité")
    title = f"{edition.title}, édition {record.year}"
    summary = f"Le {ordinal(edition.number)} label : {total} au palmarès. Le livre, l’archive et les données."
    entry = _entry(name, title, edition.reference_day, publication.site.absolute(urls.edition(record.year)))
    _text(entry, "summary", summary)
    for one in own:
        values = {"type": MEDIA_TYPES[one.format], "length": str(one.size_bytes), "title": one.title}
        SubElement(entry, "link", {"rel": "enclosure", "href": publication.site.absolute(one.path), **values})
    return entry


def _errata(publication: Publication, record: EditionRecord, errata: Sequence[Erratum], name: str) -> Element:
    title = f"Édition {record.year} : {count(len(errata), 'erratum', 'errata')}"
    page = f"{publication.site.absolute(urls.edition(record.year))}#errata"
    entry = _entry(name, title, errata[0].day, page)
    content = SubElement(entry, "content", {"type": "xhtml"})
    items = SubElement(SubElement(content, "div", {"xmlns": "http://www.w3.org/1999/xhtml"}), "ul")
    for one in errata:
        item = SubElement(items, "li")
        address = publication.site.absolute(misprint_page(publication.yearbook, record, one))
        link = SubElement(item, "a", {"href": address})
        link.text = french_spaces(one.place)
        link.tail = french_spaces(f" : « {one.before} », lire « {one.after} ». {one.reason}")
    return entry


def _entry(name: str, title: str, day: date, page: str) -> Element:
    entry = Element("entry")
    _text(entry, "title", title)
    _text(entry, "id", _identifier(name))
    _text(entry, "updated", _instant(day))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": page})
    return entry


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = french_spaces(text)


def _identifier(name: str) -> str:
    return uuid5(_NAMES, name).urn


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
