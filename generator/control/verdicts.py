"""The verdicts as they are kept, in JSON: on a file, and on some pages of it, which are judged once."""

from __future__ import annotations

from functools import partial

from pydantic import TypeAdapter

from generator.keeping.cache import Cache
from generator.preflight.checks.expectation import PRINT, Expectation
from generator.preflight.checks.findings import Judgement, PagesJudgement

_KEPT = TypeAdapter(Judgement)
_KEPT_PAGES = TypeAdapter(PagesJudgement)


def write_verdict(name: str, content: bytes, expectation: Expectation, cache: Cache) -> bytes:
    """The judgement of a file by its path, its bytes and what is expected of it."""
    from generator.preflight.judge import judge  # a build whose files are known pays for no library

    return _KEPT.dump_json(judge(name, content, expectation, judge_part=partial(judged_pages, expectation, cache)))


def write_pages(part: bytes, expectation: Expectation) -> bytes:
    """The judgement of what some pages show."""
    from generator.preflight.judge import judge_pages

    signed = expectation.kind in PRINT  # the sheet to sign shows what will be printed
    return _KEPT_PAGES.dump_json(judge_pages(part, expectation, signed))


def read_verdict(kept: bytes) -> Judgement:
    """The judgement that ``write_verdict`` wrote."""
    return _KEPT.validate_json(kept)


def judged_pages(expectation: Expectation, cache: Cache, part: bytes) -> PagesJudgement:
    return _KEPT_PAGES.validate_json(cache.leaf(write_pages, part, expectation))
