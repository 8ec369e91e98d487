"""The site read back: each fault is found once, at its place."""

from __future__ import annotations

import pytest

from generator.checks.reading import read_page
from generator.checks.site import check_pages, check_site
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


def test_an_address_is_followed_once_from_each_folder() -> None:
    """Thousands of pages have the same menu: the check must not grow with pages times links."""

    class Paths(set[str]):
        asked = 0

        def __contains__(self, path: object) -> bool:
            self.asked += 1
            return super().__contains__(path)

    names = [f"villes/{number}.html" for number in range(200)]
    page = read_page(b"".join(f'<a href="{number}.html">A</a>'.encode() for number in range(200)))
    paths = Paths(names)
    assert check_pages(dict.fromkeys(names, page), paths, {}.__getitem__) == []
    assert paths.asked == 200


def test_only_pages_at_fault_are_asked_for() -> None:
    contents = {"a.html": GOOD, "2020/b.html": b'<p><a href="../c.html">c</a></p>', "a.svg": b""}
    readings = {path: read_page(content) for path, content in contents.items() if path.endswith(".html")}
    asked: list[str] = []

    def content(path: str) -> bytes:
        asked.append(path)
        return contents[path]

    issues = check_pages(readings, contents.keys(), content)
    assert asked == ["a.html", "2020/b.html"]
    assert [str(issue.location) for issue in issues] == ["a.html:1:21", "2020/b.html:1:4"]
