"""Signs that no font has are found as they were typed, wherever they hide; the common ones open no font."""

from __future__ import annotations

import sys

import pytest

from generator.design.fonts import Family, letters_of
from generator.loading.missing_letters import _RARE, in_markdown, missing_in


def test_a_common_sign_is_in_every_family() -> None:
    common = {code for code in range(0x20, sys.maxunicode) if not _RARE.match(chr(code))}
    assert len(common) > 200
    for family in Family:
        assert common <= letters_of(family)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Un mot de 부산시.", [(10, "부산시")]),
        ("a🌸b★c", [(1, "🌸"), (3, "★")]),
        ("famille 👩\u200d👧", [(8, "👩\u200d👧")]),
        ("vu ✓\ufe0f", [(3, "✓\ufe0f")]),
        ("Ψυχή, Москва, Łódź, ✓ № → ½ “ ” …", []),
        ("tiret\u2011là", [(5, "\u2011")]),
    ],
)
def test_runs_of_missing_signs_are_found(text: str, found: list[tuple[int, str]]) -> None:
    assert [*missing_in(text)] == found


def test_entities_are_read() -> None:
    assert [issue.values["code"] for issue in in_markdown("a &#9733; &amp; &starf; &eacute;", "a.md", 1)] == [
        "U+2605"
    ] * 2
