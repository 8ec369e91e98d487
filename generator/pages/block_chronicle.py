"""Blocks about time: the timeline, short chronologies, the numbers of a year, the officials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from generator.french import number, partial_day
from generator.model.article import Article
from generator.model.chronicle import Landmark, Place, TimelineEvent, Track
from generator.pages import block_contexts as contexts
from generator.pages.block_place import BlockPlace

TRACK_NAMES = {
    Track.INNOVATIONS: "Innovations",
    Track.EVENTS: "Événements dans le monde",
    Track.TERRITORIES: "Territoires, gouvernance en France",
}
PLACE_NAMES = {
    Place.WORLD: "Dans le monde",
    Place.FRANCE: "En France",
    Place.EUROPE: "En Europe",
    Place.AFRICA: "En Afrique",
}

_Groups = tuple[str, tuple[tuple[str, tuple[contexts.LandmarkLine, ...]], ...]]


def timeline(place: BlockPlace) -> contexts.TimelineBlock:
    """The timeline, year by year, its three tracks side by side."""
    events = sorted(place.record.timeline, key=attrgetter("date"))
    years = tuple(
        (year, tuple(tuple(_event(e) for e in of_year if e.track is track) for track in Track))
        for year, found in groupby(events, key=attrgetter("year"))
        if (of_year := list(found))
    )
    return contexts.TimelineBlock(tuple(TRACK_NAMES[track] for track in Track), years)


def _event(event: TimelineEvent) -> contexts.EventLine:
    when = partial_day(event.date).removesuffix(str(event.year)).strip()
    return contexts.EventLine(when, event.title, event.note or "")


def landmark_block(place: BlockPlace) -> contexts.LandmarksBlock:
    """The numbers of the years that the timeline crosses."""
    return contexts.LandmarksBlock(
        place.h, tuple(_landmarks([one for one in place.record.landmarks if one.text is None]))
    )


def _landmarks(lines: Sequence[Landmark]) -> Iterator[_Groups]:
    """By year, those without a year first; within a year by place."""
    for year in sorted({line.year or 0 for line in lines}):
        of_year = [line for line in lines if (line.year or 0) == year]
        places = [place for place in Place if any(line.place is place for line in of_year)]
        groups = tuple((PLACE_NAMES[p], tuple(_landmark(line) for line in of_year if line.place is p)) for p in places)
        yield str(year or ""), groups


def _landmark(line: Landmark) -> contexts.LandmarkLine:
    decimals = max(0, -int(line.value.as_tuple().exponent))
    if line.unit == "rang":
        return contexts.LandmarkLine(f"{line.value}er", "rang", line.label, line.note or "")
    return contexts.LandmarkLine(number(float(line.value), decimals), line.unit, line.label, line.note or "")


def officials(place: BlockPlace) -> contexts.OfficialsBlock:
    """Who stood for the State, year by year."""
    by_year = groupby(sorted(place.record.officials, key=attrgetter("year")), key=attrgetter("year"))
    return contexts.OfficialsBlock(
        tuple((year, tuple((one.name, one.role, one.note or "") for one in found)) for year, found in by_year)
    )


def landmarks_of(article: Article, place: BlockPlace) -> contexts.LandmarksBlock | None:
    """The numbers tied to a text, None when there is none."""
    lines = [landmark for landmark in place.record.landmarks if landmark.text == article.slug]
    return contexts.LandmarksBlock(place.h, tuple(_landmarks(lines))) if lines else None


def chronologies_of(article: Article, place: BlockPlace) -> Iterator[contexts.ChronologyBlock]:
    """The short chronologies tied to a text."""
    for one in place.record.chronologies:
        if one.text == article.slug:
            steps = tuple((partial_day(s.date), contexts.EventLine("", s.title, s.note or "")) for s in one.steps)
            yield contexts.ChronologyBlock(place.h, one.title, steps)
