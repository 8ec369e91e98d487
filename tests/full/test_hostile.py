"""Hostile strings in every free field, searched for in every output: they are shown, and obeyed nowhere."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import cycle
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pytest

from generator.findings.issues import Severity, SourceLocation
from generator.findings.messages import severity_of
from generator.loading.loader import load_yearbook
from generator.loading.site import load_site
from generator.model.fact import Fact, facts_in
from generator.model.site import LabelSign
from generator.open_data.workbook import starts_a_formula
from generator.run.build import build, check
from generator.run.order import Order, Target
from tests.conftest import FACTS, MINI

pytestmark = pytest.mark.full

ATTACKS = (
    *(
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        "</script><svg onload=alert(1)>",
    ),
    *("]]><x/>", "{{ 7*7 }}", "{% x %}", "${7*7}", "&lt;b&gt;&#x3C;", "--><x>", "<!--", "</title><x>", "</style><x>"),
    *("\n}location / {return 301 //e.invalid;}", "\r\nX-Evil: 1", "\nTY  - EVIL", "}\\input{x}", "} , @misc{x"),
    *("=cmd|'x'!A1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "../../../x", "javascript:alert(1)", "file:///etc/passwd"),
    *(
        "url(http://e.invalid/x)",
        "http://e.invalid/x.png",
        "*/}*{color:red}/*",
        "`id`",
        "$(id)",
        "%0d%0aX-Evil: 1",
        "\\",
    ),
)
SITE = """adresse: https://annuaire.exemple.fr/cites/
mentions_legales: {directeur_de_la_publication: Anne Faure, siren: "123", hebergeur: {nom: Un hébergeur, adresse: Ici}}
contact: {telephone: "01", horaires: le matin, label: Nous, presse: Nous, corrections: Nous}
donnees_personnelles: {delegue: Quelqu’un, journal: un an, base_legale: intérêt légitime}
redirections:
  - {ancienne: 2020/vieux.html, nouvelle: 2020/jury.html}
