"""What a person sees of a finding: what is wrong in a long line, and nothing that a terminal would obey."""

from __future__ import annotations

from generator.findings.issues import Issue, SourceLocation
from generator.findings.messages import WIDEST, describe


def shown(text: str, column: int, length: int = 1) -> list[str]:
    issue = Issue("F03", SourceLocation("editions/2020/jury.yaml", 3, column, length, text))
    return describe(issue).splitlines()


def test_the_caret_stands_under_the_fault() -> None:
    line, caret = shown("nom: Faure", 6, 5)[1:3]
    assert line[caret.index("^") : caret.rindex("^") + 1] == "Faure"


def test_of_a_long_line_what_surrounds_the_fault_is_shown() -> None:
    text = "a" * 9_000 + "FAUTE" + "b" * 9_000
    line, caret = shown(text, 9_001, 5)[1:3]
    assert line[caret.index("^") : caret.rindex("^") + 1] == "FAUTE"
    assert len(line) < WIDEST + 20
    assert line.count("…") == 2


def test_the_ends_of_a_long_line_are_its_ends() -> None:
    text = "x" + "a" * 9_000
    assert shown(text, 1)[1].startswith("     3 | xa")
    line, caret = shown(text + "y", 9_002)[1:3]
    assert (line[-1], len(caret)) == ("y", len(line))


def test_nothing_is_said_to_the_terminal() -> None:
    assert "\x1b" not in "".join(shown("nom: \x1b[31mFaure\u202e", 6))


def test_without_a_suggestion_another_remedy_is_given() -> None:
    place = SourceLocation("editions/2020/palmares.yaml", 8, 9, 4, "- Brom")
    values = {"nom": "Brom", "lieu": "Rhône", "suggestion": ""}
    assert "« Bron (69) »" in describe(Issue("P03", place, values)).splitlines()[-1]
    near = Issue("P03", place, {**values, "suggestion": "« Brou (28) »"})
    assert "Vouliez-vous dire « Brou (28) » ?" in describe(near)
