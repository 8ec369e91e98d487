"""The ways of looking at a page change its media queries, and nothing else."""

from __future__ import annotations

import pytest

from generator.pages.rendering import read_asset
from generator.workshop.views import DARK, PAPER, PLAIN, VIEWS, see

DARK_RULE, PRINTED = "d{e:f}", "@media print{g{h:i}}"
STYLE = (
    f"a{{b:c}}@media screen and (prefers-color-scheme:dark){{{DARK_RULE}}}{PRINTED}@media (min-width: 5rem){{j{{k:l}}}}"
)
DARK_QUERY = "screen and (prefers-color-scheme:dark)"


def test_the_dark_is_shown_whatever_the_system() -> None:
    assert see(STYLE, DARK) == STYLE.replace(DARK_QUERY, "screen and (width >= 0px)")


def test_the_light_is_shown_whatever_the_system() -> None:
    assert see(STYLE, PLAIN) == STYLE.replace(DARK_QUERY, "screen and (width < 0px)")


def test_paper_shows_what_is_printed_and_not_what_is_for_screens() -> None:
    seen = STYLE.replace(DARK_QUERY, "(width < 0px) and (width < 0px)").replace("print", "(width >= 0px)")
    assert see(STYLE, PAPER) == seen


def test_fields_have_the_colours_of_the_view() -> None:
    assert see(":root{color-scheme: light dark}", DARK) == ":root{color-scheme: dark}"
    meta = '<meta name="color-scheme" content="light dark">'
    assert see(meta, PLAIN) == '<meta name="color-scheme" content="light">'


@pytest.mark.parametrize("view", sorted(VIEWS))
def test_words_of_a_page_stay(view: str) -> None:
    words = "<p>Le mot screen, print et (prefers-color-scheme: dark).</p>"
    assert see(f'{words}<source media="screen and (prefers-color-scheme: dark)">', view).startswith(words)


def test_no_query_of_our_style_sheet_escapes() -> None:
    assert "prefers-color-scheme" not in see(read_asset("css/site.css"), DARK)
    assert "prefers-color-scheme" not in see(read_asset("css/site.css"), PLAIN)
