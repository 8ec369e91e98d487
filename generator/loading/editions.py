"""One edition: its YAML files and its texts into an ``EditionRecord``."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from generator.findings.issues import Issue, Severity, SourceLocation
from generator.findings.messages import severity_of
from generator.french.scale import Scale
from generator.loading.articles import load_articles
from generator.loading.decode import decode
from generator.loading.folders import find_strangers
from generator.loading.matching.awards import match_awards, match_mentions
from generator.loading.missing_letters import in_values
from generator.loading.profiles import find_profile_problems
from generator.loading.sections import SECTIONS, find_named
from generator.loading.text_files import REMEMBERED, is_there, read_text
from generator.loading.yaml_nodes import Document, read_yaml
from generator.model.award import AwardList, MentionLine
from generator.model.edition import Edition
from generator.model.fact import WHEN_READ
from generator.model.register import Register
from generator.model.yearbook import EditionRecord

Value = TypeVar("Value")

EDITION = TypeAdapter(Edition)
PALMARES = TypeAdapter(AwardList)
MENTIONS = TypeAdapter(tuple[MentionLine, ...], config=WHEN_READ)

FILES = ("edition", "palmares", "mentions", *(section.file for section in SECTIONS))
"""The YAML files that ``editions/YEAR/`` may hold."""
PRESS_TEXTS = "presse"
"""The folder, beside the texts of an edition, of those for the press, which no chapter of the book shows."""
REQUIRED = ("edition", "palmares")


@dataclass
class _Folder:
    """One edition's folder while it is read; findings gather in ``issues``."""

    root: Path
    folder: Path
    scale: Scale
    issues: list[Issue] = field(default_factory=list)

    def read(self, name: str, shape: TypeAdapter[Value]) -> Value | None:
        """The decoded file, or None when it is absent or nothing in it is sound."""
        path = self._path(name)
        if not is_there(self.root / path):
            self.issues += [Issue("F03", SourceLocation(path))] if name in REQUIRED else []
            return None
        text = self.keep(read_text(self.root / path, path))
        if text is None:
            return None
        value, problems = understand(shape, path, text, self.scale)
        self.issues += problems
        return value

    def keep(self, result: tuple[Value, list[Issue]]) -> Value:
        """The first of the pair; the findings are kept aside."""
        self.issues += result[1]
        return result[0]

    def faulty(self) -> frozenset[str]:
        """The names, without suffix, of the files that an error was found in."""
        return frozenset(Path(i.location.path).stem for i in self.issues if severity_of(i) is Severity.ERROR)

    def _path(self, name: str) -> str:
        return (self.folder / f"{name}.yaml").relative_to(self.root).as_posix()


@lru_cache(REMEMBERED)
def understand(shape: TypeAdapter[Value], path: str, text: str, scale: Scale) -> tuple[Value | None, tuple[Issue, ...]]:
    """What a YAML text says, None when nothing in it is sound."""
    plain, found = read_yaml(Document(path, text))
    problems = [*found, *in_values(plain)]
    if plain is None:
        return None, tuple(problems or [Issue("F04", SourceLocation(path, 1))])
    decoded = decode(shape, plain, path, scale)
    return decoded.value, (*problems, *decoded.issues)


def load_edition(
    root: Path, folder: Path, register: Register, scale: Scale | None = None
) -> tuple[EditionRecord | None, list[Issue]]:
    """The edition of ``folder`` with whatever was sound in it; None when ``edition.yaml`` itself is not.

    ``scale`` is how the label counts.
    """
    files = _Folder(root, folder, scale or Scale(), _strangers(root, folder))
    edition = files.read("edition", EDITION)
    palmares = files.read("palmares", PALMARES)
    mentions = files.read("mentions", MENTIONS) or ()
    sections = {section.field: value for section in SECTIONS if (value := files.read(section.file, section.shape))}
    year = int(folder.name) if folder.name.isdigit() else None
    content = root / "content" / folder.name
    articles = files.keep(load_articles(root, content, year, {PRESS_TEXTS}))
    press_texts = files.keep(load_articles(root, content / PRESS_TEXTS, year))
    if edition is None:
        return None, files.issues
    files.issues += find_profile_problems(root, edition)
    day = edition.reference_day
    record = EditionRecord(
        edition=edition,
        awards=files.keep(match_awards(palmares, edition.year, day, register)) if palmares else (),
        announced=palmares.announced if palmares else None,
        mentions=files.keep(match_mentions(mentions, edition.year, day, register)),
        articles=articles,
        press_texts=press_texts,
        named=files.keep(find_named(sections, day, register)),
        **sections,
    )
    return replace(record, faulty=files.faulty()), files.issues


def _strangers(root: Path, folder: Path) -> list[Issue]:
    known = {f"{name}.yaml" for name in FILES}
    return [*find_strangers(root, folder, known, ", ".join(sorted(known)), "")]
