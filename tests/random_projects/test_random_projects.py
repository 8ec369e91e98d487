"""What the check accepts, the build publishes: no finding of its own, no word lost, on the site and in the book."""

from __future__ import annotations

import os
import shutil
import sys
import time
from html import unescape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from generator.findings.messages import describe
from generator.loading.articles import parse_article
from generator.pages.texts import Surroundings, render_text
from generator.run.build import build
from generator.run.order import Order
from tests.random_projects import texts
from tests.random_projects.pieces import Piece
from tests.random_projects.projects import PROJECTS, try_project
from tests.seeds import draw_seed

MANY, CHUNKS = 40, 2
"""Projects of the long run, and how many tests share them."""
BOOKS = 5
"""Each fifth project has its book laid out and judged as well."""
MOST_SECONDS = 120
"""A test ends after them, and says how many projects it tried; ``RANDOM_SECONDS`` gives it more."""
QUIET = (HealthCheck.too_slow, HealthCheck.data_too_large)


@seed(12)
@settings(max_examples=25, phases=(Phase.generate,), suppress_health_check=QUIET, database=None, deadline=None)
@given(piece=texts.pieces(disorder=False))
def test_no_word_of_a_text_is_lost(piece: Piece) -> None:
    """Before any page is made: what the pages of the site and of the book show of each text."""
    for at_foot in (False, True):
        around = Surroundings(link=str, figure=str, image=lambda name: (name, 1, 1), notes_at_foot=at_foot)
        shown = ""
        for path, content in piece.files.items():
            article, _ = parse_article(content.decode(), path, 2020)
            assert article
            shown += unescape(render_text(article.body, around))
        assert [word for word in piece.words if word not in shown] == []


def say(capsys: pytest.CaptureFixture[str], words: str) -> None:
    """Whatever becomes of the test."""
    with capsys.disabled():
        sys.stdout.write(f"\n{words}\n")


@pytest.mark.full
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_what_the_check_accepts_is_published(tmp_path: Path, chunk: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Forty projects; ``RANDOM_MANY=500 RANDOM_SECONDS=3600`` draws five hundred, ``RANDOM_SEED`` others."""
    number = draw_seed("RANDOM_SEED") + chunk
    many, start = int(os.environ.get("RANDOM_MANY") or MANY) // CHUNKS, time.monotonic()
    most = float(os.environ.get("RANDOM_SECONDS") or MOST_SECONDS)
    say(capsys, f"RANDOM_SEED={number - chunk}")
    tried = {True: 0, False: 0}

    @seed(number)
    @settings(max_examples=many, phases=(Phase.generate,), suppress_health_check=QUIET, database=None, deadline=None)
    @given(pieces=PROJECTS)
    def draw(pieces: tuple[Piece, ...]) -> None:
        if time.monotonic() - start < most:
            result = try_project(tmp_path, pieces, with_book=not sum(tried.values()) % BOOKS)
            tried[result.was_accepted] += 1
            assert result.faults == []

    draw()
    say(capsys, f"{tried[True]} projets acceptés et publiés, {tried[False]} refusés par le contrôle")
    assert tried[True] > tried[False] / 4


@pytest.mark.full
def test_every_kind_of_fact_is_published(with_facts: Path, tmp_path: Path) -> None:
    """One text may show all the facts of an edition, on the site and in the book."""
    report = build(Order(shutil.copytree(with_facts, tmp_path / "annuaire")))
    assert [describe(issue) for issue in report.issues if issue.code[0] in "BSV"] == []
    assert report.made


@pytest.mark.full
def test_a_title_longer_than_its_line_in_the_contents_is_published(mini: Path) -> None:
    text = mini / "content/2020/regard-deux.md"
    before, _, after = text.read_text(encoding="utf-8").split("\n", 2)
    long = " ".join(["les communes et leurs voisines"] * 3)
    text.write_text(f"{before}\ntitre: Un regard sur ce que sont {long}\n{after}", encoding="utf-8")
    report = build(Order(mini))
    assert [describe(issue) for issue in report.issues if issue.code[0] in "BSV"] == []
    assert report.made
