"""What lies on the desk: the last proof that was sound, and what is to be mended since.

Who asks for a page and who reads the files again come from several threads; one works at a time, for what is read
while a page is made is noted (``keeping/watching``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import RLock

from generator.findings.errors import YearbookError
from generator.findings.issues import Issue, Severity, sort_issues
from generator.findings.messages import STOPS, has_errors, severity_of
from generator.french.typography import french_spaces
from generator.keeping.watching import LateSequence
from generator.loading.images import load_image_bytes
from generator.loading.letters import load_letters
from generator.loading.site import load_site
from generator.loading.text_files import bytes_of, reading_drafts
from generator.model.yearbook import Yearbook
from generator.open_data.tables import build_tables
from generator.pages import urls
from generator.pages.rendering import forget_layouts
from generator.progress.stages import Progress
from generator.run.addresses import do_addresses_stand
from generator.run.checking import check
from generator.run.on_demand.mending import mend
from generator.run.order import Order
from generator.run.production import SITE
from generator.run.publishing import plan
from generator.run.putting import read_published
from generator.site.frame.facts import SiteFacts
from generator.site.publishing.describing import describe_tables
from generator.site.publishing.shelf import recall_downloads
from generator.workshop.proof import Proof

_DRESS = (".css", ".html", ".js")
_EDITORS = ("content/", "editions/")
_Reading = tuple[Yearbook, list[Issue]]
_OUTDATED = "Le fichier a changé entre-temps : rien n’a été écrit."


@dataclass(frozen=True, slots=True)
class Look:
    """What was found the last time that the files were read. ``version`` goes up each time.

    ``changed`` are the files that made somebody look, relative to the project. ``fault`` is what stopped the program.
    """

    version: int = 0
    issues: tuple[Issue, ...] = ()
    changed: tuple[str, ...] = ()
    fault: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether the proof shows what the files say now."""
        return not self.fault and not has_errors(self.issues)


@dataclass(frozen=True, slots=True)
class Shown:
    """A page or file, and why it is not the newest, "" when it is."""

    content: bytes
    fault: str = ""


@dataclass(frozen=True, slots=True)
class _Draft:
    """What a file was about to say, and the yearbook with it: once it says so, nothing need be read again."""

    path: str
    content: bytes
    yearbook: Yearbook
    issues: list[Issue]

    def is_what_changed(self, root: Path, changed: Collection[str]) -> bool:
        return [*changed] == [self.path] and bytes_of(root / self.path, self.path) == self.content


