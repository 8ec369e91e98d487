"""How an edition is printed, as its editors write it under the key « impression » of ``edition.yaml``."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.fact import Fact, Millimetres, Text, Whole

SADDLE_MOST_PAGES = 64
"""Beyond this many interior pages a stapled book gapes: it is glued."""


Trim = Annotated[str, StringConstraints(pattern=r"^\d{2,3}([.,]\d+)? ?[x×] ?\d{2,3}([.,]\d+)?$")]
Inks = Annotated[str, StringConstraints(pattern=r"^C\d{1,3} M\d{1,3} J\d{1,3} N\d{1,3}$")]


class Binding(StrEnum):
    """How the sheets hold together."""

    SADDLE = "piqûre à cheval"
    PERFECT = "dos carré collé"


class Answer(StrEnum):
    """Yes or no, in French."""

    YES = "oui"
    NO = "non"


class Signature(StrEnum):
    """How many pages are folded from one sheet: their number is a multiple of it."""

    FOUR = "4"
    EIGHT = "8"
    SIXTEEN = "16"


class Printing(Fact):
    """How the book is printed and bound: whatever is not said is what most French printers expect."""

    trim: Trim = Field(
        "210 × 297",
        alias="format",
        description="Format fini, largeur × hauteur en millimètres, dans les proportions du A4 : « 210 × 297 ».",
    )
    bleed: Millimetres = Field(5, alias="fond_perdu", ge=3, le=10, description="Fond perdu, en millimètres.")
    binding: Binding | None = Field(
        None,
        alias="reliure",
        description="« piqûre à cheval » ou « dos carré collé » ; sans indication, piqûre jusqu’à 64 pages.",
    )
    signature: Signature = Field(
        Signature.FOUR,
        alias="cahier",
        description="Pages par cahier : « 4 », « 8 » ou « 16 ». L’intérieur est complété par des pages de notes.",
    )
    paper: Text | None = Field(None, alias="papier", description="Papier de l’intérieur, dit à l’imprimeur.")
    caliper: Millimetres = Field(
        0.1,
        alias="epaisseur",
        ge=0.03,
        le=0.5,
        description="Épaisseur d’une feuille de l’intérieur, en millimètres ; elle donne la largeur du dos.",
    )
    spine: Millimetres | None = Field(
        None, alias="dos", ge=0, le=80, description="Largeur du dos que donne l’imprimeur ; à défaut, calculée."
    )
    marks: Answer = Field(Answer.NO, alias="reperes", description="Traits de coupe hors du fond perdu : oui ou non.")
    profile: Text | None = Field(
        None,
        alias="profil",
        description="Profil ICC de l’imprimeur, fichier du projet ; par défaut FOGRA39, couché, 300 %.",
    )
    condition: Text = Field(
        "FOGRA39", description="Nom de la condition d’impression du profil, au registre de color.org : « FOGRA51 »."
    )
    most_ink: Whole = Field(
        300, alias="encrage", ge=200, le=400, description="Encrage total permis, en pour cent : 300 par défaut."
    )
    accent: Inks | None = Field(
        None,
        alias="couleur",
        description="La couleur de l’édition en quadrichromie : « C100 M0 J45 N40 » ; à défaut, calculée.",
    )

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the trimmed page, in millimetres."""
        width, height = re.split(r" ?[x×] ?", self.trim)
        return float(width.replace(",", ".")), float(height.replace(",", "."))

    @property
    def accent_inks(self) -> tuple[float, float, float, float] | None:
        """Cyan, magenta, yellow and black of the accent, 0 to 1."""
        if self.accent is None:
            return None
        cyan, magenta, yellow, black = (int(part[1:]) / 100 for part in self.accent.split())
        return cyan, magenta, yellow, black

    def bound(self, interior_pages: int) -> Binding:
        """The binding asked for, else the one that suits the number of pages."""
        return self.binding or (Binding.SADDLE if interior_pages <= SADDLE_MOST_PAGES else Binding.PERFECT)
