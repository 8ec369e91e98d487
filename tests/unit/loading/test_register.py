"""The committed register, and how a written name finds its collectivity."""

from __future__ import annotations

from datetime import date

import pytest

from generator.findings.issues import SourceLocation
from generator.loading.loader import GEOGRAPHY
from generator.loading.matching.awards import match_name
from generator.loading.register import load_register
from generator.model.register import Register, normalise, split_name

CEREMONY = date(2020, 2, 4)
HERE = SourceLocation("palmares.yaml", 1, 1)


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register(GEOGRAPHY)


def test_number_of_communes_is_the_published_one(register: Register) -> None:
    """34,970 communes on 1 January 2019 (INSEE, Code officiel géographique), overseas collectivities apart."""
    day = date(2019, 1, 1)
    departments = [
        code for code in register.departments if len(code) == 2 or code in ("971", "972", "973", "974", "976")
    ]
    rows = register.within(departments)
    assert len(departments) == 101
    codes = {row.code for row in rows if row.kind == "commune" and row.is_valid(day)}
    assert len(codes) == 34_970


@pytest.mark.parametrize(
    ("written", "code", "findings"),
    [
        ("Bron (69)", "69029", []),
        ("L'Isle-Adam (95)", "95313", []),
        ("saint etienne de saint geoirs (38)", "38384", ["P11"]),
        ("St-Chamond (42)", "42207", ["P11"]),
        ("Jaunay-Clan (86)", "86115", ["P10"]),
        ("CA du Centre Littoral (973)", "249730045", []),
    ],
)
def test_a_written_name_finds_its_code(register: Register, written: str, code: str, findings: list[str]) -> None:
    found, issues = match_name(written, "", CEREMONY, register, HERE)
    assert found is not None
    assert found.code == code
    assert [issue.code for issue in issues] == findings


def test_homonyms_are_settled_by_the_department(register: Register) -> None:
    codes = {match_name(f"Sainte-Anne ({d})", "", CEREMONY, register, HERE)[0].code for d in ("971", "972")}  # type: ignore[union-attr]
    assert codes == {"97128", "97226"}


def test_population_comes_with_its_year(register: Register) -> None:
    bron, _ = match_name("Bron (69)", "", CEREMONY, register, HERE)
    assert bron is not None
    assert bron.population(2020) == (2016, 41_060)
    assert bron.population(2026)[0] == 2023  # type: ignore[index]


@pytest.mark.parametrize(("a", "b"), [("Œting", "oeting"), ("Le Mans", "MANS"), ("Ste-Anne", "Sainte Anne")])
def test_normalised_names(a: str, b: str) -> None:
    assert normalise(a) == normalise(b)


def test_split_name() -> None:
    assert split_name("Sainte-Marie (66)") == ("Sainte-Marie", "66")
    assert split_name("Ajaccio (2A)") == ("Ajaccio", "2A")
    assert split_name("Le Gosier (971)") == ("Le Gosier", "971")
    assert split_name("Bron") == ("Bron", "")


def test_an_heir_is_found_through_mergers_and_changes_of_name(register: Register) -> None:
    """Jaunay-Clan became Jaunay-Marigny and kept its code; Tatinghem was merged into Saint-Martin-lez-Tatinghem."""
    heirs = {
        row.name: register.heir(row)
        for name in ("Jaunay-Clan", "Marigny-Brizay")
        for row in register.named(name, ("86",))
    }
    assert heirs == {"Jaunay-Clan": "86115", "Marigny-Brizay": "86115"}
    assert {register.heir(row) for row in register.named("Tatinghem", ("62",))} == {"62757"}
    assert {register.heir(row) for row in register.named("Bron", ("69",))} == {"69029"}
