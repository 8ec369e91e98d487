"""What the law asks, shown under the texts of the site's own pages: facts of ``editions/site.yaml``, checks, dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.french import day
from generator.model.site import Accessibility, Control, LegalNotice, SiteRecord
from generator.pages.audit import Audit, Check
from generator.pages.rendering import render

STATEMENT, NOTICE = "accessibilite", "mentions-legales"
"""The texts of ``content/pages`` that end with such facts."""


@dataclass(frozen=True, slots=True)
class NoticeBlock:
    """« mentions.html »: (what the law asks, its answer or "" while nobody gave it)."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StatementBlock:
    """« controles.html »: what is declared (term, answer), what the build read, what other tools found."""

    rows: tuple[tuple[str, str], ...]
    pages: int
    checks: tuple[Check, ...]
    controls: tuple[Control, ...]


def site_block(slug: str, site: SiteRecord, audit: Audit) -> Markup:
    """The facts that end a page of the site; nothing under most of them."""
    if slug == NOTICE:
        return Markup(render("shared/blocks/mentions.html", NoticeBlock(tuple(_notice(site.site.legal, site)))))
    if slug == STATEMENT:
        rows = tuple(_statement(site.site.accessibility))
        block = StatementBlock(rows, audit.pages, audit.checks, site.controls)
        return Markup(render("shared/blocks/controles.html", block))
    return Markup()


def _notice(legal: LegalNotice, site: SiteRecord) -> Iterator[tuple[str, str]]:
    yield "Direction de la publication", legal.director or ""
    yield "Téléphone de l’association", legal.phone or ""
    yield "Numéro Siren", legal.siren or ""
    yield "Répertoire national des associations", legal.rna or ""
    host = legal.host
    answer = ", ".join(filter(None, (host.name, host.address, host.phone))) if host else ""
    yield "Hébergeur : nom, adresse, téléphone", answer
    yield "Adresse du site", "" if site.is_example else site.base


def _statement(declared: Accessibility) -> Iterator[tuple[str, str]]:
    yield "État de conformité", declared.state
    yield "Déclaration établie le", day(declared.declared) if declared.declared else ""
    audit = f"{day(declared.audited)}, par {declared.auditor}" if declared.audited and declared.auditor else "aucun"
    yield "Audit", audit
    if declared.rate is not None:
        yield "Part des critères respectés", f"{declared.rate} %"
