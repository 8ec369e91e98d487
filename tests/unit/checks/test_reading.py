"""A page is read the same by the quick scanner and by a parser; what the scanner cannot be sure of, it leaves."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.parser import parse
from generator.checks.reading import letters_beyond_ascii, read_page, sum_up
from generator.checks.scanner import scan

NAMES = st.sampled_from(["a", "p", "img", "svg", "th", "h2", "input", "label", "use", "circle", "section", "main"])
ATTRIBUTES = st.sampled_from(
    [
        *('id="x"', 'id="y&amp;z"', 'href="b.html#x"', 'href="#x"', 'href="https://exemple.fr/"', 'href="//e.fr"'),
        *('src="a.svg"', 'href="../a%20b.html?c=1&amp;d=2"', 'href="javascript:a()"', 'aria-label="Voir"', 'alt=""'),
        *('style="color:red"', 'onclick="a()"', 'for="x"', 'scope="row"', "download", 'title="&lt;a&gt; on"'),
        *('rel="canonical"', 'aria-hidden="true"', 'class="nom"'),
    ]
)
WORDS = st.sampled_from(["", " ", "Bron ", "l’été à 5 &lt; 6", "\n", "<!--poids-->"])
ELEMENTS = st.tuples(NAMES, st.lists(ATTRIBUTES, max_size=4, unique_by=lambda one: one.partition("=")[0]), WORDS)
UNCLEAR = [
    "<p title='a'>",
    "<p id=x>",
    '<p class="a"id="b">',
    '<p title="5 > 4" id="x">',
    '<!-- <a href="b.html"> -->',
    '<script>if (a < b) document.write("<p id=x>")</script>',
    '<title>a < b</title><a href="b.html">b</a>',
    '<textarea><p id="x"></textarea>',
    "5 < 6 > 4",
]


@given(st.lists(ELEMENTS, max_size=8))
def test_both_readers_agree(elements: list[tuple[str, list[str], str]]) -> None:
    html = "".join(f"<{' '.join((name, *rest))}>{words}</{name}>" for name, rest, words in elements).encode()
    noticed = scan(html)
    assert noticed is not None
    assert sum_up(noticed, html) == sum_up(parse(html.decode()), html)


@pytest.mark.parametrize("html", UNCLEAR)
def test_what_is_written_otherwise_is_left_to_the_parser(html: str) -> None:
    assert scan(html.encode()) is None
    assert read_page(html.encode()) == sum_up(parse(html), html.encode())


def test_each_thing_is_named_once() -> None:
    page = read_page(
        '<html><h1 id="a">É</h1><p id="a"><a href="#a">A</a><a href="b.html">B</a><a href="b.html">B</a>'
        '<img src="c.svg" alt=""><img src="https://exemple.fr/d.png" alt=""><b style="">é</b>'.encode()
    )
    assert (page.ids, page.repeated, page.anchors) == ({"a"}, ("a",), ("a",))
    assert (page.links, page.resources, page.strangers) == (("b.html",), ("c.svg",), ("https://exemple.fr/d.png",))
    assert (page.inline, page.lacks_policy, page.letters) == (("style=",), True, "Éé")
    assert page.is_at_fault


def test_a_reading_is_small_and_can_be_kept() -> None:
    page = read_page(b'<p id="a">Une page.</p>' * 5000)
    kept = pickle.dumps(page)
    assert pickle.loads(kept) == page
    assert len(kept) < 1000


@given(st.text())
def test_letters_are_those_that_not_every_font_holds(text: str) -> None:
    expected = sorted({letter for letter in text if ord(letter) > 127})
    assert letters_beyond_ascii(text.encode(errors="replace")) == "".join(
        letter for letter in expected if not "\ud800" <= letter <= "\udfff"
    )
