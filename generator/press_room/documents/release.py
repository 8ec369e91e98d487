"""The release of an edition: what a journalist reads in twenty seconds, then the rest."""

from __future__ import annotations

from collections.abc import Iterator

from generator.french.embargo import embargo_words
from generator.french.words import WIDE, day
from generator.model.press.documents import Footnote, Release
from generator.pages.press_documents import release_stem
from generator.press_room.documents.parts import Desk, contact_rows
from generator.press_room.paper import RELEASE, SECTION, Block, Facts, Paper, Paragraph, Points, Run, Title, plain
from generator.publication.publication import Publication


def release_paper(publication: Publication, year: int) -> Paper | None:
    """The release of an edition that exists, None when it has none."""
    desk = Desk(publication, year)
    release = desk.record.release
    if release is None:
        return None
    return Paper(
        kind=RELEASE,
        title=release.title,
        stem=release_stem(year),
        blocks=tuple(_blocks(desk, release)),
        dateline=tuple(_dateline(release)),
        notes=notes_of(release.footnotes),
        publisher=desk.record.house.publisher,
        colour=desk.record.edition.accent,
        year=year,
        embargo=publication.mark or embargo_words(release.embargo),
    )


def _dateline(release: Release) -> Iterator[str]:
    """« Paris, le 3 février 2020 », or the part of it that is known."""
    when = f"le{WIDE}{day(release.day)}" if release.day else ""
    said = ", ".join(part for part in (release.place, when) if part)
    if said:
        yield said[:1].upper() + said[1:]


def notes_of(footnotes: tuple[Footnote, ...]) -> tuple[tuple[str, str], ...]:
    """The footnotes of a document."""
    return tuple((note.sign, note.words) for note in footnotes)


def _blocks(desk: Desk, release: Release) -> Iterator[Block]:
    yield Paragraph(plain(release.lead), is_lead=True)
    yield from desk.figures(release.figures)
    yield from desk.text(release.text, SECTION)
    yield from _trends(desk, release)
    yield from _event(desk, release)
    about = desk.article(release.about)
    if about:
        yield Title(about.header.title, anchor="a-propos", aside=True)
        yield from desk.text(release.about)
    contact = desk.record.press_contact
    if contact:
        yield Title("Contact presse", anchor="contact", aside=True)
        yield Facts(tuple(contact_rows(contact)))


def _trends(desk: Desk, release: Release) -> Iterator[Block]:
    if release.trends and desk.record.trends:
        yield Title("Ce qui ressort cette année", anchor="constats")
        yield Points(tuple((Run(f"{one.title}.", strong=True), Run(f" {one.detail}")) for one in desk.record.trends))


def _event(desk: Desk, release: Release) -> Iterator[Block]:
    people = [one for slot in desk.record.programme if slot.id in release.slots for one in slot.speakers]
    programme = tuple(desk.slots(release.slots, people))
    if programme:
        yield Title("L’événement", anchor="evenement", aside=True)
        yield from programme
        yield from desk.faces(people)
    if release.practical:
        yield Points(tuple(map(plain, release.practical)))
