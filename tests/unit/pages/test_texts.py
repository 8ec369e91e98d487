"""Markdown into HTML: links resolved, charts placed, HTML shown as text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.pages.texts import Surroundings, render_text

AROUND = Surroundings(
    link=lambda target: f"/{target}",
    figure=lambda name: f"<figure>{name}</figure>",
    image=lambda name: (f"images/{name}", 800, 600),
    deeper=1,
)


def html(body: str) -> str:
    return str(render_text(body, AROUND))


@pytest.mark.parametrize("attack", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b>gras</b>"])
def test_html_is_shown_as_text(attack: str) -> None:
    for body in (attack, f"Un mot {attack} au milieu.", f"- {attack}", f"## {attack}"):
        shown = html(body)
        assert "<script" not in shown
        assert "<img" not in shown
        assert "&lt;" in shown


@pytest.mark.parametrize("target", ["javascript:alert(1)", "data:text/html,x"])
def test_a_link_goes_through_the_resolver(target: str) -> None:
    assert f'href="/{target}"' in html(f"[ici]({target})")


def test_a_link_to_a_collectivity_may_hold_its_department() -> None:
    assert 'href="/collectivite:Martigues (13)"' in html("[Martigues](collectivite:Martigues (13))")


def test_a_chart_takes_the_place_of_its_paragraph() -> None:
    assert html("Avant.\n\n![](graphique:regions)\n") == "<p>Avant.</p>\n<figure>regions</figure>"


def test_an_image_gets_its_size() -> None:
    assert html("![Une place](place.jpg)") == (
        '<p><img alt="Une place" height="600" src="images/place.jpg" width="800"></p>'
    )


def test_words_follow_the_number_of_their_item_in_the_book() -> None:
    body = "1. Un\n\n2. Deux\n\n    Trois"
    assert (
        html(body) == '<ol>\n<li value="1">\n<p>Un</p>\n</li>\n<li value="2">\n<p>Deux</p>\n<p>Trois</p>\n</li>\n</ol>'
    )
    in_book = str(render_text(body, replace(AROUND, notes_at_foot=True)))
    assert in_book == '<ol>\n<li value="1">Un</li>\n<li value="2">Deux<p>Trois</p>\n</li>\n</ol>'


def test_headings_go_down_one_level() -> None:
    assert html("## Titre") == "<h3>Titre</h3>"
