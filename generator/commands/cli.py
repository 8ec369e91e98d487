"""The command ``cites``: the only room that prints, and the only one that knows exit codes."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import NoReturn

import click

from generator import __version__
from generator.commands.ceremony import ceremony_command
from generator.commands.command_line import FrenchCommand, FrenchGroup, say_wrong_usage
from generator.commands.completion import completion_command
from generator.commands.extract import extract_command
from generator.commands.findings.check import check_command
from generator.commands.findings.explain import explain_command
from generator.commands.findings.mend import mend_command
from generator.commands.interruption import EXIT_INTERRUPTED, say_interrupted
from generator.commands.kits import kit_command
from generator.commands.options import in_project
from generator.commands.preflight import preflight_command
from generator.commands.publish.bring_back import bring_back_command
from generator.commands.publish.build import build_command, join_command
from generator.commands.releases import release_command
from generator.commands.sheets.bring_in import import_command
from generator.commands.sheets.give_out import export_command
from generator.commands.starting import start_command
from generator.commands.telling import say
from generator.commands.workshop import workshop_command
from generator.findings.errors import EXIT_BUG, EXIT_PUBLISHED, OutputError, YearbookError
from generator.findings.messages import DISK_CAUSES, STOPS, os_cause
from generator.french import words as french

EXIT_NOBODY_READS = 141
"""What shells say of a program whose reader has gone."""
LOG = "cites-incident.log"


SECTIONS = {
    "Rédaction": ("atelier", "nouveau", "controler", "corriger", "expliquer", "importer", "exporter"),
    "Mise en ligne": ("publier", "reunir", "revenir", "retenir"),
    "Imprimeur": ("controler-pdf", "extraire"),
    "Presse et cérémonie": ("communique", "kit", "ceremonie"),
    "Terminal": ("completion",),
}
ALIASES = {
    "nouvelle": "nouveau",
    "nouvel": "nouveau",
    "check": "controler",
    "build": "publier",
    "join": "reunir",
    "adresses": "retenir",
    "preflight": "controler-pdf",
    "extrait": "extraire",
}
"""What else commands are called: as a person would say, or as scripts had it."""


@click.group(cls=FrenchGroup, name="cites", sections=SECTIONS, aliases=ALIASES)
@click.version_option(__version__, message="cites %(version)s", help="Affiche la version.")
def cites() -> None:
    """Publie un annuaire : un site, un livre et des données ouvertes.

    Les faits sont dans editions/ANNÉE/*.yaml, les textes dans content/ANNÉE/*.md. Chaque commande a son aide : « cites
    publier --help ».
    """


cites.add_command(completion_command)
cites.add_command(build_command)
cites.add_command(join_command)


@cites.command(
    "retenir", cls=FrenchCommand, example="cites retenir", short_help="Retient les adresses de la dernière parution."
)
@in_project
def addresses_command(project: Path) -> None:
    """Retient les adresses de la dernière parution dans editions/adresses.txt.

    À lancer quand le site est en ligne. Dès lors, « cites controler » dit si l’une d’elles disparaît, et demande où
    elle mène désormais. Rien n’est jamais retiré de la liste.
    """
    from generator.run.addresses import keep_addresses

    new, total = keep_addresses(project.resolve())
    kept = french.count(new, "adresse nouvelle retenue", "adresses nouvelles retenues")
    say(f"{kept}, {french.number(total)} en tout, dans editions/adresses.txt.")


cites.add_command(check_command)
cites.add_command(mend_command)
cites.add_command(explain_command)
cites.add_command(bring_back_command)
cites.add_command(preflight_command)
cites.add_command(extract_command)
cites.add_command(kit_command)
cites.add_command(release_command)
cites.add_command(ceremony_command)
cites.add_command(workshop_command)
cites.add_command(start_command)
cites.add_command(import_command)
cites.add_command(export_command)


def main() -> None:
    """Run the command; a bug becomes an apology and a log, never a traceback on screen."""
    try:
        sys.exit(cites.main(standalone_mode=False) or EXIT_PUBLISHED)
    except SystemExit:
        if hasattr(sys.stdout, "wrapped"):  # Click silenced it: whoever read us has gone (« | head -1 »)
            sys.exit(EXIT_NOBODY_READS)
        raise
    except click.Abort:
        say_interrupted()
        sys.exit(EXIT_INTERRUPTED)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.message)
    except click.ClickException as error:
        say_wrong_usage(error)
        sys.exit(2)
    except YearbookError as error:
        say(STOPS[type(error).__name__].format_map(error.values), err=True)
        sys.exit(error.exit_code)
    except OSError as error:
        _say_what_the_system_refused(error)
    except Exception:  # the last net: whatever it is, the person at the keyboard did nothing wrong
        _apologise()
        sys.exit(EXIT_BUG)


def _say_what_the_system_refused(error: OSError) -> NoReturn:
    """A full disk is nobody's fault, wherever it is met; any other refusal should have been foreseen by the program."""
    if error.errno in DISK_CAUSES:
        say(STOPS["OutputError"].format(dossier=error.filename or Path.cwd(), cause=os_cause(error)), err=True)
        sys.exit(OutputError.exit_code)
    _apologise()
    sys.exit(EXIT_BUG)


def _apologise() -> None:
    try:
        Path(LOG).write_text(
            f"cites {__version__}\n{' '.join(sys.argv[1:])}\n\n{traceback.format_exc()}", encoding="utf-8"
        )
        where = f"Le détail est dans {Path(LOG).resolve()} : joignez-le à votre signalement."
    except OSError:
        where = f"Le détail n’a pas pu être enregistré : {traceback.format_exc(limit=-1).splitlines()[-1]}"
    say(
        "Le programme a un défaut, et nous nous en excusons : votre travail n’y est pour rien.\n"
        f"La parution précédente est intacte. {where}",
        err=True,
    )
