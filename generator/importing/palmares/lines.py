"""The rows of a sheet as lines of a palmarès: what each says of its place and its level, and what stood above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.french.scale import Scale
from generator.importing.columns.contents import guess_roles, is_stated_once
from generator.importing.columns.headings import Columns, find_columns
from generator.importing.columns.tables import side_by_side
from generator.importing.palmares.vocabulary import HEADED, Role, headings_of, readers_of
from generator.importing.places.values import department_of, level_of, level_said, region_of, without_level
from generator.importing.sheets.cells import Row, Sheet, letter
from generator.model.register import Register

_TOTAL = re.compile(
    r"^(?:sous[ -]?total|total|totaux|ensemble|(?:nombre|nb) (?:de|d)|soit \d|moyenne|effectif)\b",
    re.IGNORECASE,
)
_TITLES = 5
"""Rows in which levels may head columns, where nothing else is a heading."""
_CARRIED = (Role.LEVEL, Role.REGION, Role.DEPARTMENT)


@dataclass(frozen=True, slots=True)
class Above:
    """What headings above a line, or the name of its sheet, say of it."""

    level: str = ""
    region: str = ""
    department: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a palmarès as it was read: texts, and the level and the region that headings gave it.

    ``levels`` are the cells that say a level: several, when columns disagree. ``remarks`` say what had to be done.
    """

    sheet: str
    row: int
    shown: str
    name: str
    levels: tuple[str, ...] = ()
    code: str = ""
    postcode: str = ""
    departments: tuple[str, ...] = ()
    region: str = ""
    printed: str = ""
    note: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """What was read of a sheet: its lines, its columns, and the rows that are none (titles, totals), as shown."""

    name: str
    columns: Columns
    lines: tuple[Line, ...] = ()
    aside: tuple[str, ...] = ()


@dataclass
class _Reader:
    """A sheet while it is read, from the top."""

    sheet: Sheet
    scale: Scale
    register: Register
    columns: Columns
    by_level: dict[int, str]
    carries: frozenset[str]
    above: Above = field(default_factory=Above)
    last: dict[str, str] = field(default_factory=dict)
    aside: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[Line]:
        """The lines, in order; what is none is put aside."""
        for row in self.sheet.rows[self.columns.first :]:
            if self._is_total(row) or self._is_repeated(row):
                self.aside.append(f"ligne {row.number} : {row.shown()}")
            elif not self._is_heading(row):
                yield from self._of_row(row)

    def _is_total(self, row: Row) -> bool:
        return any(_TOTAL.match(row.cell(column)) for column in (row.filled[0], *self.columns.of(Role.NAME)))

    def _is_repeated(self, row: Row) -> bool:
        return self.columns.headings is not None and row.cells == self.columns.headings.cells

    def _is_heading(self, row: Row) -> bool:
        """Whether a row says only what holds for those below it; it is then remembered."""
        if len(row.filled) != 1 or row.spread:
            return False
        text = row.cell(row.filled[0])
        said = heading(text, self.scale, self.register, self._is_wide())
        if said is None:
            return False
        self.above = replace(self.above, **said) if "region" not in said else replace(self.above, department="", **said)
        self.last.clear()
        return True

    def _is_wide(self) -> bool:
        """Whether lines fill several columns, so that a name alone is no line."""
        return len(self.columns.roles) > 1

    def _of_row(self, row: Row) -> Iterator[Line]:
        self._remember(row)
        if not self.by_level:
            return (yield self._line(row, self.columns.text(row, Role.NAME), self._levels(row)))
        marks = [column for column in self.by_level if row.cell(column)]
        if name := self.columns.text(row, Role.NAME):
            return (yield self._line(row, name, tuple(self.by_level[column] for column in marks)))
        for column in marks:
            yield self._line(row, row.cell(column), (self.by_level[column],), (column,))
        return None

    def _levels(self, row: Row) -> tuple[str, ...]:
        columns = self.columns.of(Role.LEVEL)
        written = tuple(dict.fromkeys(row.cell(column) for column in columns if row.cell(column)))
        return written or tuple(filter(None, (self._carried(row, Role.LEVEL) or self.above.level,)))

    def _carried(self, row: Row, role: Role) -> str:
        """What a cell says, else what the last one above it in its column said, where values are stated once."""
        text = self.columns.text(row, role)
        return self.last.get(role, "") if not text and role in self.carries else text

    def _remember(self, row: Row) -> None:
        """What a row states for those below it; what stands to the right of a new value is stated anew."""
        for role in sorted(self.carries, key=self.columns.of):
            if text := self.columns.text(row, Role(role)):
                after = [one for one in self.carries if self.columns.of(one) > self.columns.of(role)]
                self.last = {one: said for one, said in self.last.items() if one not in after} | {role: text}

    def _line(self, row: Row, name: str, levels: tuple[str, ...], columns: Sequence[int] = ()) -> Line:
        region = self._carried(row, Role.REGION) or self.above.region
        own = [row.cell(column) for column in self.columns.of(Role.DEPARTMENT) if row.cell(column)]
        said = own or [one for one in (self._carried(row, Role.DEPARTMENT) or self.above.department,) if one]
        blank = [role for role in self.carries if not self.columns.text(row, role) and self.last.get(role)]
        remarks = [f"{' et '.join(sorted(blank))} : repris de plus haut"] if blank else []
        names = {row.cell(column) for column in self.columns.of(Role.NAME)} - {"", name}
        remarks += [f"autre nom de la ligne, non lu : {other}" for other in sorted(names)]
        code, postcode = (self.columns.text(row, role) for role in (Role.CODE, Role.POSTCODE))
        printed, note = (self.columns.text(row, role) for role in (Role.PRINTED, Role.NOTE))
        shown = row.shown((*columns, *self.columns.roles) if columns else ())
        place = (self.sheet.name, row.number, shown, name, levels)
        return Line(*place, code, postcode, tuple(said), region, printed, note, tuple(remarks))


