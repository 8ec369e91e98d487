"""The reader's own fonts stretched to ours: every name is one that the style sheet uses, every measure is sound."""

from __future__ import annotations

import re

from generator.design.reader_fonts import fallback_faces
from generator.pages.rendering import read_asset


def test_the_style_sheet_names_every_fallback_after_our_fonts() -> None:
    faces = "".join(fallback_faces())
    names = dict.fromkeys(re.findall(r'font-family:"([^"]+)"', faces))
    rules = read_asset("css/site.css")
    for ours, mark in (("Bricolage Grotesque", "--sans"), ("Source Serif 4", "--serif")):
        (stack,) = re.findall(rf"{mark}: ([^;]+);", rules)
        assert stack.startswith(f'"{ours}", "Repli ')
    assert all(f'"{name}"' in rules for name in names)


def test_they_are_stretched_a_little_and_ask_for_no_file() -> None:
    for face in fallback_faces():
        (size,) = re.findall(r"size-adjust:([\d.]+)%", face)
        assert 80 < float(size) < 120
        assert "url(" not in face
