"""The pages that read the editions together: sentences that agree, lists that lead somewhere."""

from __future__ import annotations

import pytest

from generator.checks.site import check_site
from generator.french.scale import AT_SIGNS
from generator.indicators.across import Across, build_across
from generator.indicators.moves import MoveKind
from generator.model.yearbook import EditionRecord, Yearbook
from generator.pages import urls
from generator.pages.rendering import render
from generator.publication.files import OutputFile
from generator.site.across.words import say_caution, say_kind, say_lead, say_pair, say_progress, say_whole
from generator.site.frame.facts import Page, SiteFacts
from generator.site.plan import make_pages
from tests.builders import make_year, make_yearbook
from tests.unit.site.test_pages import publish, text_of


def across_of(*records: EditionRecord) -> Across:
    across = build_across(make_yearbook(*records))
    assert across is not None
    return across


def pages_of(*records: EditionRecord) -> dict[str, Page]:
    return {page.url_path: page for page in make_pages(SiteFacts(publish(make_yearbook(*records))))}


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


FIRST = make_year(2012, Agen=3, Bron=5, Caen=2, Dole=1, Foix=4)
SECOND = make_year(2019, Agen=5, Bron=5, Dole=2, Elne=3)
THIRD = make_year(2020, Agen=4, Bron=5, Caen=4, Elne=3, Gap=5)


def test_one_edition_has_no_such_page() -> None:
    pages = pages_of(SECOND)
    assert urls.ACROSS not in pages
    assert "evolution" not in render("site/general/home.html", pages[urls.HOME].context)


def test_a_page_for_all_the_editions_and_one_a_pair() -> None:
    pages = pages_of(FIRST, SECOND, THIRD)
    assert {urls.ACROSS, urls.pair(2012, 2019), urls.pair(2019, 2020)} <= set(pages)
    assert urls.pair(2012, 2020) not in pages


def test_the_paragraphs_of_a_pair() -> None:
    across = across_of(FIRST, SECOND, THIRD)
    levels, stayers, arrivals, departures = map(plain, say_pair(across, across.moves[0]))
    assert levels == (
        "Le niveau moyen passe de 3,0 à 3,8 arobases, et la part des collectivités qui en ont quatre ou cinq, "
        "de 40 % à 50 %."
    )
    assert stayers == (
        "3 collectivités figurent aux deux palmarès, soit 60 % de celles de 2012 et 75 % de celles de 2019. "
        "Parmi elles, 2 ont progressé, une a gardé son niveau et aucune n’a reculé. "
        "Le plus grand progrès est de deux arobases : Agen."
    )
    assert arrivals == "1 collectivité du palmarès 2019 n’était pas à celui de 2012."
    assert departures == (
        "2 collectivités de 2012 ne sont pas au palmarès 2019, toutes en Auvergne-Rhône-Alpes. "
        "On retrouve 100 % de celles qui avaient 5 arobases en 2012, et 100 % de celles qui n’en avaient qu’une."
    )


def test_those_that_come_back_are_told_apart() -> None:
    across = across_of(FIRST, SECOND, THIRD)
    arrivals = plain(say_pair(across, across.moves[1])[2])
    assert arrivals == (
        "2 collectivités du palmarès 2020 n’étaient pas à celui de 2019 ; 1 y entre avec 5 arobases. "
        "L’une d’elles était à un palmarès plus ancien de cet annuaire : elle y revient. "
        "C’est en Auvergne-Rhône-Alpes qu’elles sont le plus nombreuses (2)."
    )


def test_the_lead_says_how_the_palmares_changed() -> None:
    across = across_of(FIRST, SECOND, THIRD)
    leads = [plain(say_lead(across, moves)) for moves in across.moves]
    assert leads[0] == "Le palmarès passe de 5 à 4 collectivités, soit 20 % de moins."
    assert leads[1] == "Le palmarès passe de 4 à 5 collectivités, soit 25 % de plus."
    equal = across_of(make_year(2019, Agen=1), make_year(2020, Bron=1))
    assert plain(say_lead(equal, equal.moves[0])) == "Les deux palmarès comptent chacun 1 collectivité."


