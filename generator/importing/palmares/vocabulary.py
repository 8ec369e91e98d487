"""What the columns of a palmarès are called, and how they are recognised without a heading."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum

from generator.french.scale import Scale
from generator.importing.columns.contents import Reader
from generator.importing.columns.headings import words_of
from generator.importing.places.values import (
    code_of,
    department_of,
    departments_of_postcode,
    level_of,
    level_said,
    region_of,
)
from generator.model.register import Register, split_name


class Role(StrEnum):
    """What a column of a palmarès holds."""

    NAME = "nom"
    DEPARTMENT = "département"
    CODE = "code"
    POSTCODE = "code postal"
    LEVEL = "niveau"
    REGION = "région"
    PRINTED = "imprimé"
    NOTE = "note"


_HEADINGS = {
    Role.NAME: "nom|commune|ville|village|collectivité|libellé|lauréat|lauréate|territoire|intercommunalité|epci|"
    "candidat|candidate|nom commune|nom ville|nom collectivité|nom officiel|nom territoire|libellé commune|"
    "nom lauréate|commune epci|commune intercommunalité|ville village|collectivité labellisée|commune labellisée|"
    "ville labellisée|labellisé|labellisée|collectivité lauréate|collectivité territoriale|nom lauréat|dénomination",
    Role.DEPARTMENT: "département|dépt|dpt|dep|dept|code département|numéro département|num département|num dept|"
    "num dep|code dept|code dep|nom département|département code|département nom|libellé département",
    Role.CODE: "code|insee|siren|siret|code insee|code siren|code commune|numéro insee|numéro siren|insee siren|"
    "code insee siren|code officiel|code officiel géographique|cog|insee commune|siren epci|code epci|id|identifiant",
    Role.POSTCODE: "code postal|cp|postal|codepostal",
    Role.LEVEL: "niveau|arobase|arobas|label|@|nombre @|nb @|nbre @|nb arobase|nombre arobase|nbre arobase|résultat|"
    "niveau label|niveau labellisation|niveau obtenu|arobase obtenue|arobase obtenu|label obtenu|palier|classement|"
    "nombre arobase obtenue|niveau arobase|niveau attribué|"
    "niveau proposé|niveau retenu|niveau décidé|niveau final|label attribué|décision jury|note jury|étoile",
    Role.REGION: "région|nom région|région administrative|libellé région|nouvelle région",
    Role.PRINTED: "imprimé|nom imprimé|forme imprimée|imprimé",
    Role.NOTE: "note",
}


def headings_of(scale: Scale) -> Mapping[str, frozenset[str]]:
    """How the heading of each kind of column may be written; the sign of the label is a level everywhere."""
    units = [unit for unit in (scale.sign.singular, scale.sign.plural) if unit]
    more = {Role.LEVEL: [f"{before}{unit}" for unit in units for before in ("", "nombre ", "nb ", "niveau ")]}
    return {
        role: frozenset(words_of(one) for one in (*written.split("|"), *more.get(role, ())))
        for role, written in _HEADINGS.items()
    }


HEADED = (Role.REGION, Role.LEVEL, Role.NAME)
"""What a column may hold under a heading that nobody knows; numbers there may be anything."""


def readers_of(scale: Scale, register: Register, only: Collection[Role] = ()) -> Mapping[str, Reader]:
    """How each kind of column is recognised by its cells, the surest kinds first; of ``only`` some kinds, by words."""
    regions, read_level = register.region_names(), level_said if only else level_of
    readers: Mapping[Role, Reader] = {
        Role.REGION: lambda text: region_of(text, regions),
        Role.CODE: lambda text: (code := code_of(text)) and len(text.strip()) > 3 and code in register.rows_by_code,
        Role.POSTCODE: lambda text: len(text.strip()) > 3 and departments_of_postcode(text),
        Role.LEVEL: lambda text: (level := read_level(text, scale)) and level <= scale.top,
        Role.DEPARTMENT: lambda text: department_of(text, register.departments),
        Role.NAME: lambda text: any(sign.isalpha() for sign in text) and register.anywhere(split_name(text)[0]),
    }
    return {role: read for role, read in readers.items() if not only or role in only}
