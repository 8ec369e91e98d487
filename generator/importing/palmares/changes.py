"""Lines of a palmarès written into its file: each under its region and its level, where the alphabet puts it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.findings.issues import SourceLocation
from generator.french.words import sort_key
from generator.importing.palmares.entry import Entry
from generator.importing.standing import Standing
from generator.loading.matching.awards import match_name
from generator.model.register import split_name
from generator.rewriting.changes import Change, Insert, Put, Remove, Value
from generator.rewriting.values import change_value

_NOWHERE = SourceLocation("")


def changes_for(entries: Iterable[Entry], palmares: Any, standing: Standing) -> list[Change]:
    """What makes a palmarès, as its file says it, hold these lines too; a place that has another level moves.

    A file without any line gets them all at once.
    """
    now, made = palmares if isinstance(palmares, dict) else {}, list[Change]()
    wanted = sorted(entries, key=lambda entry: sort_key(entry.name))
    is_empty = not now.get("regions")
    for entry in wanted:
        for change in _changes(entry, now, standing):
            now = change_value(now, change)
            made.append(change)
    return [Put(("regions",), _sorted(now["regions"], standing))] if is_empty and made else made


def _sorted(regions: Mapping[str, Any], standing: Standing) -> Value:
    levels = [str(level) for level in standing.scale.levels]
    return {
        name: {one: regions[name][one] for one in levels if one in regions[name]}
        for name in sorted(regions, key=sort_key)
    }


def _changes(entry: Entry, palmares: Mapping[str, Any], standing: Standing) -> Iterator[Change]:
    regions: Mapping[str, Any] = palmares.get("regions") or {}
    there = next(_places_of(entry, regions, standing), None)
    value = _written(entry, standing)
    if there is None:
        yield _added(entry, regions, value, standing)
        return
    region, level, rank = there
    lines = regions[region][level]
    is_told = isinstance(lines[rank], dict) and not isinstance(value, dict)
    yield _added(entry, regions, lines[rank] if is_told else value, standing)
    yield Remove(("regions", region, level) if len(lines) == 1 else ("regions", region, level, rank))


def _added(entry: Entry, regions: Mapping[str, Any], value: Value, standing: Standing) -> Change:
    """In its list, in its region, or with its region, as far as these are there."""
    region, level = entry.region, str(entry.level)
    levels = regions.get(region) or {}
    if lines := levels.get(level):
        return Insert(("regions", region, level), _rank(entry, lines), value)
    if levels:
        return Put(("regions", region, level), [value], tuple(map(str, standing.scale.levels)))
    return Put(("regions", region), {level: [value]}, tuple(sorted({*regions, region}, key=sort_key)))


def _rank(entry: Entry, lines: Sequence[Any]) -> int:
    """Before the first line that the alphabet puts behind it."""
    key = sort_key(entry.collectivity.name)
    return next((rank for rank, line in enumerate(lines) if sort_key(split_name(_name(line))[0]) > key), len(lines))


def _name(line: Any) -> str:
    return str(line.get("nom", "")) if isinstance(line, dict) else str(line)


def _places_of(entry: Entry, regions: Mapping[str, Any], standing: Standing) -> Iterator[tuple[str, str, int]]:
    """Where the palmarès has the same place already."""
    for region, levels in regions.items():
        for level, lines in (levels or {}).items():
            for rank, line in enumerate(lines or ()):
                code = line.get("code") if isinstance(line, dict) else None
                found, _ = match_name(_name(line), region, standing.day, standing.register, _NOWHERE, code)
                if found is not None and found.code == entry.collectivity.code:
                    yield region, level, rank


def _written(entry: Entry, standing: Standing) -> Value:
    """« Bron (69) », or a mapping where that is not enough: another row bears the name, or the print erred."""
    found, _ = match_name(entry.name, entry.region, standing.day, standing.register, _NOWHERE)
    code = "" if found is not None and found.code == entry.collectivity.code else entry.collectivity.code
    more = {"imprime": entry.printed, "code": code, "note": entry.note}
    value = {"nom": entry.name} | {key: text for key, text in more.items() if text}
    return value if len(value) > 1 else entry.name
