"""Files written to hurt: each is told at its line, before anybody gets impatient."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from generator.findings.issues import Issue
from generator.loading.decode import decode
from generator.loading.matching.awards import MOST_UNKNOWN
from generator.model.chronicle import Official
from generator.model.edition import Edition
from generator.model.fact import Fact
from generator.model.printing import Printing
from generator.run.build import check
from generator.run.order import Order
from tests.pace import allowed

MOST_SECONDS = 2.0
"""Of processor: a busy machine is no fault."""
HEADER = "---\ntitre: Texte\n---\n\n"
NAMES = "abcdefghi"
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n" for before, name in pairwise(NAMES)
)

YAML = {
    "brackets": "- " + "[" * 5000 + "]" * 5000,
    "braces": "- " + "{a: " * 500 + "}" * 500,
    "open brackets": "- " + "[" * 19_000,
    "indents": "".join(" " * depth + "a:\n" for depth in range(120)),
    "dashes": "- " * 3000 + "x",
    "a cycle": "- &a [*a]",
    "a bomb": BOMB,
    "merged keys": "- &a {prenom: A, nom: B}\n- <<: *a",
    "a python object": "- !!python/object:os.system x",
    "binary": "- !!binary aGVsbG8=",
    "two documents": "- a\n---\n- b",
    "only marks": "---\n" * 200_000,
    "nothing": "~",
    "an empty document": "---\n...",
    "a wrong list": "- a\n" * 60_000,
    "the same key": "a: 1\n" * 60_000,
    "lost words": "- a # b\n" * 60_000,
    "ten megabytes": "- prenom: " + "x" * 10_000_000,
    "a long line": "- prenom: " + "x" * 30_000,
    "a control": "- prenom: a\x07b",
    "a tabulation": "- prenom: A\n\tnom: B",
    "a directive": "%YAML 9.9\n---\n- a",
}
WORST = {
    "quotes": "> " * 1000 + "x",
    "items": "- " * 1000 + "x",
    "brackets": "[" * 19_000,
    "links": "[x](" * 4_700,
    "closed links": "[x](" * 2_000 + ")" * 2_000,
    "emphasis": "*_" * 9_000,
    "stars": "**a*b " * 3_000,
    "ticks": "".join("`" * length + "a" for length in range(1, 190)),
    "tags": "<a " * 6_000,
    "references": "&#" * 9_000,
    "bars": "|" * 19_000 + "\n|" + "-|" * 9_000,
    "titles": "# " + "x" * 19_000,
    "many notes": "[^a]: x\n" * 4_900,
    "many titles": "# a\n" * 4_900,
    "many items": "- a\n" * 4_900,
    "many quotes": "> a\n\n" * 2_400,
    "many rules": "---\n" * 4_900,
    "a long line": "x" * 30_000,
    "long spaces": "[a](b" + " " * 19_000 + '"x"',
    "many lines": "a\n" * 200_000,
}


def timed(project: Path) -> list[Issue]:
    start = time.process_time()
    _, issues = check(Order(project), addresses=False)
    assert time.process_time() - start < allowed(MOST_SECONDS)
    assert [issue for issue in issues if not issue.location.line] == []
    return issues


@pytest.mark.parametrize("text", YAML.values(), ids=YAML)
def test_no_yaml_ends_the_check(mini: Path, text: str) -> None:
    (mini / "editions/2020/jury.yaml").write_text(text, encoding="utf-8")
    assert timed(mini)


@pytest.mark.parametrize("text", [YAML[name] for name in ("brackets", "a cycle", "a bomb", "two documents")])
def test_no_header_ends_the_check(mini: Path, text: str) -> None:
    (mini / "content/2020/editorial.md").write_text(f"---\n{text}\n---\n\nUn mot.\n", encoding="utf-8")
    assert timed(mini)


@pytest.mark.parametrize("body", WORST.values(), ids=WORST)
def test_no_markdown_ends_the_check(mini: Path, body: str) -> None:
    (mini / "content/2020/editorial.md").write_text(HEADER + body + "\n", encoding="utf-8")
    timed(mini)


NUMBERS = (
    "9" * 40,
    "-1",
    "NaN",
    ".inf",
    "0x1F",
    "0o17",
    "017",
    "1:30",
    "1e400",
    "1_000",
    "1.5",
    "١٢",
    "²",
    "[1]",
    "true",
)
DAYS = ("0000-01-01", "9999-12-31", "99999-01-01", "20200204", "1580774400", "2020-02-04 10:00", "2020-W06-2", "", "[]")


@pytest.mark.parametrize("number", [*NUMBERS, ""])
@pytest.mark.parametrize(
    ("name", "before"), [("edition", "numero: 21"), ("chiffres", "valeur: 25000"), ("palmares", "collectivites: 5")]
)
def test_a_number_is_digits(mini: Path, name: str, before: str, number: str) -> None:
    file = mini / "editions" / "2020" / f"{name}.yaml"
    key = before.partition(":")[0]
    file.write_text(file.read_text(encoding="utf-8").replace(before, f"{key}: {number}"), encoding="utf-8")
    assert {issue.code for issue in timed(mini)} & {"Y05", "Y07"}


@pytest.mark.parametrize("day", DAYS)
def test_a_day_is_a_day(mini: Path, day: str) -> None:
    file = mini / "editions" / "2020" / "edition.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("2020-02-04", day), encoding="utf-8")
    assert {issue.code for issue in timed(mini)} & {"Y05", "Y06", "Y07"}


@pytest.mark.parametrize("date", ["2004-13", "2004-02-30", "0000", "2004-1", "04/2004", "9999-99-99"])
def test_part_of_a_day_is_one_too(mini: Path, date: str) -> None:
    card = f"- date: {date}\n  piste: innovations\n  titre: Une\n  source: annuaire\n"
    (mini / "editions/2020/chronologie.yaml").write_text(card, encoding="utf-8")
    assert {issue.code for issue in timed(mini)} & {"Y06", "Y07"}


@pytest.mark.parametrize(
    ("shape", "key", "value"),
    [
        (Edition, "annee", "1500"),
        (Edition, "numero", "1000"),
        (Official, "annee", "1910"),
        (Printing, "encrage", "900"),
    ],
)
def test_a_field_keeps_its_own_bound(shape: type[Fact], key: str, value: str) -> None:
    """Beside that of its kind, which is wider."""
    found = decode(TypeAdapter(shape), {key: value}, "faits.yaml").issues
    assert ("Y07", key) in {(issue.code, issue.values["cle"]) for issue in found}


@pytest.mark.parametrize("name", ["a" + " " * 19_000 + "x", "a, " * 6_000, "-" * 19_000, "a(" * 9_000])
def test_no_name_keeps_the_register_busy(mini: Path, name: str) -> None:
    file = mini / "editions" / "2020" / "palmares.yaml"
    lines = "".join(f'      - "{name}{rank}"\n' for rank in range(20))
    text = file.read_text(encoding="utf-8").replace("      - Bron (69)\n", lines)
    file.write_text(text, encoding="utf-8")
    assert {issue.code for issue in timed(mini)} >= {"P03"}


def test_a_palmares_of_unknown_names_is_told_of_the_first(mini: Path) -> None:
    file = mini / "editions" / "2020" / "palmares.yaml"
    lines = "".join(f"      - Xqville-{rank} (69)\n" for rank in range(20_000))
    file.write_text(file.read_text(encoding="utf-8").replace("      - Bron (69)\n", lines), encoding="utf-8")
    assert len(timed(mini)) == MOST_UNKNOWN
