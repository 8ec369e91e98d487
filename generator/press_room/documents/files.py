"""The files of the release and of the press kit of an edition, in each form that they are handed over in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.keeping.cache import Cache
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.rendering import layouts_of, render
from generator.press_room.documents.kit import kit_paper
from generator.press_room.documents.release import release_paper
from generator.press_room.figures.picture import figure_pictures
from generator.press_room.paper import Paper
from generator.press_room.writers.mail import mail_draft
from generator.press_room.writers.pdf import paper_pdf
from generator.press_room.writers.plain_text import text_file
from generator.press_room.writers.word import write_word
from generator.publication.files import OutputFile
from generator.publication.publication import Publication


@dataclass(frozen=True, slots=True)
class MailPage:
    """``layouts/press_room/mail.html``: a release as the HTML of a message."""

    paper: Paper


def press_files(publication: Publication, record: EditionRecord, cache: Cache) -> Iterator[OutputFile]:
    """Every such file of an edition, and the pictures of its main figures.

    Raises BookError when a document cannot be laid out.
    """
    release, kit = release_paper(publication, record.year), kit_paper(publication, record.year)
    if release:
        yield from _files(publication, record, release, cache)
        yield OutputFile(urls.press_file(release.stem, ".eml"), _mail(record, release))
    if kit:
        yield from _files(publication, record, kit, cache)
    if release or kit:
        yield from figure_pictures(publication, record, cache)


def _files(publication: Publication, record: EditionRecord, paper: Paper, cache: Cache) -> Iterator[OutputFile]:
    day, layouts = publication.built_on, layouts_of("press_room")
    yield OutputFile(urls.press_file(paper.stem, ".pdf"), cache.leaf(paper_pdf, paper, record.scale, day, layouts))
    yield OutputFile(urls.press_file(paper.stem, ".docx"), cache.leaf(write_word, paper, day))
    yield OutputFile(urls.press_file(paper.stem, ".txt"), text_file(paper).encode())


def _mail(record: EditionRecord, paper: Paper) -> bytes:
    contact = record.press_contact
    sender = (contact.email or "") if contact else ""
    return mail_draft(paper.title, text_file(paper), render("press_room/mail.html", MailPage(paper)), sender)
