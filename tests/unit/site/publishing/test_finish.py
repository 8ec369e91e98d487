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


def test_what_no_server_sends_names_no_version() -> None:
    """In an archive a new style leaves pages as they are, unless it shows in the kilobytes that they say."""
    html = '<link href="assets/site.css"><!--poids-->'
    alone = Finisher([STYLE], is_served=False).finish(html, 3_000_000).decode()
    assert alone.startswith('<link href="assets/site.css">Elle pèse 3')


@pytest.mark.parametrize(
    ("is_served", "style", "weight", "changes"),
    [
        (True, b"p { color: tan }", 3_000_000, True),
        (False, b"p { color: tan }", 3_000_000, False),
        (False, b"p { color: tan }", 30, False),
        (False, bytes(range(256)), 3_000_000, False),
        (False, bytes(range(256)), 30, True),
    ],
)
def test_a_page_is_finished_again_when_it_would_differ(
    is_served: bool, style: bytes, weight: int, changes: bool
) -> None:
    html = '<link href="assets/site.css"><!--poids-->'
    before, after = (
        Finisher([OutputFile(STYLE.path, content)], is_served=is_served) for content in (STYLE.content, style)
    )
    asked = assets_of(html)
    assert (before.state(asked, weight) != after.state(asked, weight)) == changes
    assert (before.finish(html, weight) != after.finish(html, weight)) == changes


def _finish(html: str, weight: int | None = None, style: OutputFile = STYLE) -> str:
    return Finisher([style]).finish(html, weigh(html) if weight is None else weight).decode()
