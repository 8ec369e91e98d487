"""Badges on their sheets: where they stand, that nothing leaves them, where lines break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.press.measures import A4, BadgeSheet
from generator.press_room.ceremony.guests import LAUREATE, Guest
from generator.press_room.ceremony.label_sheets import label_sheet
from generator.press_room.ceremony.lines import lines_in
from generator.press_room.kit.drawing import Sheet, width_of
from generator.press_room.kit.laureate import Laureate
from tests.builders import HOUSE, make_award, make_edition

ROLE = (
    "Ministre auprès de la ministre de la Cohésion des territoires et des Relations avec les collectivités "
    "territoriales, chargé de la Ville et du Logement"
)
LONG = "Communauté d’agglomération de Saint-Quentin-en-Yvelines-et-des-Vallées-du-Haut-Jura"
GUESTS = (
    Guest(("Jury",), "Faure", "Anne", "Cheffe de projet"),
    Guest(("Président du jury", "À la tribune"), "de La Rochefoucauld-Doudeauville", "Marie-Antoinette", ROLE),
    Guest(("Association d’élus",), "Fédération nationale des collectivités concédantes et régies", role="FNCCR"),
    Guest((LAUREATE,), LONG, role="Yvelines, Île-de-France", award=make_award(5)),
    Guest((LAUREATE,), "Y", role="Somme, Hauts-de-France", award=make_award(1)),
)
SMALL = BadgeSheet(largeur=50, hauteur=30, colonnes=4, rangees=9)  # type: ignore[call-arg]
LAID = BadgeSheet(marge_gauche=10, marge_haut=20, entre_colonnes=4, entre_rangees=2, rangees=4)  # type: ignore[call-arg]
HOST = Laureate(make_award(), make_edition(), HOUSE)


def drawn(sheet: Sheet) -> list[tuple[float, float, float, float]]:
    """The edges of each mark."""
    across = [[x for _, numbers in mark.path for x in numbers[::2]] for mark in sheet.marks]
    down = [[y for _, numbers in mark.path for y in numbers[1::2]] for mark in sheet.marks]
    return [(min(xs), min(ys), max(xs), max(ys)) for xs, ys in zip(across, down, strict=True)]


def bare(grid: BadgeSheet) -> BadgeSheet:
    """The same without its marks."""
    return grid.model_copy(update={"has_marks": False})


@pytest.mark.parametrize("grid", [BadgeSheet(), SMALL, LAID], ids=["usual", "small", "laid"])
@pytest.mark.parametrize("guest", GUESTS, ids=lambda one: one.last[:12])
def test_a_badge_keeps_within_its_cut(guest: Guest, grid: BadgeSheet) -> None:
    edges = drawn(label_sheet([guest], bare(grid), HOST))
    left = (A4[0] - grid.size[0]) / 2 if grid.left is None else grid.left
    top = (A4[1] - grid.size[1]) / 2 if grid.top is None else grid.top
    assert min(one[0] for one in edges) > left + 1
    assert min(one[1] for one in edges) > top + 1
    assert max(one[2] for one in edges) < left + grid.width - 1
    assert max(one[3] for one in edges) < top + grid.height - 1


def test_badges_stand_where_the_measures_say() -> None:
    one = Guest(("Jury",), "Faure", "Anne")
    first, both = (drawn(label_sheet([one] * number, bare(LAID), HOST)) for number in (1, 2))
    assert len(both) == 2 * len(first)
    steps = [right[0] - left[0] for left, right in zip(first, both[len(first) :], strict=True)]
    assert steps == pytest.approx([94] * len(first))


def test_marks_stay_in_the_margins() -> None:
    marks = drawn(label_sheet([], BadgeSheet(), HOST))
    assert len(marks) == 2 * 3 + 2 * 6, "an edge that two badges share is marked once"
    inside = [one for one in marks if one[2] > 15 and one[0] < 195 and one[3] > 13.5 and one[1] < 283.5]
    assert inside == []
    tight = BadgeSheet(marge_gauche=2, marge_haut=2)  # type: ignore[call-arg]
    assert all(one[0] > 180 or one[1] > 270 for one in drawn(label_sheet([], tight, HOST))), "where there is room"


def test_no_line_ends_with_a_small_word() -> None:
    _, lines = lines_in(ROLE, 3.5, (79, 13), 1.26, 500)
    assert " ".join(lines).replace("\u00a0", " ") == ROLE
    assert not any(line.endswith((" de", " la", " des", " et", " avec", " les")) for line in lines)


@given(st.text(st.sampled_from("aé de-l’"), min_size=1).filter(str.strip))
def test_lines_hold_every_word_within_their_room(text: str) -> None:
    size, lines = lines_in(text, 4, (60, 12), 1.2, 500)
    assert "".join(lines).replace("\u00a0", "").replace(" ", "") == text.replace(" ", "")
    if size > 1.05:
        assert max(width_of(line, size, 500) for line in lines) <= 60
        assert (len(lines) - 1) * 1.2 * size + size <= 12
