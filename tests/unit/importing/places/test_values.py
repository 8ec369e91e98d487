"""What cells say of levels, départements, regions and codes; None where they say no such thing."""

from __future__ import annotations

import pytest

from generator.french.scale import AT_SIGNS, Scale, Sign
from generator.importing.places.spelling import differences, other_writings
from generator.importing.places.values import (
    code_of,
    department_of,
    departments_of_postcode,
    level_of,
    level_said,
    region_of,
    without_level,
)
from generator.loading.loader import GEOGRAPHY
from generator.loading.register import load_register

FLOWERS = Scale(4, Sign("fleur", "fleurs", True, "", "disque"), ("Bronze", "Argent", "Or", "Platine"))


@pytest.mark.parametrize(
    ("text", "level", "said"),
    [
        ("4", 4, None), ("4.0", 4, None), ("4,0", 4, None), ("12", 12, None), ("4 @", 4, 4), ("4@", 4, 4),
        ("@4", 4, 4), ("@@@@", 4, 4), ("@ @ @", 3, 3), ("\uff20\uff20", 2, 2), ("★★★", 3, 3), ("quatre arobases", 4, 4),
        ("Une arobase", 1, 1), ("Niveau 4", 4, 4), ("niveau : 2", 2, 2), ("Villes à 4 arobases (12)", 4, 4),
        ("3 et 4 @", None, None), ("3 ou 4", None, None), ("2020", None, None), ("Bron", None, None), ("", None, None),
        ("contact@ville.fr", None, None), ("Total", None, None), ("4,5", None, None),
        ("4 arobases (confirmé)", 4, 4), ("Label 4 @", 4, 4), ("4 @ : Bron", None, 4),
    ],
)  # fmt: skip
def test_a_level(text: str, level: int | None, said: int | None) -> None:
    assert (level_of(text, AT_SIGNS), level_said(text, AT_SIGNS)) == (level, said)


@pytest.mark.parametrize(
    ("text", "level"), [("3 fleurs", 3), ("trois fleurs", 3), ("Or", 3), ("PLATINE", 4), ("3 @", 3)]
)
def test_a_level_of_another_label(text: str, level: int) -> None:
    assert level_of(text, FLOWERS) == level


@pytest.mark.parametrize(
    ("heading", "rest"), [("Bretagne – 5 @", "Bretagne"), ("5 @ : Bretagne", "Bretagne"), ("Bretagne", "Bretagne")]
)
def test_what_a_heading_says_beside_its_level(heading: str, rest: str) -> None:
    assert without_level(heading, AT_SIGNS) == rest


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("69", "69"), ("1", "01"), ("1.0", "01"), ("01", "01"), ("2a", "2A"), ("974", "974"), ("RHONE", "69"),
        ("69 - Rhône", "69"), ("Rhône (69)", "69"), ("Département du Rhône", "69"), ("Dépt 69", "69"),
        ("Val d'Oise", "95"),
        ("96", None), ("Rhône (38)", None), ("Bron", None), ("", None), ("690", None),
    ],
)  # fmt: skip
def test_a_departement(text: str, code: str | None) -> None:
    assert department_of(text, load_register(GEOGRAPHY).departments) == code


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BRETAGNE", "Bretagne"), ("Région Grand-Est (13)", "Grand Est"),
        ("Ile de France : 12 communes", "Île-de-France"),
        ("Alsace", "Alsace"), ("Breizh", None), ("", None), ("Bretagne et Normandie", None),
    ],
)  # fmt: skip
def test_a_region(text: str, name: str | None) -> None:
    assert region_of(text, load_register(GEOGRAPHY).region_names()) == name


def test_codes_get_back_what_spreadsheets_took() -> None:
    written = ("69029", "69029.0", "69 029", "1004", "2a004", "200 046 977", "20004697700019", "690", "Bron", "123456")
    read = ["69029", "69029", "69029", "01004", "2A004", "200046977", "200046977", None, None, None]
    assert [code_of(one) for one in written] == read


def test_a_postcode_says_where() -> None:
    assert departments_of_postcode("69500") == departments_of_postcode("69500.0") == ("69",)
    assert [departments_of_postcode(one) for one in ("1500", "20090", "97300", "695")] == [
        ("01",), ("2A", "2B"), ("973",), (),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "official", "said"),
    [
        ("Bron", "Bron", ()),
        ("L'Haÿ", "L’Haÿ", ()),
        ("BRON", "Bron", ("majuscules",)),
        ("Saint Étienne", "Saint-Étienne", ("traits d’union",)),
        ("st etienne", "Saint-Étienne", ("majuscules", "accents", "« Saint » en toutes lettres", "traits d’union")),
        ("Vandoeuvre-lès-Nancy", "Vandœuvre-lès-Nancy", ("ligature",)),
        ("Mans", "Le Mans", ("article",)),
        ("Vannes*", "Vannes", ("signes",)),
        ("Lyon", "Bron", ("écriture",)),
    ],
)
def test_what_was_restored_is_said(written: str, official: str, said: tuple[str, ...]) -> None:
    assert differences(written, official) == said


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("Communauté d’agglomération du Bassin", "CA du Bassin"), ("C. C. du Bassin", "CC du Bassin"),
        ("la communauté urbaine d’Arras", "CU d’Arras"), ("Mans (Le)", "Le Mans"), ("Haÿ, L’", "L’Haÿ"),
        ("Ville du Havre", "Le Havre"), ("Commune des Mureaux", "Les Mureaux"), ("Lyon CEDEX 03", "Lyon"),
    ],
)  # fmt: skip
def test_other_writings_of_a_place(written: str, other: str) -> None:
    assert other in [name for name, _ in other_writings(written)]
