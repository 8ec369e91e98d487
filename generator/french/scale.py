"""How a label counts: its levels, the sign that stands for each, and how French says so many of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.french.words import NARROW, WIDE, elide, in_words, number

MARK = "\ue000"
"""Stands for the drawn sign in a line of text that is drawn: no font and no editor has it."""

FEWEST, MOST = 2, 9
"""How many levels a label may have: the palette and the marks of the maps hold as many steps."""

USUAL = 5
"""The highest level while a label does not say how many it has. With no more of them, every other step serves."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What the jury gives, once a level: its noun, "" when the label names none, and how it is drawn.

    ``letter`` is the character that stands for it in a short text (« @ »), "" for the noun instead; ``drawing`` is the
    name of a drawing of ours, or an SVG path in a square of 24; ``is_filled`` whether the path is a surface.
    """

    singular: str = ""
    plural: str = ""
    is_feminine: bool = False
    letter: str = ""
    drawing: str = "disque"
    is_filled: bool = True


NO_SIGN = Sign()
"""That of a label which names none: a disc, and levels are said by their number."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The levels of a label, 1 to ``top``, and their ``names``, the lowest first, when they have any."""

    top: int = USUAL
    sign: Sign = NO_SIGN
    names: tuple[str, ...] = ()

    @property
    def levels(self) -> tuple[int, ...]:
        """From the highest to 1."""
        return tuple(range(self.top, 0, -1))

    @property
    def high(self) -> tuple[int, ...]:
        """The levels that count as high: the two highest, the highest alone where they are few."""
        return self.levels[: 2 if self.top > 3 else 1]

    def step(self, level: int) -> int:
        """The tone of a level among the nine of the palette: 1 for the lowest, 9 for the highest."""
        apart = 2 if self.top <= USUAL else 1
        return 1 + apart * round((level - 1) * (MOST - 1) / apart / (self.top - 1))

    def shape(self, level: int) -> int:
        """The rank of the mark of a level among the nine: with few levels, as many corners as the level."""
        return 2 * level - 1 if self.top <= USUAL else self.step(level)

    def name(self, level: int) -> str:
        """What the label calls a level, "" when it does not."""
        return self.names[level - 1] if 0 < level <= len(self.names) else ""

    def named(self, level: int) -> str:
        """« (« Or ») » behind the words of a level, "" without a name."""
        return f" («{NARROW}{self.name(level)}{NARROW}»)" if self.name(level) else ""

    def unit(self, amount: float = 2) -> str:
        """« arobase », « arobases »; « niveau », « niveaux »."""
        if not self.sign.singular:
            return "niveau" if abs(amount) < 2 else "niveaux"
        return self.sign.singular if abs(amount) < 2 else self.sign.plural

    def count(self, level: int) -> str:
        """« 4 arobases »; « niveau 4 »."""
        return f"{number(level)}{WIDE}{self.unit(level)}" if self.sign.singular else f"niveau{WIDE}{level}"

    def spelt(self, level: int) -> str:
        """« Quatre arobases »; « Niveau 4 »."""
        return self.steps(level).capitalize() if self.sign.singular else f"Niveau{WIDE}{level}"

    def steps(self, amount: int) -> str:
        """« trois arobases »; « trois niveaux »."""
        return f"{in_words(amount, self.sign.is_feminine)} {self.unit(amount)}"

    def award(self, level: int) -> str:
        """« trois arobases »; « le niveau 3 »: what is obtained."""
        return self.steps(level) if self.sign.singular else f"le niveau{WIDE}{level}"

    def at(self, level: int) -> str:
        """« à quatre arobases »; « au niveau 4 »."""
        return f"à {self.steps(level)}" if self.sign.singular else f"au niveau{WIDE}{level}"

    def at_count(self, level: int) -> str:
        """« à 4 arobases »; « au niveau 4 »."""
        return f"à {self.count(level)}" if self.sign.singular else f"au niveau{WIDE}{level}"

    def at_short(self, level: int) -> str:
        """« à 4 @ », « à 4 fleurs »; « au niveau 4 »."""
        return f"à{WIDE}{self.short(level)}" if self.sign.singular else f"au niveau{WIDE}{level}"

    def with_count(self, level: int) -> str:
        """« avec 4 arobases »; « au niveau 4 »."""
        return f"avec {self.count(level)}" if self.sign.singular else f"au niveau{WIDE}{level}"

    def had(self, level: int) -> str:
        """« avait 4 arobases »; « était au niveau 4 »."""
        return f"avait {self.count(level)}" if self.sign.singular else f"était au niveau{WIDE}{level}"

    def had_steps(self, level: int) -> str:
        """« avait quatre arobases »; « était au niveau 4 »."""
        return f"avait {self.steps(level)}" if self.sign.singular else self.had(level)

    def had_of_them(self, level: int) -> str:
        """« en avait 4 »; « était au niveau 4 »."""
        return f"en avait {level}" if self.sign.singular else self.had(level)

    def moved(self, before: int, now: int) -> str:
        """« de 3 à 4 arobases »; « du niveau 3 au niveau 4 »."""
        if self.sign.singular:
            return f"de {before} à {self.count(now)}"
        return f"du niveau{WIDE}{before} au niveau{WIDE}{now}"

    def moved_short(self, before: int, now: int) -> str:
        """« de 3 à 4 @ »; « du niveau 3 au niveau 4 »."""
        return f"de {before} à {self.short(now)}" if self.sign.singular else self.moved(before, now)

    def out_of(self, level: int) -> str:
        """« 4 arobases sur 5 »; « niveau 4 sur 5 »."""
        return f"{self.count(level)} sur {self.top}"

    def short(self, level: int) -> str:
        """« 4 @ »; « 4 fleurs »; « niveau 4 »."""
        return f"{level}{WIDE}{self.sign.letter}" if self.sign.letter else self.count(level)

    def short_out_of(self, level: int) -> str:
        """« 4 @ sur 5 »."""
        return f"{self.short(level)} sur {self.top}"

    def drawn(self, level: int) -> str:
        """The number, then the mark of the sign, for a line of text that is drawn."""
        return f"{level}{WIDE}{MARK}"

    def either(self, levels: Sequence[int]) -> str:
        """« 4 ou 5 @ », « 3 ou 4 fleurs »; « niveau 3 ou 4 »; the last alone when there is one."""
        *others, last = sorted(levels)
        first = ", ".join(map(str, others))
        if not others:
            return self.short(last)
        return f"{first} ou {self.short(last)}" if self.sign.singular else f"niveau{WIDE}{first} ou {last}"

    @property
    def and_high(self) -> str:
        """« 4 et 5 @ »; « niveaux 3 et 4 »: the high levels together."""
        *others, last = sorted(self.high)
        first = f"{others[0]} et " if others else ""
        return f"{first}{self.short(last)}" if self.sign.singular else f"{self.unit(len(self.high))} {first}{last}"

    @property
    def either_reached(self) -> str:
        """« 4 ou 5 @ »; « le niveau 3 ou 4 »: what the most distinguished reach."""
        return self.either(self.high) if self.sign.singular else f"le {self.either(self.high)}"

    @property
    def have(self) -> str:
        """The verb before ``either``: « ont »; « sont au »."""
        return "ont" if self.sign.singular else "sont au"

    def the(self, level: int) -> str:
        """« le 5 @ »; « 4 fleurs »; « le niveau 4 »: a level as the subject of a sentence."""
        return self.short(level) if self.sign.singular and not self.sign.letter else f"le {self.short(level)}"

    def mean(self, written: str, value: float) -> str:
        """« 3,4 @ »; « 3,4 fleurs »; « 3,4 »."""
        unit = self.sign.letter or (self.unit(value) if self.sign.singular else "")
        return f"{written}{WIDE}{unit}" if unit else written

    @property
    def number(self) -> str:
        """« nombre d’arobases »; « niveau »: what a list gives behind each name."""
        return f"nombre {elide('de', self.sign.plural)}" if self.sign.singular else "niveau"

    @property
    def span(self) -> str:
        """« d’une à cinq arobases »; « du niveau 1 au niveau 5 »."""
        if not self.sign.singular:
            return f"du niveau{WIDE}1 au niveau{WIDE}{self.top}"
        return f"{elide('de', self._one)} à {self.steps(self.top)}"

    @property
    def gift(self) -> str:
        """« d’une à cinq arobases »; « un niveau, de 1 à 5, »: what a sentence says that the jury gives."""
        return self.span if self.sign.singular else f"un niveau, de 1 à {self.top},"

    @property
    def received(self) -> str:
        """« les arobases reçues », « les papillons reçus »; « le niveau obtenu »."""
        if not self.sign.singular:
            return "le niveau obtenu"
        return f"les {self.sign.plural} {self.gendered('reçus', 'reçues')}"

    @property
    def number_received(self) -> str:
        """« le nombre d’arobases reçues »; « le niveau obtenu »."""
        if not self.sign.singular:
            return "le niveau obtenu"
        return f"le {self.number} {self.gendered('reçus', 'reçues')}"

    @property
    def fall(self) -> str:
        """« de cinq arobases à une »; « du niveau 5 au niveau 1 »."""
        if not self.sign.singular:
            return f"du niveau{WIDE}{self.top} au niveau{WIDE}1"
        return f"de {self.steps(self.top)} à {self._one}"

    @property
    def gives(self) -> str:
        """« de 1 à 5 arobases »; « un niveau de 1 à 5 »: what the jury gives."""
        return f"de 1 à {self.top} {self.unit()}" if self.sign.singular else f"un niveau de 1 à {self.top}"

    @property
    def those_at_the_ends(self) -> tuple[str, str]:
        """(« avaient 5 arobases », « n’en avaient qu’une »); (« étaient au niveau 5 », « étaient au niveau 1 »)."""
        if not self.sign.singular:
            return f"étaient au niveau{WIDE}{self.top}", f"étaient au niveau{WIDE}1"
        return f"avaient {self.count(self.top)}", f"n’en avaient qu’{self._one}"

    @property
    def _one(self) -> str:
        return "une" if self.sign.is_feminine else "un"

    def gendered(self, masculine: str, feminine: str) -> str:
        """The form that agrees with the noun: « acquis » or « acquises »."""
        return feminine if self.sign.is_feminine else masculine


def strength(step: int) -> float:
    """How much of a tone a step is, from 1 to 5: what grows with a level grows by it."""
    return (step + 1) / 2


AT_SIGNS = Scale(5, Sign("arobase", "arobases", True, "@", "arobase", False))
"""One to five @."""
