"""The verdict on a file as it is kept: JSON, whose code is the judge's alone."""

from __future__ import annotations

from pydantic import TypeAdapter

from generator.preflight.checks.expectation import PRINT, Expectation
from generator.preflight.checks.findings import Judgement

_KEPT = TypeAdapter(Judgement)


def write_verdict(name: str, content: bytes, expectation: Expectation) -> bytes:
    """The judgement of a file by its path, its bytes and what is expected of it."""
    from generator.preflight.judge import judge  # a build whose files are known pays for no library

    signed = expectation.kind in PRINT  # the sheet to sign shows what will be printed
    return _KEPT.dump_json(judge(name, content, expectation, thumbnails=signed))


def read_verdict(kept: bytes) -> Judgement:
    """The judgement that ``write_verdict`` wrote."""
    return _KEPT.validate_json(kept)
