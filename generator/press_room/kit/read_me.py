"""The note that opens a kit: what each file is for, in the order in which it is needed."""

from __future__ import annotations

from generator.french.typography import french_spaces
from generator.press_room.kit.badge import badge_code
from generator.press_room.kit.history import credit
from generator.press_room.kit.laureate import Laureate


def read_me(laureate: Laureate) -> str:
    """Plain text, to be read in any program."""
    code = "badge/code-a-coller.html : le code à coller dans les pages du site" if badge_code(laureate) else ""
    missing = "" if code else "Le code à coller manque : l’adresse du site de l’annuaire n’est pas encore connue."
    lines = (
        laureate.place,
        f"{laureate.level}, {laureate.rank} {laureate.label}, {laureate.award.year}",
        "",
        "Tout est prêt à servir ; rien n’est à installer.",
        "",
        "communique/      le communiqué : .docx à compléter (citation, contact), .pdf à joindre, .txt à coller",
        "certificat/      -a4-imprimeur et -a3-imprimeur : avec 3 mm de fond perdu ; -ecran : à montrer",
        "panneau/         le panneau d’entrée, à sa taille ; dimensions à confirmer avec le fabricant",
        "badge/           l’insigne du site Internet : .svg, sinon .png",
        *((f"                 {code}",) if code else (f"                 {missing}",)),
        "images/          paysage, carré, vertical : pour les réseaux sociaux",
        "diapositive/     une diapositive 16:9, en .png et en .pdf",
        "graphique/       l’historique des niveaux ; hachures : année sans information",
        "donnees.csv      les mêmes niveaux, année par année, avec leur source",
        "",
        f"Mention à recopier : {credit(laureate)}",
        "Les lettres des dessins sont des tracés : aucune police n’est nécessaire.",
        "",
    )
    return french_spaces("\r\n".join(lines))
