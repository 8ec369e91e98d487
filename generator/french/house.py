"""Whose yearbook it is: what it, its label and its publisher are called wherever no edition says it."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.french.licence import Rights
from generator.french.scale import Scale
from generator.french.words import NARROW, slug

_LONGEST_STEM = 60


@dataclass(frozen=True, slots=True)
class House:
    """The yearbook's ``name``, the ``stem`` of its files, its ``publisher``, and what is known of its label.

    ``official`` is the label's official name in the newest edition; ``label`` its proper noun, ``rank`` what follows
    its number (« label national »), ``short`` its name in a sentence, ``lead`` and ``partners`` the sentences of two
    pages: each "" when the editors have not written it. ``since`` is the year of the first label, ``rights`` what
    readers may do.
    """

    name: str = ""
    stem: str = "annuaire"
    publisher: str = ""
    official: str = ""
    label: str = ""
    rank: str = ""
    short: str = ""
    lead: str = ""
    partners: str = ""
    since: int = 0
    keywords: tuple[str, ...] = ()
    scale: Scale = field(default_factory=Scale)
    rights: Rights = field(default_factory=Rights)

    @property
    def short_label(self) -> str:
        """« label national des Fleurs »: the label in a sentence."""
        return self.short or _uncapitalised(self.official)

    @property
    def of_label(self) -> str:
        """« du label « Fleurs » », « du label régional des Fleurs »."""
        name = self.label or ("" if self.official.lower().startswith("label") else self.official)
        return f"du label «{NARROW}{name}{NARROW}»" if name else f"du {_uncapitalised(self.official)}"

    @property
    def of_label_plain(self) -> str:
        """The same without guillemets, for titles."""
        return f"du label {self.label}" if self.label else f"du {_uncapitalised(self.official)}"

    @property
    def short_rank(self) -> str:
        """What follows the number of an edition: « label national », « label »."""
        return self.rank or "label"

    @property
    def subjects(self) -> tuple[str, ...]:
        """The keywords of catalogues."""
        return self.keywords or tuple(dict.fromkeys(("label", self.name, self.label or self.official, "palmarès")))


def file_stem(name: str) -> str:
    """The start of file names that a yearbook's name gives, cut between words: « communes-en-fleurs »."""
    whole = slug(name)
    cut = whole[: _LONGEST_STEM + 1].rpartition("-")[0] if len(whole) > _LONGEST_STEM else whole
    return cut or whole[:_LONGEST_STEM] or "annuaire"


def _uncapitalised(text: str) -> str:
    """« Label des Fleurs » as « label des Fleurs »; other first words keep their capital."""
    return f"l{text[1:]}" if text.startswith("Label") else text
