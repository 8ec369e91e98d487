"""A publication in the making, beside the one that readers see; nothing shows before it is whole."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path, PurePosixPath

from generator.findings.errors import OutputError
from generator.output.comparison import compare, identities
from generator.output.lock import Waiting, alone
from generator.output.place import Place, find_place, refusals
from generator.output.recovery import put_in_place, sweep
from generator.publication.files import WriteReport

_NO_LINK = {errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}


@contextmanager
def new_publication(output: Path, waiting: Waiting = nullcontext) -> Iterator[NewPublication]:
    """Alone at work on ``output`` as long as the block lasts; left without an exchange, nothing will have happened.

    ``waiting`` is told who is waited for. Raises OutputError.
    """
    place = find_place(output)
    with alone(place, waiting):
        sweep(place)
        try:
            yield NewPublication(place)
        finally:
            sweep(place)


class NewPublication:
    """Files are written as they are given: all that is known of them is on the disk, so children may give some too.

    A file that has not changed is linked, not copied: one file with two names, which keeps its date.
    """

    def __init__(self, place: Place) -> None:
        """Nothing is made before the first file."""
        self._place, self._old, self._new = place, place.live, place.beside
        self._folders: set[PurePosixPath] = set()
        self._copied: set[str] = set()

    def put(self, path: str, content: bytes) -> None:
        """A file: its path under the folder, with slashes, and its bytes."""
        name = self._name(path)
        with refusals(self._old):
            self._make_folder(PurePosixPath(name).parent)
            try:
                if _holds(self._old / name, content):
                    self._link(name)
                else:
                    _write(self._new / name, content)
            except FileExistsError:
                if not _holds(self._new / name, content):
                    raise OutputError(dossier=self._old, cause=f"« {path} » est produit deux fois") from None

    def keep(self, path: str) -> bool:
        """The file that readers see, as it is, unless another was put; False when there is none."""
        name = self._name(path)
        with refusals(self._old):
            if not (self._old / name).is_file() and not (self._old / name).is_symlink():
                return False
            self._make_folder(PurePosixPath(name).parent)
            with suppress(FileExistsError):
                self._link(name)
            return True

    def keep_others(self) -> None:
        """Every file that readers see and that was not put, as it is."""
        for path in identities(self._old):
            self.keep(path)

    def exchange(self) -> WriteReport:
        """Show all that was put or kept, and nothing else, in one step. If nothing differs, nothing is exchanged."""
        with refusals(self._old):
            self._make_folder(PurePosixPath())
            report = compare(self._old, self._new, self._copied.__contains__)
            if report.written or report.removed or not self._old.exists():
                put_in_place(self._place)
        return report

    def _name(self, path: str) -> str:
        name = PurePosixPath(path)
        if name.is_absolute() or ".." in name.parts or not name.name:
            raise OutputError(dossier=self._old, cause=f"« {path} » en sort")
        return str(name)

    def _make_folder(self, folder: PurePosixPath) -> None:
        if folder in self._folders:
            return
        if folder.name:
            self._make_folder(folder.parent)
            if (self._old / folder).is_symlink():
                raise OutputError(dossier=self._old / folder, cause="c’est un lien vers un autre dossier")
        (self._new / folder).mkdir(exist_ok=True)
        if not folder.name and self._old.exists():
            shutil.copystat(self._old, self._new)
        self._folders.add(folder)

    def _link(self, name: str) -> None:
        try:
            os.link(self._old / name, self._new / name, follow_symlinks=False)
        except OSError as error:
            if error.errno not in _NO_LINK:
                raise
            shutil.copy2(self._old / name, self._new / name, follow_symlinks=False)
            self._copied.add(name)


def _holds(path: Path, content: bytes) -> bool:
    """Whether it is a file, not a link to one, with those bytes."""
    try:
        found = path.lstat()
        return stat.S_ISREG(found.st_mode) and found.st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        os.fchmod(file.fileno(), 0o644)  # for the Web server, whatever the umask
        file.write(content)
