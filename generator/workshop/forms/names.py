"""What files and keys are called when a person reads them: « hors_metropole » is « Hors métropole »."""

from __future__ import annotations

from collections.abc import Mapping

from generator.french.words import strip_accents
from generator.model.edition import Chapter
from generator.pages.chapter_names import chapter_name

FILE_NAMES: Mapping[str, str] = {
    "edition": "L’édition",
    "palmares": "Le palmarès",
    "mentions": "Les mentions",
    "jury": "Le jury",
    "partenaires": "Les partenaires",
    "chiffres": "Les chiffres déclarés",
    "matrice": "La matrice des politiques",
    "chronologie": "La frise",
    "chronologies": "Les petites chronologies",
    "reperes": "Les repères chiffrés",
    "ministres": "Qui a remis le label",
    "initiatives": "Les initiatives",
    "technologies": "Les technologies",
    "services": "Les services essentiels",
    "tiers-lieux": "Les tiers-lieux",
    "profils": "Les profils des villes",
    "tableaux": "Les tableaux",
    "membres": "Les membres",
    "equipe": "L’équipe",
    "themes": "Les thèmes",
    "programme": "Le programme",
    "intervenants": "Les intervenants",
    "motion": "La motion",
    "outils": "Les outils",
    "constats": "Les constats du jury",
    "contact-presse": "Le contact presse",
    "communique": "Le communiqué",
    "dossier": "Le dossier de presse",
    "errata": "Les errata",
    "doutes": "Les doutes",
    "suivi": "Le suivi : qui fait quoi",
    "site": "Le site",
    "controles": "Les contrôles automatiques",
}
"""In the order in which they are listed."""
SITE_FILES = ("site", "controles")

_WHOLE: Mapping[str, str] = {
    "a_propos": "À propos",
    "ceremonie": "Remise des labels",
    "comparer": "À comparer avec",
    "court": "Nom court",
    "detail": "Détail",
    "id": "Identifiant",
    "jusqu_au": "Jusqu’au",
    "jusqu_en": "Jusqu’en",
    "livre_annonce": "Livre annoncé",
    "mot_diese": "Mot-dièse",
    "mots_cles": "Mots-clés",
    "ou": "Où",
    "rna": "Numéro RNA",
    "siren": "Numéro Siren",
    "sous_titre": "Sous-titre",
    "verifie": "Vérifie",
}
_ACCENTED = (
    "accessibilité agglomération année années après audité auditée catégorie clés collectivité collectivités crédit "
    "dédiés déclarée délégué département données éditeur élu épaisseur équipe état hébergeur hôte imprimé imprimée "
    "journée légale légales libellé métropole numéro précision prénom présentation présidence rangées réalisation "
    "région régions repères réseau responsabilité résultats téléphone thème thèmes unité"
)
_WORDS: Mapping[str, str] = {strip_accents(word): word for word in _ACCENTED.split()}
"""Keys have no accents; these words have."""

_ITEMS: Mapping[str, str] = {
    "JuryMember": "un membre du jury",
    "Partner": "un partenaire",
    "DeclaredFigure": "un chiffre",
    "TimelineEvent": "une date",
    "Chronology": "une chronologie",
    "Step": "une date",
    "Landmark": "un repère",
    "Official": "une année",
    "InitiativeTheme": "un thème",
    "Initiative": "une initiative",
    "Guide": "un guide",
    "Technology": "une technologie",
    "Service": "un service",
    "ThirdPlaceCount": "une région",
    "Profile": "un profil",
    "Staff": "des agents",
    "TableLine": "une ligne",
    "Member": "un membre",
    "TeamMember": "une personne",
    "Theme": "un thème",
    "Slot": "un moment",
    "Person": "une personne",
    "Tool": "un outil",
    "Trend": "un constat",
    "Account": "un compte",
    "Footnote": "une note",
    "KitSection": "une section",
    "Erratum": "un erratum",
    "Doubt": "un doute",
    "FollowUp": "une tâche",
    "MentionLine": "une mention",
    "AwardLine": "une collectivité",
    "Source": "une source",
    "Meeting": "une rencontre",
    "Chapter": "un chapitre",
    "Part": "une partie faite de textes",
    "Redirect": "une redirection",
    "Control": "un contrôle",
}


_CHAPTERS = {chapter.value: chapter_name(chapter) for chapter in Chapter}


def item_name(model: str) -> str:
    """What an item of a class is called where one can be added; "" for a value of no class."""
    return _ITEMS.get(model, "")


def label_of(key: str) -> str:
    """What a key is called."""
    if key in _WHOLE:
        return _WHOLE[key]
    label = " ".join(_WORDS.get(word, word) for word in key.split("_"))
    return f"{label[:1].upper()}{label[1:]}"


def choice_name(value: str) -> str:
    """What a value that can be chosen is called: a chapter by its title, another by its words."""
    return _CHAPTERS.get(value) or label_of(value)


def file_name(name: str) -> str:
    """What a file is called, from its name without suffix."""
    return FILE_NAMES.get(name, label_of(name))
