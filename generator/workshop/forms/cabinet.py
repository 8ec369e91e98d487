"""The files of facts as forms: opened, written, begun."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.french.scale import Scale
from generator.loading.folders import list_editions
from generator.loading.loader import register_of
from generator.loading.text_files import is_outside
from generator.model.register import Register
from generator.model.yearbook import EditionRecord
from generator.publication.files import OutputFile, write_files
from generator.rewriting.changes import RewritingError, Value
from generator.rewriting.rewriting import read_value, rewrite
from generator.workshop.desk import Desk
from generator.workshop.editing.drawer import Drawer, NoSuchFile, State
from generator.workshop.forms.answers import Answer, meanwhile, said_at_fields, skeleton
from generator.workshop.forms.contexts import FormContext, marks_of
from generator.workshop.forms.filling import fill
from generator.workshop.forms.names import FILE_NAMES, SITE_FILES, file_name
from generator.workshop.forms.offers import offers
from generator.workshop.forms.orders import SavingOrder
from generator.workshop.forms.shapes import parts_of, schema_of
from generator.workshop.forms.shelf import path_of

MOST_REMEMBERED = 200
"""So many files as they were when a form was opened: what was written meanwhile is told field by field."""
NOT_YET = ""
"""The mark of a file that is not there yet."""
_HEADER = "# yaml-language-server: $schema={up}docs/schemas/{name}.json\n# {title}.\n\n"
_UNREADABLE = "Ce fichier ne se lit pas encore : corrigez-le d’abord, les constats disent où et comment."
_WRITTEN = "C’est écrit."
_NOTHING = "Rien n’a changé."
_CHANGED = "Le fichier a changé entre-temps : rien n’est écrit, et rien n’est perdu."
_LOST = "Une place de la fiche ne se retrouve pas dans le fichier : rechargez la page."


@dataclass
class Cabinet:
    """The forms of a project."""

    root: Path
    desk: Desk
    drawer: Drawer
    _texts: OrderedDict[str, str] = field(default_factory=OrderedDict)

    @property
    def register(self) -> Register:
        """The collectivities that names are found among."""
        return register_of(self.root)

    def years(self) -> list[int]:
        """The editions that have a folder."""
        return [int(folder.name) for folder in list_editions(self.root) if folder.name.isdecimal()]

    def present(self) -> frozenset[str]:
        """The paths of the files of facts that are there."""
        asked = [path_of(year, name) for year in self.years() for name in FILE_NAMES if name not in SITE_FILES]
        asked += [path_of(None, name) for name in SITE_FILES]
        return frozenset(path for path in asked if (self.root / path).is_file())

    def form(self, path: str, root: str, page: str) -> FormContext:
        """The form of a file, with what it says. Raises NoSuchFile."""
        year, name = self._parts(path)
        mark, text = self._open(path)
        choices = offers(self.record(year), name, self.register)
        value, trouble = _read(text)
        form = fill(schema_of(name), value, choices, file_name(name))
        suggestions = (("region", choices["region"]),)
        can_undo = mark != NOT_YET and self.drawer.can_undo(path)
        marks = marks_of(self._scale(year))
        return FormContext(root, path, mark, year, form, marks, suggestions, page, can_undo, trouble)

    def save(self, path: str, order: SavingOrder) -> Answer:
        """Make the changes of a form. Raises NoSuchFile, OutputError."""
        self._parts(path)
        mark, text = self._open(path)
        if mark != order.mark:
            return self._changed(path, order, mark, text)
        try:
            written = rewrite(text, order.changes)
        except RewritingError:
            return {"etat": "perdu", "dit": _LOST}
        return self._begin(path, written) if mark == NOT_YET else self._write(path, mark, text, written)

    def record(self, year: int | None) -> EditionRecord | None:
        """The edition of the last sound proof."""
        facts = self.desk.facts
        records = facts.publication.yearbook.editions if facts else ()
        return next((one for one in records if one.year == year), None)

    def day(self, year: int | None) -> date:
        """When the names of an edition are official."""
        record = self.record(year)
        return record.edition.reference_day if record else date(year or self.years()[-1], 1, 1)

    def _parts(self, path: str) -> tuple[int | None, str]:
        parts = parts_of(path)
        if parts is None or (parts[0] and parts[0] not in self.years()):
            raise NoSuchFile(path)
        return parts

    def _open(self, path: str) -> tuple[str, str]:
        """The mark and the text of a file, both empty when it is not there yet."""
        if is_outside(self.root / path, path):
            raise NoSuchFile(path)
        if not (self.root / path).exists():
            return NOT_YET, ""
        sheet = self.drawer.take_out(path)
        self._remember(sheet.mark, sheet.text)
        return sheet.mark, sheet.text

    def _remember(self, mark: str, text: str) -> None:
        self._texts[mark] = text
        self._texts.move_to_end(mark)
        while len(self._texts) > MOST_REMEMBERED:
            self._texts.popitem(last=False)

    def _scale(self, year: int | None) -> Scale:
        record = self.record(year)
        return record.scale if record else Scale()

    def _write(self, path: str, mark: str, before: str, text: str) -> Answer:
        saved = self.drawer.save(path, mark, text)
        if saved.state is State.CHANGED:
            return {"etat": "change", "dit": _CHANGED, "marque": saved.sheet.mark, "memes": False, "ailleurs": []}
        if saved.state is State.REFUSED:
            return {"etat": "refuse", "constats": said_at_fields(saved.issues, path, text)}
        return {"etat": "ecrit", "dit": _WRITTEN if text != before else _NOTHING}

    def _begin(self, path: str, text: str) -> Answer:
        """A file that was not there."""
        year, name = self._parts(path)
        header = _HEADER.format(up="../../" if year else "../", name=name, title=file_name(name))
        whole = header + text
        errors = self.desk.weigh(path, whole.encode())
        if errors:
            return {"etat": "refuse", "constats": said_at_fields(errors, path, whole)}
        write_files([OutputFile(path, whole.encode())], self.root)
        return {"etat": "ecrit", "dit": _WRITTEN}

    def _changed(self, path: str, order: SavingOrder, mark: str, text: str) -> Answer:
        """What the file says now, field by field when it still has the same fields."""
        before, now = (_read(one)[0] for one in (self._texts.get(order.mark, ""), text))
        same = before is not None and skeleton(before) == skeleton(now)
        others = meanwhile(before, now) if same else []
        return {"etat": "change", "dit": _CHANGED, "marque": mark, "memes": same, "ailleurs": others}


def _read(text: str) -> tuple[Value, str]:
    """What a text says, and why it cannot be read."""
    try:
        return read_value(text), ""  # type: ignore[return-value]
    except RewritingError:
        return None, _UNREADABLE
