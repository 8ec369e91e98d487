"""The place of the register that a line means, and how sure that is. What is not certain is never chosen here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from enum import StrEnum

from generator.french import words as french
from generator.importing.places.spelling import differences, nature_of, other_writings, stem
from generator.loading.matching.unknown_names import city_of
from generator.model.collectivity import Collectivity, CollectivityKind
from generator.model.register import Register, normalise, on_day, split_name

MOST_CHOICES = 6
_NEAR, _VERY_NEAR = 0.78, 0.88
"""The share of its letters that a name has in common with a near one: within a region, and in all of France."""
_LONGEST = 100


class Certainty(StrEnum):
    """How sure it is what a line means; the value is what a person reads."""

    CERTAIN = "certain"
    SURE = "sûr"
    TO_CHOOSE = "à choisir"
    UNKNOWN = "inconnu"


@dataclass(frozen=True, slots=True)
class PlaceRead:
    """What a line says of a place: its name, and whatever narrows it. ``where`` are codes of départements."""

    name: str
    code: str = ""
    where: tuple[str, ...] = ()
    is_precise: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """What a line means: ``found``, None when nothing is certain; else the ``choices``, the likeliest first."""

    certainty: Certainty
    found: Collectivity | None = None
    choices: tuple[Collectivity, ...] = ()
    remarks: tuple[str, ...] = ()

    def said(self, *remarks: str) -> Match:
        """The same with remarks before its own: what had to be done to read it makes it no longer certain."""
        more = tuple(one for one in remarks if one)
        less = Certainty.SURE if more and self.certainty is Certainty.CERTAIN else self.certainty
        return replace(self, certainty=less, remarks=(*more, *self.remarks))

    def doubted(self, remark: str) -> Match:
        """The same as a choice to be made, for a reason."""
        choices = (self.found,) if self.found else self.choices
        return Match(Certainty.TO_CHOOSE, None, choices, (*self.remarks, remark))


def find_place(read: PlaceRead, day: date, register: Register) -> Match:
    """By its code, if it has one that the register knows, else by its name, within its départements if any are told."""
    by_code = _by_code(read, day, register) if read.code else None
    if by_code is None and read.name:
        by_name = _by_name(read, day, register)
        return by_name.doubted(_unknown(read.code)) if read.code else by_name
    return by_code or Match(Certainty.UNKNOWN, remarks=(_unknown(read.code) if read.code else "aucun nom",))


def _unknown(code: str) -> str:
    return f"code « {code} » inconnu du registre"


def _by_code(read: PlaceRead, day: date, register: Register) -> Match | None:
    rows = register.rows_by_code.get(read.code, ())
    if not rows:
        return None
    current, old = _of_that_day(rows, day, register)
    if not read.name:
        return _settled(current, rows[-1], old)
    named = [row for row in rows if _is_called(row, read.name)]
    if named:
        best = next((row for row in named if row.name == read.name), named[0])
        found = _settled(current, best, old)
        return found.said(*_spelling(read.name, best)) if found.found else found
    other = _by_name(replace(read, code=""), day, register)
    choices = (*((current,) if current else rows[-1:]), *((other.found,) if other.found else other.choices))
    return Match(Certainty.TO_CHOOSE, None, _unique(choices), (f"le code {read.code} n’est pas celui de ce nom",))


def _is_called(row: Collectivity, name: str) -> bool:
    written = {normalise(other) for other, _ in other_writings(name)}
    return normalise(row.name) in written or (row.nature != "" and stem(row.name) == stem(name))


def _spelling(written: str, row: Collectivity) -> tuple[str, ...]:
    """What was restored of a name, in the writing that the register has."""
    for name, remark in other_writings(written):
        if normalise(name) == normalise(row.name):
            return tuple(one for one in (remark, _restored(differences(name, row.name))) if one)
    return (f"nom complet du registre : {row.name}",)


def _restored(kinds: tuple[str, ...]) -> str:
    return f"rétabli : {', '.join(kinds)}" if kinds else ""


def _of_that_day(rows: Sequence[Collectivity], day: date, register: Register) -> tuple[Collectivity | None, bool]:
    """The official row of that day of a place, and whether it became another one meanwhile (merged)."""
    if today := on_day(rows, day):
        return today[0], False
    last = max(rows, key=lambda row: row.start or date.min)
    follower = on_day(register.rows_by_code.get(last.successor, ()), day) if last.successor else []
    return (follower[0], True) if follower else (None, True)


def _settled(current: Collectivity | None, named: Collectivity, merged: bool) -> Match:
    """A place that was named by a row: certain when the row is of that day, said when only its name changed since."""
    if current is None:
        return Match(Certainty.TO_CHOOSE, None, (named,), ("n’existe pas ce jour-là",))
    if merged:
        when = f" depuis le {french.day(named.end)}" if named.end else ""
        return Match(Certainty.TO_CHOOSE, None, (current, named), (f"{named.name} est réunie à {current.name}{when}",))
    if current.name != named.name:
        return Match(Certainty.SURE, current, (), (f"s’appelle {current.name} ce jour-là",))
    return Match(Certainty.CERTAIN, current)


def _by_name(read: PlaceRead, day: date, register: Register) -> Match:
    for name, remark in other_writings(read.name):
        rows = register.named(name, read.where) if read.where else register.anywhere(name)
        if rows:
            return _among(_nearest_in_kind(rows, name), name, day, register, read).said(remark)
    if alike := _same_stem(read, day, register):
        return _by_stem(alike, read.name)
    if read.where and (elsewhere := on_day(_anywhere(read.name, register), day)):
        return Match(Certainty.TO_CHOOSE, None, _unique(elsewhere), ("ce nom n’est pas là, mais ailleurs",))
    if city := city_of(normalise(read.name)):
        whole = on_day(register.named(*_name_and_where(city)), day)
        return Match(Certainty.TO_CHOOSE, None, _unique(whole), ("un arrondissement n’est pas une collectivité",))
    near = tuple(_near(read, day, register))
    return Match(Certainty.UNKNOWN, None, near, ("aucune collectivité de ce nom",))


def _name_and_where(written: str) -> tuple[str, tuple[str, ...]]:
    name, department = split_name(written)
    return name, (department,)


def _anywhere(name: str, register: Register) -> tuple[Collectivity, ...]:
    return next((rows for other, _ in other_writings(name) if (rows := register.anywhere(other))), ())


def _nearest_in_kind(rows: tuple[Collectivity, ...], name: str) -> tuple[Collectivity, ...]:
    """Those written just so, if any are: « Saint-Denis » is not « Saint-Denis-… »."""
    return tuple(row for row in rows if row.name == name) or rows


def _among(rows: tuple[Collectivity, ...], name: str, day: date, register: Register, read: PlaceRead) -> Match:
    """What rows of one name mean: the only one of that day, or a choice."""
    by_code: dict[str, list[Collectivity]] = {}
    for row in rows:
        by_code.setdefault(row.code, []).append(row)
    today = [code for code, found in by_code.items() if on_day(found, day)]
    codes = today or [*by_code]
    if len(codes) > 1:
        choices = (_of_that_day(register.rows_by_code[code], day, register)[0] or by_code[code][-1] for code in codes)
        return Match(Certainty.TO_CHOOSE, None, _unique(choices), (f"{len(codes)} collectivités de ce nom",))
    named = (on_day(by_code[codes[0]], day) or by_code[codes[0]])[-1]
    current, merged = _of_that_day(register.rows_by_code[codes[0]], day, register)
    found = _settled(current, named, merged)
    if found.found is None:
        return found
    alone = "" if read.is_precise else "seule de ce nom en France" if not read.where else ""
    return found.said(alone, _restored(differences(name, named.name)))


def _same_stem(read: PlaceRead, day: date, register: Register) -> Sequence[Collectivity]:
    """Intercommunalities whose name is the same but for what it says of their nature."""
    nature, wanted = nature_of(read.name)[0], stem(read.name)
    if not read.where or not wanted or not (nature or "agglo" in read.name.lower() or "commun" in read.name.lower()):
        return []
    rows = (row for row in register.within(read.where) if row.kind is CollectivityKind.INTERCOMMUNALITY)
    return [row for row in on_day(rows, day) if stem(row.name) == wanted]


def _by_stem(rows: Sequence[Collectivity], name: str) -> Match:
    nature = nature_of(name)[0]
    remark = f"nom complet du registre : {rows[0].name}"
    if len(rows) == 1 and nature in ("", rows[0].nature):
        return Match(Certainty.SURE, rows[0], (), (remark,))
    return Match(Certainty.TO_CHOOSE, None, _unique(rows), ("le registre l’écrit autrement",))


def _near(read: PlaceRead, day: date, register: Register) -> Iterator[Collectivity]:
    """What looks most like a name, where it is said to be; in all of France only what hardly differs."""
    wanted = normalise(read.name[:_LONGEST])
    codes = read.where or tuple(register.departments)
    keys = ((department, name) for department, name in register.rows_by_name if department in codes)
    by_look: dict[str, list[tuple[str, str]]] = {}
    for key in keys:
        look = normalise(key[1])
        if read.where or look[:1] == wanted[:1]:
            by_look.setdefault(look, []).append(key)
    for look in get_close_matches(wanted, by_look, 3, _NEAR if read.where else _VERY_NEAR):
        for key in by_look[look]:
            yield from on_day(register.rows_by_name[key], day)


def _unique(rows: Iterable[Collectivity]) -> tuple[Collectivity, ...]:
    return tuple({row.code: row for row in rows}.values())[:MOST_CHOICES]
