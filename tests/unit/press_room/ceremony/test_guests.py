"""Who wears a badge: each once, in the order in which badges lie on a table."""

from __future__ import annotations

from generator.model.people import JuryMember, Partner, PartnerKind
from generator.model.press.event import Person
from generator.model.yearbook import EditionRecord
from generator.press_room.ceremony.guests import JURY, SPEAKER, delegates_of, guests_of, where
from generator.press_room.kit.laureate import Laureate
from tests.builders import HOUSE, MORBIHAN, make_award, make_edition, make_record

VIDAL = JuryMember(first_name="Mathieu", last_name="Vidal", duty="président du jury", source="annuaire")
FAURE = JuryMember(first_name="Anne", last_name="Faure", role="Cheffe de projet", source="annuaire")


def record() -> EditionRecord:
    speakers = (
        Person(id="marin", name="Claude Le Marin", role="Maire", source="annuaire"),
        Person(id="faure", name="Anne Faure", role="Oratrice", source="annuaire"),
    )
    mutual = Partner(name="Mutuelle nationale", acronym="MNT", kind=PartnerKind.PARTNER, source="annuaire")
    unnamed = Partner(acronym="AMF", kind=PartnerKind.ELECTED, source="annuaire")
    return make_record(jury=(VIDAL, FAURE), speakers=speakers, partners=(mutual, unnamed))


def test_each_group_goes_by_name_and_who_is_of_two_has_one_badge() -> None:
    faure, vidal, marin, amf, mutual = guests_of(record())
    assert (faure.name, faure.kinds, faure.role) == ("Anne Faure", (JURY, SPEAKER), "Cheffe de projet")
    assert (vidal.first, vidal.last, vidal.kinds) == ("Mathieu", "Vidal", ("Président du jury",))
    assert (marin.first, marin.last, marin.kinds) == ("Claude", "Le Marin", (SPEAKER,))
    assert (amf.name, amf.first, amf.role, amf.kinds) == ("AMF", "", "", ("Association d’élus",))
    assert (mutual.name, mutual.role) == ("Mutuelle nationale", "MNT")


def test_collectivities_lie_in_the_order_of_an_index() -> None:
    names = ("Vannes", "Le Havre", "Évron", "Elne")
    laureates = [Laureate(make_award(name=name), make_edition(), HOUSE) for name in names]
    assert [one.last for one in delegates_of(laureates)] == ["Elne", "Évron", "Le Havre", "Vannes"]
    assert not any(one.first for one in delegates_of(laureates))


def test_a_place_is_not_said_twice() -> None:
    assert where(make_award()) == "Rhône, Auvergne-Rhône-Alpes"
    assert where(make_award(name="Rhône")) == "Auvergne-Rhône-Alpes"
    assert where(make_award(name="Vannes", department=MORBIHAN)) == "Morbihan, Bretagne"
