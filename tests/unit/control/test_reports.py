"""What is said of a file: on screen, as Issues, as a page, as JSON, and on the page to sign."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from generator.control.edition import Subject, control_edition
from generator.control.job import Job
from generator.control.report_contexts import fonts_in_words
from generator.control.report_json import write_json
from generator.control.reports import build_reports
from generator.control.sign_off import build_sign_off
from generator.control.summary import issues_of, summarise, tell
from generator.findings.issues import Severity, SourceLocation
from generator.findings.messages import describe, severity_of
from generator.keeping.cache import Cache
from generator.pages.rendering import layouts_of
from generator.preflight.checks import file as check_file
from generator.preflight.checks.expectation import Kind, expected_of
from generator.preflight.checks.findings import Judgement, Status
from generator.preflight.judge import judge
from generator.preflight.reading.document import read_document
from tests.builders import make_record
from tests.print_defects import DEFECTS, sow
from tests.print_samples import SAMPLES, expectation, small_cover, small_interior

JOB = Job("Essai 2020", "Association", date(2020, 2, 4), "couché 115 g/m²", "couché 300 g/m²", "dos carré collé", 6.0)


def nobody(_: str) -> None:
    """No editor wrote these words."""


def spoilt(name: str, kind: Kind = Kind.INTERIOR) -> Judgement:
    """The judgement of a sample with one defect."""
    defect = next(defect for defect in DEFECTS if defect.name == name)
    return judge("output/print/2020/interieur.pdf", sow(defect, SAMPLES[kind]()), expectation(kind), thumbnails=True)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    """One for all: the fonts of the page are cut once."""
    return Cache(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def reports(judged: list[Judgement], cache: Cache) -> dict[str, bytes]:
    """The reports on the two files, by name."""
    return {file.path: file.content for file in build_reports(judged, JOB, cache)}


@pytest.fixture(scope="module")
def judged() -> list[Judgement]:
    cover = judge("couverture.pdf", small_cover(), expectation(Kind.COVER), thumbnails=True)
    return [cover, spoilt("texte-minuscule")]


def test_a_fault_becomes_an_error_with_page_place_cause_and_remedy() -> None:
    (issue,) = issues_of(spoilt("texte-minuscule"), nobody)
    assert severity_of(issue) is Severity.ERROR
    assert describe(issue) == (
        "output/print/2020/interieur.pdf: V01 erreur : contrôle T01, page 4, à 60 mm du bord gauche et 236,0 mm du haut"
        " : texte de 4 points : « aaaa » (attendu : au moins 6 points ; 4,9 points pour les exposants).\n"
        "  Agrandissez ce texte."
    ).replace("4 points", "4\u00a0points").replace(" mm", "\u202fmm").replace("6 points", "6\u00a0points").replace(
        "4,9 points", "4,9\u00a0points"
    )


def test_a_fault_in_what_an_editor_wrote_is_told_of_its_line() -> None:
    place = SourceLocation("content/2020/label.md", 8, 1, 1, "Un mot : aaaa.")
    (issue,) = issues_of(spoilt("texte-minuscule"), {"aaaa": place}.get)
    assert issue.location == place
    assert str(issue.values["lieu"]).startswith("output/print/2020/interieur.pdf, page 4")


def test_a_doubt_is_a_warning_and_a_note_is_no_issue() -> None:
    (issue,) = issues_of(spoilt("petit-texte-en-trois-encres"), nobody)
    assert severity_of(issue) is Severity.WARNING
    assert list(issues_of(spoilt("opacite"), nobody)) == []


def test_the_summary_counts() -> None:
    lines = summarise(spoilt("texte-minuscule")).split("\n")
    assert "intérieur à imprimer, 4\u00a0pages" in lines[0]
    assert "1 à corriger, 0 à vérifier, 0 à noter" in lines[1]
    told = list(tell(spoilt("texte-minuscule"), Status.FAILED))
    assert told[0] == "T01 Corps lisible : à corriger"
    assert told[-1].strip() == "Agrandissez ce texte."


def test_the_page_holds_all_it_needs(reports: dict[str, bytes]) -> None:
    page = reports["preflight.html"].decode()
    assert re.findall(r"(?:src|href)=\"(?!#|data:)", page) == []
    assert "url(data:font/woff2" in page
    assert page.index("interieur.pdf") < page.index("couverture.pdf")
    assert page.count("<h1>") == 1
    assert "Agrandissez ce texte." in page
    assert 'aria-label="L’endroit sur la page 4"' in page
    assert not re.search(r" [;!?»]", re.sub(r"<style>.*?</style>|<[^>]*>", "", page, flags=re.DOTALL))


def test_the_json_keeps_its_shape(reports: dict[str, bytes]) -> None:
    report = json.loads(reports["preflight.json"])
    assert report["schema"] == 1
    assert report["conforme"] is False
    interior = report["fichiers"][0]
    assert list(interior) == ["nom", "genre", "conforme", "bilan", "description", "controles"]
    (fault,) = [control for control in interior["controles"] if control["resultat"] == "à corriger"]
    assert list(fault) == ["code", "titre", "resultat", "attendu", "remede", "total", "constats"]
    assert fault["constats"][0]["page"] == 4
    assert fault["constats"][0]["place_mm"]["x"] == 60
    assert interior["description"]["format_rogne_mm"] == [210, 297]
    assert len(interior["description"]["sha256"]) == 64


def test_the_page_to_sign_is_one_a4_page(reports: dict[str, bytes], judged: list[Judgement]) -> None:
    signed = reports["bon-a-tirer.pdf"]
    with pikepdf.open(BytesIO(signed)) as pdf:
        (page,) = pdf.pages
        assert [round(float(n)) for n in page.mediabox.as_list()] == [0, 0, 595, 842]
    words = " ".join(text.words for text in read_document(signed).sheets[0].texts)
    for wanted in ("Bon à tirer après corrections", "Signature", "dos carré collé", "SHA-256", "1\u202f500"[:1]):
        assert wanted in words
    assert judged[0].facts.sha256[:8] in words


@pytest.mark.parametrize("pages", [96])
def test_the_page_to_sign_holds_any_book(judged: list[Judgement], pages: int) -> None:
    many = replace(judged[1], thumbnails=tuple(judged[1].thumbnails[n % 4] for n in range(pages)))
    signed = build_sign_off([many, judged[0]], JOB, layouts_of("control"))
    with pikepdf.open(BytesIO(signed)) as pdf:
        assert len(pdf.pages) == 1


def test_an_edition_is_judged_once(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same bytes and expectation cost nothing the second time, and give the same bytes."""
    subject = Subject("interieur.pdf", small_interior(), expectation(Kind.INTERIOR))
    first = control_edition([subject], JOB, cache, make_record())
    monkeypatch.setattr("generator.preflight.judge.judge", None)
    again = control_edition([subject], JOB, cache, make_record())
    assert again == first
    assert {file.path for file in first.files} == {
        "2020/preflight.html", "2020/preflight.json", "2020/bon-a-tirer.pdf"
    }  # fmt: skip
    assert first.issues == ()