"""
MEASURED = r"\?v=\w+|--(title-\w+|wordmark):(none|[\w.,() ]+)(?=[;}])"
"""Versions of files, and lengths chosen from the length of the title."""
ALLOWED = re.compile(r"(https?://|mailto:|#|[\w./-]*([?#]|$))")
NAMES = {"id", "source", "fichier", "texte", "profil", "calcul"}
"""The keys whose values name something that must exist."""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with one of every fact, a site with all its keys, as it should be."""
    project = shutil.copytree(MINI, tmp_path_factory.mktemp("hostile") / "plain")
    shutil.copytree(FACTS, project, dirs_exist_ok=True)
    (project / "editions/site.yaml").write_text(SITE, encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def spoilt(plain: Path) -> Path:
    """The same with an attack before every text that the check lets pass, its site built."""
    return _spoil(plain, plain.parent / "spoilt", Order(plain.parent / "spoilt", frozenset({Target.SITE})))


@pytest.fixture(scope="module")
def sound(plain: Path, spoilt: Path) -> Path:
    """The project as it should be, with its site, made once the other was copied from it."""
    assert spoilt != plain
    build(Order(plain, frozenset({Target.SITE})))
    return plain


@pytest.fixture(scope="module")
def spoilt_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project, spoilt in the same way, with its book and print files."""
    project = tmp_path_factory.mktemp("hostile") / "book"
    return _spoil(MINI, project, Order(project))


def _spoil(plain: Path, project: Path, order: Order) -> Path:
    shutil.copytree(plain, project)
    places, attacks = [*_texts(project)], cycle(ATTACKS)
    tried = {(place.path, place.line, place.column): next(attacks) for place in places}
    wrong = []
    for _ in range(9):
        _write(plain, project, places, tried)
        wrong = [one for one in check(Order(project))[1] if severity_of(one) is Severity.ERROR]
        if not wrong:
            break
        near = {(one.location.path, one.location.line) for one in wrong}
        tried = {key: attack for key, attack in tried.items() if key[:2] not in near}
    assert not wrong, wrong
    assert len(tried) > len(places) * 0.8, "most texts are free"
    report = build(order)
    assert report.writing, report.issues
    return project


def _texts(project: Path) -> Iterator[SourceLocation]:
    """Where each text that an editor writes in YAML stands, but for names of things that must exist."""
    yearbook, site = load_yearbook(project)[0], load_site(project)[0].site
    facts = (*(one for record in yearbook.editions for one in record.facts), *facts_in([site]))
    for fact in facts:
        if not isinstance(fact, LabelSign):  # a word that stands at fixed places, as long as a word
            yield from _texts_of(fact)


def _texts_of(fact: Fact) -> Iterator[SourceLocation]:
    for name, field in type(fact).model_fields.items():
        key, value = field.alias or name, getattr(fact, name)
        place = fact.origin.keys.get(key)
        if type(value) is str and key not in NAMES and place and value[:9] in place.text[place.column - 1 :]:
            yield place


def _write(plain: Path, project: Path, places: list[SourceLocation], tried: dict[tuple[str, int, int], str]) -> None:
    for path in {place.path for place in places}:
        lines = (plain / path).read_text(encoding="utf-8").split("\n")
        for place in sorted((one for one in places if one.path == path), key=lambda one: -one.column):
            attack = tried.get((path, place.line, place.column))
            if attack is not None:
                line, start, end = lines[place.line - 1], place.column - 1, place.column - 1 + place.length
                value = json.dumps(attack + line[start:end].strip("\"'"), ensure_ascii=False)
                lines[place.line - 1] = line[:start] + value + line[end:]
        (project / path).write_text("\n".join(lines), encoding="utf-8")


class _Page(HTMLParser):
    """What a browser would run or ask for."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.data: list[str] = []
        self._in_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._in_data = tag == "script" and values.get("type") == "application/ld+json"
        if tag in ("x", "iframe", "object", "embed", "style", "base"):
            self.wrong.append(tag)
        if (
            tag == "script"
            and not self._in_data
            and not re.fullmatch(r"(\.\./)*assets/[\w.-]+(\?v=\w+)?", values.get("src") or "")
        ):
            self.wrong.append(f"script {values}")
        self.wrong += [f"{tag} {name}" for name in values if name.startswith("on") or name == "style"]
        for name in ("href", "src", "action", "data", "poster"):
            if name in values and not ALLOWED.match(values[name] or ""):
                self.wrong.append(f"{tag} {name}={values[name]}")

    def handle_data(self, data: str) -> None:
        if self._in_data:
            self.data.append(data)
            self._in_data = False


def _published(project: Path, *patterns: str) -> list[Path]:
    found = [path for pattern in patterns for path in (project / "output").rglob(pattern)]
    assert found, patterns
    return found


def test_pages_obey_nothing(spoilt: Path) -> None:
    shown = 0
    for path in _published(spoilt, "*.html"):
        page = _Page()
        text = path.read_text(encoding="utf-8")
        page.feed(text)
        assert page.wrong == [], path
        for data in page.data:
            json.loads(data)
        assert not re.search(r"(?<!7\*7 \}\})\b49\b.{0,3}(?=Un|Titre)", text)
        shown += "alert(1)" in text
    assert shown > 5, "they are shown, as text"


def test_drawings_and_feeds_are_sound_and_run_nothing(spoilt: Path) -> None:
    for path in _published(spoilt, "*.svg", "*.xml"):
        root = ElementTree.fromstring(path.read_bytes())
        for element in root.iter():
            name = element.tag.rpartition("}")[2]
            assert name not in ("script", "foreignObject", "x", "image"), path
            for key, value in element.attrib.items():
                assert not key.startswith("on"), path
                assert not key.endswith("href") or ALLOWED.match(value), path


def test_pdf_metadata_are_sound(spoilt_book: Path) -> None:
    for path in _published(spoilt_book, "*.pdf"):
        with pikepdf.open(path) as document:
            if "/Metadata" in document.Root:
                root = ElementTree.fromstring(document.Root.Metadata.read_bytes())
                assert [one.tag for one in root.iter() if one.tag.rpartition("}")[2] in ("x", "script")] == []
            for name in ("/OpenAction", "/AA", "/JavaScript"):
                assert name not in document.Root, path
            for action in _actions(document):
                assert str(action.get("/S", "/URI")) in ("/URI", "/GoTo")
                assert re.match(r"https?://|mailto:", str(action.get("/URI", "https://")))


def _actions(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in document.pages:
        for note in page.obj.get("/Annots", pikepdf.Array()).as_list():
            if "/A" in note:
                yield note.A


def test_names_of_files_are_plain(spoilt: Path) -> None:
    output = spoilt / "output"
    for path in _published(spoilt, "*"):
        assert re.fullmatch(r"[A-Za-z0-9._/-]+", path.relative_to(output).as_posix()), path
    for path in _published(spoilt, "*.zip"):
        with zipfile.ZipFile(path) as archive:
            assert [
                name for name in archive.namelist() if not re.fullmatch(r"[\w./-]+", name, re.ASCII) or ".." in name
            ] == []


def test_settings_of_servers_say_what_they_said(sound: Path, spoilt: Path) -> None:
    """But for comments: nothing that an editor writes is a line of them."""
    for name in ("serveur/nginx.conf", ".htaccess", "_headers", "_redirects", "robots.txt"):
        before, after = (
            (one / "output/site" / name).read_text(encoding="utf-8").split("\n") for one in (sound, spoilt)
        )
        assert [line for line in after if line not in before and not line.startswith("#")] == [], name


def test_the_style_sheet_says_what_it_said(sound: Path, spoilt: Path) -> None:
    before, after = (
        [
            re.sub(MEASURED, "", path.read_text(encoding="utf-8"))
            for path in sorted((one / "output/site/assets").glob("*.css"))
        ]
        for one in (sound, spoilt)
    )
    assert before == after


def test_citations_are_one_each(spoilt: Path) -> None:
    for path in _published(spoilt, "*.bib"):
        text, depth = path.read_text(encoding="utf-8"), 0
        for sign in text[text.index("{") :].rstrip()[:-1]:
            depth += {"{": 1, "}": -1}.get(sign, 0)
            assert depth > 0, path
        assert text.count("@misc{") == 1, path
    for path in _published(spoilt, "*.ris"):
        lines = path.read_bytes().decode().split("\r\n")
        assert [line for line in lines[:-1] if not re.fullmatch(r"[A-Z][A-Z0-9]  - [^\n]*", line)] == [], path
        assert [line[:2] for line in lines[:-1]].count("TY") == 1


def test_spreadsheets_run_nothing(spoilt: Path) -> None:
    dangerous = 0
    for path in _published(spoilt, "*.xlsx"):
        with zipfile.ZipFile(path) as archive:
            sheets = [ElementTree.fromstring(archive.read(name)) for name in archive.namelist() if "sheets/" in name]
        for cell in (one for sheet in sheets for one in sheet.iter() if one.tag.endswith("}c")):
            assert [child.tag.rpartition("}")[2] for child in cell] in ([], ["v"], ["is"])
            if starts_a_formula("".join(cell.itertext())) and cell.get("t") == "inlineStr":
                dangerous += 1
                assert cell.get("s") == "2"
    assert dangerous > 3
    for path in _published(spoilt, "figures/*.csv", "figure-*.csv"):
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8"))):
            assert [cell for cell in row if starts_a_formula(cell) and not re.fullmatch(r"[+-][\d ,.]+%?", cell)] == []
