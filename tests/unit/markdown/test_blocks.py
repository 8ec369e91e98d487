"""From lines to blocks: lists, tables, quotes, programs, notes, and what is said about them."""

from __future__ import annotations

import time

import pytest

from generator.markdown import nodes
from generator.markdown.reading import read_markdown
from tests.pace import allowed


def blocks(body: str) -> tuple[nodes.Block, ...]:
    return read_markdown(body).blocks


def codes(body: str) -> list[str]:
    return [doubt.code for doubt in read_markdown(body).doubts]


def shape(block: nodes.Block) -> object:
    """Lists as lists of their items' words and inner lists."""
    if isinstance(block, nodes.Listing):
        return [[shape(inner) for inner in item.blocks] for item in block.items]
    return nodes.plain_text(next(nodes.sentences(block), ()))


def listing(body: str) -> nodes.Listing:
    (found,) = blocks(body)
    assert isinstance(found, nodes.Listing)
    return found


def table(body: str) -> nodes.Table:
    found = blocks(body)[0]
    assert isinstance(found, nodes.Table)
    return found


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        ("1. un\n2. deux", [1, 2]),
        ("5. cinq\n6. six", [5, 6]),
        ("1. un\n1. deux\n1. trois", [1, 2, 3]),
        ("0) zéro\n1) un", [0, 1]),
        ("3. trois\n7. sept", [3, 7]),
        ("9. neuf\n\n10. dix", [9, 10]),
    ],
)
def test_a_list_keeps_the_numbers_that_were_written(body: str, numbers: list[int]) -> None:
    assert [item.number for item in listing(body).items] == numbers


@pytest.mark.parametrize("indent", [2, 3, 4])
@pytest.mark.parametrize("mark", ["-", "*", "+", "1.", "10)"])
def test_a_list_stands_in_a_list_from_two_spaces_on(mark: str, indent: int) -> None:
    body = f"{mark} a\n{' ' * indent}- b\n{' ' * 2 * indent}- c\n{' ' * indent}- d\n"
    assert shape(listing(body)) == [["a", [["b", [["c"]]], ["d"]]]]


def test_a_list_in_an_item_may_begin_with_any_number() -> None:
    assert shape(listing("1. a\n    5. b\n    6. c\n2. d")) == [["a", [["b"], ["c"]]], ["d"]]


def test_a_list_follows_its_sentence_without_an_empty_line() -> None:
    sentence, points = blocks("Trois points :\n- un\n- deux")
    assert (shape(sentence), shape(points)) == ("Trois points :", [["un"], ["deux"]])


@pytest.mark.parametrize("body", ["- un\n\n- deux", "- un\n\n    suite\n- deux", "1. un\n\n   suite"])
def test_an_empty_line_makes_paragraphs_of_items(body: str) -> None:
    assert listing(body).loose


@pytest.mark.parametrize("body", ["- un\n- deux", "- un\n  - deux\n\n  - trois\n- quatre", "- un\nsuite\n- deux"])
def test_items_are_lines_otherwise(body: str) -> None:
    assert not listing(body).loose


def test_a_year_at_the_beginning_of_a_line_is_no_number_of_a_list() -> None:
    assert shape(blocks("1789. La Révolution")[0]) == "1789. La Révolution"
    assert shape(blocks("Depuis le 14 juillet\n12. Puis")[0]) == "Depuis le 14 juillet\n12. Puis"


def test_the_columns_of_a_table_have_sides() -> None:
    found = table("| A | B | C | D |\n|---|:--|--:|:-:|\n| 1 | 2 | 3 | 4 |")
    assert found.sides == ("", "left", "right", "center")


@pytest.mark.parametrize("row", [r"| a \| b | c |", "| `a|b` | c |", r"a \| b | c", r"| `a \| b` | c |"])
def test_a_bar_may_stand_in_a_cell(row: str) -> None:
    found = table(f"| A | B |\n| --- | --- |\n{row}")
    first, second = (nodes.plain_text(cell.children) for cell in found.rows[0])
    assert (first.replace(" ", ""), second) == ("a|b", "c")


