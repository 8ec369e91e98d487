"""The command ``cites``: the only room that prints, and the only one that knows exit codes."""

from __future__ import annotations

import sys
import traceback
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator import __version__
from generator.commands.bring_back import bring_back_command
from generator.commands.command_line import FrenchCommand, FrenchGroup, say_wrong_usage
from generator.commands.extract import extract_command
from generator.commands.interruption import EXIT_INTERRUPTED, say_interrupted
from generator.commands.kits import kit_command
from generator.commands.laps_table import write_laps
from generator.commands.moments import AsideType, MomentType
from generator.commands.parts import PartType, say_part
from generator.commands.preflight import preflight_command
from generator.commands.progress_line import ProgressLine
from generator.commands.telling import print_issues, say, stop_for_errors
from generator.commands.workshop import workshop_command
from generator.findings.errors import EXIT_BUG, EXIT_PUBLISHED, OutputError, YearbookError
from generator.findings.issues import Severity
from generator.findings.messages import DISK_CAUSES, STOPS, has_errors, os_cause, severity_of
from generator.french import words as french
from generator.run.order import Order, Part, Target

if TYPE_CHECKING:
    from generator.book.engine.print_summary import PrintSummary
    from generator.run.build import BuildReport

EXIT_NOBODY_READS = 141
"""What shells say of a program whose reader has gone."""
LOG = "cites-incident.log"

_project = click.option(
    "--project",
    "project",
    metavar="DOSSIER",
    default=".",
    type=click.Path(path_type=Path, file_okay=False),
    help="Dossier de l’annuaire ; par défaut, le dossier courant.",
)


_chronometer = click.option("--chronometre", "chronometer", is_flag=True, help="Montre ce que chaque étape a demandé.")


@click.group(cls=FrenchGroup, name="cites")
@click.version_option(__version__, message="cites %(version)s", help="Affiche la version.")
def cites() -> None:
    """Publie un annuaire : un site, un livre et des données ouvertes.

    Les faits sont dans editions/ANNÉE/*.yaml, les textes dans content/ANNÉE/*.md. Pour commencer :

    \b
      cites atelier    montre l’annuaire pendant qu’on l’écrit
      cites check      vérifie tout et n’écrit rien
      cites build      publie dans output/site
      cites join       publie ce que plusieurs machines ont fait
      cites revenir    remet en place la parution précédente
      cites adresses   retient les adresses publiées
      cites preflight  contrôle les PDF avant l’impression
      cites extrait    tire d’un livre un chapitre, une région, une collectivité
      cites kit        fait le kit d’une lauréate : communiqué, certificat, images
    """


@cites.command("build", cls=FrenchCommand, short_help="Vérifie l’annuaire, puis le publie dans output/site.")
@_project
@click.option(
    "--only",
    type=click.Choice([t.value for t in Target]),
    metavar="site|book",
    help="Ne publie que le site, ou que le livre.",
)
@click.option("--edition", "year", type=int, metavar="ANNÉE", help="Ne publie que les fichiers d’une édition.")
@click.option("--part", type=PartType(), metavar="K/N", help="Ne fait que la partie K sur N, dans parties/K-sur-N.")
@click.option("--au", "moment", type=MomentType(), metavar="MOMENT", help="Publie ce que ce moment permet (embargos).")
@click.option(
    "--sous-embargo",
    "in_confidence",
    type=AsideType(),
    metavar="DOSSIER",
    help="Publie tout à part, chaque page marquée, pour qui lit avant.",
)
@_chronometer
def build_command(
    project: Path,
    only: str | None,
    year: int | None,
    part: Part | None,
    moment: datetime | None,
    in_confidence: Path | None,
    chronometer: bool,
) -> None:
    """Vérifie l’annuaire, puis publie le site, le livre et les données dans output/site.

    Si le contenu a des erreurs, elles sont toutes montrées et rien n’est écrit : la parution précédente reste.

    Ce qui est sous embargo (« embargo » dans edition.yaml, communique.yaml, dossier.yaml) n’est pas publié, tant que
    --au ou SOURCE_DATE_EPOCH ne dit pas que le moment est passé : l’heure de la machine ne compte jamais.

    Avec --part, plusieurs machines se partagent le travail : chacune fait sa partie et ne publie rien, puis « cites
    join » publie le tout.
    """
    if part and (only or year):
        raise click.UsageError("« --part » partage une parution entière : ni --only ni --edition.")
    if part and (moment or in_confidence):
        raise click.UsageError("« --part » ne connaît d’embargo que par SOURCE_DATE_EPOCH, comme « cites join ».")
    targets, years = frozenset({Target(only)} if only else Target), frozenset({year} if year else ())
    order = Order(project.resolve(), targets, years, moment=moment, in_confidence=in_confidence, part=part)
    if part:
        _make_part(order, part, chronometer)
    else:
        _publish(order, in_confidence or project / "output", chronometer)


