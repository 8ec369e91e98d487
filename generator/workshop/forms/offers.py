"""What may be chosen by its name in the form of an edition's file: its sources, its texts, its people."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.article import Article
from generator.model.register import Register
from generator.model.yearbook import EditionRecord
from generator.workshop.forms.fields import Choice, Choices
from generator.workshop.forms.kinds import TEXT_NAMES

FOR_THE_PRESS = frozenset({"communique", "dossier"})
"""Files whose texts are those for the press."""


def offers(record: EditionRecord | None, file: str, register: Register) -> Choices:
    """By key. Of an edition that was never sound nothing is known: its identifiers are then typed."""
    regions = tuple(Choice(name, name) for name in sorted(register.region_names()))
    if record is None:
        return {"region": regions}
    texts = record.press_texts if file in FOR_THE_PRESS else record.articles
    return {
        "source": _named((one.id, one.title) for one in record.edition.sources),
        TEXT_NAMES: _named(map(_text, texts)),
        "programme": _named((one.id, one.title) for one in record.programme),
        "intervenants": _named((one.id, one.name) for one in record.speakers),
        "outils": _named((one.id, one.name) for one in record.tools),
        "chiffres": _named((one.id, one.label) for one in record.figures),
        "region": regions,
    }


def _named(found: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
    return tuple(Choice(value, f"{label} ({value})") for value, label in found)


def _text(article: Article) -> tuple[str, str]:
    return article.slug, article.header.title
