"""Where a publication really stands; and what could not be exchanged is refused before anything is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings.errors import OutputError
from generator.output import place
from generator.output.new_publication import new_publication
from tests import versions


def test_behind_a_link_the_exchange_takes_place_at_its_target(tmp_path: Path) -> None:
    """The link stays, the target changes, and nothing is made on this side."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "project").mkdir()
    output = tmp_path / "project" / "output"
    output.symlink_to(tmp_path / "disk" / "www")
    for version in (1, 2):  # the target is not there yet, then it is
        versions.publish(output, version)
        assert versions.version_of(versions.read(tmp_path / "disk" / "www")) == version
    assert output.is_symlink()
    assert [path.name for path in output.parent.iterdir()] == ["output"]
    assert sorted(path.name for path in (tmp_path / "disk").iterdir()) == [".www.publications", "www"]


def test_two_projects_that_lead_to_one_folder_share_its_lock(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    links = [tmp_path / name / "output" for name in ("one", "two")]
    for link in links:
        link.parent.mkdir()
        link.symlink_to(tmp_path / "www")
    assert {place.find_place(link) for link in links} == {place.Place(tmp_path / "www")}


def _link_to_itself(output: Path) -> None:
    output.symlink_to(output)


def _link_to_a_disk_that_is_not_there(output: Path) -> None:
    output.symlink_to(output.parent / "disk" / "www")


def _file(output: Path) -> None:
    output.write_bytes(b"")


def _link_to_the_project(output: Path) -> None:
    output.symlink_to(output.parent)


def _file_in_the_way(output: Path) -> None:
    (output.parent / ".output.publications").write_bytes(b"")


@pytest.mark.parametrize(
    "spoil",
    [_link_to_itself, _link_to_a_disk_that_is_not_there, _file, _link_to_the_project, _file_in_the_way],
    ids=lambda spoil: spoil.__name__,
)
def test_where_nothing_could_be_exchanged_nothing_is_begun(tmp_path: Path, spoil: object) -> None:
    assert callable(spoil)
    spoil(tmp_path / "output")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(OutputError), new_publication(tmp_path / "output"):
        pytest.fail("begun")
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("mounted", ["output", "output/site"])
def test_a_mounted_disk_is_refused_with_a_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mounted: str) -> None:
    """Exchanged, it would follow the old publication, or the system would refuse at the very end."""
    name = str(tmp_path / "un dossier" / mounted).replace(" ", "\\040")
    (tmp_path / "mountinfo").write_text(f"22 1 8:1 / / rw - ext4 /dev/a rw\n36 22 98:0 / {name} rw - ext4 /dev/b rw\n")
    monkeypatch.setattr(place, "_MOUNTS", tmp_path / "mountinfo")
    (tmp_path / "un dossier" / "output" / "site").mkdir(parents=True)
    with pytest.raises(OutputError, match="faites de « output » un lien"):
        place.find_place(tmp_path / "un dossier" / "output")
    place.find_place(tmp_path / "output")


def test_a_link_inside_is_refused(tmp_path: Path) -> None:
    """It would silently become a folder, and what it leads to would no longer be published."""
    (tmp_path / "www").mkdir()
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "site").symlink_to(tmp_path / "www")
    with pytest.raises(OutputError, match="un lien vers un autre dossier"):
        versions.publish(tmp_path / "output", 1)
    assert [path.name for path in tmp_path.glob("*/*")] == ["site"]
