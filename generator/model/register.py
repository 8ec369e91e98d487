"""Every collectivity that may be named, with its names through time, and how a written name finds it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from functools import cache, cached_property

from generator.model.collectivity import Collectivity, Department

_DEPARTMENT = re.compile(r"\d[\dAB]\d?")
_ARTICLE = re.compile(r"^(le|la|les|l)\s+")


def split_name(text: str) -> tuple[str, str]:
    """« Bron (69) » as ("Bron", "69"); the département is "" when it is not written."""
    text = text.strip().replace("'", "’")
    name, _, department = text[:-1].rpartition("(")  # no expression: it would go back and forth over long names
    if text.endswith(")") and name.strip() and _DEPARTMENT.fullmatch(department):
        return name.rstrip(), department
    return text, ""


@cache
def normalise(name: str) -> str:
    """A name without accents, ligatures, hyphens, case or leading article, for comparing only."""
    spelt = name.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae")
    plain = "".join(c for c in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(c))
    words = re.sub(r"[^a-z0-9]+", " ", plain.lower()).strip()
    return re.sub(r"\bste?\b", lambda m: "saint" + "e" * (len(m[0]) - 2), _ARTICLE.sub("", words))


@dataclass(frozen=True)
class Register:
    """Dated rows of collectivities by département code, and by (département code, exact name), and by code."""

    departments: Mapping[str, Department]
    rows: Mapping[str, tuple[Collectivity, ...]]
    rows_by_name: Mapping[tuple[str, str], tuple[Collectivity, ...]]
    rows_by_code: Mapping[str, tuple[Collectivity, ...]]
    rows_by_successor: Mapping[str, tuple[Collectivity, ...]] = field(default_factory=dict)

    def named(self, name: str, departments: Iterable[str]) -> tuple[Collectivity, ...]:
        """The rows with exactly that name in some départements, else those whose normalised name is the same."""
        codes = tuple(departments)
        exact = tuple(row for code in codes for row in self.rows_by_name.get((code, name), ()))
        if exact:
            return exact
        wanted = normalise(name)
        return tuple(row for row in self.within(codes) if normalise(row.name) == wanted)

    def anywhere(self, name: str) -> tuple[Collectivity, ...]:
        """The same in all départements, without parsing every row of them."""
        exact = tuple(row for code in self.departments for row in self.rows_by_name.get((code, name), ()))
        alike = () if exact else self.keys_by_look.get(normalise(name), ())
        return exact or tuple(row for key in alike for row in self.rows_by_name[key])

    @cached_property
    def keys_by_look(self) -> Mapping[str, list[tuple[str, str]]]:
        """The (département code, exact name) pairs behind each normalised name."""
        found: dict[str, list[tuple[str, str]]] = {}
        for key in self.rows_by_name:
            found.setdefault(normalise(key[1]), []).append(key)
        return found

    def within(self, departments: Iterable[str]) -> tuple[Collectivity, ...]:
        """Every dated row of some départements; unknown codes hold none."""
        return tuple(row for code in departments for row in self.rows.get(code, ()))

    def heir(self, row: Collectivity) -> str:
        """The code of the collectivity that continues this one today, through every merger."""
        code, seen = row.code, {""}
        while code not in seen:
            seen.add(code)
            last = max(self.rows_by_code.get(code, (row,)), key=_start)
            code = last.successor or code
        return code

    def family(self, code: str) -> tuple[Collectivity, ...]:
        """The rows of a collectivity, then those of the ones that were merged into it."""
        rows, waiting, seen = [], [code], {""}
        while waiting:
            one = waiting.pop(0)
            seen.add(one)
            merged = self.rows_by_successor.get(one, ())
            rows += [*self.rows_by_code.get(one, ()), *merged]
            waiting += sorted({row.code for row in merged} - seen - {*waiting})
        return tuple(rows)

    def departments_of(self, region: str) -> tuple[str, ...]:
        """The codes of the départements of a region of today or of before 2016."""
        return tuple(d.code for d in self.departments.values() if region in (d.region, d.old_region))

    def region_names(self) -> set[str]:
        """The regions of today and of before 2016."""
        return {name for d in self.departments.values() for name in (d.region, d.old_region) if name}


def _start(row: Collectivity) -> date:
    return row.start or date.min


def on_day(rows: Iterable[Collectivity], day: date) -> list[Collectivity]:
    """The rows that were official on that day, one for each code."""
    return list({row.code: row for row in rows if row.is_valid(day)}.values())


def nearest(rows: Iterable[Collectivity], name: str) -> Collectivity | None:
    """The row whose name looks most like ``name``, for « Vouliez-vous dire … ? »; None when none is near."""
    by_name = {normalise(row.name): row for row in rows}
    close = get_close_matches(normalise(name), list(by_name), n=1, cutoff=0.75)
    return by_name[close[0]] if close else None
