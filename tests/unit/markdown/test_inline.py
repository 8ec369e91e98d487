"""From words to their parts: stress, links of every form, programs, signs that are only signs."""

from __future__ import annotations

import pytest

from generator.pages.texts import Surroundings, render_text

AROUND = Surroundings(link=str, figure=str, image=lambda name: (name, 1, 1))


def html(words: str) -> str:
    return str(render_text(words, AROUND)).removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("*un* et _deux_", "<em>un</em> et <em>deux</em>"),
        ("**un** et __deux__", "<strong>un</strong> et <strong>deux</strong>"),
        ("***un***", "<em><strong>un</strong></em>"),
        ("**un *deux* trois**", "<strong>un <em>deux</em> trois</strong>"),
        ("*un **deux***", "<em>un <strong>deux</strong></em>"),
        ("l'*Ô*", "l'<em>Ô</em>"),
        ("« *Cités* »", "« <em>Cités</em> »"),
        ("**V**illes **I**nternet", "<strong>V</strong>illes <strong>I</strong>nternet"),
    ],
)
def test_stress(words: str, shown: str) -> None:
    assert html(words) == shown


@pytest.mark.parametrize(
    "words",
    [
        "2*3*4", "5 * 3 * 2", "un_deux_trois", "prix* et coût*", "*un", "un**", "a*b*c", "[sic]", "[…] suite",
        "(a) [b] (c)", "un ] deux", "`seul", "A\\B", "3^e^", "x ~ y",
    ],
)  # fmt: skip
def test_signs_that_are_only_signs_stay(words: str) -> None:
    assert html(words) == words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (r"\*un\*", "*un*"),
        (r"\[un\](deux)", "[un](deux)"),
        ("`*un*`", "<code>*un*</code>"),
        ("`` un ` deux ``", "<code>un ` deux</code>"),
        ("`<b>`", "<code>&lt;b&gt;</code>"),
        ("AT&amp;T, &eacute;t&#233;", "AT&amp;T, été"),
        ("R&D &truc;", "R&amp;D &amp;truc;"),
        ("un  \ndeux", "un<br>\ndeux"),
        ("un\\\ndeux", "un<br>\ndeux"),
        ("un \n  deux", "un\ndeux"),
    ],
)
def test_escapes_programs_entities_and_ends_of_lines(words: str, shown: str) -> None:
    assert html(words) == shown


@pytest.mark.parametrize(
    ("words", "target", "shown"),
    [
        ("[un](page:jury)", "page:jury", "un"),
        ("[un]( page:jury )", "page:jury", "un"),
        ("[un](collectivite:Bron (69))", "collectivite:Bron (69)", "un"),
        ("[un](<collectivite:Le Mans (72)>)", "collectivite:Le Mans (72)", "un"),
        ("[un](https://exemple.fr/a_(b)?c=d&e=f)", "https://exemple.fr/a_(b)?c=d&amp;e=f", "un"),
        ("[un [deux]](page:jury)", "page:jury", "un [deux]"),
        ("[un *deux*](page:jury)", "page:jury", "un <em>deux</em>"),
    ],
)
def test_links_within_the_sentence(words: str, target: str, shown: str) -> None:
    assert html(words) == f'<a href="{target}">{shown}</a>'


@pytest.mark.parametrize("words", ["[un][a]", "[un][A]", "[a][]", "[a]"])
def test_links_whose_address_is_written_apart(words: str) -> None:
    shown = words.partition("]")[0][1:]
    assert html(f"{words}\n\n[a]: https://exemple.fr") == f'<a href="https://exemple.fr">{shown}</a>'


def test_addresses_shown_as_they_are() -> None:
    assert html("<https://exemple.fr>") == '<a class="bare" href="https://exemple.fr">https://exemple.fr</a>'
    assert html("<un@exemple.fr>") == '<a href="mailto:un@exemple.fr">un@exemple.fr</a>'


def test_a_link_stands_in_no_link() -> None:
    assert html("[un [deux](b) trois](c)") == '[un <a href="b">deux</a> trois](c)'
