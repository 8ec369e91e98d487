"""Rules about the links of the texts, in whatever form Markdown has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, partial
from urllib.parse import urlsplit

from generator.findings.issues import Issue, Mend, SourceLocation
from generator.french.near import folded, nearest
from generator.markdown import nodes
from generator.markdown.reading import read_markdown
from generator.model.article import Article, located
from generator.model.names import ARTICLE_LINK, COLLECTIVITY_LINK, PAGE_LINK
from generator.model.register import split_name
from generator.model.yearbook import EditionRecord, Yearbook
from generator.validation.texts import articles_of, missing_texts

_WEB, _MAIL = ("https://", "http://"), "mailto:"
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_MAIL_ADDRESS = re.compile(r"[^\s@<>\"]+@[^\s@<>\".]+(?:\.[^\s@<>\".]+)+")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")


def find_broken_links(yearbook: Yearbook) -> Iterator[Issue]:
    """T05: a link names a page, text or collectivity that does not exist."""
    targets_of = cache(partial(link_targets, yearbook))
    for article in articles_of(yearbook):
        known = targets_of(article.year)
        for link in links_in(article):
            target = link.target
            if not target or refusal(target) or is_outside(target) or canonical_target(target) in known:
                continue
            if not depends_on_faulty(yearbook, article.year, target):
                place, near = located(article, link.place), nearest_target(target, known)
                yield Issue(
                    "T05", place, {"cible": target, "suggestion": near}, _same_but_for_accents(place, target, near)
                )


def _same_but_for_accents(place: SourceLocation, target: str, near: str) -> Mend | None:
    stands_there = place.text[place.column - 1 :].startswith(target)
    is_meant = bool(near) and stands_there and folded(near) == folded(target)
    return Mend(replace(place, length=len(target)), near) if is_meant else None


def find_refused_links(yearbook: Yearbook) -> Iterator[Issue]:
    """T21: the address of a link is none that a page or a book may hold."""
    for article in articles_of(yearbook):
        for link in links_in(article):
            if cause := refusal(link.target):
                yield Issue("T21", located(article, link.place), {"cible": link.target, "cause": cause})


def links_in(article: Article) -> Iterator[nodes.Link]:
    """Every link of a text."""
    yield from (part for part in read_markdown(article.body).inlines() if isinstance(part, nodes.Link))


def is_outside(target: str) -> bool:
    """Whether an address leaves the yearbook."""
    return target.lower().startswith(_WEB) or target.startswith(_MAIL)


def refusal(target: str) -> str:
    """Why an address cannot be a link's, "" when it can."""
    if not target:
        return "il n’a pas d’adresse"
    if target.lower().startswith(_WEB):
        return _web_refusal(target)
    if target.startswith(_MAIL):
        address = target.removeprefix(_MAIL).partition("?")[0]
        return "" if _MAIL_ADDRESS.fullmatch(address) else "ce n’est pas une adresse de courriel"
    if target.startswith((PAGE_LINK, COLLECTIVITY_LINK)):
        return _ANCHORED if "#" in target else ""
    if target.startswith("//"):
        return "il faut « https: » devant « // »"
    if _SCHEME.match(target):
        return "seuls « https:// », « http:// » et « mailto: » mènent hors de l’annuaire"
    return _ANCHORED if "#" in target else ""


_ANCHORED = "les textes n’ont pas d’ancre « #… » : un lien mène à un texte ou à une page entière"


def _web_refusal(target: str) -> str:
    if any(sign.isspace() for sign in target):
        return "une adresse n’a pas d’espace"
    try:
        host = urlsplit(target).hostname or ""
    except ValueError:
        host = ""
    return "" if _HOST.fullmatch(host) else "il n’a pas de nom de site"


def canonical_target(target: str) -> str:
    """A link target without its anchor; a collectivity's name with typographic apostrophes."""
    if target.startswith(COLLECTIVITY_LINK):
        return COLLECTIVITY_LINK + _name(*split_name(target.removeprefix(COLLECTIVITY_LINK)))
    return target.split("#")[0]


def depends_on_faulty(yearbook: Yearbook, year: int | None, target: str) -> bool:
    """Whether what a target names could not be read, or is told to be missing already."""
    records = [r for r in yearbook.editions if r.year == year] or list(yearbook.editions)
    faulty = {name for record in records for name in record.faulty}
    faulty |= {name for record in records if year is not None for _, name in missing_texts(record)}
    files = {COLLECTIVITY_LINK: "palmares", PAGE_LINK: "edition"}
    named = next((file for start, file in files.items() if target.startswith(start)), None)
    return (named or target.partition("#")[0].removesuffix(ARTICLE_LINK)) in faulty


def link_targets(yearbook: Yearbook, year: int | None) -> set[str]:
    """Everything that a link of an edition, or of the site's own pages (None), may name."""
    records = [r for r in yearbook.editions if r.year == year] or list(yearbook.editions)
    siblings = yearbook.pages if year is None or not records else records[0].articles
    chapters = records[-1].edition.chapters if records else ()  # a page of the site opens those of the newest edition
    pages = {f"{PAGE_LINK}{chapter}" for chapter in chapters}
    own = {PAGE_LINK + page.slug for page in yearbook.pages}
    return pages | own | {a.slug + ARTICLE_LINK for a in siblings} | set(_collectivities(records))


def nearest_target(written: str, known: Iterable[str]) -> str:
    """The target that was meant: of the same kind if a kind is written, and near by its own name; "" when none is.

    « collectivite: » and a département, which all of them have, make no two of them alike.
    """
    by_name: dict[str, str] = {}
    kind = _kind(written)
    for target in sorted(known):
        if kind in ("", _kind(target)) or folded(_bare(target)) == folded(_bare(written)):
            by_name.setdefault(_bare(target), target)
    return by_name.get(nearest(_bare(written), by_name), "")


def _kind(target: str) -> str:
    starts = (start for start in (COLLECTIVITY_LINK, PAGE_LINK) if target.startswith(start))
    return next(starts, ARTICLE_LINK if target.endswith(ARTICLE_LINK) else "")


def _bare(target: str) -> str:
    named = target.removeprefix(_kind(target)).removesuffix(ARTICLE_LINK)
    return split_name(named)[0]


def _collectivities(records: Iterable[EditionRecord]) -> Iterator[str]:
    for record in records:
        for award in record.awards:
            yield COLLECTIVITY_LINK + _name(award.name, award.collectivity.department.code)


def _name(name: str, department: str) -> str:
    return f"{name} ({department})" if department else name
