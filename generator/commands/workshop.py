"""``cites atelier``: the yearbook in the browser while it is being written."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from generator.commands.command_line import FrenchCommand
from generator.commands.options import in_project
from generator.commands.telling import say
from generator.run.order import Order


@click.command(
    "atelier",
    cls=FrenchCommand,
    example="cites atelier",
    short_help="Montre l’annuaire dans le navigateur pendant qu’on l’écrit.",
)
@in_project
@click.option("--port", type=click.IntRange(0, 65535), default=0, metavar="PORT", help="Par défaut, un port libre.")
@click.option("--sans-navigateur", "without_browser", is_flag=True, help="Affiche l’adresse sans l’ouvrir.")
def workshop_command(project: Path, port: int, without_browser: bool) -> None:
    """Montre chaque page telle qu’elle sera, et la refait dès qu’un fichier est enregistré.

    L’adresse n’est accessible que de cet ordinateur, sans réseau. Une faute paraît à côté de la page, avec sa ligne et
    son remède ; la page d’avant reste jusqu’à ce qu’elle soit corrigée. Rien n’est publié. Pour finir : Ctrl-C.
    """
    from generator.loading.folders import edition_folders
    from generator.workshop.serving import serve  # a help page does not owe the time that a server takes to load

    order = Order(project.resolve())
    edition_folders(order.root)

    def ready(address: str) -> None:
        say(f"L’atelier est ouvert à cette adresse, pour vous seul :\n  {address}\nPour finir : Ctrl-C.")
        if not without_browser:
            click.launch(address)

    with suppress(KeyboardInterrupt):  # which is how it ends
        serve(order, port, ready)
    say("L’atelier est fermé ; vos fichiers sont tels que vous les avez enregistrés.")
