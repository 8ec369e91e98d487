"""The forms of a local release that a person takes away: to complete, to join, to paste."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.rendering import layouts_of
from generator.press_room.paper import Drawing, Paper
from generator.press_room.writers.pdf import paper_pdf
from generator.press_room.writers.plain_text import text_file
from generator.press_room.writers.word import write_word
from generator.publication.publication import Publication


def local_forms(publication: Publication, paper: Paper) -> Iterator[tuple[str, bytes]]:
    """(suffix, file), the map of a territory included. Raises BookError."""
    scale, day = publication.yearbook.record(paper.year).house.scale, publication.built_on
    yield ".docx", write_word(paper, day)
    yield ".pdf", paper_pdf(paper, scale, day, layouts_of("press_room"))
    yield ".txt", text_file(paper).encode()
    yield from ((".svg", block.chart.svg) for block in paper.blocks if isinstance(block, Drawing))
