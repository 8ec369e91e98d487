"""Rules about the jury and the partners."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.issues import Issue
from generator.model.yearbook import Yearbook


def find_jury_without_role(yearbook: Yearbook) -> Iterator[Issue]:
    """J01: a jury member's function is not said."""
    for record in yearbook.editions:
        for member in record.jury:
            if not member.role.strip():
                yield Issue("J01", member.origin.at("fonction"), {"nom": member.full_name})


def find_repeated_jury(yearbook: Yearbook) -> Iterator[Issue]:
    """J02: a jury member stands twice."""
    for record in yearbook.editions:
        seen: set[str] = set()
        for member in record.jury:
            if member.full_name in seen:
                yield Issue("J02", member.origin.at("nom"), {"nom": member.full_name})
            seen.add(member.full_name)


def find_nameless_partners(yearbook: Yearbook) -> Iterator[Issue]:
    """A01: a partner has no name."""
    for record in yearbook.editions:
        for partner in record.partners:
            if not partner.name.strip():
                yield Issue("A01", partner.origin.at("nom"))


def find_missing_messages(yearbook: Yearbook) -> Iterator[Issue]:
    """A02: a partner's message does not exist."""
    for record in yearbook.editions:
        for partner in record.partners:
            if partner.text and partner.text not in record.faulty and record.article(partner.text) is None:
                yield Issue("A02", partner.origin.at("texte"), {"texte": partner.text, "nom": partner.name})


def find_repeated_partners(yearbook: Yearbook) -> Iterator[Issue]:
    """A03: a partner stands twice."""
    for record in yearbook.editions:
        seen: set[str] = set()
        for partner in record.partners:
            if partner.name and partner.name in seen:
                yield Issue("A03", partner.origin.at("nom"), {"nom": partner.name})
            seen.add(partner.name)
