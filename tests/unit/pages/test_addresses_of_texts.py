"""The address of a text is made of its name, whatever that holds."""

from __future__ import annotations

from pathlib import Path
from posixpath import basename

import pytest

from generator.pages import urls
from generator.pages.links import text_anchor
from generator.run.build import check
from generator.run.order import Order
from generator.validation.texts import OWN_PAGES


@pytest.mark.parametrize(
    ("name", "address"),
    [("regard-un", "regard-un"), ("Fête du jury & 100%", "fete-du-jury-100"), ("a_b.c", "a-b-c"), ("../x", "x")],
)
def test_an_address_holds_letters_digits_and_hyphens(name: str, address: str) -> None:
    assert urls.article(2020, name) == f"2020/texte-{address}.html"
    assert urls.page(name) == f"{address}.html"
    assert text_anchor(name) == address


def test_the_pages_of_the_program_are_all_known() -> None:
    fixed = {value for name, value in vars(urls).items() if name.isupper() and str(value).endswith(".html")}
    assert {basename(one).removesuffix(".html") for one in fixed if "/" not in one} == {*OWN_PAGES}


def test_a_text_is_linked_and_placed_by_the_name_of_its_file(mini: Path) -> None:
    text = mini / "content/2020/regard-un.md"
    (mini / "content/2020/Fête du jury.md").write_bytes(text.read_bytes())
    editorial = mini / "content/2020/editorial.md"
    with editorial.open("a", encoding="utf-8") as file:
        file.write("\nVoir [la fête](<Fête du jury.md>).\n")
    assert [one.code for one in check(Order(mini))[1]] == ["T28"]
