"""Click, speaking French: headings of the help, and what is said of a wrong command."""

from __future__ import annotations

import click

from generator.french.typography import french_spaces


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
        """« Utilisation : cites build [OPTIONS] »."""
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
    """A command whose help is French."""


class FrenchGroup(_FrenchHelp, click.Group):
    """A group of commands whose help is French."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """« [OPTIONS] COMMANDE »."""
        return ["[OPTIONS]", "COMMANDE", "[…]"]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands, one a line, in the order they were declared."""
        rows = [(name, self.commands[name].get_short_help_str(limit=80)) for name in self.commands]
        with formatter.section("Commandes"):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command asked for, or a French refusal."""
        if args and args[0] not in self.commands:
            known = ", ".join(self.commands)
            raise click.UsageError(f"la commande « {args[0]} » n’existe pas. Commandes : {known}.", ctx)
        return super().resolve_command(ctx, args)


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
