"""Findings on the screen: of a file that has very many, its errors first."""

from __future__ import annotations

import pytest

from generator.commands.telling import MOST_OF_A_FILE, print_issues
from generator.findings.issues import Issue, SourceLocation


def test_very_many_findings_do_not_hide_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    path = "editions/2020/jury.yaml"
    lost = [Issue("Y09", SourceLocation(path, line, 1), {"extrait": "# 1"}) for line in range(1, 1001)]
    wrong = Issue("J01", SourceLocation(path, 2000, 1), {"nom": "Anne Faure"})
    print_issues([*lost, wrong])
    told = capsys.readouterr().err
    assert "Anne Faure" in told
    assert told.count("Y09") == MOST_OF_A_FILE - 1
    assert "901\u00a0autres constats dans ce fichier" in told
