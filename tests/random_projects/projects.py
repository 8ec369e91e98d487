"""A project drawn by lot: a piece of each kind over the small project, checked, built, and read again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pikepdf
from hypothesis import strategies as st

from generator.checks.letters import letters_of
from generator.checks.pdf_text import write_pages
from generator.findings.issues import Issue
from generator.findings.messages import describe, has_errors
from generator.run.build import build, check
from generator.run.order import Order, Target
from tests.conftest import MINI
from tests.random_projects import facts, pictures, press, texts
from tests.random_projects.pieces import Piece

KINDS: tuple[st.SearchStrategy[Piece], ...] = (texts.pieces(), facts.pieces(), pictures.pieces(), press.pieces())
"""Every kind of content that is drawn: a new kind is one module and one line here."""
PICTURES = frozenset({".png", ".jpg"})
"""The forms in which an editor's picture is published."""

PROJECTS = st.tuples(*KINDS)


@dataclass(frozen=True)
class Result:
    """What became of a project: the check's findings; those of the build and the words lost, when it was built."""

    checked: tuple[Issue, ...]
    built: tuple[Issue, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def was_accepted(self) -> bool:
        """Whether the check let it pass."""
        return not has_errors(self.checked)

    @property
    def faults(self) -> list[str]:
        """What a build may not say of a project that the check accepted."""
        fresh = [issue for issue in self.built if issue not in self.checked]
        return [*map(describe, fresh), *(f"mot perdu : {word}" for word in self.lost)]


def try_project(folder: Path, pieces: Iterable[Piece], *, with_book: bool) -> Result:
    """Check a project in ``folder``, and build it if it is accepted; its cache keeps what was built there before.

    A book takes five times as long as a site.
    """
    drawn = tuple(pieces)
    for part in ("content", "editions", "assets", "output"):
        shutil.rmtree(folder / part, ignore_errors=True)
    shutil.copytree(MINI, folder, dirs_exist_ok=True)
    for path, content in (item for piece in drawn for item in piece.files.items()):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    for path, lines in (item for piece in drawn for item in piece.added.items()):
        with (folder / path).open("a", encoding="utf-8") as file:
            file.write(lines)
    checked = tuple(check(Order(folder))[1])
    if has_errors(checked):
        return Result(checked)
    targets = frozenset(Target) if with_book else frozenset({Target.SITE})
    built = build(Order(folder, targets)).issues
    if has_errors(built):
        return Result(checked, built)
    lost = [*_lost_on_site(folder / "output", drawn), *(_lost_in_book(folder / "output", drawn) if with_book else ())]
    lost += _leaked(folder / "output", drawn)
    return Result(checked, built, tuple(lost))


def _lost_on_site(output: Path, pieces: Iterable[Piece]) -> Iterator[str]:
    site = letters_of("".join(_words(page) for page in sorted((output / "site").rglob("*.html"))))
    for piece in pieces:
        all_words = (*piece.words, *piece.words_of_site, *piece.alternatives)
        yield from (f"{word} (site)" for word in all_words if letters_of(word) not in site)


def _lost_in_book(output: Path, pieces: Iterable[Piece]) -> Iterator[str]:
    content = next((output / "site" / "2020").glob("*.pdf")).read_bytes()
    book = letters_of("".join(json.loads(write_pages(content))))
    described = letters_of(_alternatives(content))
    for piece in pieces:
        yield from (f"{word} (livre)" for word in piece.words if letters_of(word) not in book)
        yield from (f"{word} (image du livre)" for word in piece.alternatives if letters_of(word) not in described)


def _alternatives(content: bytes) -> str:
    """What the book says of its pictures to whoever does not see them."""
    with pikepdf.open(BytesIO(content)) as book:
        dictionaries = (one for one in book.objects if isinstance(one, pikepdf.Dictionary))
        return " ".join(str(one["/Alt"]) for one in dictionaries if "/Alt" in one)


def _leaked(output: Path, pieces: Iterable[Piece]) -> Iterator[str]:
    secrets = {secret for piece in pieces for secret in piece.secrets}
    files = sorted(path for path in (output / "site").rglob("*") if path.suffix in PICTURES) if secrets else ()
    for file in files:
        content = file.read_bytes()
        yield from (f"{secret.decode()} (dans {file.name})" for secret in secrets if secret in content)


def _words(page: Path) -> str:
    reader = _Reader()
    reader.feed(page.read_text(encoding="utf-8"))
    return "".join(reader.words)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.words += [value or "" for name, value in attrs if name == "alt"]

    def handle_data(self, data: str) -> None:
        self.words.append(data)
