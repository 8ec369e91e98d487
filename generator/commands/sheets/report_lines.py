"""A report on a spreadsheet, as a person reads it in a terminal."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.commands.telling import say
from generator.french import words as french
from generator.french.typography import french_spaces

if TYPE_CHECKING:
    from generator.importing.report import Report, ReportLine

_COLOURS = {"certain": "green", "sûr": "green", "à choisir": "yellow", "inconnu": "red"}
_WORDS = {
    "à écrire": ("à écrire", "à écrire"),
    "déjà là": ("déjà là", "déjà là"),
    "à décider": ("à décider", "à décider"),
    "laissée": ("laissée", "laissées"),
}


def print_report(report: Report[Any]) -> None:
    """How the sheets were understood, then each line: where it stands, what was read, what it becomes, how sure."""
    for told in report.read:
        say(told)
    say("")
    sheet = ""
    for line in report.lines:
        if line.key.sheet != sheet:
            sheet = line.key.sheet
            click.secho(french_spaces(f"Feuille « {sheet} »"), bold=True)
        _print_line(line)
    say("")


def _print_line(line: ReportLine[Any]) -> None:
    is_told = line.state in ("à écrire", "à décider")
    word = str(line.certainty if is_told else line.state)
    becomes = f" → {line.becomes}" if line.becomes else ""
    head = french_spaces(f"{word[:1].upper()}{word[1:]}, ligne {line.key.row} : {line.key.shown}{becomes}")
    click.secho(head, fg=_COLOURS.get(word, "blue"))
    for remark in line.remarks if word != "déjà là" else ():
        say(f"    {remark}")
    if (choices := line.choices) and not line.becomes:
        say("    choix : " + ", ".join(f"{shown} [{code}]" for code, shown in choices.items()))


def say_what_waits(report: Report[Any], written: str, only_show: bool, report_file: Path | None) -> None:
    """How many lines there were of each kind, where they were written, and how to decide of those that wait."""
    counts = Counter(str(line.state) for line in report.lines)
    parts = [f"{french.number(counts[state])} {words[counts[state] > 1]}" for state, words in _WORDS.items()]
    told = ", ".join(part for part, state in zip(parts, _WORDS, strict=True) if counts[state])
    say(f"{french.count(len(report.lines), 'ligne')} : {told or 'rien à reprendre'}.")
    if only_show:
        say("Essai : rien n’a été écrit.")
    else:
        say(f"Écrit dans {written}." if written else "Rien n’avait à changer.")
    if report.waits and not report_file:
        say("Pour décider des lignes qui attendent : « --rapport decisions.csv », puis « --decisions decisions.csv ».")
    elif report.waits:
        say(f"Remplissez la colonne « décision » de {report_file}, puis donnez-le à « --decisions ».")
