"""Text as it enters: accents in one piece, nothing that nobody sees, every finding where a person looks."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.findings.messages import describe
from generator.loading.articles import load_articles
from generator.loading.signs import FORBIDDEN, clean_text
from generator.loading.text_files import read_text
from generator.loading.yaml_nodes import Document, read_yaml
from generator.run.build import check
from generator.run.order import Order

EDITORIAL = "content/2020/editorial.md"


@pytest.mark.parametrize(
    ("sign", "code"),
    [
        *((sign, "F10") for sign in "\u202a\u202e\u2066\u2069\x00\x07\x0b\x0c\x1b\x7f\x85\x9b\u2028\u2029\ufff9\ufffe"),
        *((sign, "F11") for sign in "\u200b\u200e\u200f\u2060\ufeff\u00ad\u180e\u061c\u3164"),
        ("\U000e0041", "F10"),
        ("\u200c", "F11"),
        ("\u200d", "F11"),
    ],
)
def test_a_sign_that_nobody_sees_is_named_with_its_place(sign: str, code: str) -> None:
    text, (issue,) = clean_text(f"Un titre\nune li{sign}gne\n", "a.md")
    assert (issue.code, issue.location.line, issue.location.column) == (code, 2, 7)
    assert f"U+{ord(sign):04X}" in describe(issue)
    assert not FORBIDDEN.search(text)
    assert text.replace(" ", "") == "Untitre\nuneligne\n"


SEEN = ("👩\u200d🌾", "\u0645\u06cc\u200c\u062e\u0648", "« À l’œuvre » : 12 €, l’Haÿ-les-Roses", "\t- liste")


@pytest.mark.parametrize("text", SEEN)
def test_what_is_seen_or_joins_what_is_seen_stays(text: str) -> None:
    assert clean_text(text, "a.md") == (text, [])


@given(st.text())
@example("e\u200b\u0301")
def test_cleaning_once_is_enough(text: str) -> None:
    clean = clean_text(text, "a.yaml")[0]
    assert clean_text(clean, "a.yaml") == (clean, [])
    assert unicodedata.is_normalized("NFC", clean)
    assert clean.count("\n") == text.count("\n")


@pytest.mark.parametrize("entity", ["&#x202E;", "&#8238;", "&#x2028;"])
def test_a_sign_written_as_an_entity_is_found_too(entity: str) -> None:
    _, (issue,) = clean_text(f"a\nbc {entity}\n", "a.md")
    assert (issue.code, issue.location.line, issue.location.column, issue.location.length) == ("F10", 2, 4, len(entity))
    assert clean_text(f"{entity} &amp; &eacute; &nbsp;", "a.yaml")[1] == [], "YAML has no entities"


@pytest.mark.parametrize("escape", ["\\u202e", "\\0", "\\x07", "\\u2028", "\\L", "\\e"])
def test_a_sign_written_as_an_escape_is_found_too(escape: str) -> None:
    plain, (issue,) = read_yaml(Document("a.yaml", f'nom: Faure\ntitre: "Un {escape}titre"\n'))
    assert (issue.code, issue.location.line, issue.location.column) == ("F10", 2, 8)
    assert isinstance(plain, dict)
    assert not FORBIDDEN.search(str(plain["titre"]))


def test_an_accent_written_as_an_escape_joins_its_letter() -> None:
    assert read_yaml(Document("a.yaml", 'nom: "Gou\\u0301ezec"'))[0] == {"nom": "Goúezec"}


def test_places_are_those_that_a_person_sees(tmp_path: Path) -> None:
    """Behind accents apart from their letters and signs without width, the caret stands under what it means."""
    file = tmp_path / "a.md"
    file.write_text("\n" + unicodedata.normalize("NFD", "\u200bété à Évry") + " \u202eici\n", encoding="utf-8")
    text, issues = read_text(file, "a.md")
    assert text == "\nété à Évry ici\n"
    assert [(one.code, one.location.column) for one in issues] == [("F10", 12), ("F11", 1)]


@pytest.mark.parametrize("written", ["utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252", "utf-32"])
def test_another_encoding_is_named_never_half_read(tmp_path: Path, written: str) -> None:
    (tmp_path / "a.md").write_bytes("titre : été\nDeuxième ligne\n".encode(written))
    text, (issue,) = read_text(tmp_path / "a.md", "a.md")
    assert (text, issue.code, issue.location.line) == (None, "F01", 1)


ENDS = ("a\r\nb\r\n", "a\rb\r", "a\nb", "\ufeffa\nb\n", "\ufeffa\r\nb", "")


@pytest.mark.parametrize("content", ENDS)
def test_ends_of_lines_and_marks_of_order_make_no_difference(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.md").write_bytes(content.encode())
    text, issues = read_text(tmp_path / "a.md", "a.md")
    assert ((text or "").split(), issues) == (["a", "b"] if content else [], [])


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_whole_project_typed_on_a_mac_is_the_same_project(mini: Path, form: str) -> None:
    """Names of collectivities and regions, keys, titles, texts named by a chapter: all are one once they are read."""
    palmares = mini / "editions/2020/palmares.yaml"
    for file in (*mini.rglob("*.yaml"), *mini.rglob("*.md")):
        text = unicodedata.normalize(form, file.read_text(encoding="utf-8"))  # type: ignore[arg-type]
        file.write_text(text, encoding="utf-8")
    assert palmares.is_file()
    yearbook, issues = check(Order(mini))
    assert issues == []
    assert all(unicodedata.is_normalized("NFC", award.name + award.region) for award in yearbook.editions[0].awards)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_text_is_found_by_its_name_however_a_disk_writes_it(tmp_path: Path, form: str) -> None:
    folder = tmp_path / "content/2020"
    folder.mkdir(parents=True)
    name = unicodedata.normalize(form, "fête.MD")  # type: ignore[arg-type]
    (folder / name).write_text("---\ntitre: Fête\n---\n\nBonjour.\n", encoding="utf-8")
    (article,), issues = load_articles(tmp_path, folder, 2020)
    assert (article.slug, article.path, issues) == ("fête", "content/2020/fête.MD", [])


def test_a_link_that_leaves_the_project_is_not_read(tmp_path: Path) -> None:
    root, secret = tmp_path / "projet", tmp_path / "secret.md"
    secret.write_text("---\ntitre: Secret\n---\n\nMot de passe.\n", encoding="utf-8")
    (root / "content/2020").mkdir(parents=True)
    (root / "content/2020/lien.md").symlink_to(secret)
    articles, (issue,) = load_articles(root, root / "content/2020", 2020)
    assert (articles, issue.code) == ((), "F02")
    assert "hors du projet" in describe(issue)


def test_a_hyphen_of_word_is_one_in_names_texts_and_facts(mini: Path) -> None:
    """It is in none of our fonts, and no name of the register holds it."""
    palmares = mini / "editions/2020/palmares.yaml"
    palmares.write_text(
        palmares.read_text(encoding="utf-8").replace("Vannes (56)", "Saint\u2011Malo (35)"), encoding="utf-8"
    )
    with (mini / EDITORIAL).open("a", encoding="utf-8") as file:
        file.write("\nVoici Saint\u2011Malo, et puis Saint&#8209;Malo ; [son port](regard\u2011un.md).\n")
    yearbook, issues = check(Order(mini))
    assert issues == []
    assert "Saint-Malo" in {award.name for award in yearbook.editions[0].awards}
