"""What stands before and after the chapters: cover, title page, contents, corrections, sources, colophon."""

from __future__ import annotations

from collections.abc import Iterator

from generator import __version__
from generator.book.chapters import contexts as contexts
from generator.book.chapters.palmares import in_order, region_groups
from generator.book.chapters.parts import ContentsEntry, Correction, Entry, Gathering, Pull, Reference, SeriesEntry
from generator.book.chapters.signs import say_signs
from generator.book.chapters.texts import Book
from generator.design.fonts import Family
from generator.design.sign import is_line
from generator.design.title_setting import cover_setting, identity_setting
from generator.french.words import count, day, number, ordinal
from generator.model.award import Award
from generator.model.collectivity import CollectivityKind
from generator.model.edition import AnyChapter, Chapter, Part
from generator.pages import book_links as links
from generator.pages.chapter_names import chapter_name
from generator.pages.misprints import misprints_of

COVER_IMAGE, ENDPAPER_IMAGE = "drawings/couverture.svg", "drawings/garde.svg"
CORRECTIONS_TITLE, SOURCES_TITLE = "Errata et formes corrigées", "Sources et provenance"
COLOPHON_TITLE = "Crédits et licences"


def cover(book: Book) -> contexts.CoverPage:
    """The front cover."""
    edition = book.record.edition
    alternative = f"Un point de lumière à la place de chaque collectivité labellisée : {number(book.counts.total)}."
    return contexts.CoverPage(
        edition.title, cover_setting(edition.title), edition.label, ordinal(edition.number), edition.year,
        edition.contact.name, COVER_IMAGE, alternative,
    )  # fmt: skip


def endpaper(book: Book) -> contexts.EndpaperPage:
    """The inside of the cover."""
    total, scale = book.counts.total, book.record.scale
    name, how = scale.sign.singular or "signe", "gras" if is_line(scale.sign) else "vif"
    alternative = f"{number(total)} fois le signe du label, un par collectivité, plus {how} quand le niveau est haut."
    stroke = "le trait est gras" if is_line(scale.sign) else "le signe est vif"
    one, each = scale.gendered("un", "une"), scale.gendered("chacun", "chacune")
    words = f"{count(total, 'collectivité')}, {one} {name} pour {each} : plus {stroke}, plus le niveau est haut."
    return contexts.EndpaperPage(ENDPAPER_IMAGE, alternative, words)


def half_title(book: Book) -> contexts.HalfTitlePage:
    """The name of the book alone; a book looks back on the editions before it, never ahead."""
    edition = book.record.edition
    so_far = book.publication.yearbook.until(edition.year).editions
    series = (
        SeriesEntry(one.year, ordinal(one.edition.number), len(one.awards), one.year == edition.year) for one in so_far
    )
    return contexts.HalfTitlePage(edition.title, edition.year, tuple(series))


def identity(book: Book) -> contexts.IdentityPage:
    """The title page."""
    edition = book.record.edition
    return contexts.IdentityPage(
        edition.title, identity_setting(edition.title), edition.label, ordinal(edition.number), edition.year,
        edition.meetings, edition.contact,
    )  # fmt: skip


def signs(book: Book) -> contexts.SignsPage:
    """How to read the book, with the first name of the palmarès as an example."""
    counts, scale, awards = book.counts, book.record.scale, in_order(book.record.awards)
    example = next((award for award in awards if award.collectivity.kind is CollectivityKind.COMMUNE), None)
    name, place = (example.name, example.collectivity.department.code) if example else ("", "")
    return contexts.SignsPage(
        scale, tuple(counts.by_level.items()), *say_signs(scale, is_line(scale.sign)), counts.total, name, place
    )


