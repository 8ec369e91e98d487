"""A line that cannot be read, and the one that was meant."""

from __future__ import annotations

import pytest

from generator.findings.issues import Issue
from generator.loading import editions  # what keys there are is known once the models are
from generator.loading.mending.yaml_lines import first_fault
from generator.loading.yaml_nodes import Document, read_yaml

assert editions.FILES


def y01(text: str) -> Issue:
    (issue,) = [issue for issue in read_yaml(Document("faits.yaml", text))[1] if issue.code == "Y01"]
    return issue


MENDED = [
    ("- prenom: Anne\n\tnom: Faure\n", 2, "  nom: Faure"),
    ("- prenom: Anne\n  nom:Faure\n  source: a\n", 2, "  nom: Faure"),
    ("- prenom:Anne\n  nom: Faure\n", 1, "- prenom: Anne"),
    ("a: 1\nsite:https://exemple.fr\nb: 1\n", 2, "site: https://exemple.fr"),
    ("a: 1\nb:\u00a0x\nc: 2\n", 2, "b: x"),
    ("a: 1\nb\u00a0:\u00a0x\nc: 2\n", 2, "b: x"),
    ("• prenom: Anne\n  nom: Faure\n", 1, "- prenom: Anne"),
    ("-prenom: Anne\n  nom: Faure\n", 1, "- prenom: Anne"),
    ("- prenom: Anne\n   nom: Faure\n  source: a\n", 2, "  nom: Faure"),
    ("- fonction: Maire\n    source: a\n  nom: b\n", 2, "  source: a"),
    ('titre: "Un\nb: 1\n', 1, 'titre: "Un"'),
    ('titre: "Un”\nb: 1\n', 1, 'titre: "Un"'),
    ("titre: 'l'été'\nb: 1\n", 1, 'titre: "l\'été"'),
    ('titre: "dit "la grande""\nb: 1\n', 1, "titre: 'dit \"la grande\"'"),
    ('titre: "C:\\Usagers"\nb: 1\n', 1, 'titre: "C:\\\\Usagers"'),
    ("titre: Le choix : un\nb: 1\n", 1, 'titre: "Le choix : un"'),
    ("titre: *Un\nb: 1\n", 1, 'titre: "*Un"'),
    ("titre: &Un\nb: 1\n", 1, 'titre: "&Un"'),
    ("titre: @Un\nb: 1\n", 1, 'titre: "@Un"'),
    ("auteurs: [A, B\nb: 1\n", 1, "auteurs: [A, B]"),
    ("auteurs: [A, B,\nb: 1\n", 1, "auteurs: [A, B]"),
]


@pytest.mark.parametrize(("text", "line", "meant"), MENDED)
def test_the_line_that_was_meant_is_shown(text: str, line: int, meant: str) -> None:
    issue = y01(text)
    assert issue.mend is not None
    assert (issue.location.line, issue.mend.place.line, issue.mend.mended) == (line, line, meant)
    lines = text.split("\n")
    lines[line - 1] = issue.mend.mended
    assert first_fault("\n".join(lines)) is None


@pytest.mark.parametrize(
    "text",
    [
        "a: - b\n",
        "- prenom: Anne nom: Faure\n  source: c\n",
        "a:\n  b: 1\n c: 2\n",
        "titre: Un : deux # trois\nb: 1\n",
        'titre: dit "l\'un" : deux\nb: 1\n',
        "titre: | texte\nb: 1\n",
        "a: [" + "[" * 5000 + "\n",
        "a: x" + " " * 15_000 + "y : z\n",
        ("# " + "x" * 1000 + "\n") * 200 + "a: *x\n",
    ],
    ids=lambda text: text[:20].strip(),
)
def test_what_could_be_meant_in_two_ways_is_not_guessed(text: str) -> None:
    assert y01(text).mend is None
