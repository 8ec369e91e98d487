"""What is drawn: files to lay over the small project, and the words that readers must find on site and in book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import ascii_lowercase

from hypothesis import strategies as st


@dataclass(frozen=True, repr=False)
class Piece:
    """Files by path, and lines to add at the end of others; words for both outputs, or for the site alone.

    ``alternatives`` are words of the pictures' descriptions, ``secrets`` what no published file may hold.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    words_of_site: tuple[str, ...] = ()
    added: Mapping[str, str] = field(default_factory=dict)
    alternatives: tuple[str, ...] = ()
    secrets: tuple[bytes, ...] = ()

    def __repr__(self) -> str:
        """What was drawn, for whoever looks for the fault: a picture's bytes would hide it."""
        drawn = {path: content.decode(errors="ignore")[:4000] for path, content in self.files.items()}
        return "\n".join(f"== {path}\n{text}" for path, text in (*drawn.items(), *self.added.items()))


def part(name: str) -> str:
    """A chapter that shows the text of that name, as the last lines of ``edition.yaml``."""
    return f"  - id: {name}\n    titre: Partie {name}\n    textes:\n      - {name}\n"


class Vocabulary:
    """Words that nobody else writes, each given once."""

    def __init__(self, draw: st.DrawFn, name: str) -> None:
        self._draw, self._name = draw, name
        self.given: list[str] = []

    def word(self) -> str:
        """A word: most are of common length, one in thirty is far too long for a column."""
        is_long = self._draw(st.integers(0, 29)) == 29
        word = f"zk{self._name}{_letters(len(self.given))}{'emesure' * 6 if is_long else 'e'}"
        self.given.append(word)
        return word

    def words(self, least: int = 1, most: int = 9) -> str:
        """Some words, with the signs that stand between them in French."""
        count = self._draw(st.integers(least, most))
        between = self._draw(st.lists(st.sampled_from(_BETWEEN), min_size=count, max_size=count))
        return "".join(self.word() + sign for sign in between).rstrip(" ,;:’'-(«")


_BETWEEN = (
    *(" ",) * 12,
    ", ",
    " ; ",
    " : ",
    "’",
    "'",
    "-",
    " — ",
    " 21e ",
    " 1er ",
    " 1 000 ",
    " % ",
    " & ",
    ". ",
    " … ",
)


def _letters(number: int) -> str:
    return "".join(ascii_lowercase[number // 26**place % 26] for place in (2, 1, 0))
