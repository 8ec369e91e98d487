"""What is not asked for stops nobody: the site alone, from nothing, beside books that were published elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.loading.site import ADDRESSES
from generator.run.build import build
from generator.run.order import Order, Target

pytestmark = pytest.mark.full
BOOK = "2020/cites-en-reseaux-2020.pdf"


def test_the_site_alone_is_published_though_the_address_of_a_book_is_known(mini: Path) -> None:
    (mini / "editions" / ADDRESSES).write_text(f"{BOOK}\n", encoding="utf-8")
    report = build(Order(mini, targets=frozenset({Target.SITE})))
    assert report.issues == ()
    assert report.writing is not None
    assert BOOK not in report.files


def test_a_page_that_was_published_is_still_missed(mini: Path) -> None:
    (mini / "editions" / ADDRESSES).write_text("2020/ailleurs.html\n", encoding="utf-8")
    report = build(Order(mini, targets=frozenset({Target.SITE})))
    assert [issue.code for issue in report.issues] == ["W02"]
