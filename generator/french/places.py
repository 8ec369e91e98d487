"""Names of places in a sentence: « du Havre », « aux Mureaux », « d’Agen », « dans le Morbihan », « en Bretagne »."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.french.words import elide

_REGIONS = {
    "Centre": "dans le",
    "Centre-Val de Loire": "dans le",
    "Grand Est": "dans le",
    "Hauts-de-France": "dans les",
    "La Réunion": "à",
    "Languedoc-Roussillon": "dans le",
    "Limousin": "dans le",
    "Mayotte": "à",
    "Nord-Pas-de-Calais": "dans le",
    "Pays de la Loire": "dans les",
}


def _codes(table: str) -> frozenset[str]:
    return frozenset(table.split())


_MASCULINE = _codes("14 15 18 25 29 30 32 39 45 46 56 59 62 63 67 68 69 81 83 84 90 94 95")
_PLURAL = _codes("04 05 06 08 13 22 40 64 65 66 78 79 88 92")
_VOWEL_IN = _codes("01 02 03 10 11 12 27 34 36 60 61 89")
"""« dans l’Ain »."""
_VOWEL_EN = _codes("07 09 38 91")
"""« en Isère », « de l’Isère »."""
_FEMININE_IN = _codes("26 42 50 51 55 58 80 86")
"""« dans la Drôme »; the other feminine names are « en Gironde »."""
_AT = _codes("75 974 975 976 977 978 984 986 989")
"""« à Paris », « à Mayotte »."""
_EN = _codes("973 987 988")
"""« en Guyane », « de Guyane »."""
_NOT_ELIDED = ("Ham", "Harfleur", "Harnes", "Haroué", "Hautot", "Hem", "Hénonville", "Honfleur", "Houdan", "Houilles")
"""Their h is aspirated, as in the east."""
_EAST = ("54", "57", "67", "68", "88")
_WITH_Y = ("Yerres",)
"""« d’Yerres »: before a vowel, y is not elided elsewhere."""
_ARTICLE = re.compile(r"(Les?) (.+)")
_NATURES = {
    "CA": "communauté d’agglomération",
    "CC": "communauté de communes",
    "CU": "communauté urbaine",
}
_SAYS_WHAT_IT_IS = re.compile(r"agglo|communaut|métropole", re.IGNORECASE)
_OPENS_WITH_IT = re.compile(r"(Communauté|Métropole|Agglomération|Eurométropole)\b", re.IGNORECASE)


def within_region(region: str) -> str:
    """« en Bretagne », « dans le Grand Est », « à La Réunion »."""
    return f"{_REGIONS.get(region, 'en')} {region}"


def of_region(region: str) -> str:
    """« de Bretagne », « du Grand Est », « des Hauts-de-France », « d’Occitanie »."""
    article = {"dans le": "du", "dans les": "des"}.get(_REGIONS.get(region, ""))
    return f"{article} {region}" if article else elide("de", region)


def within_department(code: str, name: str) -> str:
    """« dans le Morbihan », « en Gironde », « dans l’Ain », « à Mayotte »."""
    if code in _AT:
        return f"à {name}"
    if code in _VOWEL_IN:
        return f"dans l’{name}"
    articles = (("le", _MASCULINE), ("les", _PLURAL), ("la", _FEMININE_IN))
    article = next((article for article, codes in articles if code in codes), "")
    return f"dans {article} {name}" if article else f"en {name}"


def of_department(code: str, name: str) -> str:
    """« du Morbihan », « de la Gironde », « de l’Ain », « des Yvelines », « d’Ille-et-Vilaine », « de Mayotte »."""
    if code in _AT or code in _EN or "-et-" in name:
        return elide("de", name)
    if code in _VOWEL_IN or code in _VOWEL_EN:
        return f"de l’{name}"
    return f"du {name}" if code in _MASCULINE else f"des {name}" if code in _PLURAL else f"de la {name}"


def of_town(name: str, department: str = "") -> str:
    """« de Vannes », « du Havre », « des Mureaux », « d’Agen »; the ``department`` tells where h is said."""
    article = _ARTICLE.fullmatch(name)
    if article:
        return f"{'du' if article[1] == 'Le' else 'des'} {article[2]}"
    return elide("de", name) if _is_elided(name, department) else f"de {name}"


def at_town(name: str) -> str:
    """« à Vannes », « au Havre », « aux Mureaux »."""
    article = _ARTICLE.fullmatch(name)
    return f"{'au' if article[1] == 'Le' else 'aux'} {article[2]}" if article else f"à {name}"


def _is_elided(name: str, department: str) -> bool:
    if name.startswith("L’"):
        return False
    if name.startswith("H"):
        return department not in _EAST and name.partition("-")[0] not in _NOT_ELIDED
    if re.match("Y[aeéèiou]", name):
        return name.partition("-")[0] in _WITH_Y
    return True


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A collectivity in a sentence, of the feminine whatever its name: ``noun`` is « ville », « intercommunalité ».

    ``subject`` takes a verb in the singular: « Vannes », « la ville des Mureaux », « la communauté de communes du
    Pernois »; ``of`` is « de Vannes », ``at`` « à Vannes ».
    """

    subject: str
    of: str
    at: str
    noun: str

    @property
    def the_noun(self) -> str:
        """« la ville », « l’intercommunalité »."""
        return f"l’{self.noun}" if self.noun[0] in "aeiou" else f"la {self.noun}"


def town(name: str, noun: str, department: str) -> PlaceName:
    """A commune; where its name is a plural, the noun stands before it to take the verb."""
    of = of_town(name, department)
    return PlaceName(f"la {noun} {of}" if name.startswith("Les ") else name, of, at_town(name), noun)


def intercommunality(name: str, nature: str) -> PlaceName:
    """« CC du Pernois » as « la communauté de communes du Pernois »; one whose name says what it is keeps it alone."""
    bare, said = name.removeprefix(f"{nature} "), _NATURES.get(nature, "")
    if _OPENS_WITH_IT.match(bare):
        subject = f"l’{bare}" if bare[0] in "AEÉ" else f"la {bare}"
    elif not said or _SAYS_WHAT_IT_IS.search(bare):
        return PlaceName(bare, of_town(bare), at_town(bare), "intercommunalité")
    else:
        subject = f"la {said} {bare}"
    return PlaceName(subject, f"de {subject}", f"à {subject}", "intercommunalité")
