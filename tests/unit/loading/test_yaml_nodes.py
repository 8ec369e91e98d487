"""YAML with places: the traps of the usual loader, and any mapping read back."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.loading.signs import clean_value
from generator.loading.yaml_nodes import Document, LocatedMapping, LocatedText, read_yaml


def read(text: str) -> object:
    plain, issues = read_yaml(Document("faits.yaml", text))
    assert issues == []
    return plain


@pytest.mark.parametrize("value", ["01", "010", "no", "oui", "12:30", "2020-02-04", "1e3", "0x1F"])
def test_a_scalar_stays_the_text_that_was_written(value: str) -> None:
    assert read(f"cle: {value}") == {"cle": value}


@pytest.mark.parametrize("value", ["null", "~", "Null", ""])
def test_nothing_is_nothing_however_it_is_spelt(value: str) -> None:
    assert read(f"cle: {value}") == {"cle": ""}
    assert read("cle: 'null'") == {"cle": "null"}


def test_every_value_knows_its_place() -> None:
    plain = read("jury:\n  - nom: Faure\n")
    assert isinstance(plain, LocatedMapping)
    name = plain["jury"][0]["nom"]  # type: ignore[index, call-overload]
    assert isinstance(name, LocatedText)
    assert (name.location.line, name.location.column, name.location.length) == (2, 10, 5)
    assert name.location.text == "  - nom: Faure"


def test_a_repeated_key_is_found_with_its_first_line() -> None:
    _, issues = read_yaml(Document("faits.yaml", "a: 1\nb: 2\na: 3\n"))
    assert [(i.code, i.location.line, i.values["ligne"]) for i in issues] == [("Y02", 3, 1)]


@pytest.mark.parametrize("text", ["a: b: c", "a: [1", "\ta: 1", "- *x", "a: 'b", "? [x]\n: 1", "a: \x07", "@a: 1"])
def test_bad_syntax_is_a_finding_and_never_an_exception(text: str) -> None:
    _, issues = read_yaml(Document("faits.yaml", text))
    assert [issue.code for issue in issues] == ["Y01"]
    assert issues[0].values["cause"]


_SEEN = st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp"))
_TEXTS = st.text(_SEEN).map(lambda text: clean_value(text)[0])
_KEYS = st.text(st.characters(codec="utf-8", categories=("L", "N"))).map(lambda text: clean_value(text)[0]).filter(bool)


@given(st.dictionaries(_KEYS, st.one_of(_TEXTS, st.lists(_TEXTS), st.dictionaries(_KEYS, _TEXTS))))
def test_any_tree_of_texts_is_read_back(tree: dict[str, object]) -> None:
    written = yaml.safe_dump(tree, allow_unicode=True, default_style='"')
    assert read(written) == tree


@given(st.text())
def test_no_text_at_all_raises(text: str) -> None:
    read_yaml(Document("faits.yaml", text))


BEFORE = "regions:\n  Bretagne:\n    5:\n      - Vannes (56)\n"
MISTAKES = [
    ("- prenom: Anne\n\tnom: Faure\n", 2, "une tabulation"),
    ("- prenom: Anne\n  nom:Faure\n  source: a\n", 2, "il manque une espace après le deux-points"),
    ("- prenom: Anne\n  nom:\u00a0Faure\n  source: a\n", 2, "une espace insécable"),
    ('- prenom: Anne\n  nom: "Faure\n  source: a\n- prenom: Luc\n', 2, "un guillemet"),
    ("titre: Un\nauteurs: [A, B\nsource: a\n", 2, "un crochet"),
    ("titre: Un\nauteurs: {A: B\nsource: a\n", 2, "une accolade"),
    (BEFORE + "      •\u00a0Brest (29)\n", 5, "une puce"),
    (BEFORE + "      -Brest (29)\n    4:\n", 5, "il manque une espace après le tiret"),
    (BEFORE + "      -\u00a0Brest (29)\n    4:\n", 5, "une espace insécable après le tiret"),
    (BEFORE + "    - Brest (29)\n", 5, "son retrait"),
    ("a: 1\nb: &Co\n", 2, "« & »"),
    ("a: 1\nb: *Co\n", 2, "un astérisque"),
    ("a: 1\nb: !Co\n", 2, "« ! »"),
    ("a: 1\nb: %Co\n", 2, "« % » ne peut pas commencer"),
    ("a: 1\n---\nb: 2\n", 2, "un second document"),
    ("a: 1\nb: a\x07b\n", 2, "U+0007"),
    ("a: - b\n", 1, "un tiret ne peut pas"),
]


@pytest.mark.parametrize(("text", "line", "said"), MISTAKES)
def test_a_mistake_is_told_where_it_was_made(text: str, line: int, said: str) -> None:
    """Not where the parser noticed it."""
    _, issues = read_yaml(Document("faits.yaml", text))
    assert [(issue.code, issue.location.line) for issue in issues] == [("Y01", line)]
    assert said in str(issues[0].values["cause"])


@pytest.mark.parametrize(("text", "lost"), [("a: b # c\n", "# c"), ("a: # c\n", "# c"), ("- a #1\n", "#1")])
def test_words_behind_a_hash_are_said_to_be_lost(text: str, lost: str) -> None:
    _, issues = read_yaml(Document("faits.yaml", text))
    assert [(issue.code, issue.values["extrait"]) for issue in issues] == [("Y09", lost)]


@pytest.mark.parametrize("text", ["a: 'b' # c\n", "a: b#c\n", "# c\na: b\n", "a:\n  # c\n  - b\n", "a: # c\n  - b\n"])
def test_a_comment_of_its_own_is_none_of_them(text: str) -> None:
    assert read_yaml(Document("faits.yaml", text))[1] == []
