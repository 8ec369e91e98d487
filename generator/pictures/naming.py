"""Names of pictures: as texts write them, as disks hold them, as they are published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from generator.french.words import normal, slug

_KEPT = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
"""What an address holds as it is, on every server and in every archive."""


def picture_name(target: str) -> str:
    """What a text means: « photo%20du%20jury.jpg » and « ./photo du jury.jpg » are « photo du jury.jpg »."""
    return normal(unquote(target.strip())).removeprefix("./")


def leaves_the_folder(name: str) -> bool:
    """Whether a name leads elsewhere than among the pictures: another server, another folder of the disk."""
    return "://" in name or name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name)


def find_name(name: str, held: Iterable[str]) -> str | None:
    """The name as the disk holds it: the same letters, else the same but for capitals when only one has them.

    A Mac writes an accent apart from its letter; a Mac and Windows take « Photo.JPG » for « photo.jpg ».
    """
    same = {one: normal(one) for one in held}
    exact = sorted(one for one, usual in same.items() if usual == name)
    close = exact or [one for one, usual in same.items() if usual.casefold() == name.casefold()]
    return close[0] if exact or len(close) == 1 else None


def published_names(suffixes: Mapping[str, str]) -> dict[str, str]:
    """The address of each picture under the folder of pictures, from its name and the suffix of what is published.

    A name that suits addresses is kept; no two differ by capitals alone. Whoever keeps their name chooses first.
    """
    wanted = {name: _address(name, suffix) for name, suffix in suffixes.items()}
    taken: set[str] = set()
    given: dict[str, str] = {}
    for name in sorted(wanted, key=lambda name: (wanted[name] != name, name)):
        stem, dot, suffix = wanted[name].rpartition(".")
        address, rank = wanted[name], 1
        while address.casefold() in taken:
            rank += 1
            address = f"{stem}-{rank}{dot}{suffix}"
        taken.add(address.casefold())
        given[name] = address
    return given


def _address(name: str, suffix: str) -> str:
    *folders, file = normal(name).split("/")
    stem, dot, written = file.rpartition(".")
    kept = written if _is_same(written, suffix) else suffix
    parts = [*folders, stem if dot else file]
    return "/".join(part if _KEPT.fullmatch(part) else slug(part) or "image" for part in parts) + f".{kept}"


def _is_same(written: str, suffix: str) -> bool:
    return written.lower().replace("jpeg", "jpg") == suffix
