"""Forms are opened, written and begun; what the rules refuse is told at its field."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.rewriting.changes import Insert, Put, Remove
from generator.run.order import Order
from generator.workshop.desk import Desk
from generator.workshop.editing.drawer import Drawer, NoSuchFile
from generator.workshop.forms.cabinet import NOT_YET, Cabinet
from generator.workshop.forms.orders import SavingOrder

JURY, PALMARES, PROGRAMME = (f"editions/2020/{name}.yaml" for name in ("jury", "palmares", "programme"))


@pytest.fixture
def cabinet(mini: Path) -> Cabinet:
    desk = Desk(Order(mini))
    desk.look()
    return Cabinet(mini, desk, Drawer(mini, desk.weigh))


def mark(cabinet: Cabinet, path: str) -> str:
    return cabinet.form(path, "", "").mark


def text(cabinet: Cabinet, path: str) -> str:
    return (cabinet.root / path).read_text(encoding="utf-8")


def test_a_change_touches_its_line_alone(cabinet: Cabinet) -> None:
    before = text(cabinet, JURY)
    answer = cabinet.save(JURY, SavingOrder(mark(cabinet, JURY), (Put((0, "nom"), "Zorglub"),)))
    assert answer == {"etat": "ecrit", "dit": "C’est écrit."}
    changed = [
        (old, new) for old, new in zip(before.splitlines(), text(cabinet, JURY).splitlines(), strict=True) if old != new
    ]
    assert len(changed) == 1
    assert changed[0][1].strip().removeprefix("- ") == "nom: Zorglub"
    form = cabinet.form(JURY, "", "")
    assert form.can_undo
    assert cabinet.drawer.undo(JURY, form.mark).sheet.text == before


def test_what_the_rules_refuse_is_told_at_its_field(cabinet: Cabinet) -> None:
    before = text(cabinet, JURY)
    changes = (Put((0, "source"), "inconnue"), Put((1, "nom"), ""))
    answer = cabinet.save(JURY, SavingOrder(mark(cabinet, JURY), changes))
    assert answer["etat"] == "refuse"
    assert [1, "nom"] in [one["place"] for one in answer["constats"]]  # type: ignore[index,attr-defined]
    assert all(one["phrase"] for one in answer["constats"])  # type: ignore[attr-defined]
    assert text(cabinet, JURY) == before


def test_what_was_written_meanwhile_is_told_field_by_field(cabinet: Cabinet) -> None:
    opened = mark(cabinet, JURY)
    theirs = text(cabinet, JURY).replace("source: ", "note: vu\n  source: ", 1)
    (cabinet.root / JURY).write_text(theirs, encoding="utf-8")
    other = cabinet.save(JURY, SavingOrder(opened, (Put((0, "nom"), "Zorglub"),)))
    assert (other["etat"], other["memes"]) == ("change", False)
    opened = mark(cabinet, JURY)
    (cabinet.root / JURY).write_text(theirs.replace("note: vu", "note: revu"), encoding="utf-8")
    same = cabinet.save(JURY, SavingOrder(opened, (Put((0, "nom"), "Zorglub"),)))
    assert (same["memes"], same["ailleurs"]) == (True, [{"place": [0, "note"], "avant": "vu", "valeur": "revu"}])
    assert "Zorglub" not in text(cabinet, JURY)
    again = cabinet.save(JURY, SavingOrder(str(same["marque"]), (Put((0, "nom"), "Zorglub"),)))
    assert again["etat"] == "ecrit"
    assert "revu" in text(cabinet, JURY)


def test_a_place_that_leads_nowhere_writes_nothing(cabinet: Cabinet) -> None:
    before = text(cabinet, JURY)
    answer = cabinet.save(JURY, SavingOrder(mark(cabinet, JURY), (Remove((99, "nom")),)))
    assert answer["etat"] == "perdu"
    assert text(cabinet, JURY) == before


def test_a_file_is_begun_by_its_form(cabinet: Cabinet) -> None:
    assert mark(cabinet, PROGRAMME) == NOT_YET
    slot = {"id": "ouverture", "jour": "2020-02-04", "titre": "Ouverture", "source": "annuaire"}
    answer = cabinet.save(PROGRAMME, SavingOrder(NOT_YET, (Put((), [slot]),)))
    assert answer["etat"] == "ecrit"
    assert text(cabinet, PROGRAMME).startswith("# yaml-language-server: $schema=../../docs/schemas/programme.json\n")
    assert cabinet.desk.look().is_sound
    assert mark(cabinet, PROGRAMME) != NOT_YET


def test_a_file_that_would_be_faulty_is_not_begun(cabinet: Cabinet) -> None:
    slot = {"id": "ouverture", "jour": "le 4", "titre": "Ouverture", "source": "annuaire"}
    answer = cabinet.save(PROGRAMME, SavingOrder(NOT_YET, (Put((), [slot]),)))
    assert answer["etat"] == "refuse"
    assert [one["place"] for one in answer["constats"]] == [[0, "jour"]]  # type: ignore[attr-defined]
    lost = cabinet.save(PROGRAMME, SavingOrder(NOT_YET, (Put((), [slot | {"jour": "2020-02-04", "source": "rien"}]),)))
    assert [one["place"] for one in lost["constats"]] == [[0, "source"]]  # type: ignore[attr-defined]
    assert not (cabinet.root / PROGRAMME).exists()


def test_who_begins_a_file_that_somebody_began_overwrites_nothing(cabinet: Cabinet) -> None:
    assert mark(cabinet, PROGRAMME) == NOT_YET
    (cabinet.root / PROGRAMME).write_text("[]\n", encoding="utf-8")
    answer = cabinet.save(PROGRAMME, SavingOrder(NOT_YET, (Insert((), 0, {"id": "a"}),)))
    assert answer["etat"] == "change"
    assert text(cabinet, PROGRAMME) == "[]\n"


def test_a_file_that_cannot_be_read_says_so(cabinet: Cabinet) -> None:
    (cabinet.root / JURY).write_text("- nom: [\n", encoding="utf-8")
    assert "ne se lit pas" in cabinet.form(JURY, "", "").trouble


@pytest.mark.parametrize("path", ["editions/2031/jury.yaml", "editions/2020/secret.yaml", "content/2020/label.md"])
def test_no_other_file_is_opened_or_written(cabinet: Cabinet, path: str) -> None:
    with pytest.raises(NoSuchFile):
        cabinet.form(path, "", "")
    with pytest.raises(NoSuchFile):
        cabinet.save(path, SavingOrder(NOT_YET, (Put((), "a"),)))


def test_a_link_that_leads_elsewhere_is_not_followed(cabinet: Cabinet, tmp_path: Path) -> None:
    outside = shutil.copytree(cabinet.root / "editions/2020", tmp_path / "ailleurs")
    shutil.rmtree(cabinet.root / "editions/2020")
    (cabinet.root / "editions/2020").symlink_to(outside)
    with pytest.raises(NoSuchFile):
        cabinet.save(PROGRAMME, SavingOrder(NOT_YET, (Put((), []),)))
    assert not (outside / "programme.yaml").exists()
