"""How an embargo is said."""

from __future__ import annotations

from datetime import datetime

from generator.french.words import WIDE, day


def embargo_words(moment: datetime | None) -> str:
    """« Sous embargo jusqu’au 4 février 2020, 9 h », "" without one. The hour is that of the place that wrote it."""
    if moment is None:
        return ""
    minutes = f"{WIDE}{moment.minute:02}" if moment.minute else ""
    return f"Sous embargo jusqu’au {day(moment.date())}, {moment.hour}{WIDE}h{minutes}"