@cites.command("join", cls=FrenchCommand, short_help="Publie ce que plusieurs machines ont fait, chacune sa partie.")
@_project
@click.argument("parts", metavar="PARTIE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@_chronometer
def join_command(project: Path, parts: tuple[Path, ...], chronometer: bool) -> None:
    """Réunit les dossiers que « cites build --part » a laissés, puis publie comme « cites build », octet pour octet.

    Tout ce qui vient d’une partie est vérifié ; ce qui manque ou qui est abîmé est fait ici. Une partie faite d’autres
    faits, d’autres textes ou par un autre programme est refusée.
    """
    _publish(
        Order(root=project.resolve(), parts=tuple(part.resolve() for part in parts)), project / "output", chronometer
    )


def _make_part(order: Order, part: Part, chronometer: bool) -> None:
    from generator.run.part import build_part

    with ProgressLine(order.progress, sys.stderr):
        report = build_part(order, part)
    print_issues(report.issues)
    if chronometer:
        say(write_laps(order.progress), err=True)
    if report.files is None:
        stop_for_errors(report.issues)
    say(say_part(report, order.folder, order.progress.whole.seconds))


def _publish(order: Order, output: Path, chronometer: bool) -> None:
    from generator.run import build  # a help page does not owe the time that the stages take to load

    with ProgressLine(order.progress, sys.stderr):
        report = build.build(order)
    print_issues(report.issues)
    if chronometer:
        say(write_laps(order.progress), err=True)
    if report.writing is None:
        stop_for_errors(report.issues)
    say(_summary(report, output, order.progress.whole.seconds))


@cites.command("check", cls=FrenchCommand)
@_project
@click.option("--doubts", is_flag=True, help="Montre aussi tout ce que l’annuaire ne peut pas affirmer.")
def check_command(project: Path, doubts: bool) -> None:
    """Vérifie les faits et les textes sans rien publier.

    Chaque constat dit le fichier, la ligne, la cause et le remède. Avec --doubts, un rapport donne ensuite, édition par
    édition, les contradictions des sources et leur explication, les choix à confirmer et ce qui a été laissé de côté.
    """
    from generator.run.checking import check

    order = Order(project.resolve())
    with ProgressLine(order.progress, sys.stderr):
        yearbook, issues = check(order)
    print_issues(issues)
    if has_errors(issues):
        stop_for_errors(issues)
    if doubts:
        from generator.validation.doubts import report_doubts  # only a report asked for is worth its reading

        say("\n".join([*report_doubts(yearbook), ""]))
    awards = sum(len(record.awards) for record in yearbook.editions)
    editions = french.count(len(yearbook.editions), "édition")
    seconds = french.number(order.progress.whole.seconds, 1)
    warnings = sum(severity_of(issue) is Severity.WARNING for issue in issues)
    doubtful = f"Rien n’empêche de publier ({french.count(warnings, 'avertissement')})"
    verdict = doubtful if warnings else "Tout est en ordre"
    say(f"{verdict} : {editions}, {french.count(awards, 'labellisation')}, vérifiées en {seconds} s.")


@cites.command("adresses", cls=FrenchCommand, short_help="Retient les adresses de la dernière parution.")
@_project
def addresses_command(project: Path) -> None:
    """Retient les adresses de la dernière parution dans editions/adresses.txt.

    À lancer quand le site est en ligne. Dès lors, « cites check » dit si l’une d’elles disparaît, et demande où elle
    mène désormais. Rien n’est jamais retiré de la liste.
    """
    from generator.run.addresses import keep_addresses

    new, total = keep_addresses(project.resolve())
    kept = french.count(new, "adresse nouvelle retenue", "adresses nouvelles retenues")
    say(f"{kept}, {french.number(total)} en tout, dans editions/adresses.txt.")


cites.add_command(bring_back_command)
cites.add_command(preflight_command)
cites.add_command(extract_command)
cites.add_command(kit_command)
cites.add_command(workshop_command)


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


def _summary(report: BuildReport, output: Path, seconds: float) -> str:
    from generator.pages import urls

    site = {path: fact for path, fact in report.files.items() if not path.endswith(".pdf")}
    lines = [f"Publié en {french.number(seconds, 1)} s dans {output / 'site'} :"]
    if site:
        pages = sum(path.endswith(".html") for path in site)
        weight = _megabytes(sum(fact.size for fact in site.values()))
        lines.append(f"  le site       index.html, {french.count(pages, 'page')}, {weight}")
    sizes = {path: _megabytes(fact.size) for path, fact in report.files.items()}
    made = report.made
    for year, pages in made.pages_of_books.items() if made else ():
        for path in (one for one in sizes if urls.is_book(one, year)):
            lines.append(f"  le livre      {path}, {french.count(pages, 'page')}, {sizes[path]}")
    lines += [_print_line(one) for one in made.prints] if made else []
    if report.writing:
        written, removed = len(report.writing.written), len(report.writing.removed)
        same = len(report.writing.unchanged)
        lines.append(f"  Fichiers : {written} nouveaux ou changés, {same} inchangés, {removed} retirés.")
    lines += [f"  {sentence}" for sentence in report.held]
    if report.site.is_example:
        lines.append(f"  L’adresse {report.site.base} est un exemple : changez-la dans editions/site.yaml.")
    if report.site.addresses and report.new_addresses:
        new = french.count(len(report.new_addresses), "adresse nouvelle", "adresses nouvelles")
        lines.append(f"  {new} : quand le site sera en ligne, « cites adresses » les retiendra.")
    return "\n".join(lines)


def _print_line(one: PrintSummary) -> str:
    """What a printer would ask, and the pages that bear no text on purpose."""
    spine = f", dos de {french.number(one.spine, 1)}{french.WIDE}mm" if one.spine else ""
    fillers = f" ; pages d’ornement : {', '.join(map(str, one.fillers))}" if one.fillers else ""
    pages = french.count(one.pages, "page")
    return f"  l’impression  output/print/{one.year}, {pages} et une couverture, {one.binding}{spine}{fillers}"


def _megabytes(size: int) -> str:
    return f"{french.number(size / 1_000_000, 1)}{french.WIDE}Mo"
