"""What is found in the editors' files before anything is made of them.

An editor waits for a check: it imports nothing of what makes pages or books.
"""

from __future__ import annotations

from generator.findings.errors import UnknownEdition
from generator.findings.issues import Issue
from generator.findings.messages import has_errors
from generator.loading.loader import load_yearbook
from generator.loading.site import load_site
from generator.model.yearbook import Yearbook
from generator.run.addresses import check_addresses
from generator.run.order import Order
from generator.validation.catalogue import validate
from generator.validation.site import find_lacks, validate_site


def check(order: Order, *, addresses: bool = True) -> tuple[Yearbook, list[Issue]]:
    """The yearbook and every finding about its content.

    ``addresses`` are looked for in the plan of the pages; a build finds them on the pages themselves.
    """
    with order.progress.stage("Lecture des faits et des textes"):
        yearbook, issues = load_yearbook(order.root, order.cache)
    unknown = order.years - {record.year for record in yearbook.editions}
    if unknown and not has_errors(issues):
        known = ", ".join(str(record.year) for record in yearbook.editions)
        raise UnknownEdition(annee=min(unknown), choix=known)
    with order.progress.stage("Vérification"):
        site, problems = load_site(order.root)
        issues = [*issues, *problems, *validate(yearbook), *validate_site(site)]
        issues += () if has_errors(issues) else find_lacks(site, yearbook)
        if addresses and not has_errors(issues):
            issues += check_addresses(yearbook, site, order)
    return yearbook, issues
