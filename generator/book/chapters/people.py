"""The people and bodies behind an edition: partners, jury."""

from __future__ import annotations

from generator.book.chapters import contexts as contexts
from generator.book.chapters.parts import Message, Portrait, Supporter, SupporterGroup
from generator.book.chapters.texts import Book
from generator.model.people import JuryMember, Partner, PartnerKind

PARTNER_TITLES = {
    PartnerKind.PARTNER: "Partenaires",
    PartnerKind.MINISTRY: "Ministères",
    PartnerKind.ELECTED: "Associations de collectivités et d’élus",
}


def partner_pages(book: Book) -> contexts.PartnerPages:
    """The partners' messages, then every partner by kind."""
    partners = book.record.partners
    messages = tuple(
        Message(text, partner.acronym or partner.name[:1])
        for partner in partners
        if partner.text and (text := book.text(partner.text))
    )
    groups = tuple(
        SupporterGroup(title, tuple(map(_supporter, of_kind)))
        for kind, title in PARTNER_TITLES.items()
        if (of_kind := [partner for partner in partners if partner.kind is kind])
    )
    return contexts.PartnerPages(messages, groups)


def jury_pages(book: Book) -> contexts.JuryPages:
    """The members of the jury, two by two, and the report."""
    members = [_portrait(book, rank, member) for rank, member in enumerate(book.record.jury, start=1)]
    pairs = tuple(tuple(members[start : start + 2]) for start in range(0, len(members), 2))
    jury_day = book.record.edition.jury_day
    date = f"{jury_day.day:%d/%m}" if jury_day and jury_day.day else ""
    return contexts.JuryPages(len(members), pairs, date, book.text("rapport-du-jury"))


def portrait_image(rank: int) -> str:
    """The drawing of the jury's member of that rank, from 1."""
    return f"drawings/jury-{rank}.svg"


def _supporter(partner: Partner) -> Supporter:
    return Supporter(partner.name, partner.acronym or "", partner.note or "")


def _portrait(book: Book, rank: int, member: JuryMember) -> Portrait:
    picture = book.publication.yearbook.image(member.portrait.file) if member.portrait else None
    return Portrait(
        name=member.full_name,
        role=member.role,
        details=member.details or "",
        duty=member.duty or "",
        note=member.note or "",
        image=f"images/{picture.published}" if picture else portrait_image(rank),
        alternative=member.portrait.alternative if member.portrait else "",
    )
