"""What commands are called: in French, listed once by who needs them; old names stay, near ones are proposed."""

from __future__ import annotations

import shlex
import subprocess
import sys

import click
import pytest

from generator.commands.cli import ALIASES, SECTIONS, cites
from generator.commands.command_line import FrenchCommand

CONTEXT = click.Context(cites, info_name="cites")
NAMES = [name for names in SECTIONS.values() for name in names]


def test_the_help_lists_each_command_once() -> None:
    assert sorted(NAMES) == sorted(cites.commands)
    help_page = cites.get_help(CONTEXT)
    for name in NAMES:
        assert sum(line.split()[:1] == [name] for line in help_page.splitlines()) == 1, name


@pytest.mark.parametrize("name", NAMES)
def test_each_command_has_an_example_that_it_understands(name: str) -> None:
    command = cites.commands[name]
    assert isinstance(command, FrenchCommand)
    program, typed, *arguments = shlex.split(command.example.partition(" >> ")[0])
    assert (program, ALIASES.get(typed, typed)) == ("cites", name)
    command.make_context(name, arguments, resilient_parsing=False)
    assert command.example in command.get_help(click.Context(command, info_name=name))


@pytest.mark.parametrize(("old", "new"), sorted(ALIASES.items()))
def test_scripts_may_keep_the_names_of_before(old: str, new: str) -> None:
    assert cites.get_command(CONTEXT, old) is cites.commands[new]


@pytest.mark.parametrize(
    ("typed", "name"),
    [("contrôler", "controler"), ("Réunir", "reunir"), ("cérémonie", "ceremonie"), ("contrôler-pdf", "controler-pdf")],
)
def test_an_accent_is_no_mistake(typed: str, name: str) -> None:
    assert cites.resolve_command(CONTEXT, [typed])[0] == name


@pytest.mark.parametrize(
    ("typed", "near"), [("publie", "publier"), ("verifier", ""), ("buidl", "publier"), ("ateliers", "atelier")]
)
def test_a_near_command_is_proposed(typed: str, near: str) -> None:
    with pytest.raises(click.UsageError) as refusal:
        cites.resolve_command(CONTEXT, [typed])
    assert (f"Vouliez-vous dire « {near} » ?" if near else "Commandes : atelier, ") in str(refusal.value)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_terminal_learns_to_complete(shell: str) -> None:
    command = [sys.executable, "-m", "generator", "completion", shell]
    written = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert f"_CITES_COMPLETE={shell}_complete" in written


def test_a_name_begun_is_completed() -> None:
    code = "import sys; sys.argv=['cites']; from generator.commands.cli import main; main()"
    asked = {"_CITES_COMPLETE": "bash_complete", "COMP_WORDS": "cites contr", "COMP_CWORD": "1"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=asked, check=False)
    assert done.stdout.split() == ["plain,controler", "plain,controler-pdf"]
