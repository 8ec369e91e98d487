"""The site read back: each fault is found once, at its place."""

from __future__ import annotations

import pytest

from generator.checks.site import check_site
from generator.publication.files import OutputFile

GOOD = b'<h1 id="haut">A</h1><a href="2020/b.html#bas">b</a><img src="a.svg" alt="">'
OTHER = b'<p id="bas"><a href="../a.html">a</a> <a href="https://exemple.fr/">dehors</a></p>'


def found(page: bytes) -> list[tuple[str, object]]:
    files = [OutputFile("a.html", page), OutputFile("2020/b.html", OTHER), OutputFile("a.svg", b"")]
    return [(issue.code, next(iter(issue.values.values()))) for issue in check_site(files)]


def test_a_sound_site_has_no_finding() -> None:
    assert found(GOOD) == []


@pytest.mark.parametrize(
    ("page", "code", "value"),
    [
        (b'<a href="2020/c.html">', "S01", "2020/c.html"),
        (b'<a href="/2020/b.html">', "S01", "/2020/b.html"),
        (b'<a href="../a.html">', "S01", "../a.html"),
        (b'<img src="b.svg" alt="">', "S01", "b.svg"),
        (b'<source srcset="a.svg 1x, c.svg 2x">', "S01", "c.svg"),
        (b'<a href="2020/b.html#haut">', "S02", "2020/b.html#haut"),
        (b'<a href="#nulle-part">', "S02", "#nulle-part"),
        (b'<p id="x"><p id="x">', "S03", "x"),
        (b'<img src="https://ailleurs.fr/a.png" alt="">', "S04", "https://ailleurs.fr/a.png"),
        (b'<script src="//ailleurs.fr/a.js"></script>', "S04", "//ailleurs.fr/a.js"),
        (b'<p style="color:red">', "S05", "style="),
        (b'<svg><path onclick="a()"/></svg>', "S05", "onclick="),
        (b"<style>p{}</style>", "S05", "<style>"),
        (b"<script>a()</script>", "S05", "<script>"),
        (b'<a href="javascript:a()">', "S05", "javascript:"),
    ],
)
def test_a_fault_is_found(page: bytes, code: str, value: str) -> None:

    assert found(page) == [(code, value)]


def test_a_block_of_data_is_no_script() -> None:
    assert found(b'<script type="application/ld+json">{}</script>') == []


def test_a_whole_page_needs_its_policy() -> None:
    policy = b'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    assert [issue.code for issue in check_site([OutputFile("a.html", b"<html><p>")])] == ["S06"]
    assert check_site([OutputFile("a.html", b"<html>" + policy)]) == []
