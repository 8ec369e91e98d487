"""A file judged by the pages that share their resources is judged as it is when read in one go."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from generator.preflight.checks.expectation import Expectation, Kind
from generator.preflight.checks.findings import Judgement, PagesJudgement
from generator.preflight.judge import judge, judge_pages
from generator.preflight.reading.parts import cut
from tests.print_defects import CASES, Defect, sow
from tests.print_samples import SAMPLES, expectation, small_interior


def in_parts(data: bytes, expected: Expectation, see: Callable[[bytes], None] = lambda part: None) -> Judgement:
    def judge_part(part: bytes) -> PagesJudgement:
        see(part)
        return judge_pages(part, expected, thumbnails=True)

    return judge("essai.pdf", data, expected, judge_part=judge_part)


def whole(data: bytes, expected: Expectation) -> Judgement:
    return judge("essai.pdf", data, expected, thumbnails=True)


def apart() -> bytes:
    """An interior whose pages share nothing."""
    with pikepdf.open(BytesIO(small_interior())) as pdf:
        for page in pdf.pages:
            page.obj.Resources = pdf.make_indirect(pikepdf.Dictionary(page.obj.Resources))
        written = BytesIO()
        pdf.save(written, deterministic_id=True)
        return written.getvalue()


def test_pages_that_share_nothing_are_judged_one_by_one_and_told_as_one_file() -> None:
    parts: list[bytes] = []
    expected = expectation(Kind.INTERIOR)
    assert in_parts(apart(), expected, parts.append) == whole(apart(), expected)
    assert len(parts) == in_parts(apart(), expected).facts.pages > 1


def test_a_page_gives_the_same_part_wherever_it_stands() -> None:
    with pikepdf.open(BytesIO(apart())) as pdf:
        before = list(cut(pdf))
        del pdf.pages[0]
        assert list(cut(pdf)) == before[1:]


ONE_A_CHECK = list({defect.code: (defect, kind) for defect, kind in CASES}.values())


@pytest.mark.parametrize(("defect", "kind"), ONE_A_CHECK, ids=[f"{defect}-{kind}" for defect, kind in ONE_A_CHECK])
def test_a_defect_is_seen_in_parts_as_in_the_whole(defect: Defect, kind: Kind) -> None:
    spoilt, expected = sow(defect, SAMPLES[kind]()), expectation(kind)
    one, other = in_parts(spoilt, expected), judge("essai.pdf", spoilt, expected)
    statuses = [(outcome.code, outcome.status, outcome.total) for outcome in one.outcomes]
    assert statuses == [(outcome.code, outcome.status, outcome.total) for outcome in other.outcomes]
