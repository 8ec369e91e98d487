"""What is said of a collectivity's way through the editions, in French sentences made from its levels."""

from __future__ import annotations

from collections.abc import Iterator

from generator.charts.drawing.wording import listed
from generator.french.scale import Scale
from generator.indicators.memory import Memory, YearPoint


def say_changes(memory: Memory, scale: Scale) -> str:
    """What changed since last time, then the whole way when it says more."""
    return " ".join(_sentences([point for point in memory.history if point.told_in == point.year], scale))


def _sentences(editions: list[YearPoint], scale: Scale) -> Iterator[str]:
    """``editions`` are the years of the yearbooks held here, oldest first, labelled or not."""
    newest, earlier = editions[-1], editions[:-1]
    labelled = [point for point in earlier if point.level]
    if not newest.level:
        yield _absent(editions, labelled, scale)
    elif not labelled:
        yield _new(newest, earlier)
    else:
        yield _compared(newest, earlier, labelled[-1], scale)
    if newest.level and len(labelled) > 1 and labelled[0].level != newest.level != labelled[-1].level:
        yield f"En {labelled[0].year}, elle {scale.had_of_them(labelled[0].level)}."


def _absent(editions: list[YearPoint], labelled: list[YearPoint], scale: Scale) -> str:
    last = labelled[-1]
    since = listed(str(point.year) for point in editions if point.year > last.year)
    plural = sum(point.year > last.year for point in editions) > 1
    palmares = f"des palmarès {since}" if plural else f"du palmarès {since}"
    return f"Absente {palmares}. Dernier niveau connu : {scale.count(last.level)}, en {last.year}."


def _new(newest: YearPoint, earlier: list[YearPoint]) -> str:
    if not earlier:
        return ""
    years = listed(str(point.year) for point in earlier)
    palmares = f"aux palmarès {years}" if len(earlier) > 1 else f"au palmarès {years}"
    return f"Arrivée en {newest.year} dans cet annuaire : elle n’était pas {palmares}."


def _compared(newest: YearPoint, earlier: list[YearPoint], last: YearPoint, scale: Scale) -> str:
    if not earlier[-1].level:
        back = f"De retour en {newest.year} : absente du palmarès {earlier[-1].year}"
        return f"{back}, elle {scale.had(last.level)} en {last.year}."
    gap = newest.level - last.level
    if gap == 0:
        return f"Même niveau qu’en {last.year}."
    side = "de plus" if gap > 0 else "de moins"
    words = f"{scale.steps(abs(gap)).capitalize()} {side}"
    return f"{words} qu’en {last.year} : de {last.level} à {newest.level}."
