"""Names of places in a sentence."""

from __future__ import annotations

import pytest

from generator.french.places import (
    at_town,
    intercommunality,
    of_department,
    of_region,
    of_town,
    town,
    within_department,
    within_region,
)
from generator.model.yearbook import Yearbook


@pytest.mark.parametrize(
    ("name", "of", "at"),
    [
        ("Vannes", "de Vannes", "à Vannes"),
        ("Le Havre", "du Havre", "au Havre"),
        ("Les Mureaux", "des Mureaux", "aux Mureaux"),
        ("La Rochelle", "de La Rochelle", "à La Rochelle"),
        ("L’Isle-Adam", "de L’Isle-Adam", "à L’Isle-Adam"),
        ("Agen", "d’Agen", "à Agen"),
        ("Évron", "d’Évron", "à Évron"),
        ("Œyreluy", "d’Œyreluy", "à Œyreluy"),
        ("Hyères", "d’Hyères", "à Hyères"),
        ("Houilles", "de Houilles", "à Houilles"),
        ("Yvetot", "d’Yvetot", "à Yvetot"),
        ("Yerres", "d’Yerres", "à Yerres"),
        ("Yenne", "de Yenne", "à Yenne"),
        ("Lesparre-Médoc", "de Lesparre-Médoc", "à Lesparre-Médoc"),
    ],
)
def test_articles_are_contracted_and_vowels_elided(name: str, of: str, at: str) -> None:
    """But « La » and « L’ » stay."""
    assert (of_town(name), at_town(name)) == (of, at)


def test_an_h_is_said_in_the_east() -> None:
    """« de Haguenau », « d’Hazebrouck »."""
    assert of_town("Haguenau", "67") == "de Haguenau"
    assert of_town("Hazebrouck", "59") == "d’Hazebrouck"


def test_a_name_in_the_plural_leaves_the_verb_to_its_noun() -> None:
    """« la ville des Mureaux obtient »."""
    assert town("Les Mureaux", "ville", "78").subject == "la ville des Mureaux"
    assert town("Le Havre", "ville", "76").subject == "Le Havre"


@pytest.mark.parametrize(
    ("name", "nature", "subject", "of"),
    [
        ("CC du Pernois", "CC", "la communauté de communes du Pernois", "de la communauté de communes du Pernois"),
        ("CA de Bastia", "CA", "la communauté d’agglomération de Bastia", "de la communauté d’agglomération de Bastia"),
        ("CA Caux Seine Agglo", "CA", "Caux Seine Agglo", "de Caux Seine Agglo"),
        ("CA Communauté Paris-Saclay", "CA", "la Communauté Paris-Saclay", "de la Communauté Paris-Saclay"),
        ("CU d’Arras", "CU", "la communauté urbaine d’Arras", "de la communauté urbaine d’Arras"),
        ("Métropole de Lyon", "MET69", "la Métropole de Lyon", "de la Métropole de Lyon"),
        ("Eurométropole de Strasbourg", "METRO", "l’Eurométropole de Strasbourg", "de l’Eurométropole de Strasbourg"),
        ("Est Ensemble", "EPT", "Est Ensemble", "d’Est Ensemble"),
    ],
)
def test_an_intercommunality_is_called_by_what_it_is(name: str, nature: str, subject: str, of: str) -> None:
    """Once: « la communauté de communes Saint Jean Communauté » says it twice."""
    found = intercommunality(name, nature)
    assert (found.subject, found.of, found.the_noun) == (subject, of, "l’intercommunalité")


@pytest.mark.parametrize(
    ("code", "name", "within", "of"),
    [
        ("56", "Morbihan", "dans le Morbihan", "du Morbihan"),
        ("33", "Gironde", "en Gironde", "de la Gironde"),
        ("01", "Ain", "dans l’Ain", "de l’Ain"),
        ("38", "Isère", "en Isère", "de l’Isère"),
        ("42", "Loire", "dans la Loire", "de la Loire"),
        ("78", "Yvelines", "dans les Yvelines", "des Yvelines"),
        ("35", "Ille-et-Vilaine", "en Ille-et-Vilaine", "d’Ille-et-Vilaine"),
        ("75", "Paris", "à Paris", "de Paris"),
        ("976", "Mayotte", "à Mayotte", "de Mayotte"),
        ("973", "Guyane", "en Guyane", "de Guyane"),
        ("2A", "Corse-du-Sud", "en Corse-du-Sud", "de la Corse-du-Sud"),
    ],
)
def test_each_departement_has_its_preposition(code: str, name: str, within: str, of: str) -> None:
    """As French says it."""
    assert (within_department(code, name), of_department(code, name)) == (within, of)


@pytest.mark.parametrize(
    ("region", "within", "of"),
    [
        ("Bretagne", "en Bretagne", "de Bretagne"),
        ("Grand Est", "dans le Grand Est", "du Grand Est"),
        ("Hauts-de-France", "dans les Hauts-de-France", "des Hauts-de-France"),
        ("Île-de-France", "en Île-de-France", "d’Île-de-France"),
        ("La Réunion", "à La Réunion", "de La Réunion"),
    ],
)
def test_each_region_has_its_preposition(region: str, within: str, of: str) -> None:
    """As French says it."""
    assert (within_region(region), of_region(region)) == (within, of)


def test_no_departement_with_an_article_in_the_plural_is_said_in_the_singular(real_yearbook: Yearbook) -> None:
    """The table knows every number of today's register: a name in -s that is no plural is « Gers » or the like."""
    said = {one.name: within_department(one.code, one.name) for one in real_yearbook.departments if one.code < "97"}
    plural = (
        "Alpes",
        "Ardennes",
        "Bouches",
        "Côtes",
        "Deux",
        "Hautes",
        "Hauts",
        "Landes",
        "Pyrénées",
        "Vosges",
        "Yvel",
    )
    for name, words in said.items():
        assert words.startswith("dans les ") == name.startswith(plural), name
        assert "dans le Haute" not in words
        assert not (words.startswith(("dans le ", "dans la ")) and name[0] in "AEIOUÉÎY"), words
