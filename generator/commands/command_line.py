"""Click, speaking French: headings of the help, and what is said of a wrong command."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import click

from generator.french.typography import french_spaces
from generator.french.words import slug


class _FrenchFormatter(click.HelpFormatter):
    """Headings and paragraphs with French spaces, so that no line starts with a colon."""

    def write_heading(self, heading: str) -> None:
        """« Options : »."""
        self.write(french_spaces(f"{heading} :\n"))

    def write_text(self, text: str) -> None:
        """A paragraph, wrapped."""
        super().write_text(french_spaces(text))


class _FrenchContext(click.Context):
    formatter_class = _FrenchFormatter


class _FrenchHelp(click.Command):
    """Usage and option headings in French."""

    context_class = _FrenchContext

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """« Utilisation : cites publier [OPTIONS] »."""
        formatter.write_usage(
            ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=french_spaces("Utilisation : ")
        )

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help`` described in French."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Affiche cette aide."
        return option


class FrenchCommand(_FrenchHelp):
    """A command whose help is French. ``example`` is a line that somebody may type as it is."""

    def __init__(self, *args: Any, example: str = "", **more: Any) -> None:
        """As Click's, and an example."""
        super().__init__(*args, **more)
        self.example = example

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The example, after the options."""
        if self.example:
            with formatter.section("Exemple"):
                formatter.write_text(self.example)


class FrenchGroup(_FrenchHelp, click.Group):
    """A group of commands whose help is French, listed by who needs them.

    ``sections`` hold the names of all commands; ``aliases`` other names that scripts may keep.
    """

    def __init__(
        self, *args: Any, sections: Mapping[str, Sequence[str]], aliases: Mapping[str, str], **more: Any
    ) -> None:
        """As Click's, and how the commands are listed and called."""
        super().__init__(*args, **more)
        self.sections, self.aliases = sections, aliases

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """« [OPTIONS] COMMANDE »."""
        return ["[OPTIONS]", "COMMANDE", "[…]"]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command once, under the name of who needs it, with a line to type where the name is not enough."""
        width = max(map(len, self.commands))
        for title, names in self.sections.items():
            with formatter.section(title):
                formatter.write_dl([row for name in names for row in self._rows(name, width)])

    def _rows(self, name: str, width: int) -> Iterator[tuple[str, str]]:
        command = self.commands[name]
        yield name.ljust(width), french_spaces(command.get_short_help_str(limit=80))
        if isinstance(command, FrenchCommand) and command.example != f"cites {name}":
            yield " " * width, command.example

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the help."""
        return [name for names in self.sections.values() for name in names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """By its name or another that it had, with its accents or without."""
        name = slug(cmd_name)
        return super().get_command(ctx, self.aliases.get(name, name))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command asked for, or a French refusal that proposes the near one."""
        command = self.get_command(ctx, args[0]) if args else None
        if args and command is None:
            raise click.UsageError(f"la commande « {args[0]} » n’existe pas. {self._near(args[0])}", ctx)
        _, found, rest = super().resolve_command(ctx, args)
        return (found.name if found else None), found, rest

    def _near(self, typed: str) -> str:
        near = get_close_matches(slug(typed), [*self.commands, *self.aliases], n=1)
        names = ", ".join(self.list_commands(click.Context(self)))
        return f"Vouliez-vous dire « {self.aliases.get(near[0], near[0])} » ?" if near else f"Commandes : {names}."


def say_wrong_usage(error: click.ClickException) -> None:
    """What is wrong with the command typed, and how to get help."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "cites"
    click.echo(french_spaces(f"Commande incorrecte : {_explain(error)}\nAide : {path} --help"), err=True)


def _explain(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        near = f" Vouliez-vous dire {' ou '.join(error.possibilities)} ?" if error.possibilities else ""
        return f"l’option {error.option_name} n’existe pas.{near}"
    if isinstance(error, click.MissingParameter):
        return f"il manque une valeur pour {_name(error)}."
    if isinstance(error, click.BadOptionUsage):
        return f"l’option {error.option_name} demande une valeur."
    if isinstance(error, click.BadParameter):
        return f"la valeur donnée à {_name(error)} ne convient pas{_choices(error)}."
    return (
        error.format_message() if isinstance(error, click.UsageError) and "«" in error.message else "arguments de trop."
    )


def _name(error: click.BadParameter) -> str:
    """What a person types: an option's name, an argument as the help has it."""
    if isinstance(error.param, click.Argument) and error.param.metavar:
        return error.param.metavar
    return error.param.opts[0] if error.param else "un argument"


def _choices(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f" ; valeurs possibles : {', '.join(kind.choices)}"
    if isinstance(kind, click.types.IntParamType):
        return " : il faut un nombre entier"
    wanted = getattr(kind, "wanted", "")
    return f" : il faut {wanted}" if wanted else ""
