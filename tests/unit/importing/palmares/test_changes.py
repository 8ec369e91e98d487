"""Lines written into a palmarès: each where the alphabet puts it, every other byte as it was."""

from __future__ import annotations

from generator.importing.palmares.changes import changes_for
from generator.importing.palmares.entry import Entry
from generator.importing.palmares.reading import read_palmares
from generator.importing.standing import Standing
from generator.rewriting.rewriting import read_value, rewrite
from tests.builders import make_award
from tests.spreadsheets import text
from tests.unit.importing.palmares.messy_sheets import HEAD
from tests.unit.importing.palmares.test_reading import standing

THERE = """\
# Le palmarès.
annonce:
  collectivites: 3   # dit le communiqué
regions:
  Auvergne-Rhône-Alpes:
    5:
      # La plus grande.
      - "Bron (69)"
      - nom: Lyon (69)
        imprime: LYON
    3:
      - Albens (73)
  Occitanie:
    4:
      - Albi (81)
"""


def entries(at: Standing, *rows: tuple[object, ...]) -> tuple[Entry, ...]:
    sheet = text([HEAD, *rows])  # type: ignore[list-item]
    asked = read_palmares(sheet, "reçu", at, {})
    return read_palmares(sheet, "reçu", at, {line.key: "oui" for line in asked.lines}).facts


def written(before: str, at: Standing, *rows: tuple[object, ...]) -> str:
    return rewrite(before, changes_for(entries(at, *rows), read_value(before), at))


def test_lines_go_where_the_alphabet_puts_them() -> None:
    made = written(
        THERE, standing(), ("Grenoble", 38, 5), ("Annecy", 74, 5), ("Vienne", 38, 4), ("Brest", 29, 2), ("Thann", 68, 1)
    )
    added = (
        "      - Annecy (74)\n", "      - Grenoble (38)\n", "    4:\n      - Vienne (38)\n",
        "  Bretagne:\n    2:\n      - Brest (29)\n", "  Grand Est:\n    1:\n      - Thann (68)\n",
    )  # fmt: skip
    left = made
    for lines in added:
        assert left.count(lines) == 1, lines
        left = left.replace(lines, "")
    assert left == THERE
    regions = [line for line in made.splitlines() if line.startswith("  ") and line[2] != " "][1:]
    assert regions == ["  Auvergne-Rhône-Alpes:", "  Bretagne:", "  Grand Est:", "  Occitanie:"]
    assert made.index("Annecy") < made.index("Bron") < made.index("Grenoble") < made.index("Lyon")


def test_an_empty_palmares_is_filled_at_once() -> None:
    empty = "# En-tête.\nregions: {}\n"
    lines = [("Vannes", 56, 4), ("Bron", 69, 4), ("Brest", 29, 5), ("Auray", 56, 4)]
    assert written(empty, standing(), *lines) == (
        "# En-tête.\nregions:\n  Auvergne-Rhône-Alpes:\n    4:\n      - Bron (69)\n"
        "  Bretagne:\n    5:\n      - Brest (29)\n    4:\n      - Auray (56)\n      - Vannes (56)\n"
    )


def test_a_place_whose_level_changes_moves_with_what_is_said_of_it() -> None:
    at = standing(make_award(5, name="Lyon", code="69123"))
    assert written(THERE, at, ("Lyon", 69, 3)) == THERE.replace(
        "      - nom: Lyon (69)\n        imprime: LYON\n", ""
    ).replace("      - Albens (73)\n", "      - Albens (73)\n      - nom: Lyon (69)\n        imprime: LYON\n")


def test_the_last_of_a_level_takes_it_away() -> None:
    at = standing(make_award(4, name="Albi", code="81004"))
    assert "  Occitanie:\n    2:\n      - Albi (81)\n" in written(THERE, at, ("Albi", 81, 2))


def test_nothing_new_changes_nothing() -> None:
    at = standing(make_award(5))
    assert written(THERE, at, ("BRON", 69, 5)) == THERE


def test_a_code_is_written_where_a_name_is_not_enough() -> None:
    """Lomme is a part of Lille; its own code says which is meant."""
    at = standing()
    sheet = text([HEAD, ("Lomme", 59, 3)])
    (asked,) = read_palmares(sheet, "reçu", at, {}).lines
    facts = read_palmares(sheet, "reçu", at, {asked.key: "59355"}).facts
    made = rewrite("regions: {}\n", changes_for(facts, {"regions": {}}, at))
    assert made.endswith("      - nom: Lomme (59)\n        code: 59355\n")
