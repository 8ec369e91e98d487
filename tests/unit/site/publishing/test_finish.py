"""What a finished page asks for carries its version, and only that; finishing again changes nothing."""

from __future__ import annotations

import pytest

from generator.publication.files import OutputFile
from generator.site.publishing.finish import Finisher, assets_of, transferred, version

STYLE = OutputFile("assets/site.css", b"p { color: red }")
VERSIONED = f"assets/site.css?v={version(STYLE.content)}"


@pytest.mark.parametrize("before", ['<link rel="stylesheet" href="', '<script src="../../', '<img src="../'])
def test_what_is_asked_for_carries_its_version(before: str) -> None:
    html = f'{before}assets/site.css"><!--poids-->'
    assert assets_of(html) == {"assets/site.css"}
    finished = Finisher([STYLE]).finish(html).decode()
    assert finished.startswith(f'{before}{VERSIONED}">Elle pèse')
    assert Finisher([STYLE]).finish(finished).decode() == finished


@pytest.mark.parametrize(
    "html",
    ['<p data-noms="../assets/site.css">', 'Dans "assets/site.css"', '<a data-href="assets/site.css">', 'assets/a"'],
)
def test_what_only_looks_like_it_stays(html: str) -> None:
    assert assets_of(html) == frozenset()
    assert Finisher([STYLE]).finish(html).decode() == html


def test_another_style_sheet_changes_the_version_alone() -> None:
    html = Finisher([STYLE]).finish('<link href="assets/site.css"><!--poids-->').decode()
    other = OutputFile(STYLE.path, b"p { color: tan }")
    assert Finisher([other]).finish(html).decode() == html.replace(
        VERSIONED, f"{STYLE.path}?v={version(other.content)}"
    )


def test_the_weight_is_that_of_what_is_sent() -> None:
    html = '<link href="assets/site.css"><!--poids-->'
    plain = html.replace(STYLE.path, VERSIONED).encode()
    said = f"Elle pèse {transferred(plain) + transferred(STYLE.content)}\u202foctets"
    assert said in Finisher([STYLE]).finish(html).decode()
