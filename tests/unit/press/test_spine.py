"""How thick a book is, and how many pages it lacks."""

from __future__ import annotations

import pytest

from generator.model.printing import Binding, Printing
from generator.press.spine import has_words, interior_pages, missing_pages, spine_width


def printing(**written: object) -> Printing:
    return Printing.model_validate(written)


@pytest.mark.parametrize(
    ("pages", "written", "width"),
    [
        (48, {}, 0),
        (48, {"reliure": "dos carré collé", "epaisseur": "0,1"}, 2.4),
        (96, {"epaisseur": "0,13"}, 6.2),
        (96, {"reliure": "piqûre à cheval"}, 0),
        (96, {"dos": "6,8"}, 6.8),
    ],
)
def test_the_spine_is_as_thick_as_its_sheets(pages: int, written: dict[str, object], width: float) -> None:
    assert spine_width(pages, printing(**written)) == pytest.approx(width)


def test_a_thin_book_is_stapled_and_a_thick_one_glued_unless_told() -> None:
    assert printing().bound(64) is Binding.SADDLE
    assert printing().bound(68) is Binding.PERFECT
    assert printing(reliure="piqûre à cheval").bound(96) is Binding.SADDLE


@pytest.mark.parametrize(
    ("pages", "signature", "missing"), [(48, 4, 0), (50, 4, 2), (88, 16, 8), (96, 16, 0), (47, 8, 1)]
)
def test_signatures_are_filled(pages: int, signature: int, missing: int) -> None:
    assert missing_pages(pages, signature) == missing


def test_the_cover_counts_four_pages() -> None:
    assert (interior_pages(52), interior_pages(3)) == (48, 0)


def test_a_thin_spine_bears_no_words() -> None:
    assert (has_words(4.9), has_words(5)) == (False, True)


@pytest.mark.parametrize(
    ("written", "size"), [("210 × 297", (210, 297)), ("200x283", (200, 283)), ("176,5×250", (176.5, 250))]
)
def test_the_format_is_a_width_and_a_height(written: str, size: tuple[float, float]) -> None:
    assert printing(format=written).size == size


def test_inks_are_written_in_per_cents() -> None:
    assert printing(couleur="C75 M0 J35 N50").accent_inks == (0.75, 0, 0.35, 0.5)
    assert printing().accent_inks is None