def heading(text: str, scale: Scale, register: Register, is_wide: bool) -> dict[str, str] | None:
    """What a heading says: a level, a region, a département, or a level and one of them; None for any other text.

    Where lines fill one column only (not ``is_wide``), a département alone is no heading: « Paris » is a town as well.
    """
    level = level_said(text, scale)
    rest = without_level(text, scale) if level else text
    said = {"level": str(level)} if level else {}
    if region := region_of(rest, register.region_names()):
        return said | {"region": region}
    is_told = rest.lower().startswith(("dép", "dep", "dpt")) or is_wide or rest[-1:] == ")"
    if is_told and (department := department_of(rest, register.departments)) and not rest.isdigit():
        return said | {"department": department}
    return said or None


def read_lines(sheet: Sheet, year: int, scale: Scale, register: Register) -> Iterator[ReadSheet]:
    """The lines of each table of a sheet, its columns found by their headings, else by what is in them."""
    columns = find_columns(sheet, headings_of(scale), year)
    tables = side_by_side(sheet, columns)
    for table in tables:
        found = columns if len(tables) == 1 else find_columns(table, headings_of(scale), year)
        yield _read_table(table, found, scale, register)


def _read_table(sheet: Sheet, columns: Columns, scale: Scale, register: Register) -> ReadSheet:
    first, by_level = _columns_of_levels(columns, sheet, scale)
    columns = replace(columns, first=first)
    rows = sheet.rows[first:]
    if not by_level:
        columns = _guessed(columns, rows, scale, register)
    if not by_level and not columns.of(Role.NAME) and not columns.of(Role.CODE):
        return ReadSheet(sheet.name, Columns(), (), tuple(row.shown() for row in sheet.rows))
    carries = _find_carried(rows, columns, scale, register)
    reader = _Reader(sheet, scale, register, columns, by_level, carries, _from_titles(sheet, columns, scale))
    lines = tuple(reader.lines())
    titles = tuple(row.shown() for row in sheet.rows[: max(0, columns.first - 1)])
    return ReadSheet(sheet.name, columns, lines, (*titles, *reader.aside))


def _guessed(columns: Columns, rows: Sequence[Row], scale: Scale, register: Register) -> Columns:
    """With the columns that no heading told; those that hold something else are set aside, and said."""
    wide = [row for row in rows if len(row.filled) > 1] or rows
    headed = columns.headings.filled if columns.headings else ()
    roles = guess_roles(wide, readers_of(scale, register), columns.roles, headed, [Role.LEVEL])
    roles = guess_roles(wide, readers_of(scale, register, HEADED), roles)
    held = {column: letter(column) for row in wide for column in row.filled}
    others = {column: name for column, name in sorted({**held, **columns.others}.items()) if column not in roles}
    return replace(columns, roles=roles, others=others)


def _columns_of_levels(columns: Columns, sheet: Sheet, scale: Scale) -> tuple[int, dict[int, str]]:
    """The columns whose headings are levels (« 5 @ », « 4 @ » …), two at least, and the rank of the row below these.

    A row that says something else as well is a line, unless it is that of the headings.
    """
    for rank, row in enumerate(sheet.rows[: columns.first or _TITLES]):
        found = {column: str(level) for column in row.filled if (level := level_said(row.cell(column), scale))}
        if len({*found.values()}) > 1 and (row is columns.headings or len(found) == len(row.filled)):
            return rank + 1, found
    return columns.first, {}


def _find_carried(rows: Sequence[Row], columns: Columns, scale: Scale, register: Register) -> frozenset[str]:
    """The columns that say a value once for the lines that follow, so that a blank in them is no oversight.

    Most lines have none: regions and départements come once each, levels go down within each of them.
    """
    lines = [row for row in rows if columns.text(row, Role.NAME)]
    lines = [row for row in lines if len(row.filled) > 1 or heading(row.shown(), scale, register, False) is None]
    stated = {role: _stated(lines, columns, role) for role in _CARRIED}
    rare = {role for role in _CARRIED if stated[role] and 2 * len(stated[role]) <= len(lines)}
    outer = {role for role in rare - {Role.LEVEL} if len({*stated[role]}) == len(stated[role])}
    blocks = max((len(stated[role]) for role in outer), default=1) + len(rows) - len(lines)
    levels = [level_of(text, scale) or 0 for text in stated[Role.LEVEL]]
    ups = sum(one < other for one, other in pairwise(levels))
    is_grouped = bool(outer) or len(rows) > len(lines)
    goes_down = is_grouped and levels and ups < blocks and 3 * len(levels) <= 2 * len(lines)
    return frozenset(outer | (rare & {Role.LEVEL}) | ({Role.LEVEL} if goes_down else set()))


def _stated(lines: Sequence[Row], columns: Columns, role: Role) -> list[str]:
    """The values of a column that may be stated once; none of a column where lines repeat them."""
    own = columns.of(role)
    texts = [row.cell(own[0]) for row in lines] if own else []
    return [text for text in texts if text] if is_stated_once(texts) else []


def _from_titles(sheet: Sheet, columns: Columns, scale: Scale) -> Above:
    """The level that the name of a sheet says, else a title above its table: « Villes à 5 arobases »."""
    titles = (sheet.name, *(row.shown() for row in sheet.rows[: max(0, columns.first - 1)]))
    levels = [level for title in titles if (level := level_said(title, scale))]
    return Above(level=str(levels[0])) if len({*levels}) == 1 else Above()
