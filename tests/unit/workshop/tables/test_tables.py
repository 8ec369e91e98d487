"""A spreadsheet dropped in the workshop: told, decided, written, given back."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import Any

import pytest

from generator.importing.catalogue import KINDS
from tests.unit.workshop.browsing import Browser

PALMARES = "editions/2020/palmares.yaml"
SHEET = "Commune;Niveau\nArles (13);4 @\nSaint-Denis;2\nNulle-Part-sur-Rien;3\n"


def sent(text: str = SHEET, **more: object) -> dict[str, object]:
    return {"name": "jury.csv", "content": base64.b64encode(text.encode()).decode(), **more}


def lines(answer: Any) -> dict[str, Any]:
    return {line["shown"].split(" ")[0]: line for line in answer["lines"]}


def test_a_sheet_is_told_before_anything_is_written(mini: Path) -> None:
    before = (mini / PALMARES).read_bytes()
    answer = Browser(mini).ask("/secret/tableaux/palmares/2020", sent()).json
    told = lines(answer)
    assert told["Arles"]["state"] == "à écrire"
    assert told["Saint-Denis"]["state"] == "à décider"
    assert len(told["Saint-Denis"]["choices"]) > 1
    assert told["Nulle-Part-sur-Rien"]["certainty"] == "inconnu"
    assert answer["written"] == ""
    assert (mini / PALMARES).read_bytes() == before


def test_what_is_sure_or_decided_is_written_and_then_is_there(mini: Path) -> None:
    browser = Browser(mini)
    line = lines(browser.ask("/secret/tableaux/palmares/2020", sent()).json)["Saint-Denis"]
    code = next(code for code, shown in line["choices"] if "(93)" in shown)
    decided = [{**{key: line[key] for key in ("sheet", "row", "shown")}, "answer": code}]
    answer = browser.ask("/secret/tableaux/palmares/2020", sent(decisions=decided, write=True)).json
    assert answer["written"] == PALMARES
    text = (mini / PALMARES).read_text(encoding="utf-8")
    assert "Arles (13)" in text
    assert "Saint-Denis (93)" in text
    assert "Nulle-Part" not in text
    again = lines(browser.ask("/secret/tableaux/palmares/2020", sent(decisions=decided)).json)
    assert [again[name]["state"] for name in ("Arles", "Saint-Denis")] == ["déjà là", "déjà là"]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_each_kind_is_given_back(mini: Path, kind: str) -> None:
    answer = Browser(mini).ask(f"/secret/tableaux/{kind}/2020.csv")
    assert answer.status == 200
    assert "attachment" in answer.headers["content-disposition"]
    assert answer.body.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": "x.csv", "content": "é"},
        sent(decisions=[3]),
        sent(decisions=[{"row": "1"}]),
        sent(decisions={}),
        {**sent(), "name": "x" * 300},
    ],
)
def test_what_no_page_of_ours_sends_is_refused(mini: Path, body: object) -> None:
    assert Browser(mini).ask("/secret/tableaux/palmares/2020", body).status == 400


def test_what_cannot_be_is_said_in_french(mini: Path) -> None:
    browser = Browser(mini)
    assert browser.ask("/secret/tableaux/rien/2020", sent()).status == 400
    assert browser.ask("/secret/tableaux/palmares/2020.exe").status == 400
    for path, body in (("2031", sent()), ("2020", sent("%PDF-1.7"))):
        answer = browser.ask(f"/secret/tableaux/palmares/{path}", body)
        assert answer.status == 500
        assert answer.json["fault"]


def test_the_pane_offers_every_kind(mini: Path) -> None:
    frame = Browser(mini).ask("/secret/").text
    offered = frame.partition('id="tab-genre"')[2].partition("</select>")[0]
    assert {*re.findall(r'value="(\w+)"', offered)} == {*KINDS}
