"""What the folders of a project hold: files that are read, and what systems, editors and shared folders leave there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.findings.errors import ProjectNotFound
from generator.findings.issues import Issue, SourceLocation
from generator.french.words import normal

_SYSTEM = re.compile(
    r"\._.*|\.DS_Store|\.localized|\.AppleDouble|\.Spotlight-V100|\.Trashes|\.fseventsd|\.TemporaryItems|__MACOSX|Icon\r"
    r"|(eh)?thumbs\.db|desktop\.ini|\$RECYCLE\.BIN|System Volume Information"
    r"|\.directory|\.Trash-\d+|lost\+found|@eaDir|#recycle|\.nfs[0-9a-f]+|\.fuse_hidden.*"
    r"|\.dropbox(\.attr|\.cache)?|\.stfolder|\.stversions|\.sync|\.owncloudsync\.log|\.~.*",
    re.IGNORECASE,
)
_AT_WORK = re.compile(
    r"~\$.*|~.*\.tmp|.*~|#.*#|\.#.*|\..*\.sw[a-p]|.*\.(sw[op]|tmp|bak|orig|rej|part|crdownload|partial|download)|\.~lock\..*#",
    re.IGNORECASE,
)
_CONFLICT = re.compile(r"\(.*(conflit|conflict).*\)|\.sync-conflict-\d+|[ _-](conflit|conflict)[ _-]", re.IGNORECASE)
_COPY = re.compile(
    r"(?P<of>.+?)( ?\(\d+\)| \d+|[ _-]+(copie|copy)( ?\(?\d+\)?)?|[ _-]+copie de sauvegarde)$"
    r"|(copie|copy)( \(\d+\))? (de|of) (?P<from>.+)$",
    re.IGNORECASE,
)


def is_leftover(name: str) -> bool:
    """Whether a system or a program left a file or folder of that name, for itself alone."""
    return bool(_SYSTEM.fullmatch(name) or _AT_WORK.fullmatch(name))


def find_copies(names: Iterable[str]) -> set[str]:
    """Of the names of a folder, those of copies: made by a shared folder in conflict, or of a file that stands beside.

    Of two names that are the same once their accents are written alike, the first is kept.
    """
    listed = sorted(names, key=lambda name: (name != normal(name), name))
    held = {normal(name).casefold() for name in listed}
    copies, seen = set(), set()
    for name in listed:
        if normal(name) in seen or _is_copy(normal(name), held):
            copies.add(name)
        seen.add(normal(name))
    return copies


def edition_folders(root: Path) -> list[Path]:
    """The folder of each edition. Raises ProjectNotFound when there is none."""
    found = list_editions(root)
    if not found:
        raise ProjectNotFound(dossier=root)
    return found


def list_editions(root: Path) -> list[Path]:
    """The folder of each edition, in the order of their names."""
    folders = [path for path in _listed(root / "editions") if path.is_dir() and not path.name.startswith(".")]
    copies = find_copies(path.name for path in folders)
    return [path for path in folders if path.name not in copies and not is_leftover(path.name)]


def _is_copy(name: str, held: set[str]) -> bool:
    stem, dot, suffix = name.rpartition(".") if "." in name else (name, "", "")
    if _CONFLICT.search(stem):
        return True
    found = _COPY.fullmatch(stem)
    return found is not None and f"{found['of'] or found['from']}{dot}{suffix}".casefold() in held


def read_folder(folder: Path, suffix: str) -> list[Path]:
    """The files of a folder that are read: those of the suffix that are neither leftovers nor copies, by name."""
    files = [file for file in _listed(folder) if file.name.lower().endswith(suffix) and not is_leftover(file.name)]
    copies = find_copies(file.name for file in files)
    return [file for file in files if file.name not in copies]


def source_files(folder: Path, suffix: str) -> list[Path]:
    """The plain files of that suffix under a folder, leftovers aside, by path: what editors wrote."""
    names = (Path(place, name) for place, _, names in os.walk(folder) for name in names)
    found = (path for path in names if path.suffix.lower() == suffix and not is_leftover(path.name))
    return sorted(path for path in found if path.is_file())


def find_strangers(root: Path, folder: Path, known: Iterable[str], choice: str, suffix: str) -> Iterator[Issue]:
    """F05, F12, F13: what a folder holds that is not read. ``suffix`` marks the files that could be read."""
    read = {file.name for file in read_folder(folder, suffix)} if suffix else set()
    listed = [file for file in _listed(folder) if file.name not in {*known, *read}]
    leftovers = [file.name for file in listed if is_leftover(file.name)]
    if leftovers:
        yield Issue("F12", _place(root, folder), {"fichiers": ", ".join(map(normal, leftovers))})
    copies = find_copies([file.name for file in _listed(folder)])
    for file in listed:
        if file.name in copies:
            yield Issue("F13", _place(root, file))
        elif file.name not in leftovers and not file.name.startswith("."):
            yield Issue("F05", _place(root, file), {"choix": choice})


def _listed(folder: Path) -> list[Path]:
    """What stands in a folder now, which may go while it is read."""
    try:
        return sorted(folder.iterdir(), key=lambda file: normal(file.name))
    except (FileNotFoundError, NotADirectoryError):
        return []


def _place(root: Path, file: Path) -> SourceLocation:
    return SourceLocation(normal(file.relative_to(root).as_posix()))
