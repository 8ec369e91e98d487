"""A mend changes the bytes of its place, whatever else the file holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.findings.issues import Mend, SourceLocation
from generator.loading.mending.applying import apply_mends
from generator.loading.signs import clean_text


def mend(line: int, column: int, length: int, text: str, replacement: str) -> Mend:
    return Mend(SourceLocation("a.yaml", line, column, length, text), replacement)


SPACE = mend(2, 5, 0, "nom:Faure", " ")


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_only_the_place_changes(end: bytes) -> None:
    before = b"\xef\xbb\xbfa: 1" + end + b"nom:Faure" + end + b"b:  2  "
    assert apply_mends(before, [SPACE]) == before.replace(b"nom:", b"nom: ")


def test_an_added_line_ends_as_the_others_do() -> None:
    fence = mend(3, 1, 0, "", "---\n")
    assert apply_mends(b"---\r\na: 1\r\n\r\nb", [fence]) == b"---\r\na: 1\r\n---\r\n\r\nb"


def test_several_mends_of_a_file_are_made_at_once() -> None:
    text = "a: 5 000, b: 6 000"
    mends = [mend(1, 4, 5, text, "5000"), mend(1, 14, 5, text, "6000")]
    assert apply_mends(text.encode(), mends) == b"a: 5000, b: 6000"


@pytest.mark.parametrize("content", [b"", b"a: 1", b"a: 1\nnom: Faure", b"nom:Faure\na: 1", b"a: 1\nnom:Faur\xe9"])
def test_a_file_that_changed_is_left_alone(content: bytes) -> None:
    assert apply_mends(content, [SPACE]) is None


def test_two_mends_of_one_place_are_none() -> None:
    assert apply_mends(b"a: 1\nnom:Faure", [SPACE, SPACE]) is None
    assert apply_mends(b"a: 1\nnom:Faure", [SPACE, mend(2, 4, 3, "nom:Faure", "x")]) is None


def test_unseen_signs_and_parted_accents_beside_the_place_stay() -> None:
    before = "nom\u200b:E\u0301cully e\u0301te\u0301".encode()
    text, _ = clean_text(before.decode(), "a.yaml")
    assert text == "nom:Écully été"
    made = apply_mends(before, [mend(1, 5, 6, text, "Bron")])
    assert made == "nom\u200b:Bron e\u0301te\u0301".encode()


def test_an_unseen_sign_is_taken_out() -> None:
    before = "un\u200b mot".encode()
    text, (issue,) = clean_text(before.decode(), "a.yaml")
    assert issue.mend is not None
    assert apply_mends(before, [issue.mend]) == text.encode() == b"un mot"


_LINES = st.lists(
    st.text(st.characters(codec="utf-8", exclude_characters="\r\n", exclude_categories=("Cs",))), min_size=1
)


@given(_LINES, st.data())
def test_whatever_a_file_holds_what_is_read_is_what_was_asked(lines: list[str], data: st.DataObject) -> None:
    """Reading the file once mended gives what reading it before gave, with the mend."""
    content = "\n".join(lines)
    read = clean_text(content, "a.yaml")[0].split("\n")
    number = data.draw(st.integers(0, len(lines) - 1))
    column = data.draw(st.integers(0, len(read[number])))
    length = data.draw(st.integers(0, len(read[number]) - column))
    one = mend(number + 1, column + 1, length, read[number], "xyz")
    made = apply_mends(content.encode(), [one])
    if made is not None:
        read[number] = one.mended
        assert clean_text(made.decode(), "a.yaml")[0].split("\n") == read
