"""The editors' files as Git keeps them, asked for by its own program.

What was last published from the workshop is kept under a name of its own (``PUBLISHED``): a snapshot of the files as
they were, committed or not. Nobody's branch, index or stash is touched by it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.loading.text_files import bytes_of

PUBLISHED = "refs/cites/parution"
FOLDERS = ("editions", "content", "assets")
"""What editors write."""
MOST_VERSIONS = 40
_TEXTS = re.compile(r"(?:editions|content)/.+\.(?:yaml|md)")
_REVISION = re.compile(r"[0-9a-f]{40,64}")
_OURS = {"GIT_AUTHOR_NAME": "Atelier", "GIT_AUTHOR_EMAIL": "atelier@localhost"}
_OURS |= {name.replace("AUTHOR", "COMMITTER"): value for name, value in _OURS.items()}


class GitRefused(RuntimeError):
    """What Git says when it does not do what it was asked."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a file: its commit, when (ISO 8601), by whom, and what was said of it."""

    revision: str
    day: str
    author: str
    message: str


@dataclass(frozen=True, slots=True)
class Change:
    """A file that is not as it was; None when it was not there, or is not any more."""

    path: str
    before: str | None
    now: str | None


@dataclass(frozen=True)
class Repository:
    """The repository that a project's folder is, or is in."""

    root: Path

    @property
    def is_there(self) -> bool:
        """Whether Git keeps this folder, with one version at least."""
        if shutil.which("git") is None:
            return False
        try:
            return bool(self._git("rev-parse", "--verify", "--quiet", "HEAD"))
        except GitRefused:
            return False

    @property
    def since_publication(self) -> bool:
        """Whether a publication from here is known; changes are else told since the last version."""
        return self._known(PUBLISHED)

    def changes(self) -> list[Change]:
        """The texts and facts that changed since the last publication from here, else since the last version."""
        before = PUBLISHED if self.since_publication else "HEAD"
        told = self._git("diff", "--relative", "--name-only", "--no-renames", "-z", before, "--", *self._folders())
        new = self._git("ls-files", "--others", "--exclude-standard", "-z", "--", *self._folders())
        paths = sorted({path for path in (told + new).split("\0") if _TEXTS.fullmatch(path)})
        found = (Change(path, self.text_at(before, path), self._text_now(path)) for path in paths)
        return [one for one in found if one.before != one.now]

    def versions(self, path: str) -> Iterator[Version]:
        """The versions of a file, the newest first."""
        form = "--format=%H%x00%aI%x00%an%x00%s"
        for line in self._git("log", f"-{MOST_VERSIONS}", form, "--", path).splitlines():
            yield Version(*line.split("\0", 3))

    def text_at(self, revision: str, path: str) -> str | None:
        """What a file said in a version; None when it was not there."""
        if revision not in (PUBLISHED, "HEAD") and not _REVISION.fullmatch(revision):
            return None
        try:
            return self._git("show", f"{revision}:./{path}")
        except GitRefused:
            return None

    def keep(self, message: str) -> None:
        """Make a version of what editors write, as it is now. Raises GitRefused."""
        self._git("add", "--all", "--", *self._folders())
        self._git("commit", "--quiet", "--message", message, "--", *self._folders())

    def mark_published(self) -> None:
        """Remember the files as they are now as those of the last publication. Raises GitRefused."""
        with tempfile.TemporaryDirectory() as aside:
            ours = {**_OURS, "GIT_INDEX_FILE": str(Path(aside, "index"))}
            self._git("read-tree", "HEAD", **ours)
            self._git("add", "--all", "--", *self._folders(), **ours)
            tree = self._git("write-tree", **ours).strip()
            snapshot = self._git("commit-tree", tree, "-p", "HEAD", "-m", "Parution", **ours).strip()
        self._git("update-ref", PUBLISHED, snapshot)

    def _folders(self) -> tuple[str, ...]:
        return tuple(name for name in FOLDERS if (self.root / name).is_dir())

    def _text_now(self, path: str) -> str | None:
        content = bytes_of(self.root / path, path)
        return None if content is None else content.decode("utf-8", errors="replace")

    def _known(self, name: str) -> bool:
        try:
            return bool(self._git("rev-parse", "--verify", "--quiet", name))
        except GitRefused:
            return False

    def _git(self, *words: str, **environment: str) -> str:
        command = ["git", "-c", "core.quotePath=false", *words]
        variables: Mapping[str, str] = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8", **environment}
        done = subprocess.run(command, cwd=self.root, env=variables, capture_output=True, check=False)
        if done.returncode:
            raise GitRefused(
                done.stderr.decode(errors="replace").strip() or done.stdout.decode(errors="replace").strip()
            )
        return done.stdout.decode("utf-8", errors="replace")
