"""What each counted number is called."""

from __future__ import annotations

from generator.indicators.counts import LEVELS, REGION_PREFIX

COUNTED_LABELS = {
    "collectivites": "collectivités au palmarès",
    "communes": "communes au palmarès",
    "intercommunalites": "intercommunalités au palmarès",
    "regions": "régions au palmarès",
    "departements": "départements au palmarès",
    "habitants_communes": "habitants des communes labellisées, population légale de {year}",
    "habitants": "habitants des communes et des intercommunalités, dont certains comptés deux fois",
    **{f"niveau_{level}": f"collectivités à {level} @ au palmarès" for level in LEVELS},
    "membres_jury": "membres du jury nommés",
    "tiers_lieux": "tiers-lieux, région par région",
    "fiches_villes": "villes décrites",
}


def counted_label(name: str) -> str:
    """What an indicator counts, in a few words."""
    region = name.removeprefix(REGION_PREFIX)
    return COUNTED_LABELS.get(name, "") if region == name else f"collectivités au palmarès, région {region}"
