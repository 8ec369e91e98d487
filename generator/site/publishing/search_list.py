"""The list that « Ma commune » searches: one line a collectivity, one a département, in a script."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.french.words import sort_key
from generator.model.award import Award
from generator.model.collectivity import CollectivityKind
from generator.model.register import normalise, split_name
from generator.model.yearbook import Yearbook

CELL, ALSO = "|", ";"


def search_list(yearbook: Yearbook) -> str:
    """``annuaire.liste``: the words of each level, then the lines of départements and places (see classement.js)."""
    scale = yearbook.house.scale
    levels = {str(level): scale.short(level) for level in scale.levels}
    names = {"departements": "\n".join(_departments(yearbook)), "communes": "\n".join(_places(yearbook))}
    written = json.dumps({"niveaux": levels, **names}, ensure_ascii=False, separators=(",", ":"))
    return f"(window.annuaire=window.annuaire||{{}}).liste={written};\n"


def _places(yearbook: Yearbook) -> Iterator[str]:
    """Name, code, département, level, year of that level, other names, postcodes; in the order of the index."""
    latest = sorted(yearbook.awards_by_code.items(), key=lambda pair: (sort_key(pair[1][-1].name), pair[0]))
    postcodes = _postcodes(yearbook)
    for heir, awards in latest:
        last = awards[-1]
        one = last.collectivity
        is_town = one.kind is CollectivityKind.COMMUNE
        cells = (
            *(one.name, one.code, one.department.code, str(last.level), str(last.year)),
            ALSO.join(_other_names(yearbook, heir, awards)),
            ALSO.join(postcodes.get(heir, ()) if is_town else ()),
        )
        yield CELL.join(_without(CELL, cell) for cell in cells).rstrip(CELL)


def _other_names(yearbook: Yearbook, heir: str, awards: Iterable[Award]) -> Iterator[str]:
    """What it was called or printed as, the names that a reader's typing would not tell apart left out."""
    known = [name for award in reversed([*awards]) for name in (award.name, split_name(award.printed)[0])]
    seen = {normalise(known[0])}
    for name in (*known, *yearbook.names.get(heir, ())):
        if normalise(name) not in seen:
            seen.add(normalise(name))
            yield _without(ALSO, name)


def _postcodes(yearbook: Yearbook) -> dict[str, tuple[str, ...]]:
    """The postcodes that the towns' cards print, by code of today: the only ones that the sources give."""
    found: dict[str, set[str]] = {}
    for record in yearbook.editions:
        for profile in record.profiles:
            if known := record.named.get(profile.collectivity):
                found.setdefault(known.heir, set()).add(profile.postcode)
    return {heir: tuple(sorted(codes)) for heir, codes in found.items()}


def _departments(yearbook: Yearbook) -> Iterator[str]:
    """Code, name, last year when it had labelled collectivities, how many then; by number."""
    latest: dict[str, tuple[str, str, int, int]] = {}
    for record in yearbook.editions:
        for one, total in Counter(award.collectivity.department for award in record.awards).items():
            latest[one.code] = (one.code, one.name, record.year, total)
    for _, cells in sorted(latest.items()):
        yield CELL.join(map(str, cells))


def _without(mark: str, text: str) -> str:
    return text.replace(mark, " ").replace("\n", " ")
