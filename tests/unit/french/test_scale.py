"""How levels are said, whatever the label gives."""

from __future__ import annotations

import pytest

from generator.french.scale import AT_SIGNS, MOST, Scale, Sign

FLOWERS = Scale(4, Sign("fleur", "fleurs", True, "", "fleur"))
EARS = Scale(3, Sign("épi", "épis"), ("Semence", "Pousse", "Moisson"))
LEVELS = Scale(4)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("scale", "span", "fall", "number"),
    [
        (AT_SIGNS, "d’une à cinq arobases", "de cinq arobases à une", "nombre d’arobases"),
        (FLOWERS, "d’une à quatre fleurs", "de quatre fleurs à une", "nombre de fleurs"),
        (EARS, "d’un à trois épis", "de trois épis à un", "nombre d’épis"),
        (LEVELS, "du niveau 1 au niveau 4", "du niveau 4 au niveau 1", "niveau"),
    ],
)
def test_all_levels_are_said_together(scale: Scale, span: str, fall: str, number: str) -> None:
    assert (plain(scale.span), plain(scale.fall), scale.number) == (span, fall, number)


@pytest.mark.parametrize(
    ("scale", "said"),
    [
        (
            AT_SIGNS,
            ("4 arobases", "Quatre arobases", "à quatre arobases", "4 @", "avait 4 arobases", "4 arobases sur 5"),
        ),
        (FLOWERS, ("4 fleurs", "Quatre fleurs", "à quatre fleurs", "4 fleurs", "avait 4 fleurs", "4 fleurs sur 4")),
        (LEVELS, ("niveau 4", "Niveau 4", "au niveau 4", "niveau 4", "était au niveau 4", "niveau 4 sur 4")),
    ],
)
def test_a_level_is_said_in_every_place(scale: Scale, said: tuple[str, ...]) -> None:
    found = (scale.count(4), scale.spelt(4), scale.at(4), scale.short(4), scale.had(4), scale.out_of(4))
    assert tuple(map(plain, found)) == said


def test_one_is_singular_and_agrees() -> None:
    assert [plain(scale.spelt(1)) for scale in (AT_SIGNS, EARS, LEVELS)] == ["Une arobase", "Un épi", "Niveau 1"]
    assert [scale.steps(1) for scale in (FLOWERS, EARS, LEVELS)] == ["une fleur", "un épi", "un niveau"]
    assert [scale.received for scale in (FLOWERS, EARS, LEVELS)] == [
        "les fleurs reçues",
        "les épis reçus",
        "le niveau obtenu",
    ]


def test_the_highest_levels_are_two_of_many_and_one_of_few() -> None:
    assert [plain(scale.either(scale.high)) for scale in (AT_SIGNS, FLOWERS, EARS, LEVELS)] == [
        "4 ou 5 @",
        "3 ou 4 fleurs",
        "3 épis",
        "niveau 3 ou 4",
    ]


@pytest.mark.parametrize("top", range(2, MOST + 1))
def test_fewer_levels_take_steps_of_the_same_palette(top: int) -> None:
    """Each its own, the lowest the first, the highest the last."""
    steps = [Scale(top).step(level) for level in range(1, top + 1)]
    assert (steps[0], steps[-1]) == (1, MOST)
    assert sorted({*steps}) == steps


def test_a_named_level_says_its_name() -> None:
    assert [plain(EARS.named(level)) for level in (1, 3)] == [" (« Semence »)", " (« Moisson »)"]
    assert FLOWERS.named(2) == ""
