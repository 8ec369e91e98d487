"""A new kind of fact is a shape, a field and a line: a line without its field is found here, not by an editor."""

from __future__ import annotations

from dataclasses import fields

from generator.loading.sections import SECTIONS
from generator.model.yearbook import EditionRecord


def test_every_section_fills_a_field_of_the_record() -> None:
    known = {field.name for field in fields(EditionRecord)}
    assert {section.field for section in SECTIONS} <= known
    assert len({section.file for section in SECTIONS}) == len({section.field for section in SECTIONS}) == len(SECTIONS)


def test_whoever_reads_a_part_of_an_edition_is_seen() -> None:
    """A field that is no cell would let pages go stale; the names of faulty files are for rules alone."""
    assert EditionRecord.cells == {field.name for field in fields(EditionRecord)} - {"faulty"}
