"""What changed in a palmarès: who rises, who comes, who leaves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.french.scale import Scale
from generator.french.words import sort_key

_DEPARTMENT = re.compile(r" \([0-9AB]{2,3}\)$")


def tell_palmares(before: Any, now: Any, scale: Scale) -> Iterator[str]:
    """One sentence a collectivity whose level or region changed, in alphabetical order."""
    first, second = dict(_lines(before)), dict(_lines(now))
    for name in sorted(first.keys() | second.keys(), key=sort_key):
        was, is_now = first.get(name), second.get(name)
        short = _DEPARTMENT.sub("", name)
        if was is None and is_now is not None:
            yield f"{short} entre au palmarès {scale.with_count(is_now[1])}."
        elif is_now is None and was is not None:
            yield f"{short}, qui {scale.had(was[1])}, sort du palmarès."
        elif was and is_now and was[1] != is_now[1]:
            yield f"{short} passe {scale.moved(was[1], is_now[1])}."
        elif was != is_now and is_now:
            yield f"{short} passe en région {is_now[0]}."


def _lines(regions: Any) -> Iterator[tuple[str, tuple[str, int]]]:
    for region, levels in regions.items() if isinstance(regions, Mapping) else ():
        for level, lines in levels.items() if isinstance(levels, Mapping) else ():
            for line in lines if isinstance(lines, list) and str(level).isdecimal() else ():
                name = line.get("nom") if isinstance(line, Mapping) else line
                yield str(name), (str(region), int(level))
