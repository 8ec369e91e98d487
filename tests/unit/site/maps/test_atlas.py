"""The maps whose every area is a link: light outlines that still fit, and a name for each link."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from generator.geography.light_outlines import lighten
from generator.geography.sheet import INNER_SUBURBS
from generator.indicators.counts import build_indicators
from generator.loading.loader import GEOGRAPHY
from generator.loading.outlines import load_outlines
from generator.model.outlines import Outlines
from generator.model.yearbook import Yearbook
from generator.pages import urls
from generator.publication.publication import Publication
from generator.site.frame.facts import SiteFacts
from generator.site.maps.atlas import atlas_of
from generator.site.maps.contexts import Atlas
from tests.unit.site.test_pages import CHART, publish

HERE = urls.figure(2020, "carte-departements")
MAPS = ("carte-departements", "carte-regions", "carte-niveaux")


@pytest.fixture(scope="module")
def outlines() -> Outlines:
    return load_outlines(GEOGRAPHY)


@pytest.fixture(scope="module")
def facts(real_yearbook: Yearbook, outlines: Outlines) -> SiteFacts:
    return SiteFacts(replace(publish(real_yearbook), outlines=outlines))


def atlas(facts: SiteFacts, name: str, year: int = 2020) -> Atlas:
    made = atlas_of(facts, facts.record(year), name, HERE)
    assert made is not None
    return made


def test_light_outlines_keep_every_departement_and_its_borders(outlines: Outlines) -> None:
    light = lighten(outlines)
    assert set(light.departments) == set(outlines.departments)
    assert all(rings and all(len(set(ring)) > 2 for ring in rings) for rings in light.departments.values())
    before, after = (sum(len(r) for rings in o.departments.values() for r in rings) for o in (outlines, light))
    assert after < before / 4
    for code, rings in light.departments.items():
        assert {point for ring in rings for point in ring} <= {p for r in outlines.departments[code] for p in r}


def test_neighbours_still_share_their_border(outlines: Outlines) -> None:
    """Inland, each stretch of border belongs to two départements: no gap, no overlap."""
    light = lighten(outlines)
    inland = ("23", "87", "36", "18", "03", "63", "19")
    stretches = Counter(
        frozenset(pair)
        for code in (*inland, "15", "24", "16", "86", "37", "41", "45", "58", "71", "42", "43", "46", "12", "48")
        for ring in light.departments[code]
        for pair in zip(ring, (*ring[1:], ring[0]), strict=True)
    )
    ring = light.departments["23"][0]
    assert all(
        stretches[frozenset(pair)] == 2 for pair in zip(ring, (*ring[1:], ring[0]), strict=True) if len({*pair}) > 1
    )


def test_every_departement_is_a_link_with_its_name(facts: SiteFacts) -> None:
    made = atlas(facts, "carte-departements")
    assert len(made.areas) == 101
    assert len({area.href for area in made.areas}) == 101
    assert all(area.href.startswith("../departements/") and area.path for area in made.areas)
    names = [area.name for area in made.areas]
    assert "Morbihan\u00a0: 4\u00a0collectivités" in names
    assert "Ain\u00a0: 1\u00a0collectivité" in names
    assert "Paris\u00a0: aucune collectivité" in names


def _said(value: str) -> int:
    """The number of a line of the list: « 3 », or the sum of « 2 à 5 @, 1 à 4 @ »."""
    return sum(int(part.split()[0]) for part in value.split(","))


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("year", [2012, 2019, 2020])
def test_the_list_says_what_the_map_says(facts: SiteFacts, name: str, year: int) -> None:
    made = atlas(facts, name, year)
    listed = {item.href for item in made.items} | {one.href for one in made.none}
    assert {area.href for area in made.areas if area.href} <= listed
    assert sum(_said(item.value) for item in made.items) == len(facts.record(year).awards)
    assert len(made.items) + len(made.none) == len(made.areas)
    assert all(one.text for one in made.none)


def test_regions_are_those_of_the_edition_s_time(facts: SiteFacts) -> None:
    assert len(atlas(facts, "carte-regions", 2012).areas) == 27
    assert len(atlas(facts, "carte-regions", 2020).areas) == 18
    alsace = next(area for area in atlas(facts, "carte-regions", 2012).areas if area.name.startswith("Alsace"))
    assert alsace.href == "../2012/region-alsace.html"
    none = [area for area in atlas(facts, "carte-regions", 2012).areas if not area.tint]
    assert all(area.href == "" for area in none)


def test_each_level_has_its_mark(facts: SiteFacts) -> None:
    made = atlas(facts, "carte-niveaux")
    record = facts.record(2020)
    for level, path in enumerate((one.path for one in made.dots), 1):
        placed = [a for a in record.awards if a.level == level and a.collectivity.longitude is not None]
        assert len(re.findall(r"M\d", path)) == len(placed)
    assert [one.step for one in made.dots] == [1, 3, 5, 7, 9]
    assert made.classes == ()


def test_a_map_is_light(facts: SiteFacts) -> None:
    for name in MAPS:
        made = atlas(facts, name)
        assert sum(len(area.path) for area in made.areas) < 25_000


def test_paris_is_drawn_under_the_lens_and_leads_somewhere_once(facts: SiteFacts) -> None:
    made = atlas(facts, "carte-departements")
    assert made.lens is not None
    assert made.behind
    for code in INNER_SUBURBS:
        assert sum(area.href.endswith(f"-{code}.html") for area in made.areas) == 1


def test_no_map_without_outlines(facts: SiteFacts) -> None:
    bare = SiteFacts(publish(facts.publication.yearbook))
    assert atlas_of(bare, bare.newest, "carte-departements", HERE) is None
    assert atlas_of(facts, facts.newest, "niveaux", HERE) is None


def test_the_map_is_in_its_page_and_whole(facts: SiteFacts) -> None:
    from generator.pages.rendering import render
    from generator.site.figures.pages import plan_figures

    publication = facts.publication
    charts = {2020: {"carte-departements": replace(CHART, name="carte-departements")}}
    shown = SiteFacts(
        Publication(
            publication.yearbook,
            build_indicators(publication.yearbook),
            charts,
            publication.outlines,
            {},
            publication.built_on,
        )
    )
    (one,) = plan_figures(shown)
    page = one.page(shown)
    html = render(page.layout, page.context)
    assert html.count("<title>") == 102
    assert 'role="group" aria-label="Carte des départements, édition 2020"' in html
    assert all(set(path) <= set("Mlz0123456789- ") for path in re.findall(r'<path class="t\d" d="([^"]*)"', html))
    assert 'href="#liste"' in html
    assert 'id="liste"' in html
