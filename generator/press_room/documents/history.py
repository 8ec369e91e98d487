"""The steps of twenty years and the numbers of the years that they cross, as tables of a press kit."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from generator.blocks.chronicle import PLACE_NAMES, TRACK_NAMES
from generator.french.words import number
from generator.model.chronicle import Landmark, Track
from generator.model.yearbook import EditionRecord
from generator.press_room.paper import Block, Table


def history_blocks(record: EditionRecord) -> Iterator[Block]:
    """The numbers first, place by place, then the timeline, year by year."""
    landmarks = [one for one in record.landmarks if one.text is None and one.year]
    for place, name in PLACE_NAMES.items():
        found = [one for one in landmarks if one.place is place]
        if found:
            yield _landmarks(name, found)
    if record.timeline:
        yield _timeline(record)


def _landmarks(name: str, lines: list[Landmark]) -> Table:
    years = sorted({line.year for line in lines if line.year})
    labels = dict.fromkeys(line.label for line in lines)
    known = {(line.label, line.year): line for line in lines}
    rows = ((label, *(_value(known.get((label, year))) for year in years)) for label in labels)
    return Table(f"Repères : {name[:1].lower()}{name[1:]}", ("", *map(str, years)), tuple(rows))


def _value(line: Landmark | None) -> str:
    """« 4,1 % », « 248 millions (douteux) », « 1er rang », a dash for what no source gives."""
    if line is None:
        return "–"
    if line.unit == "rang":
        return "1er rang" if line.value == 1 else f"{line.value}e rang"
    written = number(float(line.value), max(0, -int(line.value.as_tuple().exponent)))
    doubt = " (douteux)" if (line.note or "").startswith("Douteux") else ""
    return f"{written} {line.unit}{doubt}"


def _timeline(record: EditionRecord) -> Table:
    events = sorted(record.timeline, key=attrgetter("date"))
    rows = []
    for year, of_year in groupby(events, key=attrgetter("year")):
        found = [*of_year]
        rows.append((str(year), *("\n".join(one.title for one in found if one.track is track) for track in Track)))
    return Table("Les étapes, année par année", ("", *(TRACK_NAMES[track] for track in Track)), tuple(rows))
