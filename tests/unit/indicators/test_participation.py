"""Participation: counted where an edition is held, declared elsewhere, never both."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.indicators.participation import Participation, find_participation
from generator.model.names import ChartName
from generator.model.statistics import DeclaredFigure, Precision
from generator.model.yearbook import EditionRecord, Yearbook
from tests.builders import make_year, make_yearbook


def figure(**changes: Any) -> DeclaredFigure:
    values = {"id": "x", "label": "Collectivités", "value": 303, "source": "annuaire", "year": 2011}
    return DeclaredFigure(**(values | {"chart": ChartName.PARTICIPATION} | changes))


def with_figures(*figures: DeclaredFigure) -> EditionRecord:
    return replace(make_year(2012, Agen=1, Bron=2), figures=figures)


def test_declared_years_stand_beside_the_counted_ones() -> None:
    assert find_participation(make_yearbook(with_figures(figure()))) == (
        Participation(2011, 2011, 303, "", "Annuaire"),
        Participation(2012, 2012, 2),
    )


def test_a_number_may_hold_for_several_years() -> None:
    several = figure(year=2004, until=2010, value=200, precision=Precision.NEARLY)
    first = find_participation(make_yearbook(with_figures(several)))[0]
    assert (first.years, first.number, first.qualifier, first.is_counted) == ("2004 à 2010", 200, "près de", False)


def test_a_year_that_we_count_is_not_declared() -> None:
    yearbook = make_yearbook(with_figures(figure(year=2012), figure(year=2010, until=2012)))
    assert find_participation(yearbook) == (Participation(2012, 2012, 2),)


def test_only_figures_that_ask_for_the_chart_are_shown() -> None:
    assert find_participation(make_yearbook(with_figures(figure(chart=None)))) == (Participation(2012, 2012, 2),)


def test_the_real_sources_declare_two_numbers(real_yearbook: Yearbook) -> None:
    declared = [one for one in find_participation(real_yearbook) if not one.is_counted]
    assert [(one.years, one.number) for one in declared] == [("2004 à 2010", 200), ("2011", 303)]
