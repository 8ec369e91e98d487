"""The note that opens the folder of a ceremony: what each file is for, and what is still to be filled in."""

from __future__ import annotations

from collections.abc import Sequence

from generator.french.typography import french_spaces
from generator.model.press.measures import BadgeSheet
from generator.model.yearbook import EditionRecord
from generator.press_room.ceremony.running import lacks_of
from generator.press_room.kit.laureate import Laureate


def read_me(record: EditionRecord, laureates: Sequence[Laureate], grid: BadgeSheet) -> str:
    """Plain text, to be read in any program."""
    lacks = [*lacks_of(record)]
    lines = (
        f"Cérémonie, {laureates[0].rank}, {record.year}",
        f"{len(laureates)} collectivités, dans l’ordre du palmarès",
        "",
        "certificats.pdf     pour l’imprimeur : A4 à l’italienne, 3 mm de fond perdu, un signet par région",
        f"badges.pdf          {_sheet(grid)} ; imprimez à 100 %, sans ajuster à la page.",
        "                    Sur celui d’une collectivité ou d’un organisme, qui vient écrit son nom à la main.",
        "deroule.pdf         le déroulé : moments, intervenants et ce que l’on sait de leur venue, ordre des labels",
        "appel.pdf           la liste à lire sur scène, avec la page de chaque certificat et une case à cocher",
        "publipostage.xlsx   une ligne par lauréate, pour Word ou LibreOffice : lettres, étiquettes, courriels ;",
        "                    la seconde feuille dit ce que contient chaque colonne",
        "publipostage.csv    la même table pour un logiciel d’envoi : UTF-8, virgules",
        "",
        *(("À compléter avant la cérémonie :", *(f"- {one}" for one in lacks), "") if lacks else ()),
        "Les lettres des certificats et des badges sont des tracés : aucune police n’est nécessaire.",
        "",
    )
    return french_spaces("\r\n".join(lines))


def _sheet(grid: BadgeSheet) -> str:
    number = grid.columns * grid.rows
    return f"planches A4 de {number} badges de {grid.width:g} sur {grid.height:g} mm".replace(".", ",")
