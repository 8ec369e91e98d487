"""The départements through the editions."""

from __future__ import annotations

import pytest

from generator.pages import urls
from generator.pages.rendering import render
from generator.site.frame.facts import Page, SiteFacts
from generator.site.plan import make_pages
from tests.builders import MORBIHAN, RHONE, make_year, make_yearbook
from tests.unit.site.test_pages import publish, text_of

FIRST = make_year(2012, Agen=3, Bron=5, Caen=2)
SECOND = make_year(2019, Agen=5, Bron=5, Dole=1)
THIRD = make_year(2020, Agen=4, Bron=5, Caen=4)


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return {page.url_path: page for page in make_pages(SiteFacts(publish(make_yearbook(FIRST, SECOND, THIRD))))}


def test_a_departement_in_each_edition(pages: dict[str, Page]) -> None:
    page = pages[urls.department(RHONE)]
    text = text_of(page)
    assert "3 collectivités labellisées en 2020, 3 en 2019 et 3 en 2012." in text
    assert "Collectivités 3 3 3 à 5 arobases 1 2 1" in text
    assert "Niveau moyen 3,3 @ 3,7 @ 4,3 @" in text
    assert "Bron 5 5 5 Agen 3 5 4 Caen 2 – 4 Dole – 1 –" in text


def test_what_changed_newest_first(pages: dict[str, Page]) -> None:
    text = text_of(pages[urls.department(RHONE)])
    assert (
        "De 2019 à 2020 En recul 1 Agen 5 → 4. De retour 1 Caen 4 @. Au même niveau 1 Bron 5 @. Absentes en 2020 1"
        in text
    )
    assert text.index("De 2019 à 2020") < text.index("De 2012 à 2019")
    assert "Cet annuaire ne possède que les éditions de 2012, 2019 et 2020." in text


def test_a_departement_that_no_palmares_names(pages: dict[str, Page]) -> None:
    page = pages[urls.department(MORBIHAN)]
    text = text_of(page)
    assert "Aucune collectivité labellisée dans les éditions de cet annuaire (2012, 2019 et 2020)." in text
    assert "<table" not in render(page.layout, page.context)
    assert "2020 , page de l’édition aucune collectivité du département" in text


def test_all_the_departements_in_one_table(pages: dict[str, Page]) -> None:
    page = pages[urls.DEPARTMENTS]
    html = render(page.layout, page.context)
    assert "Rhône 69 3 → 3 → 3 0" in text_of(page)
    assert "À aucun palmarès de cet annuaire : Morbihan (56)" in text_of(page)
    assert "data-tri" in html
    assert 'src="assets/site.js"' in html


def test_departements_follow_each_other_by_number(pages: dict[str, Page]) -> None:
    page = pages[urls.department(MORBIHAN)]
    assert 'rel="next" href="rhone-69.html"' in render(page.layout, page.context)


def test_one_edition_has_no_change_to_tell() -> None:
    pages = {page.url_path: page for page in make_pages(SiteFacts(publish(make_yearbook(THIRD))))}
    text = text_of(pages[urls.department(RHONE)])
    assert "3 collectivités labellisées en 2020." in text
    assert "Au même niveau" not in text
    assert "Écart" not in text_of(pages[urls.DEPARTMENTS])
