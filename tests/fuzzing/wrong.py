"""Values that are clearly wrong, put in place of right ones: a check that stays silent has missed something.

Each maker takes a file's path and text and a source of chance; it gives the spoilt text, or None where it finds
nothing to spoil. What is silent for a reason is told in ``silent``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

Maker = Callable[[str, str, Random], str | None]

_NAMED = r"[^\s:#(][^:#(\n]*? \((\d[\dAB]\d?)\)"
_DEPARTMENTS = ("01", "08", "15", "23", "2A", "32", "48", "55", "61", "70", "87", "90", "971", "976")
_REGIONS = ("Bretagne", "Corse", "Normandie", "Mayotte", "Alsace", "Limousin")
_LISTS = (
    "jury",
    "partenaires",
    "membres",
    "profils",
    "services",
    "technologies",
    "chiffres",
    "ministres",
    "chronologie",
    "errata",
    "mentions",
    "reperes",
)


def spoil_level(path: str, text: str, chance: Random) -> str | None:
    """A level that nobody gives."""
    level = chance.choice(("0", "6", "7", "-1", "55", "cinq", "3.5", "1e0"))
    return _replace(text, r"(?m)^    [1-5](?=:$)", f"    {level}", chance) if path.endswith("palmares.yaml") else None


def spoil_department(path: str, text: str, chance: Random) -> str | None:
    """A name with the number of another département."""
    found = _pick(_facts(text), rf"(?m)^ *(?:- )?(?:nom: |collectivite: )?{_NAMED}$", chance)
    if found is None or not path.endswith(("palmares.yaml", "mentions.yaml", "tableaux.yaml", "profils.yaml")):
        return None
    number = chance.choice([one for one in _DEPARTMENTS if one != found[1]])
    return text[: found.start(1)] + number + text[found.end(1) :]


def swap_names(path: str, text: str, chance: Random) -> str | None:
    """Two lines of the palmarès exchange their names, and keep their départements."""
    lines = [*re.finditer(r"(?m)^ +- ([^:\n(]+) \((\d[\dAB]\d?)\)$", text)] if path.endswith("palmares.yaml") else []
    if len(lines) < 2:
        return None
    one, other = sorted(chance.sample(lines, 2), key=lambda line: line.start())
    if one[2] == other[2] or one[1] == other[1]:
        return None
    middle = text[one.end(1) : other.start(1)]
    return text[: one.start(1)] + other[1] + middle + one[1] + text[other.end(1) :]


def misspell_name(path: str, text: str, chance: Random) -> str | None:
    """A name of no place."""
    if not path.endswith(("palmares.yaml", "mentions.yaml", "tableaux.yaml", "profils.yaml", "initiatives.yaml")):
        return None
    found = _pick(_facts(text), rf"(?m)(?<=- ){_NAMED}$|(?<=collectivite: ){_NAMED}$", chance)
    return None if found is None else text[: found.start()] + "Xq" + text[found.start() + 1 :]


def change_century(path: str, text: str, chance: Random) -> str | None:
    """A day a century away."""
    if not path.endswith(("edition.yaml", "errata.yaml", "site.yaml", "controles.yaml")):
        return None
    found = _pick(_facts(text), r"(?m)(?<=: )(\d{4})-\d\d-\d\d$", chance)
    return None if found is None else text[: found.start()] + _far(found[1], chance) + text[found.end(1) :]


def change_year(path: str, text: str, chance: Random) -> str | None:
    """A year a century away."""
    found = _pick(_facts(text), r"(?m)(?:annee|jusqu_en|date): (\d{4})(?=$|-)|^    (\d{4})(?=: )", chance)
    if found is None or not path.endswith(".yaml"):
        return None
    group = 1 if found[1] else 2
    return text[: found.start(group)] + _far(found[group], chance) + text[found.end(group) :]


def break_date(path: str, text: str, chance: Random) -> str | None:
    """A day of no calendar."""
    wrong = chance.choice(
        ("2020-13-01", "2020-02-30", "2020-00-10", "20200204", "1580774400", "2020-2-4", "04/02/2020")
    )
    return (
        _replace(_facts(text), r"(?m)(?<=: )\d{4}-\d\d-\d\d$", wrong, chance, text) if path.endswith(".yaml") else None
    )


def break_number(path: str, text: str, chance: Random) -> str | None:
    """A number that is none, or that nobody can have counted."""
    key = r"(?m)^[ -]*(?:valeur|population|agglomeration|agents|collectivites|regions|annonce|nombre|numero|annees|"
    key += r"enjeux|services|metropole|hors_metropole): (\d[\d.]*)$"
    found = _pick(_facts(text), key, chance) if path.endswith(".yaml") else None
    if found is None:
        return None
    wrong = chance.choice(("-3", "9" * 40, "NaN", ".inf", "0x1F", "1_000", "1:30", "1e400", "007", "douze", "9" * 13))
    if chance.random() < 0.3 and "valeur" not in found[0]:
        wrong = found[1].partition(".")[0] + "000000"
    return text[: found.start(1)] + wrong + text[found.end(1) :]


def break_address(path: str, text: str, chance: Random) -> str | None:
    """An address that leads nowhere."""
    wrong = chance.choice(
        ("htp://exemple.fr", "https:/exemple.fr", "https://", "https://ex emple.fr", "exemple", "javascript:1")
    )
    return _replace(_facts(text), r"(?m)(?<=site: )\S+$|(?<=adresse: )https\S+$", wrong, chance, text)


def break_mail(path: str, text: str, chance: Random) -> str | None:
    """No address of a letter box."""
    wrong = chance.choice(
        ("contact.exemple.fr", "contact@", "@exemple.fr", "contact@exemple", "con tact@exemple.fr", "a@b@c.fr")
    )
    return _replace(_facts(text), r"(?m)(?<=courriel: )\S+$", wrong, chance, text)


def break_colour(path: str, text: str, chance: Random) -> str | None:
    """No colour, or one that nobody can read on white."""
    wrong = chance.choice(('"#12"', "bleu", '"#0b6e6"', '"0b6e6e"', "#0b6e6e", '"#fefefe"', '"#gggggg"'))
    return _replace(_facts(text), r"(?m)(?<=^couleur: ).+$", wrong, chance, text)


def break_source(path: str, text: str, chance: Random) -> str | None:
    """A source that nobody described."""
    return _replace(_facts(text), r"(?m)(?<=\bsource: ).+$", "une-autre-source", chance, text)


def repeat_item(path: str, text: str, chance: Random) -> str | None:
    """The same card twice."""
    name = path.rpartition("/")[2].removesuffix(".yaml")
    if name == "palmares":
        found = _pick(_facts(text), r"(?m)^ +- [^:\n(]+ \(\d[\dAB]\d?\)\n", chance)
    else:
        found = _pick(_facts(text), r"(?ms)^- .*?(?=^- |^#|\Z)", chance) if name in _LISTS else None
    return None if found is None else text[: found.end()] + found[0] + text[found.end() :]


def empty_value(path: str, text: str, chance: Random) -> str | None:
    """Nothing, where a key announces something."""
    if path.endswith(("site.yaml", "controles.yaml")):
        return None
    return _replace(
        _facts(text), r"(?m)(?<=\w: )[^\s>|\[{&*\"'].*$", chance.choice(('""', "~", "null", "")), chance, text
    )


def break_choice(path: str, text: str, chance: Random) -> str | None:
    """A word that the key does not know."""
    return _replace(
        _facts(text),
        r"(?m)(?<=\btype: ).+$|(?<=piste: ).+$|(?<=precision: )(?:plus de|près de|exact|année)$",
        "autre chose",
        chance,
        text,
    )


def change_region(path: str, text: str, chance: Random) -> str | None:
    """Another region than the true one."""
    if not path.endswith(("palmares.yaml", "profils.yaml", "tableaux.yaml")):
        return None
    found = _pick(_facts(text), r"(?m)(?<=^  )[A-ZÎ][^:\n]+(?=:$)|(?<=region: ).+$", chance)
    if found is None:
        return None
    region = chance.choice([one for one in _REGIONS if one not in text])
    return text[: found.start()] + region + text[found.end() :]


def change_postcode(path: str, text: str, chance: Random) -> str | None:
    """A postcode of elsewhere, or none."""
    wrong = chance.choice(("99123", "4700", "470000", "A7000", "98799"))
    return _replace(_facts(text), r"(?m)(?<=code_postal: ).+$", wrong, chance, text)


def lose_file(path: str, text: str, chance: Random) -> str | None:
    """A text or a chapter that does not exist."""
    if not path.endswith((".yaml",)):
        return None
    return _replace(_facts(text), r"(?m)(?<=\btexte: )[a-z0-9-]+$|(?<=concerne: ).+$", "pas-de-ce-nom", chance, text)


def _facts(text: str) -> str:
    """The text with its comments blanked: what is spoilt there is no fault."""
    return re.sub(r"(?m)^ *#.*$", lambda found: " " * len(found[0]), text)


def _far(year: str, chance: Random) -> str:
    return str(int(year) + chance.choice((-100, 100, -1000, 1000)))


def _pick(text: str, pattern: str, chance: Random) -> re.Match[str] | None:
    found = [*re.finditer(pattern, text)]
    return chance.choice(found) if found else None


def _replace(searched: str, pattern: str, after: str, chance: Random, text: str = "") -> str | None:
    found = _pick(searched, pattern, chance)
    whole = text or searched
    return None if found is None else whole[: found.start()] + after + whole[found.end() :]


WRONG: dict[str, Maker] = {
    "niveau impossible": spoil_level,
    "département d’un autre": spoil_department,
    "noms échangés": swap_names,
    "nom d’aucun lieu": misspell_name,
    "jour d’un autre siècle": change_century,
    "année d’un autre siècle": change_year,
    "date impossible": break_date,
    "nombre impossible": break_number,
    "adresse de site impossible": break_address,
    "courriel impossible": break_mail,
    "couleur impossible": break_colour,
    "source inconnue": break_source,
    "fiche en double": repeat_item,
    "valeur vidée": empty_value,
    "mot inconnu d’une liste": break_choice,
    "région d’un autre": change_region,
    "code postal d’ailleurs": change_postcode,
    "texte ou page qui n’existe pas": lose_file,
}
"""What is spoilt, in the words of the report."""
