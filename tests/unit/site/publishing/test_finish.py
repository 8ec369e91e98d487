"""What a finished page asks for carries its version, and only that; finishing again changes nothing."""

from __future__ import annotations

import pytest

from generator.publication.files import OutputFile
from generator.site.publishing.finish import Finisher, assets_of, transferred, version, weigh

STYLE = OutputFile("assets/site.css", b"p { color: red }")
VERSIONED = f"assets/site.css?v={version(STYLE.content)}"


@pytest.mark.parametrize("before", ['<link rel="stylesheet" href="', '<script src="../../', '<img src="../'])
def test_what_is_asked_for_carries_its_version(before: str) -> None:
    html = f'{before}assets/site.css"><!--poids-->'
    assert assets_of(html) == {"assets/site.css"}
    finished = _finish(html)
    assert finished.startswith(f'{before}{VERSIONED}">Elle pèse')
    assert _finish(finished, weigh(html)) == finished


@pytest.mark.parametrize(
    "html",
    ['<p data-noms="../assets/site.css">', 'Dans "assets/site.css"', '<a data-href="assets/site.css">', 'assets/a"'],
)
def test_what_only_looks_like_it_stays(html: str) -> None:
    assert assets_of(html) == frozenset()
    assert _finish(html) == html


def test_another_style_sheet_changes_the_version_alone() -> None:
    html = '<link href="assets/site.css"><!--poids-->'
    other = OutputFile(STYLE.path, b"p { color: tan }")
    assert _finish(_finish(html), weigh(html), other) == _finish(html).replace(
        VERSIONED, f"{STYLE.path}?v={version(other.content)}"
    )


def test_a_heavier_style_sheet_changes_the_weight_too() -> None:
    html = '<link href="assets/site.css"><!--poids-->'
    other = OutputFile(STYLE.path, bytes(range(256)))
    assert _finish(_finish(html), weigh(html), other) == _finish(html, style=other)
    assert f"{weigh(html) + transferred(other.content)}\u202foctets" in _finish(html, style=other)


def test_the_weight_is_that_of_what_is_sent() -> None:
    html = '<link href="assets/site.css"><!--poids-->'
    said = f"Elle pèse {transferred(html.encode()) + transferred(STYLE.content)}\u202foctets"
    assert said in _finish(html)


def _finish(html: str, weight: int | None = None, style: OutputFile = STYLE) -> str:
    return Finisher([style]).finish(html, weigh(html) if weight is None else weight).decode()
