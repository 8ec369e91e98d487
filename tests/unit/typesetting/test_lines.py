"""Lines broken once give the pages that lines broken again would give."""

import re
from inspect import getsource

import pytest
from weasyprint.layout import inline
from weasyprint.text import fonts, line_break

from generator.typesetting import lines
from generator.typesetting.layout import House, lay_out, render

WORDS = "Les communes de ce palmarès comptent parmi les plus anciennes du label, dit le jury incontestablement. "
PAGE = f"""<html lang="fr"><title>Essai</title><style>
body {{ font: 400 9pt "Titres"; hyphens: auto; text-align: justify }} .c {{ columns: 3 }} .f {{ display: flex }}
</style><div class="c"><p>{WORDS * 3}</p><p lang="en">{WORDS}</p><p><b>{WORDS}</b></p></div>
<div class="f"><p>{WORDS}</p><p style="letter-spacing: 1pt">{WORDS}</p></div>"""


def test_pages_are_the_same_with_fewer_lines_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = []
    pages = []
    for remembers in (True, False):
        if not remembers:
            monkeypatch.setattr(lines._Memory, "split", lambda memory, *args, **named: memory._split(*args, **named))
        broken: list[str] = []
        with monkeypatch.context() as patch:
            setup = line_break.create_layout
            patch.setattr(
                line_break,
                "create_layout",
                lambda text, *rest, _setup=setup, _broken=broken: (_broken.append(text), _setup(text, *rest))[1],
            )
            pages.append(lay_out(PAGE, {}).pdf)
        counts.append(len(broken))
    assert pages[0] == pages[1]
    assert counts[0] < 0.7 * counts[1]


def test_the_library_is_left_as_it_was() -> None:
    render(PAGE, {}, House())
    assert inline.split_first_line is line_break.split_first_line


def test_all_that_the_library_asks_of_a_style_counts() -> None:
    asked = re.findall(r"style\['(\w+)'\]", getsource(line_break) + getsource(fonts.get_font_description))
    only_the_height_of_lines = {"line_height"}
    assert set(asked) - only_the_height_of_lines <= set(lines._LOOKS)
    assert sorted(lines._LOOKS) == [*lines._LOOKS]
