"""A new edition is sound at once, reminds of what is to do, and nothing of it is published before its time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.design.contrast import contrast_with_white
from generator.findings.errors import AlreadyThere, UnknownEdition
from generator.findings.issues import Severity
from generator.findings.messages import severity_of
from generator.loading.loader import load_yearbook
from generator.model.yearbook import Yearbook
from generator.run.checking import check
from generator.run.embargo import release
from generator.run.on_demand.starting import start_edition, start_release, start_text, start_yearbook
from generator.run.order import Order
from generator.site.plan import plan_site
from generator.starting.edition import ACCENTS, written
from generator.workshop.desk import Desk


def start(project: Path, year: int = 2021) -> tuple[str, ...]:
    return start_edition(project, load_yearbook(project)[0], year)


@pytest.fixture
def begun(mini: Path) -> Path:
    start(mini)
    return mini


def test_it_is_sound_and_says_what_is_to_do(begun: Path) -> None:
    yearbook, issues = check(Order(begun))
    new = [issue for issue in issues if "2021" in issue.location.path]
    assert [issue for issue in issues if severity_of(issue) is Severity.ERROR] == []
    assert {issue.code for issue in new} == {"E21", "P18", "T41"}
    assert yearbook.newest.edition.number == 22
    assert yearbook.newest.edition.accent != yearbook.record(2020).edition.accent


def test_every_page_of_it_can_be_looked_at(begun: Path) -> None:
    desk = Desk(Order(begun))
    assert desk.look().is_sound
    assert desk.facts is not None
    pages = [one.url_path for one in plan_site(desk.facts) if one.url_path.startswith("2021/")]
    assert len(pages) > 5
    for address in pages:
        shown = desk.show(address)
        assert shown is not None, address
        assert shown.fault == ""


def test_nothing_of_it_is_published_before_somebody_says_so(begun: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    order = Order(begun)
    released = release(load_yearbook(begun)[0], order)
    assert [record.year for record in released.yearbook.editions] == [2020]
    assert len(released.held) == 1


def test_nothing_of_a_year_is_told_as_that_of_another(begun: Path) -> None:
    before = yaml.safe_load((begun / "editions/2020/edition.yaml").read_text(encoding="utf-8"))
    new = (begun / "editions/2021/edition.yaml").read_text(encoding="utf-8")
    assert str(before["ceremonie"]["jour"]) not in new
    assert before["ceremonie"]["lieu"] not in new
    assert before["livre_annonce"]["titre"] not in new
    assert before["contact"]["courriel"] in new


def test_the_real_yearbook_can_begin_its_next_edition(tmp_path: Path, real_yearbook: Yearbook) -> None:
    start_edition(tmp_path, real_yearbook, 2021)
    edition = yaml.safe_load((tmp_path / "editions/2021/edition.yaml").read_text(encoding="utf-8"))
    assert edition["numero"] == 22
    assert edition["contact"]["adresse"] == real_yearbook.newest.edition.contact.address


def test_what_is_there_is_never_replaced(begun: Path) -> None:
    file = begun / "content/2021/editorial.md"
    file.write_text("Le mien.", encoding="utf-8")
    with pytest.raises(AlreadyThere):
        start(begun)
    assert file.read_text(encoding="utf-8") == "Le mien."
    with pytest.raises(AlreadyThere):
        start(begun, 2020)


def test_a_text_begins_in_the_edition_that_is_asked_for(begun: Path) -> None:
    yearbook = load_yearbook(begun)[0]
    assert start_text(begun, yearbook, "L’école, à l’heure : « ici »", 2020) == (
        "content/2020/l-ecole-a-l-heure-ici.md",
    )
    assert start_text(begun, yearbook, "Un lieu") == ("content/2021/un-lieu.md",)
    with pytest.raises(AlreadyThere):
        start_text(begun, yearbook, "Un lieu")
    with pytest.raises(UnknownEdition):
        start_text(begun, yearbook, "Un lieu", 1998)
    assert {issue.code for issue in check(Order(begun))[1] if issue.location.path.startswith("content/2020")} == {
        "T28",
        "T41",
    }


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1))
def test_whatever_a_value_holds_it_is_read_back(value: str) -> None:
    assert str(yaml.load(f"cle: {written(value)}\n", Loader=yaml.BaseLoader)["cle"]) == value


def test_each_accent_can_be_read_on_white() -> None:
    assert min(map(contrast_with_white, ACCENTS)) >= 4.5
    assert len({*ACCENTS}) == len(ACCENTS)


def test_another_yearbook_is_sound_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "fleurs"
    made = start_yearbook(folder, "Communes en fleurs : l’annuaire", "Label des Jardins", 2026)
    assert all((folder / path).is_file() for path in made)
    yearbook, issues = check(Order(folder))
    assert [issue for issue in issues if severity_of(issue) is Severity.ERROR] == []
    assert {issue.code for issue in issues} == {"E21", "P18", "T41"}
    assert yearbook.house.name == "Communes en fleurs : l’annuaire"
    desk = Desk(Order(folder))
    assert desk.look().is_sound
    assert desk.facts is not None
    for planned in plan_site(desk.facts):
        shown = desk.show(planned.url_path)
        assert shown is not None, planned.url_path
        assert shown.fault == ""


def test_a_text_editor_helps_with_every_file_of_it(tmp_path: Path) -> None:
    start_yearbook(tmp_path / "fleurs", "Fleurs", "Label", 2026)
    settings = json.loads((tmp_path / "fleurs/.vscode/settings.json").read_text(encoding="utf-8"))
    for schema, places in settings["yaml.schemas"].items():
        assert (tmp_path / "fleurs" / schema).is_file()
        assert len(places) == 1
    for path in (tmp_path / "fleurs/editions").rglob("*.yaml"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert (path.parent / first.rpartition("$schema=")[2]).resolve().is_file()


def test_a_folder_that_holds_something_is_left_alone(mini: Path) -> None:
    before = {path: path.read_bytes() for path in mini.rglob("*") if path.is_file()}
    with pytest.raises(AlreadyThere):
        start_yearbook(mini, "Fleurs", "Label", 2026)
    assert {path: path.read_bytes() for path in mini.rglob("*") if path.is_file()} == before


def test_a_release_is_sound_at_once_and_waits_for_its_words(begun: Path) -> None:
    made = start_release(begun, load_yearbook(begun)[0], 2021)
    assert all((begun / path).is_file() for path in made)
    yearbook, issues = check(Order(begun))
    about = [issue for issue in issues if issue.location.path in made]
    assert [issue for issue in issues if severity_of(issue) is Severity.ERROR] == []
    assert {issue.code for issue in about} >= {"E21", "T41"}
    assert yearbook.record(2021).release is not None
    with pytest.raises(AlreadyThere):
        start_release(begun, yearbook, 2021)
    with pytest.raises(UnknownEdition):
        start_release(begun, yearbook, 2031)
