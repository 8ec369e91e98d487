"""What ``cites expliquer`` shows: an example for every code. ``test_rules`` holds those of content to be true."""

from __future__ import annotations

import pytest

from generator.checks.site import check_site
from generator.commands.findings.examples import FOLDER, example_of
from generator.findings.rules import RULES
from generator.publication.files import OutputFile

PAGE = "<html><head><meta http-equiv='Content-Security-Policy' content=\"default-src 'none'\"></head><body>{}"
PARTS_OF_PAGES = ("S01", "S02", "S03", "S04", "S05")


def test_every_code_has_its_example_and_no_other() -> None:
    families = {code[0] for code in RULES}
    assert {path.stem for path in FOLDER.iterdir()} == families
    for code in RULES:
        example = example_of(code)
        assert example.why.endswith(".")
        assert example.before != example.after


@pytest.mark.parametrize("code", PARTS_OF_PAGES)
def test_an_example_of_a_page_raises_its_code_until_it_is_mended(code: str) -> None:
    example = example_of(code)
    for part, expected in ((example.before, [code]), (example.after, [])):
        pages = [OutputFile("a.html", PAGE.format(part).encode()), OutputFile("2020/b.html", PAGE.format("").encode())]
        others = [OutputFile("a.svg", b"<svg/>")]
        assert [issue.code for issue in check_site([*pages, *others])] == expected
