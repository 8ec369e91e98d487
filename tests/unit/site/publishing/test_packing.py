"""A ZIP file whose unchanged members are taken over as they are, and that is the same as one made anew."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publication.files import OutputFile, digest_file
from generator.site.publishing.packing import Packing, write_zip

FILES = [OutputFile("b/été.txt", b"un" * 300), OutputFile("a.txt", b""), OutputFile("c.bin", bytes(range(256)) * 9)]


def read(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_another_program_reads_it() -> None:
    assert read(write_zip("d", FILES)) == {f"d/{file.path}": file.content for file in FILES}


def test_an_entry_has_no_clock_and_no_owner() -> None:
    with zipfile.ZipFile(io.BytesIO(write_zip("a", [OutputFile("b", b"1")]))) as archive:
        (entry,) = archive.infolist()
    assert (entry.filename, entry.date_time, entry.external_attr) == ("a/b", (1980, 1, 1, 0, 0, 0), 0o100644 << 16)


@given(st.dictionaries(st.text("aé/", min_size=1, max_size=4), st.binary(max_size=400), max_size=5), st.data())
def test_what_is_taken_over_changes_nothing(files: dict[str, bytes], data: st.DataObject) -> None:
    last = write_zip("d", [OutputFile(path, content) for path, content in files.items()])
    packing = Packing("d", last)
    for path, content in files.items():
        if not (data.draw(st.booleans()) and packing.keep(path, digest_file(content))):
            packing.put(path, content)
    assert packing.archive() == last


@pytest.mark.parametrize("last", [None, b"", b"PK", write_zip("d", FILES)[:-30], b"x" * 900])
def test_a_last_archive_that_cannot_be_read_is_none(last: bytes | None) -> None:
    assert not Packing("d", last).keep("a.txt", digest_file(b""))


def test_a_member_that_is_not_what_was_expected_is_not_kept() -> None:
    packing = Packing("d", write_zip("d", FILES))
    assert not packing.keep("a.txt", digest_file(b"autre"))
    assert packing.keep("a.txt", digest_file(b""))
    packing.put("a.txt", b"autre")
    assert read(packing.archive()) == {"d/a.txt": b"autre"}


def test_a_file_that_is_given_again_is_not_packed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    last = write_zip("d", FILES)
    monkeypatch.setattr("generator.site.publishing.packing.pack_member", lambda content: pytest.fail("packed again"))
    packing = Packing("d", last)
    for file in FILES:
        packing.put(file.path, file.content)
    assert packing.archive() == last