def test_same_files_same_page_to_sign(reports: dict[str, bytes], judged: list[Judgement]) -> None:
    assert build_sign_off([judged[1], judged[0]], JOB, layouts_of("control")) == reports["bon-a-tirer.pdf"]


def test_what_cannot_be_opened_fails_one_check() -> None:
    for data, code in ((b"not a pdf", "F01"), (locked(), "F02")):
        found = judge("x.pdf", data, expectation(Kind.INTERIOR))
        assert [outcome.code for outcome in found.of(Status.FAILED)] == [code]
        assert not found.is_printable
        assert write_json([found])


def locked() -> bytes:
    with pikepdf.open(BytesIO(small_interior())) as pdf:
        written = BytesIO()
        pdf.save(written, encryption=pikepdf.Encryption(owner="a", user="b"))
        return written.getvalue()


def test_a_heavy_file_is_doubted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_file, "_HEAVY_PRINT", 1000)
    found = judge("x.pdf", small_interior(), expectation(Kind.INTERIOR))
    assert [outcome.code for outcome in found.of(Status.DOUBTED)] == ["F05"]


def test_a_font_that_nobody_chose_is_doubted() -> None:
    wanted = replace(expectation(Kind.INTERIOR), families=("Source-Serif",))
    found = judge("x.pdf", small_interior(), wanted)
    assert [outcome.code for outcome in found.of(Status.DOUBTED)] == ["T13"]


def test_limits_are_those_of_the_expectation() -> None:
    strict = expected_of(Kind.INTERIOR, trim=(210.0, 297.0), ink_limit=20.0, ppi=400, ppi_floor=350, multiple=16)
    codes = {outcome.code for outcome in judge("x.pdf", small_interior(), strict).of(Status.FAILED)}
    assert codes == {"C07", "I01", "I05", "P01"}


def test_fonts_are_told_by_family() -> None:
    assert (
        fonts_in_words(["Source-Serif-4,", "Source-Serif-4-Italic", "Arial"])
        == "Arial, Source\u00a0Serif\u00a04\u00a0(2)"
    )
    assert fonts_in_words([]) == "aucune"
