"""``cites completion``: what a terminal needs to complete the names of commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from generator.commands.command_line import FrenchCommand

_SHELLS = ("bash", "zsh", "fish")


@click.command(
    "completion",
    cls=FrenchCommand,
    example="cites completion bash >> ~/.bashrc",
    short_help="Complète les commandes dans un terminal.",
)
@click.argument("shell", metavar="bash|zsh|fish", type=click.Choice(_SHELLS))
def completion_command(shell: str) -> None:
    """Affiche ce que le terminal doit lire pour compléter « cites » quand on tape Tab.

    Pour bash et zsh, ajoutez-le à ~/.bashrc ou ~/.zshrc ; pour fish, à ~/.config/fish/completions/cites.fish.
    """
    found = get_completion_class(shell)
    context = click.get_current_context().find_root()
    if found is not None:
        click.echo(found(context.command, {}, "cites", "_CITES_COMPLETE").source())
