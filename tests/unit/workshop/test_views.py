"""The ways of looking at a page change its media queries, and nothing else."""

from __future__ import annotations

import pytest

from generator.pages.rendering import read_asset
from generator.workshop.views import DARK, PAPER, PLAIN, VIEWS, see

STYLE = (
    "a{b:c}@media screen and (prefers-color-scheme:dark){d{e:f}}@media print{g{h:i}}@media (min-width: 5rem){j{k:l}}"
)


def test_the_dark_is_shown_whatever_the_system() -> None:
    assert see(STYLE, DARK) == "a{b:c}@media all{d{e:f}}@media print{g{h:i}}@media (min-width: 5rem){j{k:l}}"


def test_the_light_is_shown_whatever_the_system() -> None:
    assert see(STYLE, PLAIN) == STYLE.replace("prefers-color-scheme:dark", "width < 0px")


def test_paper_shows_what_is_printed_and_not_what_is_for_screens() -> None:
    seen = see(STYLE, PAPER)
    assert "@media all{g{h:i}}" in seen
    assert "@media not all and (width < 0px){d{e:f}}" in seen


@pytest.mark.parametrize("view", sorted(VIEWS))
def test_words_of_a_page_stay(view: str) -> None:
    words = "<p>Le mot screen, print et (prefers-color-scheme: dark).</p>"
    assert see(f'{words}<source media="screen and (prefers-color-scheme: dark)">', view).startswith(words)


def test_no_query_of_our_style_sheet_escapes() -> None:
    assert "prefers-color-scheme" not in see(read_asset("css/site.css"), DARK)
    assert "prefers-color-scheme" not in see(read_asset("css/site.css"), PLAIN)
