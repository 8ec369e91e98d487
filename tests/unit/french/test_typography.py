"""French typography of finished HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.french.typography import french_html, french_spaces, ordinals
from tests.referee import set_again


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Pourquoi ? Oui !", "Pourquoi\u202f? Oui\u202f!"),
        ("« Ébreuil »", "«\u202fÉbreuil\u202f»"),
        ("trois mots : un", "trois mots\u00a0: un"),
        ("25 000 actions", "25\u202f000 actions"),
        ("5 @ et 27 %", "5\u202f@ et 27\u202f%"),
        ("https://exemple.fr/?a=1;b=2", "https://exemple.fr/?a=1;b=2"),
        ("de @ à @@@@@", "de @ à @@@@@"),
        ("le 4 février 2020", "le 4\u00a0février 2020"),
        ("L'Isle-Adam", "L’Isle-Adam"),
    ],
)
def test_spaces(written: str, printed: str) -> None:
    assert french_spaces(written) == printed


def test_ordinals_become_superscript_in_text_only() -> None:
    html = '<p title="21e label">Le 21e label, le 1er mai</p><title>21e</title><code>21e</code>'
    assert french_html(html) == (
        '<p title="21e label">Le 21<sup>e</sup> label, le 1<sup>er</sup> mai</p><title>21e</title><code>21e</code>'
    )


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("21e label, 1re fois", (("21", False), ("e", True), (" label, 1", False), ("re", True), (" fois", False))),
        ("Le 2d tour", (("Le 2", False), ("d", True), (" tour", False))),
        ("la 2nde", (("la 2", False), ("nde", True))),
        ("en 3d", (("en 3d", False),)),
        ("XXIe", (("XXI", False), ("e", True))),
        ("Bron", (("Bron", False),)),
        ("", ()),
    ],
)
def test_the_end_of_an_ordinal_is_told_apart(text: str, pieces: tuple[tuple[str, bool], ...]) -> None:
    assert tuple(ordinals(text)) == pieces


@given(st.text())
def test_doing_it_twice_changes_nothing(text: str) -> None:
    once = french_spaces(text)
    assert french_spaces(once) == once


@given(st.text(st.characters(exclude_characters="<>")))
def test_no_letter_is_lost(text: str) -> None:
    spaces = str.maketrans("", "", " \u00a0\u202f")
    assert french_spaces(text).translate(spaces).replace("’", "'") == text.translate(spaces).replace("’", "'")


PIECES = st.sampled_from(
    [
        *("<p>", "</p>", '<a href="a.html" title="21e ; oui">', "</a>", "<!--poids-->", "<br/>", "<svg>", "</svg>"),
        *("<title>", "</title>", "<code>", "</code>", "<pre>", "</pre>", "<sup>", "</sup>", '<svg class="at"/>'),
        *(
            "Le 21e label ; le 1er mai",
            "« Oui » :",
            "L'Isle",
            "25 000 @",
            "p. 12",
            "XXIe",
            "le 2d",
            "2nde",
            "&amp; vous !",
            " ",
            "\n",
        ),
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_run_of_text_is_set_as_in_the_whole_page(html: str) -> None:
    """Remembered runs give what a reading of the whole page, from end to end, would."""
    assert french_html(html) == set_again(html)
