"""A form is made for each of our files, and shows all that it says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.loading.mending.keys import all_keys
from generator.rewriting.changes import Place, Value
from generator.rewriting.rewriting import read_value
from generator.workshop.forms.fields import Choice, Field, leaves
from generator.workshop.forms.filling import UNKNOWN, fill
from generator.workshop.forms.kinds import Kind
from generator.workshop.forms.names import FILE_NAMES, file_name, label_of
from generator.workshop.forms.shapes import EDITION_SHAPES, SITE_SHAPES, parts_of, schema_of
from tests.conftest import ROOT

FILES = sorted(ROOT.glob("editions/**/*.yaml"))


def written(value: Value, place: Place = ()) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from written(one, (*place, key))
    elif isinstance(value, list):
        for rank, one in enumerate(value):
            yield from written(one, (*place, rank))


def form_of(name: str, text: str, **choices: tuple[Choice, ...]) -> Field:
    return fill(schema_of(name), read_value(text), choices, name)  # type: ignore[arg-type]


def every(form: Field) -> Iterator[Field]:
    yield form
    for one in form.children:
        yield from every(one)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_all_that_a_file_says_stands_in_its_form(file) -> None:  # type: ignore[no-untyped-def]
    parts = parts_of(file.relative_to(ROOT).as_posix())
    assert parts is not None
    text = file.read_text(encoding="utf-8")
    form = form_of(parts[1], text)
    assert dict(leaves(form)) == dict(written(read_value(text)))  # type: ignore[arg-type]
    assert all(one.help != UNKNOWN for one in every(form))


@pytest.mark.parametrize(
    "text",
    [
        "- nom: [Faure, Anne]\n  fonctoin: Autrice\n  source: a\n",
        "nom: Faure\nportrait: photo.jpg\n",
        "- Anne Faure\n- - encore\n- nom: {a: {b: c}}\n",
        "Anne Faure\n",
    ],
)
def test_what_has_no_shape_is_shown_as_it_is(text: str) -> None:
    assert dict(leaves(form_of("jury", text))) == dict(written(read_value(text)))  # type: ignore[arg-type]


def test_a_value_that_its_field_could_not_show_is_a_text() -> None:
    form = form_of("edition", "ceremonie:\n  jour: 4 février\ncouleur: vert\njournee_du_jury:\n  jour: à confirmer\n")
    kinds = {place: one.kind for place, one in placed(form)}
    assert kinds["ceremonie", "jour"] is Kind.TEXT
    assert kinds["couleur",] is Kind.TEXT
    assert kinds["journee_du_jury", "jour"] is Kind.CONFIRMED_DAY


def placed(form: Field, place: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Field]]:
    for one in form.children:
        yield (*place, one.key), one
        yield from placed(one, (*place, one.key))


def test_the_kind_of_a_field_comes_from_its_shape() -> None:
    jury = form_of("jury", "", source=(Choice("a", "L’annuaire (a)"),)).models[0]
    assert {one.key: one.kind for one in jury.children} == {
        "prenom": Kind.TEXT,
        "nom": Kind.TEXT,
        "fonction": Kind.PROSE,
        "parcours": Kind.PROSE,
        "responsabilite": Kind.TEXT,
        "portrait": Kind.GROUP,
        "note": Kind.PROSE,
        "source": Kind.CHOICE,
    }
    assert [one.key for one in jury.children if one.is_shown] == ["nom", "source"]
    profile = dict(placed(form_of("profils", "- resultats: {2010: 5}\n").children[0]))
    assert profile["resultats", "2010"].kind is Kind.LEVEL
    assert profile["collectivite",].kind is Kind.PLACE


def test_a_list_offers_each_thing_that_it_may_hold() -> None:
    chapters = form_of("edition", "chapitres: [jury, {id: regards, titre: Regards, textes: [un]}]\n").child("chapitres")
    assert chapters is not None
    assert [one.kind for one in chapters.children] == [Kind.CHOICE, Kind.GROUP]
    assert [one.thing for one in chapters.models] == ["un chapitre", "une partie faite de textes"]


def test_a_line_of_the_palmares_may_be_a_name_alone() -> None:
    form = form_of(
        "palmares", "regions:\n  Bretagne:\n    5:\n      - Vannes (56)\n      - {nom: Brest (29), note: Doute}\n"
    )
    awards = form.child("regions")
    assert awards is not None
    assert awards.kind is Kind.AWARDS
    assert awards.award_count == 2
    lines = awards.children[0].children[0].children
    assert [(one.summary, one.is_short) for one in lines] == [("Vannes (56)", True), ("Brest (29)", False)]


def test_every_file_and_every_key_has_a_french_name() -> None:
    assert FILE_NAMES.keys() == EDITION_SHAPES.keys() | SITE_SHAPES.keys()
    assert file_name("tiers-lieux") == "Les tiers-lieux"
    assert label_of("hors_metropole") == "Hors métropole"
    assert label_of("ou") == "Où"
    assert all("_" not in label_of(key) for key in all_keys())


@pytest.mark.parametrize(
    "path",
    ["editions/2020/rien.yaml", "editions/jury.yaml", "editions/2020/../site.yaml", "content/2020/a.md", "/etc/passwd"],
)
def test_no_other_file_has_a_form(path: str) -> None:
    assert parts_of(path) is None
