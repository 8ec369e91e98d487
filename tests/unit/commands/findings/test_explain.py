"""``cites expliquer``: why, and an example before and after, as a person reads them."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from generator.commands.cli import cites
from generator.findings.rules import RULES


def expliquer(*codes: str) -> Result:
    return CliRunner().invoke(cites, ["expliquer", *codes])


@pytest.mark.parametrize("family", sorted({code[0] for code in RULES}))
def test_every_code_is_explained_without_a_blank(family: str) -> None:
    """No value is left to fill in, and nothing is sent to the terminal that it cannot show."""
    codes = [code for code in sorted(RULES) if code[0] == family]
    result = expliquer(*map(str.lower, codes))
    assert result.exit_code == 0
    assert all(sign.isprintable() or sign in "\n\t\u00a0\u202f" for sign in result.output)
    titles = [line for line in result.output.split("\n") if line[:3] in codes]
    assert [line.partition("\u00a0:")[0] for line in titles] == [f"{code} ({RULES[code].severity})" for code in codes]
    for part in ("\nPourquoi\u00a0:", "\nAvant, dans ", "\nAprès\u00a0:"):
        assert result.output.count(part) == len(codes)
    assert not any("{" in line for line in titles)


def test_an_example_shows_the_lines_to_write() -> None:
    assert "palmares.yaml\u00a0:\n    - Brom (69)\nAprès\u00a0:\n    - Bron (69)\n" in expliquer("P03").output


def test_several_are_explained_one_after_the_other() -> None:
    shown = expliquer("P03", "T05").output
    assert shown.index("P03") < shown.index("T05")


def test_without_a_code_all_are_named() -> None:
    assert [line[:3] for line in expliquer().output.splitlines()] == sorted(RULES)


@pytest.mark.parametrize(("code", "near"), [("P33", "P03"), ("p3", "P03"), ("PO3", "P03"), ("T99", "T29")])
def test_an_unknown_code_is_told_the_near_ones(code: str, near: str) -> None:
    result = expliquer(code)
    assert result.exit_code != 0
    assert near in str(result.output)
