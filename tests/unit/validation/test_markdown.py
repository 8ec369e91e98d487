"""What is said of a text beside its reading: no text makes it long."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from generator.model.article import Article, Header
from generator.validation.catalogue import validate
from tests.builders import make_award, make_record, make_yearbook
from tests.pace import allowed

LONG = 19_000


@pytest.mark.parametrize(
    "sign", ["](", "[^", "^[", "{{", "[a](", ")[https:", "] (page:", "**a", "`", "<a", ":a", "&", "* "]
)
def test_no_text_takes_long_to_judge(sign: str) -> None:
    header = Header.model_validate({"titre": sign * 500})
    text = Article("label", "content/2020/label.md", 2020, header, sign * (LONG // len(sign)) + "\n", 4)
    record = replace(make_record(make_award()), articles=(text,))
    start = time.process_time()
    assert validate(make_yearbook(record))
    assert time.process_time() - start < allowed(2)
