"""What a form sends is decoded, and whatever else is refused."""

from __future__ import annotations

from typing import Any

import pytest

from generator.rewriting.changes import Insert, Move, Put, Remove
from generator.workshop.forms.orders import MOST_CHANGES, OrderError, read_order


def test_changes_come_in_their_order() -> None:
    order = read_order(
        {
            "marque": "abc",
            "changements": [
                {"fait": "oter", "place": [3]},
                {"fait": "deplacer", "place": [], "rang": 0, "vers": 2},
                {"fait": "inserer", "place": ["regions", "Bretagne", "5"], "rang": 0, "valeur": "Vannes (56)"},
                {
                    "fait": "mettre",
                    "place": [0, "portrait"],
                    "valeur": {"fichier": "a.jpg"},
                    "ordre": ["nom", "portrait"],
                },
            ],
        }
    )
    assert order.mark == "abc"
    assert order.changes == (
        Remove((3,)),
        Move((), 0, 2),
        Insert(("regions", "Bretagne", "5"), 0, "Vannes (56)"),
        Put((0, "portrait"), {"fichier": "a.jpg"}, ("nom", "portrait")),
    )


GOOD = {"fait": "oter", "place": ["a"]}


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"marque": "a"},
        {"marque": 1, "changements": [GOOD]},
        {"marque": "a", "changements": []},
        {"marque": "a", "changements": GOOD},
        {"marque": "a", "changements": [GOOD] * (MOST_CHANGES + 1)},
        {"marque": "a", "changements": [GOOD], "chemin": "/etc"},
    ],
)
def test_an_order_of_another_form_is_refused(sent: dict[str, Any]) -> None:
    with pytest.raises(OrderError):
        read_order(sent)


@pytest.mark.parametrize(
    "change",
    [
        "oter",
        {"fait": "effacer", "place": ["a"]},
        {"fait": "oter", "place": []},
        {"fait": "oter", "place": "a"},
        {"fait": "oter", "place": [-1]},
        {"fait": "oter", "place": [True]},
        {"fait": "oter", "place": [1.5]},
        {"fait": "oter", "place": [None]},
        {"fait": "oter", "place": ["a"] * 40},
        {"fait": "oter", "place": ["a"], "valeur": "b"},
        {"fait": "inserer", "place": [], "rang": "0", "valeur": "b"},
        {"fait": "deplacer", "place": [], "rang": 0, "vers": -1},
        {"fait": "mettre", "place": ["a"], "valeur": 5, "ordre": []},
        {"fait": "mettre", "place": ["a"], "valeur": {"b": [None]}, "ordre": []},
        {"fait": "mettre", "place": ["a"], "valeur": "b", "ordre": "abc"},
        {"fait": "mettre", "place": ["a"], "valeur": "b", "ordre": [1]},
    ],
)
def test_a_change_that_means_nothing_is_refused(change: Any) -> None:
    with pytest.raises(OrderError):
        read_order({"marque": "a", "changements": [change]})


def test_values_too_deep_are_refused() -> None:
    value: Any = "a"
    for _ in range(50):
        value = [value]
    with pytest.raises(OrderError):
        read_order({"marque": "a", "changements": [{"fait": "mettre", "place": ["a"], "valeur": value, "ordre": []}]})