@pytest.mark.parametrize("row", ["| a | b | c |", "| a |", "a | b | c", "| a | b ||"])
def test_a_row_has_as_many_cells_as_the_titles(row: str) -> None:
    body = f"| A | B |\n| --- | --- |\n| 1 | 2 |\n{row}"
    (doubt,) = read_markdown(body).doubts
    assert (doubt.code, doubt.place.line) == ("T09", 3)
    assert len(table(body).rows[1]) == 2


def test_the_line_under_the_titles_has_as_many_columns() -> None:
    assert codes("| A | B |\n| --- |\n| 1 | 2 |") == ["T09"]


@pytest.mark.parametrize(
    ("row", "cells"), [("| 1 | 2 | 3 |", ["1", "2 | 3"]), ("| 1 |", ["1", ""]), ("| 1 | a|b | c |", ["1", "a | b | c"])]
)
def test_no_word_of_a_row_is_lost(row: str, cells: list[str]) -> None:
    found = table(f"| A | B |\n| --- | --- |\n{row}")
    assert [nodes.plain_text(cell.children) for cell in found.rows[0]] == cells


def test_a_quote_holds_lists_and_lines_without_its_mark() -> None:
    (quote,) = blocks("> Une phrase\nqui continue\n>\n> - un\n> - deux")
    assert isinstance(quote, nodes.Quote)
    assert [shape(block) for block in quote.blocks] == ["Une phrase\nqui continue", [["un"], ["deux"]]]


def test_a_program_keeps_its_lines() -> None:
    (block,) = blocks("```python\nif x:\n    # [a]: b\n\n    y | z\n```")
    assert isinstance(block, nodes.CodeBlock)
    assert block.text == "if x:\n    # [a]: b\n\n    y | z"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("Une phrase[^a].", "T10"),
        ("Une phrase.\n\n[^a]: Perdue.", "T11"),
        ("Une phrase[^a].\n\n[^a]: Une.\n[^a]: Deux.", "T12"),
        ("Une[^a].\n\n[^a]: Voir[^a].", "T13"),
        ("Une [phrase[^a]](page:jury).\n\n[^a]: Note.", "T13"),
        ("Une phrase.\n\n[a]: https://exemple.fr", "T14"),
        ("Une [phrase][a].", "T15"),
        ("Une phrase.\n\n    en retrait", "T17"),
        ("Une phrase\n---", "T18"),
        ("Une phrase\n===", "T18"),
        ('Un [lien](page:jury "Le jury").', "T20"),
        ("> " * 9 + "trop loin", "T23"),
        ("mot " * 6000, "T24"),
        ("~~~\nsans fin", "T25"),
        ("Une[^a].\n\n[^a]:", "T22"),
    ],
)
def test_what_markdown_would_do_without_a_word_is_said(body: str, code: str) -> None:
    assert codes(body) == [code]


def test_a_doubt_knows_its_line_and_column() -> None:
    doubt = read_markdown("Un.\n\n> - Deux\n>   et trois[^x].").doubts[0]
    assert (doubt.place.line, doubt.place.column, doubt.place.length) == (3, 12, 4)


@pytest.mark.parametrize(
    "body",
    [
        "> " * 20_000,
        "- " * 20_000,
        "[" * 50_000,
        "*a " * 50_000,
        "**a_b " * 20_000,
        "`" * 30_000 + "a",
        "".join("`" * n + "a" for n in range(1, 400)),
        "![" * 20_000,
        "<" * 50_000,
        "[a](" * 20_000,
        "| " * 20_000 + "\n" + "| - " * 2_000,
        "\\" * 50_000,
        "&" * 50_000,
        "[^a" * 20_000,
        "\n".join("  " * n + "- a" for n in range(400)),
        "[a]: b\n" * 5_000,
        "(" * 50_000,
        "a\n" * 20_000,
    ],
    ids=range(18),
)
def test_no_text_takes_long(body: str) -> None:
    start = time.process_time()
    read_markdown.__wrapped__(body)
    assert time.process_time() - start < allowed(2)
