"""``cites expliquer``: what the code of a finding means, why it exists, and an example before and after."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.findings.examples import REST, Example, example_of
from generator.commands.telling import say
from generator.findings.messages import visible
from generator.findings.rules import RULES
from generator.french.typography import french_spaces

_VALUE = re.compile(r"\{\w+\}")
_WIDTH = 100


@click.command(
    "expliquer",
    cls=FrenchCommand,
    example="cites expliquer P03",
    short_help="Explique un constat : pourquoi, et un exemple.",
)
@click.argument("codes", metavar="[CODE]...", nargs=-1)
def explain_command(codes: tuple[str, ...]) -> None:
    """Explique des constats, par leur code : ce qu’ils disent, pourquoi, et un exemple avant et après.

    Sans code, la liste de tous : « cites expliquer P03 » dit le reste.
    """
    wanted = [code.strip().upper() for code in codes]
    for code in wanted:
        if code not in RULES:
            raise click.UsageError(_say_unknown(code))
    if not wanted:
        for code in sorted(RULES):
            say(f"{code}  {_sentence(code)}")
    for rank, code in enumerate(wanted):
        if rank:
            click.echo("")
        _explain(code, example_of(code))


def _say_unknown(code: str) -> str:
    from difflib import get_close_matches

    family = [one for one in sorted(RULES) if one[0] == code[:1]]
    near = get_close_matches(code, sorted(RULES), 3, 0.6) or family[:3]
    meant = f" Vouliez-vous dire {' ou '.join(near)} ?" if near else ""
    return f"le constat « {code} » n’existe pas.{meant} « cites expliquer » les donne tous."


def _sentence(code: str) -> str:
    return _with_blanks(RULES[code].sentence)


def _with_blanks(words: str) -> str:
    """A sentence whose values are not known: « « … » n’est pas dans le registre (…). »"""
    return _VALUE.sub(REST, words)


def _explain(code: str, example: Example) -> None:
    click.secho(french_spaces(f"{code} ({RULES[code].severity}) : {_sentence(code)}"), bold=True)
    click.echo("")
    remedies = (RULES[code].remedy, RULES[code].otherwise)
    told = " ".join(_with_blanks(one) for one in remedies if one and not _is_only_a_value(one))
    for title, words in (("Pourquoi", example.why), ("Remède", told)):
        if words:
            click.echo(textwrap.fill(french_spaces(f"{title} : {words}"), _WIDTH, subsequent_indent="  "))
    click.echo("")
    for line, colour in shown(example):
        click.echo(click.style(line, fg=colour) if colour else line)


def _is_only_a_value(remedy: str) -> bool:
    return _VALUE.fullmatch(remedy) is not None


def shown(example: Example, fence: str = "") -> Iterator[tuple[str, str]]:
    """The lines of an example, each with its colour; a page of Markdown has them between fences."""
    before, after = f"Avant, dans {example.path}", "Après"
    yield from _part(before, example.before, "red", "ce fichier n’existe pas", fence)
    yield from [("", "")] if fence else []
    yield from _part(after, example.after, "green", "ce fichier est retiré, ou porte un autre nom", fence)


def _part(title: str, lines: str | None, colour: str, absent: str, fence: str) -> Iterator[tuple[str, str]]:
    if lines is None or lines == REST:
        yield french_spaces(f"{title} : {absent if lines is None else 'ce fichier est là'}."), ""
    elif not lines:
        yield french_spaces(f"{title} : ces lignes sont retirées."), ""
    else:
        yield french_spaces(f"{title} :"), ""
        written = [visible(line) for line in textwrap.dedent(lines).rstrip("\n").split("\n")]
        margin = "" if fence else "    "
        block = ["", fence, *written, fence] if fence else written
        yield from ((f"{margin}{line}".rstrip(), colour) for line in block)
