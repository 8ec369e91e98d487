"""Neutral French prose for made projects: as long as an editor's texts, always the same for the same seed."""

from __future__ import annotations

from random import Random

WORDS_A_TEXT = 580

_HEADINGS = (
    "Ce qui se voit depuis la place",
    "Le travail des équipes",
    "Une année ordinaire",
    "Les habitants d’abord",
    "Ce qui reste à faire",
    "Les leçons du terrain",
    "Des outils simples",
    "Du projet au service rendu",
    "Un réseau de voisins",
)
_WHO = (
    "la médiathèque",
    "l’équipe municipale",
    "le service des écoles",
    "une association de quartier",
    "la maison des services",
    "le centre social",
    "l’office de tourisme",
    "un groupe de bénévoles",
    "la secrétaire de mairie",
    "le conseil des jeunes",
)
_WHAT = (
    "un atelier pour apprendre à remplir une démarche",
    "une carte des chemins et des points d’eau",
    "le compte rendu des réunions publiques",
    "un guichet ouvert le samedi matin",
    "une lettre mensuelle lue à voix haute",
    "le calendrier des salles et du matériel partagé",
    "un répertoire des métiers du canton",
    "une collecte de souvenirs et de photographies",
    "le plan des travaux, rue par rue",
    "une borne où poser ses questions",
)
_WHEN = (
    "depuis l’automne",
    "chaque semaine",
    "au printemps",
    "après deux ans d’essais",
    "le premier lundi du mois",
    "dès la rentrée",
    "à la veille de l’été",
    "en dehors des heures de bureau",
)
_WHY = (
    "pour que personne ne renonce à ses droits",
    "afin de réduire les trajets",
    "parce que les habitants l’avaient demandé",
    "pour garder une trace de ce qui a été décidé",
    "sans alourdir les dépenses de la commune",
    "avec l’aide des collectivités voisines",
    "pour rendre la parole à ceux qui se taisent",
    "en laissant à chacun le temps d’apprendre",
)
_SENTENCES = (
    "{When}, {who} propose {what}, {why}.",
    "{Who} a choisi de publier {what} ; le geste est modeste, mais il se répète {when} {why}.",
    "On y trouve {what}, tenu à jour {when} par quelques personnes qui se relaient {why}.",
    "Rien de spectaculaire ici : {what}, {who}, une table et des chaises, {when}.",
    "Les premières réponses ont surpris : {who} attendait dix personnes, il en est venu quarante {when}.",
    "Il a fallu reprendre {what} {when}, car les premiers essais parlaient davantage aux agents qu’aux habitants.",
    "Ce qui compte, disent les participants, c’est moins {what} que la régularité du rendez-vous, {why}.",
    "{Who} et ses voisins partagent désormais {what} ; chacun y ajoute ce qu’il sait {when}.",
    "La dépense reste faible, et {who} la rend publique {when} {why}.",
    "D’autres communes ont repris l’idée {when}, en remplaçant le guichet par {what}.",
    "{When}, on mesure l’usage sans compter les personnes : on note {what}, puis on en parle {why}.",
    "Le jury a relevé que {who} explique ses choix, et qu’on peut donc les discuter {when}.",
)


def make_text(title: str, seed: str, source: str) -> str:
    """A text with its header, three headings and a link to the palmarès."""
    chance = Random(f"{seed} {title}")
    header = f'---\ntitre: {title}\nchapeau: "{_sentence(chance)}"\nsource: {source}\n---\n'
    parts = [_paragraph(chance) + " Tous les noms sont au [palmarès](page:palmares)."]
    headings = iter(chance.sample(_HEADINGS, 3))
    while len(" ".join(parts).split()) < WORDS_A_TEXT:
        if len(parts) % 3 == 1 and (heading := next(headings, "")):
            parts.append(f"## {heading}")
        parts.append(_paragraph(chance))
    return header + "\n" + "\n\n".join(parts) + "\n"


def _paragraph(chance: Random) -> str:
    return " ".join(_sentence(chance) for _ in range(3))


def _sentence(chance: Random) -> str:
    words = {"who": _WHO, "what": _WHAT, "when": _WHEN, "why": _WHY}
    chosen = {name: chance.choice(values) for name, values in words.items()}
    capitals = {name.capitalize(): value[0].upper() + value[1:] for name, value in chosen.items()}
    return chance.choice(_SENTENCES).format_map(chosen | capitals)
