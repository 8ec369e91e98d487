"""Rules about the whole site: its address, what it declares, and addresses that must never die."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from generator.findings.issues import Issue
from generator.model.site import Conformity, SiteRecord

_ADDRESS = re.compile(r"https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?(/[\w./~-]*)?", re.IGNORECASE | re.ASCII)


def validate_site(record: SiteRecord) -> list[Issue]:
    """What every rule finds in ``editions/site.yaml``."""
    return [*_find_partial_address(record), *_find_unproved_conformity(record), *_find_repeated_redirects(record)]


def find_lost_addresses(record: SiteRecord, present: Iterable[str], *, only_pages: bool) -> Iterator[Issue]:
    """W02: an address that was published is neither ``present`` nor redirected.

    With ``only_pages`` those that a drawing or an output gives are not judged: only a build knows them.
    """
    kept = {*present, *(one.before for one in record.site.redirects)}
    for address, place in record.addresses:
        if address not in kept and not (only_pages and _is_made_by_an_output(address)):
            close = get_close_matches(address, sorted(kept), n=1, cutoff=0.6)
            yield Issue("W02", place, {"adresse": address, "proche": close[0] if close else "…"})


def _is_made_by_an_output(address: str) -> bool:
    return not address.endswith(".html") or "/figures/" in address


def find_wrong_redirects(record: SiteRecord, pages: Iterable[str], moved: Iterable[str] = ()) -> Iterator[Issue]:
    """W03: a redirection leads to a page that does not exist, nor ``moved``. W04: it starts from one that does."""
    present, gone = {*pages}, {*moved}
    for one in record.site.redirects:
        target = one.after.partition("#")[0]
        if target.endswith(".html") and target not in present | gone:
            close = get_close_matches(target, sorted(present), n=1, cutoff=0.6)
            values = {"adresse": one.after, "suggestion": close[0] if close else ""}
            yield Issue("W03", one.origin.at("nouvelle"), values)
        if one.before in present:
            yield Issue("W04", one.origin.at("ancienne"), {"adresse": one.before})


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


def _find_unproved_conformity(record: SiteRecord) -> Iterator[Issue]:
    """W06: the site declares a conformity that no audit shows."""
    declared = record.site.accessibility
    if declared.state is not Conformity.NONE and not (declared.audited and declared.auditor):
        yield Issue("W06", declared.origin.at("etat"), {"etat": declared.state})
