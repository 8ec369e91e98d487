"""Values as French people write them, and as the files want them: « 4 février 2020 », « 25 000 », « “texte” »."""

from __future__ import annotations

import re
from datetime import date

from generator.findings.issues import Mend, SourceLocation
from generator.french.near import folded
from generator.french.words import MONTHS

_BLANK = "[ \u00a0\u202f\u2007\u2009]"
_GROUPS = re.compile(rf"(?P<whole>\d{{1,3}}(?:{_BLANK}+\d{{3}})+)(?P<rest>,\d{{1,9}})?")
_IN_WORDS = re.compile(
    rf"(?:[^\W\d]+{_BLANK}+)?(?P<d>\d{{1,2}})(?:er)?{_BLANK}+(?P<m>[^\W\d]+\.?){_BLANK}+(?P<y>\d{{4}})"
)
_IN_FIGURES = re.compile(r"(?P<d>\d{1,2})([/.-])(?P<m>\d{1,2})\2(?P<y>\d{4})")
_YEAR_FIRST = re.compile(r"(?P<y>\d{4})[/.-](?P<m>\d{1,2})[/.-](?P<d>\d{1,2})")
_SMART = re.compile(rf"[“”«„\u2018’]{_BLANK}*(?P<text>[^“”«»„\"]*?){_BLANK}*[”“»’]")
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2099, 12, 31)


def meant_number(written: str) -> str:
    """« 25 000 » as « 25000 »; "" for what is no number with its thousands apart."""
    found = _GROUPS.fullmatch(written.strip())
    return re.sub(_BLANK, "", found["whole"]) + (found["rest"] or "") if found else ""


def meant_day(written: str) -> str:
    """« 4 février 2020 », « 04/02/2020 » as « 2020-02-04 »; "" for what is no day of these two centuries."""
    text = written.strip()
    found = _IN_WORDS.fullmatch(text) or _IN_FIGURES.fullmatch(text) or _YEAR_FIRST.fullmatch(text)
    if found is None:
        return ""
    month = int(found["m"]) if found["m"].isdigit() else _month(found["m"])
    try:
        day = date(int(found["y"]), month, int(found["d"]))
    except ValueError:
        return ""
    return day.isoformat() if FIRST_DAY <= day <= LAST_DAY else ""


def _month(name: str) -> int:
    """1 to 12; 0 for no month. « févr. » is one: four letters tell « juin » from « juillet »."""
    written = folded(name)
    known = [rank for rank, month in enumerate(MONTHS, 1) if folded(month) == written]
    if not known and len(written) >= 3:
        known = [rank for rank, month in enumerate(MONTHS, 1) if folded(month).startswith(written)]
    return known[0] if len(known) == 1 else 0


def without_smart_quotes(written: str) -> str:
    """« “texte” » as « texte »; "" when a word processor's quotes do not stand around it."""
    found = _SMART.fullmatch(written.strip())
    return found["text"] if found else ""


def instead(place: SourceLocation, replacement: str) -> Mend | None:
    """What is to stand at a place; None when there is nothing to write, or what stands there has several lines."""
    return Mend(place, replacement) if replacement and place.text and not place.below else None
