"""Words that the releases of an edition share: what the label is called, numbers in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from generator.french.words import in_words, ordinal
from generator.model.yearbook import EditionRecord


def label_of(record: EditionRecord) -> str:
    """« label national des Fleurs »: as the yearbook says it now, or as an older edition did."""
    name = record.edition.label
    return record.house.short_label if name == record.house.official else uncapitalised(name)


def numbered_label(record: EditionRecord) -> str:
    """« 21e label national des Fleurs »."""
    return f"{ordinal(record.edition.number)} {label_of(record)}"


def uncapitalised(text: str) -> str:
    """« Label des Fleurs » as « label des Fleurs »; other first words keep their capital."""
    return f"l{text[1:]}" if text.startswith("Label") else text


def collectivities(number: int, noun: str = "collectivité") -> str:
    """« une collectivité », « cinq autres collectivités », « 12 collectivités »."""
    nouns = " ".join(f"{word}s" for word in noun.split()) if number > 1 else noun
    return f"{in_words(number, feminine=True)} {nouns}"


def shared(words: Iterable[str]) -> str:
    """The sentences with a space between them, the empty ones left out."""
    return " ".join(filter(None, words))


def in_palmares(years: tuple[int, ...]) -> str:
    """« au palmarès 2019 », « aux palmarès 2012 et 2019 »."""
    *others, last = map(str, years)
    return f"aux palmarès {', '.join(others)} et {last}" if others else f"au palmarès {last}"
