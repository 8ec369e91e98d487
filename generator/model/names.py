"""Names that editors may write to point at something the program makes."""

from __future__ import annotations

from enum import StrEnum


class ChartName(StrEnum):
    """The charts and maps; the value is the address of the figure.

    « participation » reads all the editions together; the others belong to one edition.
    """

    LEVELS = "niveaux"
    REGIONS = "regions"
    LEVELS_BY_REGION = "niveaux-par-region"
    MEAN_LEVEL = "niveau-moyen"
    KINDS = "types"
    POPULATION = "population"
    INHABITANTS = "habitants"
    DEPARTMENTS = "departements-nombre"
    DEPARTMENT_MAP = "carte-departements"
    LEVEL_MAP = "carte-niveaux"
    THIRD_PLACES = "tiers-lieux-par-region"
    INEQUALITIES = "inegalites-numeriques"
    OPEN_DATA = "ouverture-des-donnees"
    PARTICIPATION = "participation"


class BlockName(StrEnum):
    """What a text may show after its words; the value is what the key « montre » of its header says."""

    THEMES = "themes"
    TABLES = "tableaux"
    PROFILES = "profils"
    MEMBERS = "membres"
    TEAM = "equipe"
    TIMELINE = "frise"
    LANDMARKS = "reperes"
    OFFICIALS = "ministres"
    SERVICES = "services"
    TECHNOLOGIES = "technologies"
    INITIATIVES = "initiatives"


PAGE_LINK, ARTICLE_LINK, COLLECTIVITY_LINK, CHART_LINK = "page:", ".md", "collectivite:", "graphique:"
"""How a link written in Markdown names a chapter, a text, a collectivity, a chart."""
