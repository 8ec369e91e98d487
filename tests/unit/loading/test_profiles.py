"""What an edition says of its printing, and the profile it asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.loading.profiles import PROFILE, find_profile_problems, load_profile
from generator.model.printing import Printing
from generator.run.checking import check
from generator.run.order import Order
from tests.builders import make_record


def causes(root: Path, **written: str) -> list[object]:
    edition = make_record().edition.model_copy(update={"printing": Printing.model_validate(written)})
    return [issue.values["cause"] for issue in find_profile_problems(root, edition)]


def test_the_house_has_its_own_profile(tmp_path: Path) -> None:
    assert causes(tmp_path) == []
    assert load_profile(tmp_path, Printing()) == PROFILE.read_bytes()


def test_a_profile_of_the_project_is_used(tmp_path: Path) -> None:
    (tmp_path / "x.icc").write_bytes(PROFILE.read_bytes()[:200])
    assert load_profile(tmp_path, Printing.model_validate({"profil": "x.icc"})) == PROFILE.read_bytes()[:200]


@pytest.mark.parametrize("name", ["absent.icc", "../x.icc", "/etc/hostname"])
def test_a_profile_must_be_in_the_project(tmp_path: Path, name: str) -> None:
    assert causes(tmp_path, profil=name) == ["il n’est pas dans le projet"]


def test_a_profile_must_be_that_of_a_press(tmp_path: Path) -> None:
    (tmp_path / "x.icc").write_bytes(b"\0" * 12 + b"mntrRGB ")
    assert causes(tmp_path, profil="x.icc") == ["ce n’est pas celui d’une presse en quadrichromie"]


def test_a_profile_comes_with_the_name_of_its_condition(tmp_path: Path) -> None:
    (tmp_path / "x.icc").write_bytes(PROFILE.read_bytes())
    assert causes(tmp_path, profil="x.icc") == ["la clé « condition » ne dit pas quelle impression il décrit"]


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("format: A4", "Y07", "210 × 297"),
        ("fond_perdu: 1", "Y07", "au moins 3"),
        ("fond_perdu: large", "Y05", "un nombre"),
        ("reliure: spirale", "Y08", "piqûre à cheval"),
        ("cahier: 6", "Y08", "16"),
        ("reperes: peut-être", "Y08", "oui"),
        ("couleur: teal", "Y07", "C100 M0 J45 N40"),
        ("papiers: couché", "Y03", "papier"),
    ],
)
def test_a_wrong_value_is_told_in_words(mini: Path, line: str, code: str, words: str) -> None:
    path = mini / "editions" / "2020" / "edition.yaml"
    written = path.read_text(encoding="utf-8").replace("\nchapitres:", f"\nimpression:\n  {line}\nchapitres:")
    path.write_text(written, encoding="utf-8")
    _, issues = check(Order(mini))
    assert [issue.code for issue in issues] == [code]
    assert words in str(issues[0].values)
