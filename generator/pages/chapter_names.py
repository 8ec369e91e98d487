"""What chapters are called in menus and contents."""

from __future__ import annotations

from generator.model.edition import AnyChapter, Chapter, Part

CHAPTER_NAMES = {
    Chapter.LABEL: "Le label",
    Chapter.EDITORIAL: "Éditorial",
    Chapter.PARTNERS: "Les partenaires",
    Chapter.JURY: "Le jury",
    Chapter.FIGURES: "Les chiffres",
    Chapter.AWARDS: "Le palmarès",
    Chapter.DEPARTMENTS: "Les départements",
    Chapter.BOOK: "Le livre",
    Chapter.INDEX: "Index des collectivités",
}


def chapter_name(chapter: AnyChapter) -> str:
    """What a chapter is called in menus and contents."""
    return chapter.title if isinstance(chapter, Part) else CHAPTER_NAMES[chapter]
