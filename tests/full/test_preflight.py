"""The control before printing on the real books: silent on the sound ones, and seeing every defect sown in them."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from generator.preflight.checks.expectation import Expectation, Kind, expected_of
from generator.preflight.checks.findings import Judgement, Status
from generator.preflight.instructions.geometry import MM
from generator.preflight.judge import judge
from tests.print_defects import CASES, Defect, sow
from tests.seeds import draw_seed

pytestmark = pytest.mark.full

YEAR = 2020
FAMILIES = ("Bricolage-Grotesque", "Source-Serif-4")
KEPT = 6
"""Pages of the real file that the defects are sown in: the last ones, so that a hundred judgements stay quick."""


@pytest.fixture(scope="session")
def files(site: Path) -> dict[Kind, bytes]:
    """The real files of an edition."""
    paths = {
        Kind.SCREEN: site / str(YEAR) / f"cites-en-reseaux-{YEAR}.pdf",
        Kind.INTERIOR: site.parent / "print" / str(YEAR) / "interieur.pdf",
        Kind.COVER: site.parent / "print" / str(YEAR) / "couverture.pdf",
    }
    return {kind: path.read_bytes() for kind, path in paths.items()}


def expectation(kind: Kind, data: bytes) -> Expectation:
    """What is expected of a real file; the spine is what its cover has more than two pages."""
    with pikepdf.open(BytesIO(data)) as pdf:
        left, _, right, _ = (float(number) for number in pdf.pages[0].trimbox.as_list())
    width = round((right - left) / MM, 1)
    spine = width - 420 if kind is Kind.COVER else None
    return expected_of(kind, trim=(width, 297.0), spine=spine, families=FAMILIES)


def seen(judgement: Judgement, *statuses: Status) -> dict[str, list[str]]:
    """What the checks say, by code."""
    wanted = statuses or (Status.FAILED, Status.DOUBTED, Status.NOTED)
    return {
        outcome.code: [f"{finding.page}: {finding.found} {finding.example}" for finding in outcome.findings]
        for outcome in judgement.outcomes
        if outcome.status in wanted
    }


@pytest.mark.parametrize("kind", Kind)
def test_the_real_file_has_nothing_to_mend(files: dict[Kind, bytes], kind: Kind) -> None:
    assert seen(judge("livre.pdf", files[kind], expectation(kind, files[kind])), Status.FAILED) == {}


@pytest.fixture(scope="session")
def excerpt(files: dict[Kind, bytes]) -> Callable[[Kind], bytes]:
    """The file to spoil: a print file cut to its last pages; the screen's is whole, for its tags."""
    made: dict[Kind, bytes] = {}

    def cut(kind: Kind) -> bytes:
        if kind not in made:
            made[kind] = files[kind] if kind is Kind.SCREEN else _last_pages(files[kind])
        return made[kind]

    return cut


@cache
def silence(data: bytes, kind: Kind) -> dict[str, list[str]]:
    """What the checks say of the file before it is spoiled."""
    return seen(judge("livre.pdf", data, expectation(kind, data)))


def _last_pages(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        extra = max(0, len(pdf.pages) - KEPT)
        del pdf.pages[: extra - extra % 4]
        written = BytesIO()
        pdf.save(written, deterministic_id=True)
        return written.getvalue()


SHARE = 3
"""One defect in so many is sown at a time, others at each state of the program: all of them in small files, always."""
SOWN = CASES if "SOWN_ALL" in os.environ else CASES[draw_seed("SOWN_SEED") % SHARE :: SHARE]


@pytest.mark.parametrize(("defect", "kind"), SOWN, ids=[f"{defect}-{kind}" for defect, kind in SOWN])
def test_a_defect_is_seen_in_the_real_file(excerpt: Callable[[Kind], bytes], defect: Defect, kind: Kind) -> None:
    sound = excerpt(kind)
    wanted = expectation(kind, sound)
    before = silence(sound, kind).get(defect.code, [])
    after = seen(judge("livre.pdf", sow(defect, sound), wanted)).get(defect.code, [])
    assert set(after) - set(before)
