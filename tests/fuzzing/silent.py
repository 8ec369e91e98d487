"""What the check lets pass, though a reader might call it wrong: each with the reason."""

from __future__ import annotations

SILENT: dict[str, str] = {
    "une année, une région ou un département faux, dans une fiche dont la note parle de cette valeur": (
        "une note dit pourquoi l’imprimé contredit le registre ; personne d’autre ne peut en juger"
    ),
    "une date à moins de trois siècles des autres, dans une fiche qui a une note": (
        "1789 est vrai dans une chronologie des données publiques : la note le dit"
    ),
    "une collectivité au mauvais niveau, si ce niveau existe": (
        "aucun autre fichier ne le dit, sauf une fiche de ville ou un tableau, alors comparés (H01, H08)"
    ),
    "deux collectivités du même département échangées": "les deux noms restent au palmarès, où chacun est juste",
    "un mot mal orthographié dans un texte": "seuls les noms, les dates, les nombres et les adresses sont comparés",
}
"""What, and why."""
