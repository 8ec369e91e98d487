"""The notes of a text: listed at its end on the site, beside their calls for the foot of a page in the book."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.checks.passages import passages
from generator.pages.texts import Surroundings, render_text

SITE = Surroundings(link=str, figure=str, image=lambda name: (name, 1, 1), text="label")
BOOK = replace(SITE, notes_at_foot=True)
BODY = """Une phrase[^b], une autre[^a], et la première encore[^b].

[^a]: Courte.
[^b]: Voir [le site](https://exemple.fr).

    Un *second* paragraphe.
"""


def identifiers(html: str) -> list[str]:
    return re.findall(r'id="([^"]+)"', html)


def test_the_site_lists_notes_in_the_order_of_their_calls_and_leads_back_in_french() -> None:
    html = render_text(BODY, SITE)
    assert html.index("Voir") < html.index("Courte")
    assert 'title="Revenir à l’appel de la note 2"' in html


def test_two_texts_of_a_page_share_no_identifier() -> None:
    first, second = (identifiers(render_text(BODY, replace(SITE, text=text))) for text in ("label", "editorial"))
    assert len(set(first)) == len(first)
    assert not {*first} & {*second}


def test_every_call_and_every_way_back_leads_to_its_own_text() -> None:
    html = render_text(BODY, SITE)
    assert set(re.findall(r'href="#([^"]+)"', html)) == set(identifiers(html))


def test_the_book_sets_a_note_behind_its_first_call_only() -> None:
    html = render_text(BODY, BOOK)
    assert html == (
        '<p>Une phrase<a class="note-call" href="#fn:1-label"></a><span class="footnote" id="fn:1-label">'
        '<span>Voir <a href="https://exemple.fr">le site</a>.</span><span>Un <em>second</em> paragraphe.</span></span>'
        ', une autre<a class="note-call" href="#fn:2-label"></a><span class="footnote" id="fn:2-label">'
        "<span>Courte.</span></span>"
        ', et la première encore<a class="note-call" href="#fn:1-label"></a>.</p>'
    )


def test_a_text_without_notes_is_the_same_in_both() -> None:
    body = "Un paragraphe.\n\n- Un point.\n"
    assert render_text(body, BOOK) == render_text(body, SITE) == render_text(body, replace(SITE, text=""))


def test_the_control_of_the_book_leaves_the_numbers_of_notes_alone() -> None:
    """They run through a chapter of the book, and start again with each text of the site."""
    first = next(passages(f'<div class="prose">{render_text(BODY, SITE)}</div>'))
    assert first.text == "Une phrase, une autre, et la première encore."
