"""Blocks about time: the timeline, short chronologies, the numbers of a year, the officials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from string import ascii_lowercase

from generator.blocks import contexts as contexts
from generator.blocks.place import BlockPlace
from generator.french.words import number, partial_day
from generator.model.article import Article
from generator.model.chronicle import Landmark, Place, TimelineEvent, Track

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
    return _landmarks(place, [one for one in place.record.landmarks if one.text is None])


def _landmarks(place: BlockPlace, lines: Sequence[Landmark]) -> contexts.LandmarksBlock:
    shown = ((name, [line for line in lines if line.place is one]) for one, name in PLACE_NAMES.items())
    return contexts.LandmarksBlock(place.h, tuple(_landmark_place(name, found) for name, found in shown if found))


def _landmark_place(name: str, lines: Sequence[Landmark]) -> contexts.LandmarkPlace:
    """What is counted in a place, in the order of the source, each with every year of the place."""
    noted = [line for line in lines if line.note]
    letters = {id(line): ascii_lowercase[rank] for rank, line in enumerate(noted)}
    years = sorted({line.year for line in lines if line.year})
    rows: dict[str, dict[int | None, contexts.LandmarkCell]] = {}
    for line in lines:
        rows.setdefault(line.label, {})[line.year] = _landmark(line, letters.get(id(line), ""))
    return contexts.LandmarkPlace(
        name,
        tuple((label, _row(found, years)) for label, found in rows.items()),
        tuple((letters[id(line)], line.note or "") for line in noted),
    )


def _row(found: dict[int | None, contexts.LandmarkCell], years: Sequence[int]) -> tuple[contexts.LandmarkCell, ...]:
    """A cell for each year of the place; only its own for a number without a year."""
    if None in found:
        return tuple(found.values())
    return tuple(found.get(year) or contexts.LandmarkCell(str(year), "", "", "") for year in years)


def _landmark(line: Landmark, letter: str) -> contexts.LandmarkCell:
    decimals = max(0, -int(line.value.as_tuple().exponent))
    year = str(line.year or "")
    if line.unit == "rang":
        return contexts.LandmarkCell(year, f"{line.value}er", "rang", letter)
    return contexts.LandmarkCell(year, number(float(line.value), decimals), line.unit, letter)


def officials(place: BlockPlace) -> contexts.OfficialsBlock:
    """Who stood for the State, year by year."""
    by_year = groupby(sorted(place.record.officials, key=attrgetter("year")), key=attrgetter("year"))
    return contexts.OfficialsBlock(
        tuple((year, tuple((one.name, one.role, one.note or "") for one in found)) for year, found in by_year)
    )


def landmarks_of(article: Article, place: BlockPlace) -> contexts.LandmarksBlock | None:
    """The numbers tied to a text, None when there is none."""
    lines = [landmark for landmark in place.record.landmarks if landmark.text == article.slug]
    return _landmarks(place, lines) if lines else None


def chronologies_of(article: Article, place: BlockPlace) -> Iterator[contexts.ChronologyBlock]:
    """The short chronologies tied to a text."""
    for one in place.record.chronologies:
        if one.text == article.slug:
            steps = tuple((partial_day(s.date), contexts.EventLine("", s.title, s.note or "")) for s in one.steps)
            yield contexts.ChronologyBlock(place.h, one.title, steps)
