"""What changed, told as to a colleague."""

from __future__ import annotations

import pytest

from generator.french.scale import Scale
from generator.workshop.history.words import MOST_TOLD, tell_change

PALMARES = "editions/2020/palmares.yaml"
BEFORE = """\
regions:
  Bretagne:
    5:
      - Vannes (56)
    4:
      - Bron (69)
      - nom: Metz (57)
        note: x
"""
AFTER = """\
regions:
  Bretagne:
    5:
      - Bron (69)
    2:
      - Agen (47)
  Grand Est:
    4:
      - Metz (57)
"""
JURY = "# tête\n- prenom: Anne\n  nom: Faure\n  fonction: Cheffe\n\n- nom: Acme\n"


def told(path: str, before: str | None, now: str | None) -> list[str]:
    return [line.replace("\u00a0", " ") for line in tell_change(path, before, now, Scale())]


def test_a_palmares_is_told_by_collectivity() -> None:
    assert told(PALMARES, BEFORE, AFTER) == [
        "Agen entre au palmarès au niveau 2.",
        "Bron passe du niveau 4 au niveau 5.",
        "Metz passe en région Grand Est.",
        "Vannes, qui était au niveau 5, sort du palmarès.",
    ]


@pytest.mark.parametrize(
    ("now", "lines"),
    [
        (JURY.replace("Cheffe", "Directrice"), ["« Cheffe » devient « Directrice » (Anne Faure)."]),
        (JURY + "\n- prenom: Zoé\n  nom: Lin\n", ["Zoé Lin s’ajoute."]),
        (JURY.replace("\n- nom: Acme\n", ""), ["Acme s’en va."]),
        (JURY.replace("  fonction: Cheffe\n", ""), ["« Cheffe » s’en va (Anne Faure)."]),
        (JURY.replace("- nom: Acme\n", "- nom: Acme\n  note: dite\n"), ["« note » est « dite » (Acme)."]),
        (JURY.replace("tête", "autre"), ["Seules les remarques ou la mise en forme ont changé."]),
        (JURY + "  - [", ["Ce fichier a changé, et ne se lit pas tel qu’il est."]),
    ],
)
def test_facts_are_told_by_record(now: str, lines: list[str]) -> None:
    assert told("editions/2020/jury.yaml", JURY, now) == lines


def test_a_change_behind_a_new_record_names_the_right_one() -> None:
    now = "- nom: Aaa\n\n" + JURY.replace("- nom: Acme\n", "- nom: Acme\n  note: dite\n")
    assert told("editions/2020/jury.yaml", JURY, now) == ["« note » est « dite » (Acme).", "Aaa s’ajoute."]


def test_a_text_is_told_in_words() -> None:
    path = "content/2020/editorial.md"
    assert told(path, "un deux trois", "un deux quatre cinq") == ["2 mots de plus, 1 mot de moins."]
    assert told(path, "un deux", "un\ndeux") == ["Seule la mise en forme a changé."]
    assert told(path, None, "x") == ["Ce fichier est nouveau."]
    assert told(path, "x", None) == ["Ce fichier n’est plus là."]


def test_many_changes_are_counted() -> None:
    now = "".join(f"- nom: N{rank}\n" for rank in range(40))
    lines = told("editions/2020/jury.yaml", "- nom: N0\n", now)
    assert len(lines) == MOST_TOLD + 1
    assert lines[-1] == "Et 27 autres changements."
