"""The running order: the moments day by day, what is known of each coming, what is to be filled in."""

from __future__ import annotations

from datetime import date

from generator.model.edition import Meeting
from generator.model.press.event import Attendance, Person, Slot
from generator.model.yearbook import EditionRecord
from generator.press_room.ceremony.running import lacks_of, notes_of, parts_of, places_of
from tests.builders import make_award, make_edition, make_record

MARIN = Person(
    id="marin", name="Claude Marin", role="Maire", attendance=Attendance.SUBJECT, note="À confirmer.", source="annuaire"
)
FAURE = Person(id="faure", name="Anne Faure", role="Jury", attendance=Attendance.CONFIRMED, source="annuaire")
SILENT = Person(id="autre", name="Une Autre", role="Jury", note="Ne parle pas.", source="annuaire")
TALK = Slot(id="debat", day=date(2020, 2, 5), hour="9 h", title="Débat", speakers=("marin", "faure"), source="annuaire")
GIVING = Slot(id="remise", day=date(2020, 2, 4), title="Remise", is_live=True, source="annuaire")
FAIR = Slot(id="foire", day=date(2020, 2, 4), until=date(2020, 2, 5), title="Foire", note="Dite.", source="annuaire")


def record() -> EditionRecord:
    return make_record(make_award(), programme=(TALK, FAIR, GIVING), speakers=(MARIN, FAURE, SILENT))


def test_days_follow_each_other_and_what_lasts_comes_last() -> None:
    parts = parts_of(record())
    assert [(part.title, part.lasts, [one.title for one in part.moments]) for part in parts] == [
        ("mardi 4\u00a0février 2020", False, ["Remise"]),
        ("mercredi 5\u00a0février 2020", False, ["Débat"]),
        ("4 et\u00a05\u00a0février 2020", True, ["Foire"]),
    ]
    assert (parts[0].moments[0].hour, parts[0].moments[0].marks) == ("", ("en direct",))


def test_a_coming_is_no_surer_than_its_source() -> None:
    speakers = parts_of(record())[1].moments[0].speakers
    assert [(one.name, one.status, one.is_sure) for one in speakers] == [
        ("Claude Marin", "sous réserve d’agenda", False),
        ("Anne Faure", "confirmé", True),
    ]


def test_what_is_missing_is_listed() -> None:
    assert [*lacks_of(record())] == ["l’heure : Remise", "les présences : Claude Marin"]
    nothing = make_record(make_award(), programme=())
    assert [*lacks_of(nothing)] == [
        "les moments, leurs heures, qui parle (editions/2020/programme.yaml et intervenants.yaml)"
    ]
    nowhere = EditionRecord(make_edition(ceremonies=()))
    assert next(lacks_of(nowhere)) == "le jour et le lieu"


def test_notes_are_those_of_who_speaks_and_of_moments() -> None:
    notes = [(one.about, one.text) for one in notes_of(record())]
    assert notes == [("Foire", "Dite."), ("Claude Marin", "À confirmer.")]


def test_each_ceremony_says_when_and_where() -> None:
    first = Meeting(day=date(2020, 2, 4), place="Martigues", host="Ville de Martigues", source="annuaire")
    later = first.model_copy(update={"day": None, "place": "Lyon", "host": None})
    assert places_of(EditionRecord(make_edition(ceremonies=(first, later)))) == (
        "mardi 4\u00a0février 2020, Martigues, accueil : Ville de Martigues",
        "jour à préciser, Lyon",
    )
