"""Rules about the whole site: its address, what it declares, and addresses that must never die."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.design.sign import find_fault
from generator.findings.issues import Issue, SourceLocation
from generator.french.near import nearest_path
from generator.french.words import number
from generator.model.fact import NOWHERE
from generator.model.press.measures import A4
from generator.model.site import Conformity, SiteRecord
from generator.model.yearbook import Yearbook

ASKED_PAGES = {
    "mentions-legales": (
        "Mentions légales",
        "tout site doit dire qui l’édite, qui en dirige la publication et qui l’héberge (loi du 21 juin 2004)",
    ),
    "accessibilite": (
        "Accessibilité",
        "un organisme public, ou qui en dépend, doit déclarer la conformité de son site (loi du 11 février 2005, "
        "article 47)",
    ),
    "contact": ("Contact", "un lecteur doit pouvoir joindre l’éditeur, et signaler ce qui lui est inaccessible"),
}
"""What the law asks of a site, by the name of the page's text."""

_ADDRESS = re.compile(r"https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?(/[\w./~-]*)?", re.IGNORECASE | re.ASCII)

_PATH = re.compile(r"[\w.~@+-]+(/[\w.~@+-]+)*/?")


def validate_site(record: SiteRecord) -> list[Issue]:
    """What every rule finds in ``editions/site.yaml``."""
    return [
        *_find_partial_address(record),
        *_find_unproved_conformity(record),
        *_find_repeated_redirects(record),
        *_find_odd_redirects(record),
        *_find_unusable_sign(record),
        *_find_missing_names(record),
        *_find_too_large_a_sheet(record),
    ]


def find_lacks(record: SiteRecord, yearbook: Yearbook) -> list[Issue]:
    """What a sound yearbook does not say, and should."""
    return [*_find_untold_scale(record, yearbook), *_find_missing_pages(yearbook)]


def _find_missing_pages(yearbook: Yearbook) -> Iterator[Issue]:
    """W10: a page that the law asks for is not written."""
    known = {page.slug for page in yearbook.pages}
    for slug, (page, reason) in ASKED_PAGES.items():
        if slug not in known:
            file = f"content/pages/{slug}.md"
            yield Issue("W10", SourceLocation(file), {"page": page, "raison": reason, "fichier": file})


def _find_untold_scale(record: SiteRecord, yearbook: Yearbook) -> Iterator[Issue]:
    """W09: the label tells neither its sign nor its levels."""
    label = record.site.label
    if yearbook.editions and not (label.sign and label.top):
        written = next((one for one in (label.origin, record.site.origin) if one != NOWHERE), None)
        place = written.location if written else SourceLocation("editions/site.yaml", 1)
        yield Issue("W09", place, {"plus_haut": yearbook.house.scale.top})


MOST_GUESSES = 20
"""Lost addresses for which the nearest is looked for: among tens of thousands, each search takes its time."""


def find_lost_addresses(record: SiteRecord, present: Iterable[str], *, only_pages: bool) -> Iterator[Issue]:
    """W02: an address that was published is neither ``present`` nor redirected.

    With ``only_pages`` those that a drawing or an output gives are not judged: only a build knows them.
    """
    kept = {*present, *(one.before for one in record.site.redirects)}
    lost = 0
    for address, place in record.addresses:
        if address not in kept and not (only_pages and _is_made_by_an_output(address)):
            lost += 1
            near = nearest_path(address, kept) if lost <= MOST_GUESSES else ""
            yield Issue("W02", place, {"adresse": address, "proche": near or "…"})


def _is_made_by_an_output(address: str) -> bool:
    return not address.endswith(".html") or "/figures/" in address


def find_wrong_redirects(record: SiteRecord, pages: Iterable[str], moved: Iterable[str] = ()) -> Iterator[Issue]:
    """W03: a redirection leads to a page that does not exist, nor ``moved``. W04: it starts from one that does."""
    present, gone = {*pages}, {*moved}
    for one in record.site.redirects:
        target = one.after.partition("#")[0]
        if target.endswith(".html") and target not in present | gone:
            values = {"adresse": one.after, "suggestion": nearest_path(target, present)}
            yield Issue("W03", one.origin.at("nouvelle"), values)
        if one.before in present:
            yield Issue("W04", one.origin.at("ancienne"), {"adresse": one.before})


def _find_unusable_sign(record: SiteRecord) -> Iterator[Issue]:
    """W07: the drawing of the label's sign is no path."""
    sign = record.site.label.sign
    if sign and (fault := find_fault(sign.sign)):
        yield Issue("W07", sign.origin.at("dessin"), {"cause": fault})


def _find_missing_names(record: SiteRecord) -> Iterator[Issue]:
    """W08: some levels have a name and others none."""
    label = record.site.label
    if label.level_names and len(label.level_names) != label.levels:
        values = {"noms": len(label.level_names), "niveaux": label.levels or "un nombre inconnu de"}
        yield Issue("W08", label.origin.at("noms_des_niveaux"), values)


def _find_too_large_a_sheet(record: SiteRecord) -> Iterator[Issue]:
    """W11: the badges of a sheet do not fit an A4."""
    sheet = record.site.label.badges
    (wide, high), (width, height) = sheet.size, A4
    if wide > width or high > height:
        yield Issue("W11", sheet.origin.location, {"largeur": number(wide, 1), "hauteur": number(high, 1)})


def _find_partial_address(record: SiteRecord) -> Iterator[Issue]:
    """W01: the site's address is not a whole one."""
    address = record.site.address
    if address and not _ADDRESS.fullmatch(address):
        yield Issue("W01", record.site.origin.at("adresse"), {"valeur": address})


def _find_repeated_redirects(record: SiteRecord) -> Iterator[Issue]:
    """W05: an address is redirected twice, or a path starts with a slash or a scheme."""
    seen: set[str] = set()
    for one in record.site.redirects:
        if one.before in seen:
            yield Issue("W05", one.origin.at("ancienne"), {"adresse": one.before})
        seen.add(one.before)


def _find_odd_redirects(record: SiteRecord) -> Iterator[Issue]:
    """W20: a redirection names what is no address of a file of the site: it would be a line of servers' settings."""
    for one in record.site.redirects:
        for key, path in (("ancienne", one.before), ("nouvelle", one.after.partition("#")[0])):
            if not _PATH.fullmatch(path) or {".", ".."} & {*path.split("/")}:
                yield Issue("W20", one.origin.at(key), {"adresse": path})


def _find_unproved_conformity(record: SiteRecord) -> Iterator[Issue]:
    """W06: the site declares a conformity that no audit shows."""
    declared = record.site.accessibility
    if declared.state is not Conformity.NONE and not (declared.audited and declared.auditor):
        yield Issue("W06", declared.origin.at("etat"), {"etat": declared.state})
