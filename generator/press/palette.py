"""Which inks print which colour: the brand's own from a table, greys in black alone, the rest through the profile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from math import dist
from types import MappingProxyType

from generator.design.book_colours import WHITE, mix
from generator.press.conversion import Converter, Inks, Light

PAPER: Inks = (0, 0, 0, 0)
BLACK: Inks = (0, 0, 0, 1)

HOUSE: Mapping[str, Inks] = MappingProxyType(
    {
        "#14213d": (0.75, 0.53, 0, 0.79),  # night: black carries it, so that it stays sharp
        "#e8590c": (0, 0.75, 1, 0),  # orange
        "#c84e08": (0, 0.75, 1, 0.20),  # ember
        "#c44b06": (0, 0.75, 1, 0.20),  # third level of the charts
        "#1c2230": BLACK,  # ink of the texts
        "#566079": (0, 0, 0, 0.74),  # muted
        "#c9cfdb": (0, 0, 0, 0.24),  # rules
        "#d5dae3": (0, 0, 0, 0.18),  # rules of the charts
        "#e9edf3": (0, 0, 0, 0.08),  # land of the maps
    }
)
"""What the house's own colours are printed with, whatever a profile would say."""

SHARP: Mapping[str, Inks] = MappingProxyType({"#14213d": BLACK})
"""What they are printed with where several inks would blur: small text, thin lines."""

_NEUTRAL = 2 / 255
_LATE = 1.3
"""How much later than the other inks black comes into a tint: 1 is at the same pace."""
_STEPS = 100
_LEAST = 0.02
"""A dot smaller than two per cent does not print."""
MOST_SHARP = 2
_BLACK = 3
_GRID = tuple(product([share / 20 for share in range(21)], repeat=MOST_SHARP))


@dataclass(frozen=True, slots=True)
class Paint:
    """What a colour becomes: components (four inks, or one grey in a mask), and those for what is small or thin."""

    components: tuple[float, ...]
    sharp: tuple[float, ...] | None = None

    @property
    def is_black(self) -> bool:
        """Whether it is solid black, alone."""
        return self.components == BLACK


@dataclass(frozen=True)
class Palette:
    """Light into paint. ``most_ink`` is the sum of inks that the paper bears, 1 for one solid ink."""

    converter: Converter
    table: Mapping[str, Inks]
    most_ink: float = 3
    _known: dict[str, Paint] = field(default_factory=dict, compare=False)

    def light(self, light: Light) -> Paint:
        """A colour of sRGB."""
        name = "#" + "".join(f"{round(255 * min(1, max(0, channel))):02x}" for channel in light)
        if name not in self._known:
            inks = self._inks(name, light)
            self._known[name] = Paint(inks, SHARP.get(name) or two_inks(inks, self.converter))
        return self._known[name]

    def grey(self, level: float) -> Paint:
        """A grey, 0 for black."""
        return Paint((0, 0, 0, _tidy(self.converter.blacks[round(255 * min(1, max(0, level)))])))

    def inks(self, inks: Inks) -> Paint:
        """Inks chosen by somebody: only their sum may change."""
        return Paint(self.limit(inks))

    def lab(self, lightness: float, a: float, b: float) -> Paint:
        """A colour of CIE L*a*b*."""
        return Paint(self.limit(_tidied(self.converter.inks_of_lab(lightness, a, b))))

    def limit(self, inks: Inks) -> Inks:
        """The same inks within what the paper bears: black is kept, the three others give way."""
        colours, black = inks[:3], inks[3]
        if sum(inks) <= self.most_ink:
            return inks
        cyan, magenta, yellow = (one * (self.most_ink - black) / sum(colours) for one in colours)
        return cyan, magenta, yellow, black

    def _inks(self, name: str, light: Light) -> Inks:
        if name in self.table:
            return self.limit(self.table[name])
        if max(light) - min(light) <= _NEUTRAL:
            return 0, 0, 0, _tidy(self.converter.blacks[round(255 * sum(light) / 3)])
        return self.limit(_tidied(self.converter.inks(light)))


def brand_table(accent: str, inks: Inks | None, converter: Converter) -> dict[str, Inks]:
    """The house's colours, an edition's accent « #rrggbb » and every tint of it, in no other ink than its own.

    ``inks`` are those that the edition names for its accent; without them, the profile's.
    """
    full = inks or _tidied(converter.inks(_light(accent)))
    shares = [rank / 100 for rank in range(1, 100)]
    tints = [mix(accent, WHITE, share) for share in shares]
    profiled = converter.all_inks([_light(tint) for tint in tints])
    looks = converter.lab(profiled)
    found = {
        tint: _tint(full, one, share, look[0], converter)
        for tint, one, share, look in zip(tints, profiled, shares, looks, strict=True)
    }
    return {**found, accent.lower(): full, "#ffffff": PAPER, "#000000": BLACK, **HOUSE}


def two_inks(inks: Inks, converter: Converter) -> Inks | None:
    """The nearest look in two inks of three or four, for what is small or thin; None when there are no more than two.

    Inks never lie exactly on each other: the fewer, the sharper.
    """
    if sum(one > 0 for one in inks) <= MOST_SHARP:
        return None
    present = [place for place, one in enumerate(inks) if one > 0 or place == _BLACK]
    tried = [_pair(pair, shares) for pair in combinations(present, MOST_SHARP) for shares in _GRID]
    wanted, *looks = converter.lab([inks, *tried])
    return _tidied(tried[min(range(len(looks)), key=lambda rank: dist(looks[rank], wanted))])


def _pair(places: Sequence[int], shares: Sequence[float]) -> Inks:
    found = dict(zip(places, shares, strict=True))
    return found.get(0, 0.0), found.get(1, 0.0), found.get(2, 0.0), found.get(_BLACK, 0.0)


def _light(colour: str) -> Light:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def _tint(full: Inks, profiled: Inks, share: float, lightness: float, converter: Converter) -> Inks:
    """A tint in the hue of the profile and in the inks of the full colour alone, as light as it should be.

    Black comes late: in a light tint black dots are seen one by one, and the tint looks dirty.
    """
    hue = [one if allowed else 0.0 for one, allowed in zip(profiled[:3], full, strict=False)]
    strongest = max(hue) or 1
    thinned = [_thinned(hue, rank / _STEPS / strongest, full[3] * share**_LATE) for rank in range(_STEPS + 1)]
    looks = converter.lab(thinned)
    rank = min(range(len(looks)), key=lambda rank: abs(looks[rank][0] - lightness))
    return _tidied(thinned[rank])


def _thinned(hue: Sequence[float], share: float, black: float) -> Inks:
    cyan, magenta, yellow = (one * share for one in hue)
    return cyan, magenta, yellow, black


def _tidied(inks: Inks) -> Inks:
    cyan, magenta, yellow, black = (_tidy(one) for one in inks)
    return cyan, magenta, yellow, black


def _tidy(share: float) -> float:
    """Whole per cents, and no dot too small to hold."""
    return round(share, 2) if share >= _LEAST else 0.0
