"""What an editor or a designer changes between two builds. No state comes back, so that nothing is found in a cache."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from benchmarks.workbench import Workbench

_PLACE = re.compile(r"^ {6}- (?!nom:).+$", re.MULTILINE)
_LEVEL = re.compile(r"^ {4}([1-5]):$", re.MULTILINE)
_WORD_BEFORE = re.compile(r"^(?P<before>[A-ZÀ-Ý][^\n]*?\w)(?P<after> \w[^\n]*)$", re.MULTILINE)
Change = Callable[[Workbench, int], None]
"""Makes the change for the nth time; each time another."""


def change_word(bench: Workbench, number: int) -> None:
    """One more word in the newest edition's editorial."""
    path = bench.project / "content" / bench.newest_year / "editorial.md"
    _rewrite(path, lambda text: add_word(text, word(number)))


def word(number: int) -> str:
    """A word that no text holds, the nth."""
    return "zazo" + "".join("bdfglmnprt"[int(digit)] + "u" for digit in str(number))


def add_word(text: str, new: str) -> str:
    """The text with a word more after the first word of its first paragraph."""
    header, fence, body = text.partition("\n---\n")
    changed = _WORD_BEFORE.sub(rf"\g<before> {new}\g<after>", body, count=1)
    if changed == body:
        raise ValueError("no paragraph")
    return header + fence + changed


def change_level(bench: Workbench, number: int) -> None:
    """Another place of the newest palmarès goes to the level that stands next to its own in its region."""
    path = bench.project / "editions" / bench.newest_year / "palmares.yaml"
    _rewrite(path, lambda text: move_place(text, number))


def move_place(text: str, number: int) -> str:
    """The palmarès with the last place of the nth list of names at the end of the list above or below it.

    Only a list of several names that has a neighbour in its region counts.
    """
    lists = [part for part in re.split(r"(?m)(?=^ {2}\S.*:$)|(?=^ {4}[1-5]:$)", text) if part]
    pairs = [
        (upper, lower)
        for upper, lower in zip(range(len(lists)), range(1, len(lists)), strict=False)
        if _LEVEL.match(lists[upper]) and _LEVEL.match(lists[lower]) and _is_long(lists[upper])
    ]
    upper, lower = pairs[number % len(pairs)]
    *_, last = _PLACE.finditer(lists[upper])
    lists[lower] = lists[lower].rstrip("\n") + "\n" + last.group() + "\n"
    lists[upper] = lists[upper][: last.start()] + lists[upper][last.end() + 1 :]
    return "".join(lists)


def _is_long(names: str) -> bool:
    """Names alone, on a line each, and several of them."""
    return len(_PLACE.findall(names)) > 1 and len(_PLACE.findall(names)) == names.count("\n") - 1


def change_rule(bench: Workbench, number: int) -> None:
    """One more rule in the site's style sheet."""
    path = bench.program / "assets" / "css" / "site.css"
    _rewrite(path, lambda text: f"{text}\n.essai-{number}{{margin-top:{number + 1}px}}\n")


def _rewrite(path: Path, change: Callable[[str], str]) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(change(text), encoding="utf-8")


def proof_of_word(bench: Workbench, number: int) -> bool:
    """Whether the page shows the new word."""
    page = bench.site / bench.newest_year / "editorial.html"
    return word(number) in page.read_text(encoding="utf-8")


def proof_of_rule(bench: Workbench, number: int) -> bool:
    """Whether a style sheet holds the new rule."""
    return any(f".essai-{number}" in path.read_text(encoding="utf-8") for path in bench.site.rglob("*.css"))
