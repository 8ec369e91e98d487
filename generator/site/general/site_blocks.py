"""What the law asks, shown under the texts of the site's own pages: facts of ``editions/site.yaml``, checks, dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.checks.audit import Audit, Check
from generator.french.words import day
from generator.model.site import Accessibility, Contact, Control, LegalNotice, PersonalData, SiteRecord
from generator.pages.rendering import render

STATEMENT, NOTICE, CONTACT, PRIVACY = "accessibilite", "mentions-legales", "contact", "donnees-personnelles"
"""The texts of ``content/pages`` that end with such facts."""


@dataclass(frozen=True, slots=True)
class NoticeBlock:
    """« mentions.html »: a title, then (what is asked, its answer or "" while nobody gave it)."""

    title: str
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
    asked = {
        NOTICE: ("Ce que la loi demande aussi", _notice(site.site.legal, site)),
        CONTACT: ("Pour aller plus vite", _contact(site.site.contact)),
        PRIVACY: ("Ce que la loi demande aussi", _privacy(site.site.personal_data)),
    }
    if slug in asked:
        title, rows = asked[slug]
        return Markup(render("blocks/mentions.html", NoticeBlock(title, tuple(rows))))
    if slug == STATEMENT:
        declared = tuple(_statement(site.site.accessibility))
        block = StatementBlock(declared, audit.pages, audit.checks, site.controls)
        return Markup(render("blocks/controles.html", block))
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


def _contact(contact: Contact) -> Iterator[tuple[str, str]]:
    yield "Téléphone", contact.phone or ""
    yield "Horaires", contact.hours or ""
    yield "Candidater au label", contact.label or ""
    yield "Presse", contact.press or ""
    yield "Signaler une erreur", contact.corrections or ""


def _privacy(data: PersonalData) -> Iterator[tuple[str, str]]:
    yield "Délégué à la protection des données", data.officer or ""
    yield "Base légale de la publication des noms", data.purpose or ""
    yield "Journal des visites, durée de conservation", data.logs or ""


def _statement(declared: Accessibility) -> Iterator[tuple[str, str]]:
    yield "État de conformité", declared.state
    yield "Déclaration établie le", day(declared.declared) if declared.declared else ""
    audit = f"{day(declared.audited)}, par {declared.auditor}" if declared.audited and declared.auditor else "aucun"
    yield "Audit", audit
    if declared.rate is not None:
        yield "Part des critères respectés", f"{declared.rate} %"
