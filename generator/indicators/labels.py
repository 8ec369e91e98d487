"""What each counted number is called."""

from __future__ import annotations

from generator.french.scale import Scale
from generator.indicators.counts import REGION_PREFIX

_LABELS = {
    "collectivites": "collectivités au palmarès",
    "communes": "communes au palmarès",
    "intercommunalites": "intercommunalités au palmarès",
    "regions": "régions au palmarès",
    "departements": "départements au palmarès",
    "habitants_communes": "habitants des communes labellisées, population légale de {year}",
    "habitants": "habitants des communes et des intercommunalités, dont certains comptés deux fois",
    "membres_jury": "membres du jury nommés",
    "tiers_lieux": "tiers-lieux, région par région",
    "fiches_villes": "villes décrites",
}


def counted_label(name: str, scale: Scale) -> str:
    """What an indicator counts, in a few words; "" when nobody counts it."""
    if name.startswith(REGION_PREFIX):
        return f"collectivités au palmarès, région {name.removeprefix(REGION_PREFIX)}"
    levels = {f"niveau_{level}": f"collectivités {scale.at_short(level)} au palmarès" for level in scale.levels}
    return (_LABELS | levels).get(name, "")
