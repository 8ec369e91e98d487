"""A build is spared only when it would read and leave exactly the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.findings.issues import Issue, Mend, SourceLocation
from generator.findings.messages import describe
from generator.output.previous import bring_back
from generator.publication.files import FileFact, digest_file
from generator.run import receipt
from generator.run.build import BuildReport, build
from generator.run.order import Order, Target
from generator.run.receipt import Receipt, digest_inputs, find_receipt, keep_receipt, read_outputs
from tests.conftest import MINI


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "editions").mkdir()
    (tmp_path / "editions" / "site.yaml").write_text("adresse: x", encoding="utf-8")
    return tmp_path


def test_inputs_change_with_a_text_a_name_and_an_order(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = [digest_inputs(project, []), digest_inputs(project, ["site"])]
    (project / "content").mkdir()
    (project / "content" / "a.md").write_text("Un", encoding="utf-8")
    seen.append(digest_inputs(project, []))
    (project / "content" / "a.md").write_text("Deux", encoding="utf-8")
    seen.append(digest_inputs(project, []))
    (project / "content" / "a.md").rename(project / "content" / "b.md")
    seen.append(digest_inputs(project, []))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    seen.append(digest_inputs(project, []))
    assert len(set(seen)) == len(seen)
    assert digest_inputs(project, []) == seen[-1]


@pytest.mark.parametrize("path", ["assets/images/a.png", "presse/profil.icc"])
def test_pictures_and_profiles_are_inputs(project: Path, path: str) -> None:
    edition = project / "editions" / "2020" / "edition.yaml"
    edition.parent.mkdir()
    edition.write_text("impression:\n  profil: presse/profil.icc\n", encoding="utf-8")
    (project / path).parent.mkdir(parents=True)
    seen = {digest_inputs(project, [])}
    for content in (b"one", b"two"):
        (project / path).write_bytes(content)
        seen.add(digest_inputs(project, []))
    assert len(seen) == 3


def test_the_program_and_its_libraries_are_inputs(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest_inputs(project, [])
    monkeypatch.setattr(receipt, "_PROGRAM_FOLDERS", ())
    without_program = digest_inputs(project, [])
    monkeypatch.setattr(receipt, "libraries", lambda: ["weasyprint-71.dist-info"])
    assert len({before, without_program, digest_inputs(project, [])}) == 3


def test_a_receipt_is_found_again_for_the_same_inputs_only(tmp_path: Path) -> None:
    warning = Issue("C03", SourceLocation("a.yaml", 3, 11, 1, "  valeur: 5"), {"libelle": "Un", "declare": 5})
    mended = Issue("Y01", warning.location, {"cause": "x", "remede": "y"}, Mend(warning.location, "z"))
    kept = Receipt("abc", {"a.html": "12"}, {2020: 52}, issues=(warning, mended))
    keep_receipt(tmp_path / "cache", kept)
    assert find_receipt(tmp_path / "cache", "abc") == kept
    assert find_receipt(tmp_path / "cache", "abd") is None


@pytest.mark.parametrize("spoilt", ["", "{", "[]", '{"inputs": "abc"}', '{"inputs": "abc", "outputs": 1, "pages": {}}'])
def test_a_spoilt_receipt_is_none(tmp_path: Path, spoilt: str) -> None:
    (tmp_path / "dernier-build.json").write_text(spoilt, encoding="utf-8")
    assert find_receipt(tmp_path, "abc") is None


def test_outputs_must_be_as_they_were_left(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<p>")
    kept = Receipt("abc", {"a.html": digest_file(b"<p>")}, {})
    assert read_outputs(tmp_path, kept, strays=True) == {"a.html": FileFact(digest_file(b"<p>"), 3)}
    (tmp_path / "b.html").write_bytes(b"")
    assert read_outputs(tmp_path, kept, strays=True) is None
    assert read_outputs(tmp_path, kept, strays=False) == {"a.html": FileFact(digest_file(b"<p>"), 3)}
    (tmp_path / "a.html").write_bytes(b"<b>")
    assert read_outputs(tmp_path, kept, strays=False) is None
    (tmp_path / "a.html").unlink()
    assert read_outputs(tmp_path, kept, strays=False) is None


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildReport]:
    """The small project, built once, and what the build said."""
    project = Path(shutil.copytree(MINI, tmp_path_factory.mktemp("built") / "mini"))
    return project, build(Order(project))


@pytest.fixture
def elsewhere(built: tuple[Path, BuildReport], tmp_path: Path) -> Path:
    """The built project, cache and all, in another folder."""
    return Path(shutil.copytree(built[0], tmp_path / "ailleurs"))


@pytest.mark.full
def test_the_second_build_is_spared_and_says_the_same(
    built: tuple[Path, BuildReport], elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.run.build.check", lambda *_, **__: pytest.fail("built again"))
    second = build(Order(elsewhere))
    assert _said(second) == _said(built[1])
    assert second.writing is not None
    assert (second.writing.written, second.writing.removed) == ((), ())


@pytest.mark.full
def test_a_build_that_is_spared_warns_again(mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figures = mini / "editions" / "2020" / "chiffres.yaml"
    figures.write_text(figures.read_text(encoding="utf-8").replace("valeur: 5\n", "valeur: 6\n"), encoding="utf-8")
    order = Order(mini, targets=frozenset({Target.SITE}))
    first = build(order)
    assert [issue.code for issue in first.issues] == ["C03"]
    monkeypatch.setattr("generator.run.build.check", lambda *_, **__: pytest.fail("built again"))
    second = build(order)
    assert [*map(describe, second.issues)] == [*map(describe, first.issues)]
    assert _written(second) == ()


@pytest.mark.full
def test_a_damaged_publication_is_made_again(elsewhere: Path) -> None:
    (elsewhere / "output" / "site" / "index.html").write_text("rien", encoding="utf-8")
    report = build(Order(elsewhere))
    assert report.writing is not None
    assert report.writing.written == ("site/index.html",)


@pytest.mark.full
def test_another_order_is_another_build(elsewhere: Path) -> None:
    report = build(Order(elsewhere, targets=frozenset({Target.BOOK})))
    assert {*report.files} == {
        "2020/cites-en-reseaux-2020.pdf",
        "2020/impression/cites-en-reseaux-2020-couverture.pdf",
        "2020/impression/cites-en-reseaux-2020-interieur.pdf",
    }
    assert report.writing is not None
    assert "site/index.html" in report.writing.unchanged
    assert (report.writing.written, report.writing.removed) == ((), ())


@pytest.mark.full
def test_a_publication_that_came_back_is_not_taken_for_the_last_one(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is older than the texts: the next build publishes them again, and is spared once it has."""
    text = elsewhere / "content" / "2020" / "editorial.md"
    text.write_text(text.read_text(encoding="utf-8") + "\nUn mot de plus.\n", encoding="utf-8")
    order = Order(elsewhere, targets=frozenset({Target.SITE}))
    page = elsewhere / "output" / "site" / "2020" / "editorial.html"
    assert build(order).writing is not None
    bring_back(order.output)
    assert "Un mot de plus" not in page.read_text(encoding="utf-8")
    assert "site/2020/editorial.html" in _written(build(order))
    assert "Un mot de plus" in page.read_text(encoding="utf-8")
    bring_back(order.output)
    bring_back(order.output)
    monkeypatch.setattr("generator.run.build.check", lambda order: pytest.fail("built again"))
    assert _written(build(order)) == ()


def _written(report: BuildReport) -> tuple[str, ...]:
    assert report.writing is not None
    return report.writing.written


def _said(report: BuildReport) -> tuple[object, ...]:
    assert report.made is not None
    return (
        sorted(report.made.files.items()),
        report.made.pages_of_books,
        report.made.prints,
        report.issues,
        report.new_addresses,
    )
