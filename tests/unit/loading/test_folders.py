"""What systems, editors and shared folders leave beside the texts is passed over with a word, and never read."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from generator.findings.issues import Severity
from generator.findings.messages import describe, severity_of
from generator.loading.folders import find_copies, is_leftover
from generator.loading.letters import digest_sources, load_letters
from generator.run.build import check
from generator.run.order import Order

LEFT = (
    *("._editorial.md", ".DS_Store", "Thumbs.db", "desktop.ini", "Icon\r", "~$editorial.docx", ".~lock.editorial.odt#"),
    *(
        "editorial.md~",
        "#editorial.md#",
        ".#editorial.md",
        ".editorial.md.swp",
        "editorial.md.orig",
        "editorial.md.bak",
    ),
    *("editorial.md.rej", ".directory", ".nfs000012ab", "photo.jpg.crdownload", "~WRL0001.tmp", ".dropbox"),
)
FOLDERS = ("editions", "editions/2020", "content", "content/2020", "content/pages", "assets/images")


@pytest.mark.parametrize("name", LEFT)
def test_leftovers_are_known_by_their_names(name: str) -> None:
    assert is_leftover(name)


@pytest.mark.parametrize(
    "name", ["editorial.md", "edition.yaml", "a~b.md", "copie.md", "1er-prix.md", "été.md", ".gitkeep"]
)
def test_what_editors_write_is_no_leftover(name: str) -> None:
    assert not is_leftover(name)


@pytest.mark.parametrize(
    "copy",
    [
        *(
            "jury (1).yaml",
            "jury - Copie.yaml",
            "jury copie.yaml",
            "jury copy 2.yaml",
            "jury 2.yaml",
            "Copie de jury.yaml",
        ),
        *("jury (conflit de Marie 2024-03-01).yaml", "jury (Copie en conflit de PC-Mairie).yaml"),
        *("jury.sync-conflict-20240301-101010-ABCDEFG.yaml", "jury (SERVEUR's conflicted copy 2024-03-01).yaml"),
        *("Copy of jury.yaml", "jury - Copie (2).yaml", "jury_conflict_marie.yaml"),
    ],
)
def test_copies_are_known_beside_what_they_copy(copy: str) -> None:
    assert find_copies(["jury.yaml", copy, "edition.yaml"]) == {copy}


def test_a_name_that_only_looks_like_a_copy_is_kept() -> None:
    assert find_copies(["regard 2.md", "tome (1).md", "la-copie.md", "conflits-d-usage.md"]) == set()


def test_of_two_writings_of_one_name_one_is_read() -> None:
    apart = unicodedata.normalize("NFD", "été.md")
    assert find_copies(["été.md", apart]) == {apart}


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_project_full_of_leftovers_is_read_as_if_they_were_not_there(mini: Path, folder: str) -> None:
    expected = check(Order(mini))
    place = mini / folder
    place.mkdir(parents=True, exist_ok=True)
    for name in LEFT:
        (place / name).write_bytes(b"\x00\x05\x16\x07\xff\xfe")
    for name in ("__MACOSX", "@eaDir", ".Spotlight-V100", "$RECYCLE.BIN"):
        (place / name).mkdir()
        (place / name / "._edition.yaml").write_bytes(b"\xff")
    yearbook, issues = check(Order(mini))
    assert yearbook == expected[0]
    assert {severity_of(one) for one in issues} <= {Severity.NOTE}
    assert len(issues) == (folder != "assets/images"), "one word for all that lies in a folder"


def test_a_dangling_link_of_a_text_editor_stops_nothing(mini: Path) -> None:
    (mini / "content/2020/.#editorial.md").symlink_to("marie@mairie.1234:567")
    assert [one.code for one in check(Order(mini))[1]] == ["F12"]


def test_a_copied_edition_is_named_and_left_out(mini: Path) -> None:
    (mini / "editions/2020 - Copie").mkdir()
    yearbook, (issue,) = check(Order(mini))
    assert ([one.year for one in yearbook.editions], issue.code) == ([2020], "F13")


@pytest.mark.parametrize("name", ["regard.docx", "regard.odt", "regard.txt", "regard.markdown", "Sans titre"])
def test_another_document_is_said_to_be_unread(mini: Path, name: str) -> None:
    (mini / "content/2020" / name).write_bytes(b"PK\x03\x04")
    (issue,) = check(Order(mini))[1]
    assert issue.code == "F05"
    assert "Markdown" in describe(issue)


def test_texts_of_a_year_without_edition_are_said_to_be_unread(mini: Path) -> None:
    (mini / "content/2021").mkdir()
    (issue,) = check(Order(mini))[1]
    assert (issue.code, issue.location.path) == ("F05", "content/2021")


def test_a_pipe_among_the_texts_is_refused_never_waited_for(mini: Path) -> None:
    os.mkfifo(mini / "content/2020/tuyau.md")
    os.mkfifo(mini / "assets")
    (issue,) = check(Order(mini))[1]
    assert issue.code == "F02"


def test_a_text_with_a_suffix_in_capitals_is_a_text_for_all(mini: Path) -> None:
    """For its page, for the letters of the fonts, for the digest by which an older book is known."""
    before = digest_sources(mini, 2020)
    text = (mini / "content/2020/editorial.md").rename(mini / "content/2020/editorial.MD")
    text.write_text(text.read_text(encoding="utf-8") + "\nŵ\n", encoding="utf-8")
    yearbook, issues = check(Order(mini))
    assert issues == []
    assert "ŵ" in load_letters(mini, yearbook)
    assert digest_sources(mini, 2020) != before
