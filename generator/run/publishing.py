"""From a sound yearbook to the frozen value that every output receives; what takes long waits until it is asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from typing import TypeVar

from generator.charts.across.catalogue import make_across, make_look_back
from generator.charts.catalogue import make_charts
from generator.charts.drawing.chart import Chart
from generator.indicators.across import build_across
from generator.indicators.counts import count_edition
from generator.keeping.watching import DerivedMapping, LateMapping
from generator.loading.images import for_print, load_image_bytes
from generator.loading.letters import digest_sources, load_letters
from generator.loading.loader import GEOGRAPHY
from generator.loading.outlines import load_outlines
from generator.model.site import SiteRecord
from generator.model.yearbook import Yearbook
from generator.publication.publication import Publication
from generator.run.embargo import Released
from generator.run.order import Order

T = TypeVar("T")


def publish(released: Released, site: SiteRecord, order: Order) -> Publication:
    """The frozen value that every output receives."""
    yearbook = released.yearbook
    planned = plan(yearbook, site)
    images = load_image_bytes(order.root, yearbook.images, order.cache)
    return replace(
        planned,
        mark=released.mark,
        images=images,
        prints=LateMapping(lambda: for_print(images, yearbook.images, order.cache)),
        built_on=order.built_on or planned.built_on,
        letters=load_letters(order.root, yearbook),
        says={record.year: digest_sources(order.root, record.year) for record in yearbook.editions},
    )


def plan(yearbook: Yearbook, site: SiteRecord) -> Publication:
    """The publication without its pictures, enough to know which pages there will be."""
    outlines = load_outlines(GEOGRAPHY)
    counts = _by_year(yearbook, lambda year: count_edition(yearbook.record(year), yearbook.departments))
    return Publication(
        yearbook,
        counts,
        _by_year(yearbook, lambda year: make_charts(yearbook.record(year), counts[year], outlines)),
        outlines,
        {},
        build_day(yearbook),
        site,
        across=LateMapping(lambda: make_across(build_across(yearbook), yearbook.newest.edition.accent)),
        look_backs=_by_year(yearbook, partial(_look_back, yearbook)),
    )


def _look_back(yearbook: Yearbook, year: int) -> Mapping[str, Chart]:
    return make_look_back(build_across(yearbook.until(year)), yearbook.record(year).edition.accent)


def build_day(yearbook: Yearbook) -> date:
    """The day of the colophon: ``SOURCE_DATE_EPOCH``, else the newest that the editions know; never the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return max(record.last_change for record in yearbook.editions)


def _by_year(yearbook: Yearbook, make: Callable[[int], T]) -> DerivedMapping[int, T]:
    return DerivedMapping((record.year for record in yearbook.editions), make)
