"""Every check passes on sound files and sees its own defect: small files here, the real books in the full tests."""

from __future__ import annotations

import pytest

from generator.preflight.catalogue import CATALOGUE
from generator.preflight.checks.expectation import Kind
from generator.preflight.checks.findings import Judgement, Status
from generator.preflight.judge import judge
from generator.preflight.words import WORDS
from tests.print_defects import CASES, DEFECTS, Defect, sow
from tests.print_samples import SAMPLES, expectation

ELSEWHERE = {"F05", "T13"}
"""What hangs on a size or on a list of fonts: see ``test_checks``."""


def seen(judgement: Judgement) -> set[str]:
    """The codes of the checks that have something to say."""
    silent = (Status.PASSED, Status.SKIPPED)
    return {outcome.code for outcome in judgement.outcomes if outcome.status not in silent}


@pytest.mark.parametrize("kind", Kind)
def test_a_sound_file_passes(kind: Kind) -> None:
    assert seen(judge("essai.pdf", SAMPLES[kind](), expectation(kind))) == set()


@pytest.mark.parametrize(("defect", "kind"), CASES, ids=[f"{defect}-{kind}" for defect, kind in CASES])
def test_a_defect_is_seen(defect: Defect, kind: Kind) -> None:
    assert defect.code in seen(judge("essai.pdf", sow(defect, SAMPLES[kind]()), expectation(kind)))


def test_every_check_has_its_defect_and_its_words() -> None:
    codes = [check.code for check in CATALOGUE]
    assert len(codes) == len(set(codes)) >= 45
    assert {defect.code for defect in DEFECTS} | ELSEWHERE == set(codes) == set(WORDS)


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda check: check.code)
def test_the_sentences_can_be_said(check: object) -> None:
    for sentence in WORDS[check.code]:  # type: ignore[attr-defined]
        assert sentence.format_map(expectation(Kind.COVER).words())