class Desk:
    """The yearbook in the hands of an editor."""

    def __init__(self, order: Order) -> None:
        """Nothing is read before somebody looks."""
        self._order, self._lock = order, RLock()
        self._proof: Proof | None = None
        self._draft: _Draft | None = None
        self._sound: _Reading | None = None
        self._last: dict[str, bytes] = {}
        self.seen = Look()

    def look(self, changed: Collection[str] = ()) -> Look:
        """Read again what changed. The proof stays as it was while there is an error."""
        with self._lock:
            if any(path.endswith(".html") for path in changed):
                forget_layouts()
            try:
                yearbook, issues = self._read(changed)
            except YearbookError as error:
                return self._see((), changed, STOPS[type(error).__name__].format_map(error.values))
            self._sound = None if has_errors(issues) else (yearbook, issues)
            if self._sound:
                self._proof = self._prove(yearbook)
            return self._see(issues, changed)

    def needs_a_closer_look(self) -> bool:
        """Whether addresses that were published may be lost: to know takes longer than all the rest."""
        with self._lock:
            if self._proof is None or not self.seen.is_sound:
                return False
            publication = self._proof.facts.publication
            return not do_addresses_stand(publication.yearbook, publication.site, self._order)

    def add(self, version: int, issues: Iterable[Issue]) -> Look | None:
        """What was found since in what that look saw, beside it; None if there is nothing new, or a newer look."""
        with self._lock:
            found = [issue for issue in issues if issue not in self.seen.issues]
            if version != self.seen.version or not found:
                return None
            self.seen = replace(self.seen, issues=sort_issues((*self.seen.issues, *found)))
            return self.seen

    def apologize(self, fault: str) -> Look:
        """The program itself failed: what lay here stays, and why it is not the newest is told."""
        with self._lock:
            self.seen = replace(self.seen, version=self.seen.version + 1, fault=fault)
            return self.seen

    def weigh(self, path: str, content: bytes) -> tuple[Issue, ...]:
        """The errors that a file would bring if it said that: those that it has today are not told again."""
        with self._lock, reading_drafts({self._order.root / path: content}):
            yearbook, issues = self._check()
            self._draft = _Draft(path, content, yearbook, issues)
        known = {_name(issue) for issue in self.seen.issues}
        return sort_issues(
            issue for issue in issues if severity_of(issue) is Severity.ERROR and _name(issue) not in known
        )

    def mend(self, version: int, rank: int) -> str:
        """Write the mend of a finding of that version, if it is still the newest; what became of it, in French."""
        with self._lock:
            issues = self.seen.issues if version == self.seen.version else ()
            asked = [issue for issue in issues[rank : rank + 1] if issue.mend]
            done = mend(self._order.root, asked)
        return french_spaces(f"{done[0].path} : {done[0].outcome}.") if done else _OUTDATED

    def show(self, address: str) -> Shown | None:
        """A page or file as it would be published now; one that cannot be made, as it was last shown."""
        with self._lock:
            if self._proof is None:
                return None
            try:
                made = self._proof.show(address)
            except YearbookError as error:
                fault = STOPS[type(error).__name__].format_map(error.values)
                return Shown(self._last.get(address, b""), fault)
        if made is None:
            published = read_published(self._order.output / SITE, address)
            return Shown(published) if published is not None else None
        if address.endswith(".html"):
            self._last[address] = made
        return Shown(made)

    @property
    def facts(self) -> SiteFacts | None:
        """What the pages are made from now."""
        return self._proof.facts if self._proof else None

    def _read(self, changed: Collection[str]) -> _Reading:
        """What the files say now. What was read before is worth nothing after any other look, even one that fails."""
        draft, self._draft = self._draft, None
        sound, self._sound = self._sound, None
        if draft and draft.is_what_changed(self._order.root, changed):
            return draft.yearbook, draft.issues
        if sound and changed and all(map(_is_dress, changed)):
            return sound
        return self._check()

    def _check(self) -> _Reading:
        return check(replace(self._order, progress=Progress()), addresses=False)

    def _see(self, issues: Collection[Issue], changed: Collection[str], fault: str = "") -> Look:
        self.seen = Look(self.seen.version + 1, sort_issues(issues), tuple(sorted(changed)), fault)
        return self.seen

    def _prove(self, yearbook: Yearbook) -> Proof:
        """An embargo holds nothing back here: who writes the next edition wants to see it."""
        order, site = self._order, load_site(self._order.root)[0]
        images = load_image_bytes(order.root, yearbook.images, order.cache)
        publication = replace(plan(yearbook, site), images=images)
        shelf = read_published(order.output / SITE, urls.SHELF)
        downloads = recall_downloads(shelf, yearbook) if shelf else ()
        tables = LateSequence(lambda: describe_tables(build_tables(publication)))
        letters = partial(load_letters, order.root, yearbook)
        return Proof(SiteFacts(publication, tables, downloads), order.cache, letters)


def _is_dress(path: str) -> bool:
    """Whether a file only dresses pages: a layout, a style, a script. It holds no fact and no text."""
    return path.endswith(_DRESS) and not path.startswith(_EDITORS)


def _name(issue: Issue) -> tuple[str, str, str]:
    """What tells a finding from another, wherever its line has moved."""
    return issue.code, issue.location.path, str(sorted(issue.values.items()))
