"""A publication in the making, beside the one that readers see; nothing shows before it is whole."""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

from generator.findings.errors import OutputError
from generator.output.comparison import compare, identities
from generator.output.lock import Waiting, alone
from generator.output.place import Place, find_place, refusals
from generator.output.recovery import put_in_place, sweep
from generator.publication.files import WriteReport

_NO_LINK = {errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}
_STEP = r"(?!\.{0,2}(?:/|$))[^/]+"
_STAYS_INSIDE = re.compile(rf"{_STEP}(?:/{_STEP})*")


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
        self._place, self._old, self._new = place, f"{place.live}/", f"{place.beside}/"
        self._folders: set[str] = set()
        self._copied: set[str] = set()

    def put(self, path: str, content: bytes) -> None:
        """A file: its path under the folder, with slashes, and its bytes."""
        with refusals(self._place.live):
            self._make_folder_of(path)
            try:
                if _holds(self._old + path, content):
                    self._link(path)
                else:
                    _write(self._new + path, content)
            except FileExistsError:
                if not _holds(self._new + path, content):
                    raise self._refusal(f"« {path} » est produit deux fois") from None

    def keep(self, path: str) -> bool:
        """The file that readers see, as it is, unless another was put; False when there is none."""
        with refusals(self._place.live):
            if not _is_file(self._old + path):
                return False
            self._make_folder_of(path)
            with suppress(FileExistsError):
                self._link(path)
            return True

    def keep_as(self, path: str, holds: Callable[[bytes], bool]) -> int | None:
        """The file that readers see, if it is no link and its bytes hold what is expected of them; None if not.

        Returns its size. Nothing else may have been put there.
        """
        with refusals(self._place.live):
            content = _read_regular(self._old + path)
            if content is None or not holds(content):
                return None
            self._make_folder_of(path)
            self._link(path)
            return len(content)

    def keep_others(self, but: Callable[[str], bool] = lambda path: False) -> None:
        """Every file that readers see and that was not put, as it is; ``but`` tells which of them go."""
        for path in identities(self._place.live):
            if not but(path):
                self.keep(path)

    def replace(self, path: str, content: bytes) -> None:
        """A file that was put or kept already, once more."""
        with refusals(self._place.live):
            Path(self._new + path).unlink()
            self._copied.discard(path)
        self.put(path, content)

    def show(self, path: str) -> bytes:
        """The bytes of a file that was put or kept; of another, as readers see it."""
        with refusals(self._place.live):
            new = Path(self._new + path)
            return (new if new.exists() else Path(self._old + path)).read_bytes()

    def exchange(self) -> WriteReport:
        """Show all that was put or kept, and nothing else, in one step. If nothing differs, nothing is exchanged."""
        live, beside = self._place.live, self._place.beside
        with refusals(live):
            self._make_folder("")
            report = compare(live, beside, self._copied.__contains__)
            if report.written or report.removed or not live.exists():
                put_in_place(self._place)
        return report

    def _refusal(self, cause: str) -> OutputError:
        return OutputError(dossier=self._place.live, cause=cause)

    def _make_folder_of(self, path: str) -> None:
        if not _STAYS_INSIDE.fullmatch(path):
            raise self._refusal(f"« {path} » en sort")
        self._make_folder(path.rpartition("/")[0])

    def _make_folder(self, folder: str) -> None:
        """With those above; the outermost is as its readers' one, rights included."""
        if folder in self._folders:
            return
        if folder:
            self._make_folder(folder.rpartition("/")[0])
            if Path(self._old + folder).is_symlink():
                raise self._refusal(f"« {folder} » y est un lien vers un autre dossier")
        Path(self._new + folder).mkdir(exist_ok=True)
        if not folder and self._place.live.exists():
            shutil.copystat(self._place.live, self._place.beside)
        self._folders.add(folder)

    def _link(self, path: str) -> None:
        try:
            os.link(self._old + path, self._new + path, follow_symlinks=False)
        except OSError as error:
            if error.errno not in _NO_LINK:
                raise
            shutil.copy2(self._old + path, self._new + path, follow_symlinks=False)
            self._copied.add(path)


def _is_file(path: str) -> bool:
    """Whether it is there and no folder; links are files here, whatever they lead to."""
    try:
        return not stat.S_ISDIR(os.lstat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def _holds(path: str, content: bytes) -> bool:
    """Whether it is a file, not a link to one, with those bytes."""
    return _read_regular(path, len(content)) == content


def _read_regular(path: str, size: int | None = None) -> bytes | None:
    """The bytes of a file that is no link, if it has that size."""
    try:
        found = os.lstat(path)
        if not stat.S_ISREG(found.st_mode) or size not in (None, found.st_size):
            return None
        return _read(path, found.st_size)
    except OSError:
        return None


def _read(path: str, size: int) -> bytes:
    """All the bytes of a file, by as few calls as there can be: thousands of files are read to see that they stay."""
    handle = os.open(path, os.O_RDONLY)
    try:
        parts = [os.read(handle, size + 1)]
        while len(parts[-1]) > 0 and len(parts[0]) != size:
            parts.append(os.read(handle, size + 1))
        return b"".join(parts)
    finally:
        os.close(handle)


def _write(path: str, content: bytes) -> None:
    """All of it or nothing: a child that a full disk stops leaves its part to its parent."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "wb") as file:
        try:
            os.fchmod(file.fileno(), 0o644)  # for the Web server, whatever the umask
            file.write(content)
            file.flush()
        except BaseException:
            Path(path).unlink()
            raise
