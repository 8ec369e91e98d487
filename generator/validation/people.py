"""Rules about the jury and the partners."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.issues import Issue
from generator.model.people import JuryMember, Partner
from generator.model.register import normalise
from generator.model.yearbook import Yearbook
from generator.validation.contradiction import Contradiction
from generator.validation.plausible import words_of
from generator.validation.texts import misnamed_texts


def find_jury_without_role(yearbook: Yearbook) -> Iterator[Issue]:
    """J01: a jury member's function is not said."""
    for record in yearbook.editions:
        for member in record.jury:
            if not member.role.strip():
                yield Issue("J01", member.origin.at("fonction"), {"nom": member.full_name})


def find_repeated_jury(yearbook: Yearbook) -> Iterator[Contradiction]:
    """J02: a jury member stands twice. Two of one name are told apart by what they do, or by a note."""
    for record in yearbook.editions:
        first: dict[tuple[str, str], JuryMember] = {}
        for member in record.jury:
            before = first.setdefault((normalise(member.full_name), normalise(member.role)), member)
            if words_of(before) != words_of(member):  # else Y10 says it
                issue = Issue("J02", member.origin.at("nom"), {"nom": member.full_name})
                yield Contradiction(record.year, issue, member.note or before.note or "")


def find_nameless_partners(yearbook: Yearbook) -> Iterator[Issue]:
    """A01: a partner has no name."""
    for record in yearbook.editions:
        for partner in record.partners:
            if not partner.name.strip():
                yield Issue("A01", partner.origin.at("nom"))


def find_missing_messages(yearbook: Yearbook) -> Iterator[Issue]:
    """A02: a partner's message does not exist."""
    for record in yearbook.editions:
        misnamed = {meant: found for found, meant in misnamed_texts(record).items()}
        for partner in record.partners:
            if partner.text and partner.text not in record.faulty and record.article(partner.text) is None:
                values = {"texte": partner.text, "nom": partner.name, "suggestion": misnamed.get(partner.text, "")}
                yield Issue("A02", partner.origin.at("texte"), values)


def find_speakers_without_message(yearbook: Yearbook) -> Iterator[Issue]:
    """A04: who signs a partner's message is said, and there is no message: the name would stand nowhere."""
    for record in yearbook.editions:
        for partner in record.partners:
            if partner.speaker and not partner.text:
                yield Issue("A04", partner.origin.at("signataire"), {"nom": partner.name})


def find_repeated_partners(yearbook: Yearbook) -> Iterator[Contradiction]:
    """A03: a partner stands twice, and no note says that these are two."""
    for record in yearbook.editions:
        first: dict[str, Partner] = {}
        for partner in record.partners:
            before = first.setdefault(normalise(partner.name), partner)
            if partner.name and words_of(before) != words_of(partner):
                issue = Issue("A03", partner.origin.at("nom"), {"nom": partner.name})
                yield Contradiction(record.year, issue, partner.note or before.note or "")
