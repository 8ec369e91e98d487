"""Where the links written in a text lead within the book, and the anchors of everything that has one."""

from __future__ import annotations

from generator.french.words import slug
from generator.model.award import Award
from generator.model.collectivity import Collectivity
from generator.model.edition import AnyChapter
from generator.model.names import ARTICLE_LINK, CHART_LINK, COLLECTIVITY_LINK, PAGE_LINK
from generator.model.register import split_name
from generator.model.yearbook import EditionRecord

CHAPTER, COLLECTIVITY = "chapitre-", "c-"
LOOK_BACK = "editions-"
"""How the name of a figure begins that shows an edition and those before it."""
CONTENTS, CORRECTIONS, SOURCES, COLOPHON = "sommaire", "corrections", "sources", "colophon"
AFTER_CONTENTS = "en-bref"


def chapter_anchor(name: AnyChapter) -> str:
    """The opener of a chapter."""
    return f"{CHAPTER}{name}"


def text_anchor(name_of_text: str) -> str:
    """A text."""
    return f"texte-{slug(name_of_text)}"


def figure_anchor(name: str) -> str:
    """A chart or map."""
    return f"figure-{name}"


def region_anchor(name: str) -> str:
    """A region of the palmarès."""
    return f"region-{slug(name)}"


def award_anchor(award: Award) -> str:
    """A collectivity's line in the palmarès."""
    return collectivity_anchor(award.collectivity)


def collectivity_anchor(one: Collectivity) -> str:
    """The line of a collectivity."""
    return f"{COLLECTIVITY}{one.code.lower()}"


def target_address(record: EditionRecord, shown: frozenset[str], target: str) -> str:
    """The address of what a text links to: a place of the book when ``shown`` holds its anchor, else the contents.

    What lies outside keeps the address that was written.
    """
    anchor = _anchor(record, target)
    if anchor is None:
        return target
    found = (one for one in (anchor, anchor.removeprefix(text_anchor(""))) if one in shown)
    return f"#{next(found, CONTENTS)}"


def _anchor(record: EditionRecord, target: str) -> str | None:
    """The anchor that a target names, None when it lies outside the book."""
    if target.startswith(PAGE_LINK):
        return f"{CHAPTER}{target.removeprefix(PAGE_LINK)}"
    if target.startswith(CHART_LINK):
        return figure_anchor(target.removeprefix(CHART_LINK))
    if target.startswith(COLLECTIVITY_LINK):
        return _named_anchor(record, target.removeprefix(COLLECTIVITY_LINK))
    path = target.partition("#")[0]
    if "://" not in path and path.endswith(ARTICLE_LINK):
        return text_anchor(path.removesuffix(ARTICLE_LINK))
    return None


def _named_anchor(record: EditionRecord, written: str) -> str:
    name, department = split_name(written)
    for award in record.awards:
        if award.name == name and department in ("", award.collectivity.department.code):
            return award_anchor(award)
    return CONTENTS
