"""What a sentence claims to count."""

from __future__ import annotations

import pytest

from generator.validation.prose.claims import claims_in


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Les 232 collectivités", [(232, "collectivites", "", None)]),
        ("Plus de 2 000 labels, près d’une centaine", [(2000, "collectivites", "plus", None)]),
        ("seize régions et vingt-trois départements", [(16, "regions", "", None), (23, "departements", "", None)]),
        ("quelque 24 membres du jury", [(24, "membres_jury", "près", None)]),
        ("6 villes et 3 régions mènent ; deux communes", []),
        ("8 collectivités à 5 arobases", [(8, "niveau_5", "", None)]),
        ("96 collectivités, soit 27 % du palmarès", [(96, "collectivites", "", 27)]),
        ("près d’un quart des collectivités", [(None, "collectivites", "près", 25)]),
        (
            "les deux tiers des communes, 40 % des labels",
            [(None, "communes", "", 100 * 2 * (1 / 3)), (None, "collectivites", "", 40)],
        ),
        ("En 2020, régions et communes ; 1 232collectivités", []),
    ],
)
def test_a_sentence_claims(text: str, claims: list[tuple[object, ...]]) -> None:
    assert [(one.number, one.name, one.hedge, one.share) for one in claims_in(text)] == claims


def test_a_claim_knows_where_it_stands() -> None:
    text = "Cette année, plus de 300 collectivités viennent."
    (claim,) = claims_in(text)
    assert text[claim.start : claim.end] == "300 collectivités"
