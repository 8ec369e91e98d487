"""Lines badly set are found where they stand; a page that is well set has none."""

from __future__ import annotations

from functools import cache

import pytest

from generator.book.engine.slips import Slip, SlipKind, slips_in
from generator.typesetting.layout import House, render

PAGE = "@page { size: 400px 300px; margin: 50px } body { margin: 0; font: 16px/20px Bricolage } p { margin: 0 }"
LOOSE = "p { orphans: 1; widows: 1 }"
LINES = "un<br>deux<br>trois<br>quatre"


@cache
def found(body: str, style: str = "") -> tuple[Slip, ...]:
    html = f"<!doctype html><html lang=fr><head><style>{PAGE}{style}</style></head><body>{body}</body></html>"
    return tuple(slips_in(render(html, {}, House()).pages))


def space(height: int) -> str:
    return f'<div style="height:{height}px"></div>'


@pytest.mark.parametrize("body", [f"<p>{LINES}</p>", f"{space(140)}<p>{LINES}</p>", "<table><tr><td>Bron</table>"])
def test_what_is_well_set_has_no_slip(body: str) -> None:
    assert found(body) == ()


def test_a_first_line_alone_is_an_orphan_and_a_last_one_a_widow() -> None:
    (orphan,) = found(f"{space(180)}<p>{LINES}</p>", LOOSE)
    assert (orphan.kind, orphan.page, orphan.words) == (SlipKind.ORPHAN, 0, "un")
    (widow,) = found(f"{space(140)}<p>{LINES}</p>", LOOSE)
    assert (widow.kind, widow.page, widow.words) == (SlipKind.WIDOW, 1, "quatre")


def test_the_notes_at_the_foot_of_a_page_are_lines_as_well() -> None:
    note = "i { float: footnote; white-space: nowrap }"
    assert found(f"<p>Un mot<i>une note</i> et {LINES}</p>", note) == ()
    (slip,) = found(f"<p>Un mot<i>{'longue ' * 30}</i></p>", note)
    assert (slip.kind, slip.page) == (SlipKind.WIDE, 0)


def test_the_head_of_a_table_stands_on_each_page() -> None:
    rows = "<tr><td>Bron<tr><td>Lyon" * 8
    assert found(f"<table><thead><tr><th>Nom</thead><tbody>{rows}</tbody></table>", LOOSE) == ()


def test_a_break_between_columns_counts() -> None:
    columns = "div.c { columns: 2; height: 40px; column-fill: auto }"
    (widow,) = found('<div class="c"><p>un<br>deux<br>trois</p></div>', LOOSE + columns)
    assert (widow.kind, widow.words) == (SlipKind.WIDOW, "trois")


def test_a_word_longer_than_its_line_is_told_with_its_place() -> None:
    (slip,) = found(f"<p>court</p><p>{'anticonstitutionnellement' * 3}</p>")
    left, top, width, _ = slip.place
    assert slip.kind is SlipKind.WIDE
    assert left == pytest.approx(50 / 400)
    assert left + width > 350 / 400
    assert 70 / 300 <= top < 80 / 300


def test_words_below_a_box_that_cannot_grow_are_low() -> None:
    slips = found(f'<div style="height:40px"><p>{LINES}</p></div>')
    assert [(one.kind, one.words) for one in slips] == [(SlipKind.LOW, "trois"), (SlipKind.LOW, "quatre")]


def test_what_is_there_for_who_listens_is_not_looked_at() -> None:
    hidden = "position:absolute;width:1px;height:1px;overflow:hidden"
    assert found(f'<p style="{hidden}">Un mot que personne ne voit</p>') == ()
