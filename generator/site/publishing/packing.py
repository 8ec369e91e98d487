"""A ZIP file whose members are compressed once: those that have not changed are taken over from the last one.

The same files give the same bytes, whichever were taken over. (APPNOTE 6.3.3; no date, no owner, no ZIP64: a member or
an archive of more than four gigabytes is refused.)
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import NamedTuple

from generator.publication.files import OutputFile, digest_file
from generator.site.publishing.destination import Given

_LEVEL = 9
_DEFLATED, _VERSION, _UNIX, _FILE_MODE = 8, 20, 3, 0o100644
_NAMES_IN_UTF8 = 0x800
_FIRST_DAY = (0, 0x21)
"""Midnight of 1 January 1980, the first that a ZIP file can write: no clock."""
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4H3L5H2L")
_END = struct.Struct("<4s4H2LH")


class Member(NamedTuple):
    """A file as an archive holds it: its checksum, its size, and its compressed bytes."""

    checksum: int
    size: int
    packed: bytes

    def unpacked(self) -> bytes:
        """The bytes of the file."""
        return zlib.decompress(self.packed, -zlib.MAX_WBITS)

    def holds(self, content: bytes) -> bool:
        """Whether it is a file of those bytes: to unpack takes a tenth of the time of packing."""
        return (self.size, self.checksum) == (len(content), zlib.crc32(content)) and self.unpacked() == content


def pack_member(content: bytes) -> Member:
    """A file, compressed as well as this format can."""
    squeeze = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Member(zlib.crc32(content), len(content), squeeze.compress(content) + squeeze.flush())


def write_zip(folder: str, files: Iterable[OutputFile]) -> bytes:
    """The files under one folder, in the order of their paths."""
    return join_members(folder, {file.path: pack_member(file.content) for file in files})


def join_members(folder: str, members: Mapping[str, Member]) -> bytes:
    """The archive of some members, by path under one folder."""
    archive, directory = BytesIO(), []
    for path in sorted(members):
        member, name, start = members[path], f"{folder}/{path}".encode(), archive.tell()
        sizes = (member.checksum, len(member.packed), member.size)
        flags = 0 if name.isascii() else _NAMES_IN_UTF8
        archive.write(_LOCAL.pack(b"PK\3\4", _VERSION, flags, _DEFLATED, *_FIRST_DAY, *sizes, len(name), 0))
        archive.write(name + member.packed)
        directory.append(
            _CENTRAL.pack(
                *(b"PK\1\2", _VERSION, _UNIX, _VERSION, 0, flags, _DEFLATED, *_FIRST_DAY, *sizes),
                *(len(name), 0, 0, 0, 0, _FILE_MODE << 16, start),
            )
            + name
        )
    start, listed = archive.tell(), b"".join(directory)
    archive.write(listed + _END.pack(b"PK\5\6", 0, 0, len(members), len(members), len(listed), start, 0))
    return archive.getvalue()


class Packing:
    """An archive in the making, as the destination of a site."""

    def __init__(self, folder: str, last: bytes | None) -> None:
        """``last`` is the archive of the last time, if there is one that can be read."""
        self._folder, self._last, self._members = folder, read_members(folder, last), dict[str, Member]()

    def wants(self, path: str) -> bool:
        """Everything is."""
        return True

    def put(self, path: str, content: bytes) -> None:
        """A file of this archive; given once more, it takes the place of the one before."""
        last = self._last.get(path)
        self._members[path] = last if last and last.holds(content) else pack_member(content)

    def keep(self, path: str, digest: str) -> bool:
        """The file of the last archive, compressed as it was, if it is still the one of that digest."""
        if self.read(path, digest) is None:
            return False
        self._members[path] = self._members.get(path) or self._last[path]
        return True

    def read(self, path: str, digest: str) -> bytes | None:
        """The bytes of the file of the last archive, None unless it is still the one of that digest."""
        member = self._members.get(path) or self._last.get(path)
        content = member.unpacked() if member else None
        return content if content is not None and digest_file(content) == digest else None

    def show(self, path: str) -> bytes:
        """The bytes of a file that was put or kept."""
        return self._members[path].unpacked()

    def give(self, paths: Iterable[str]) -> Given:
        """Some files, compressed."""
        return tuple((path, *self._members[path]) for path in paths)

    def receive(self, given: Given) -> None:
        """What a child gave."""
        self._members.update((path, Member(*member)) for path, *member in given)

    def archive(self) -> bytes:
        """The whole archive."""
        return join_members(self._folder, self._members)


def read_members(folder: str, archive: bytes | None) -> dict[str, Member]:
    """The members of an archive, still compressed, by path under the folder; none of one that cannot be read."""
    if archive is None:
        return {}
    try:
        with zipfile.ZipFile(BytesIO(archive)) as opened:
            found = {entry.filename.removeprefix(f"{folder}/"): entry for entry in opened.infolist()}
        return {path: _read_member(archive, entry) for path, entry in found.items()}
    except (zipfile.BadZipFile, struct.error, zlib.error):
        return {}


def _read_member(archive: bytes, entry: zipfile.ZipInfo) -> Member:
    *_, name_length, extra_length = _LOCAL.unpack_from(archive, entry.header_offset)
    start = entry.header_offset + _LOCAL.size + name_length + extra_length
    return Member(entry.CRC, entry.file_size, archive[start : start + entry.compress_size])