def test_nobody_in_common_nobody_left_over() -> None:
    apart = across_of(make_year(2019, Agen=1), make_year(2020, Bron=1))
    assert "Aucune collectivité n’est à la fois au palmarès 2019" in say_whole(apart)
    same = across_of(make_year(2019, Agen=1), make_year(2020, Agen=1))
    paragraphs = say_pair(same, same.moves[0])
    assert paragraphs[-2:] == (
        "Toutes celles de 2020 étaient déjà au palmarès 2019.",
        "Toutes celles de 2019 sont au palmarès 2020.",
    )
    assert paragraphs[0].startswith("Le niveau moyen reste de 1,0 arobase,")


def test_the_caution_owns_up_to_the_missing_editions() -> None:
    across = across_of(FIRST, SECOND, THIRD)
    assert "Entre 2012 et 2019, six éditions du label lui manquent." in say_caution(across, across.moves[0])
    assert "manque" not in say_caution(across, across.moves[1])
    assert "les éditions de 2012, 2019 et 2020" in say_caution(across)


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (MoveKind.NEWCOMER, 1, "nouvelle"),
        (MoveKind.NEWCOMER, 2, "nouvelles"),
        (MoveKind.DEPARTURE, 2, "absentes"),
        (MoveKind.STEADY, 2, "stables"),
        (MoveKind.RISER, 2, "en progrès"),
        (MoveKind.RETURN, 2, "de retour"),
    ],
)
def test_kinds_agree_with_their_number(kind: MoveKind, value: int, words: str) -> None:
    assert say_kind(kind, value) == words


def test_progress_is_said_in_words() -> None:
    assert [say_progress(n, AT_SIGNS) for n in (2, 1, 0, -1)] == [
        *("Deux arobases de plus", "Une arobase de plus", "Même niveau", "Une arobase de moins"),
    ]


def test_each_collectivity_stands_under_its_move_with_both_levels() -> None:
    pages = pages_of(FIRST, SECOND, THIRD)
    risers, departures = (text_of(pages[urls.movers(2012, 2019, kind)]) for kind in ("en-progres", "absente"))
    assert "De 3 à 5 arobases 1 Agen 69. De 1 à 2 arobases 1 Dole 69." in risers
    assert "4 arobases en 2012 1 Foix 69. 2 arobases en 2012 1 Caen 69." in departures


def test_a_kind_of_move_is_counted_on_the_page_of_its_pair_and_keeps_its_anchor() -> None:
    pages = pages_of(FIRST, SECOND, THIRD)
    page = pages[urls.pair(2012, 2019)]
    html = render(page.layout, page.context)
    assert '<li id="en-progres"><a href="evolution-2012-2019-en-progres.html"><b>2</b> en progrès</a></li>' in html
    assert urls.movers(2012, 2019, "en-recul") not in pages


def test_the_faithful_are_listed_with_their_levels() -> None:
    pages = pages_of(FIRST, SECOND, THIRD)
    assert "2 collectivités sont à chacun des palmarès de cet annuaire." in text_of(pages[urls.ACROSS])
    text = text_of(pages[urls.FAITHFUL])
    assert "Une arobase de plus 1 Agen 69 · 3 → 5 → 4 Même niveau 1 Bron 69 · 5 → 5 → 5" in text


def test_an_edition_says_what_changed_since_the_one_before() -> None:
    pages = pages_of(FIRST, SECOND, THIRD)
    assert "Depuis l’édition 2012 2 en progrès 1 nouvelle 1 stable 2 absentes" in text_of(pages[urls.edition(2019)])
    assert "Depuis l’édition" not in text_of(pages[urls.edition(2012)])


def test_every_link_between_these_pages_leads_somewhere() -> None:
    pages = pages_of(FIRST, SECOND, THIRD)
    wanted = {urls.ACROSS, urls.pair(2012, 2019), urls.pair(2019, 2020)}
    files = [OutputFile(path, render(page.layout, page.context).encode()) for path, page in pages.items()]
    broken = {
        str(issue.values["cible"])
        for issue in check_site(files)
        if issue.location.path in wanted and issue.values["cible"].partition("#")[0].endswith(".html")
    }
    assert broken == set()


def test_the_real_editions_can_be_told(real_yearbook: Yearbook) -> None:
    across = build_across(real_yearbook)
    assert across is not None
    for moves in across.moves:
        for paragraph in say_pair(across, moves):
            assert paragraph.endswith(".")
            assert "  " not in paragraph