def contents(book: Book) -> contexts.ContentsPage:
    """The table of contents."""
    chapters, closing = split_chapters(book)
    annexes = [ContentsEntry(SOURCES_TITLE, links.SOURCES, is_annex=True)]
    if has_corrections(book):
        annexes.insert(0, ContentsEntry(CORRECTIONS_TITLE, links.CORRECTIONS, is_annex=True))
    colophon_entry = ContentsEntry(COLOPHON_TITLE, links.COLOPHON, is_annex=True)
    entries = [_chapter_entry(book, name) for name in chapters]
    last = [_chapter_entry(book, name) for name in closing]
    return contexts.ContentsPage((*entries, *annexes, *last, colophon_entry))


def split_chapters(book: Book) -> tuple[tuple[AnyChapter, ...], tuple[AnyChapter, ...]]:
    """The chapters that stand before the annexes, and those after them: an index closes its book."""
    chapters = book.record.edition.chapters
    first = tuple(name for name in chapters if name is not Chapter.INDEX)
    return first, tuple(name for name in chapters if name is Chapter.INDEX)


def _chapter_entry(book: Book, name: AnyChapter) -> ContentsEntry:
    return ContentsEntry(chapter_name(name), links.chapter_anchor(name), tuple(_parts(book, name)))


def _parts(book: Book, name: AnyChapter) -> Iterator[Entry]:
    if isinstance(name, Part) and len(name.texts) > 1:
        yield from (Entry(text.title, text.anchor) for slug in name.texts if (text := book.text(slug)))
    if name is Chapter.AWARDS:
        yield from (Entry(region.name, region.anchor) for region in region_groups(book))
    if name is Chapter.PARTNERS:
        for partner in book.record.partners:
            article = book.record.article(partner.text) if partner.text else None
            if article:
                yield Entry(article.header.title, links.text_anchor(article.slug))
    if name is Chapter.JURY and (report := book.record.article("rapport-du-jury")):
        yield Entry(report.header.title, links.text_anchor(report.slug))


def corrections(book: Book) -> contexts.CorrectionPages:
    """Every printed form that this edition puts right, and every choice between namesakes."""
    awards = in_order(book.record.awards)
    people = [partner.speaker for partner in book.record.partners if partner.speaker and partner.speaker.printed]
    return contexts.CorrectionPages(
        misprints=misprints_of(book.publication.yearbook, book.record),
        corrections=tuple(_correction(book, award) for award in awards if award.printed != award.name),
        choices=tuple(_correction(book, award) for award in awards if award.note and award.printed == award.name),
        people=tuple(Correction(one.printed or "", one.name, "", "", one.role) for one in people),
    )


def has_corrections(book: Book) -> bool:
    """Whether there is anything to put right."""
    found = corrections(book)
    return bool(found.misprints or found.corrections or found.choices or found.people)


def _correction(book: Book, award: Award) -> Correction:
    place = award.collectivity.department.code
    anchor = links.award_anchor(award) if Chapter.AWARDS in book.record.edition.chapters else ""
    return Correction(award.printed, award.name, place, anchor, award.note)


def sources(book: Book) -> contexts.SourcePages:
    """The documents, then where names and places come from."""
    references = tuple(
        Reference(source.title, source.publisher, day(source.published) if source.published else "", source.note or "")
        for source in book.record.edition.sources
    )
    edition = book.record.edition
    gatherings = tuple(Gathering(title, one.day, one.place, one.note or "") for title, one in edition.meetings)
    return contexts.SourcePages(references, gatherings, Pull(number(book.counts.total), "collectivités"))


def colophon(book: Book) -> contexts.ColophonPage:
    """Credits and licences."""
    faces = (Family.SERIF.value, Family.GROTESQUE.value)
    edition = book.record.edition
    house, day = book.record.house, book.publication.built_on
    return contexts.ColophonPage(house.name, edition.contact, __version__, day, faces, edition.year, house.rights)


def filler(book: Book) -> contexts.FillerPage:
    """What a filler shows after the chapters, which have their own."""
    return contexts.FillerPage(book.record.edition.title, book.record.year)


def back(book: Book) -> contexts.BackCoverPage:
    """The back cover."""
    edition = book.record.edition
    return contexts.BackCoverPage(edition.title, edition.contact.website or "", edition.year)
