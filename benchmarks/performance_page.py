"""``docs/performance.md``: what was measured, as tables in French. Values in, text out."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from benchmarks import series
from benchmarks.machine import Machine
from benchmarks.measuring import Cost
from benchmarks.sheet import Duel, Measure, Sheet
from generator.french import words as french

COMMAND = "make performance"
_INTRODUCTION = """\
# Performances

<!-- Page écrite par « {command} » : ne la changez pas à la main. -->

Mesuré le {day}, avec {cores} ({processor}), {memory} de mémoire, {system} ;
{versions}.

Pour mesurer de nouveau et récrire cette page : `{command}`. Les projets de « E x N » éditions et collectivités sont
tirés du registre des communes, toujours les mêmes pour une même graine (`benchmarks/make_project.py`).

- *temps* : de la commande tapée à la main rendue, médiane des essais ; *processeur* : le travail de tous les
  processeurs, processus enfants compris ; *mémoire* : ce que le plus gros des processus a occupé au plus, puis tous
  ensemble.
- *de rien* : sans cache ni parution précédente. *Un mot*, *un niveau*, *une règle CSS* : un seul changement depuis la
  parution précédente, chaque fois un autre ; la page publiée est relue pour vérifier qu’elle le montre.
- Une machine occupée à autre chose allonge les temps ; les rapports tiennent mieux que les secondes."""
_DUEL = """\
## À côté de Hugo

Hugo reçoit le corps tout fait de chacune de nos pages : il n’a qu’à les lire, les passer dans un gabarit d’une ligne
et les écrire, octet pour octet. Les deux programmes construisent tour à tour ; le rapport est la médiane de
ceux de chaque paire d’essais. Chez nous, la recherche, les aperçus, les archives et la relecture sont compris."""


def write_page(sheet: Sheet, machine: Machine, day: date) -> str:
    """The whole page."""
    real = [one for one in sheet.measures if one.project == series.REAL]
    made = [one for one in sheet.measures if one.project != series.REAL]
    blocks = [
        _introduction(machine, day),
        *(_titled("## Trois éditions réelles", _table(_REAL_COLUMNS, map(_real_row, real))) if real else ()),
        *(_titled("## Grands palmarès", _table(_MADE_COLUMNS, map(_made_row, made))) if made else ()),
        *_growth(sheet.measures),
        *(_titled(_DUEL, _table(_DUEL_COLUMNS, map(_duel_row, sheet.duels))) if sheet.duels else ()),
        *_stages(sheet.measures),
    ]
    return "\n\n".join(blocks) + "\n"


def _introduction(machine: Machine, day: date) -> str:
    versions = ", ".join(f"{name} {version}" for name, version in machine.versions)
    return _INTRODUCTION.format(
        command=COMMAND,
        day=french.day(day),
        processor=machine.processor or "processeur inconnu",
        cores=french.count(machine.cores, "cœur"),
        memory=f"{french.number(machine.memory / 1e9)}{french.WIDE}Go",
        system=machine.system,
        versions=versions,
    )


_REAL_COLUMNS = ("situation", "temps", "processeur", "mémoire", "essais", "objectif")
_MADE_COLUMNS = ("projet", "situation", "pages", "temps", "processeur", "par page", "mémoire", "essais", "objectif")
_DUEL_COLUMNS = ("projet", "situation", "pages", "poids", "cites", "Hugo", "rapport", "mémoire", "objectif")


def _real_row(one: Measure) -> tuple[str, ...]:
    return (one.situation, *_times(one.cost), _memory(one.cost), str(one.runs), _aims(one))


def _made_row(one: Measure) -> tuple[str, ...]:
    pages = french.number(one.pages) if one.pages else ""
    a_page = f"{french.number(1000 * seconds_a_page(one), 2)}{french.WIDE}ms" if one.pages else ""
    return one.project, one.situation, pages, *_times(one.cost), a_page, _memory(one.cost), str(one.runs), _aims(one)


def _duel_row(one: Duel) -> tuple[str, ...]:
    weights = f"{french.number(one.our_weight / 1e6, 1)} et {french.number(one.hugo_weight / 1e6, 1)}{french.WIDE}Mo"
    ratio = statistics.median(one.ratios)
    least, most = min(one.ratios), max(one.ratios)
    written = f"{french.number(ratio, 2)} (de {french.number(least, 2)} à {french.number(most, 2)})"
    memory = f"{_megabytes(one.ours.memory)} et {_megabytes(one.hugo.memory)}"
    aim = _aim(ratio, series.AGAINST_HUGO[one.situation], "") if one.situation in series.AGAINST_HUGO else ""
    times = (_seconds(one.ours.seconds), _seconds(one.hugo.seconds))
    return one.project, one.situation, french.number(one.pages), weights, *times, written, memory, aim


def seconds_a_page(one: Measure) -> float:
    """The processor's seconds for a page, without the stages that are counted apart."""
    return (one.cost.processor - sum(stage.processor for stage in one.stages if is_apart(stage.name))) / one.pages


def is_apart(stage: str) -> bool:
    """Whether a stage has nothing to do with the pages themselves."""
    return stage.lower().startswith(series.APART)


def _aims(one: Measure) -> str:
    name, aims = (one.project, one.situation), []
    if name in series.SECONDS:
        aims.append(_aim(one.cost.seconds, series.SECONDS[name], f"{french.WIDE}s"))
    if name in series.A_PAGE:
        aims.append(_aim(1000 * seconds_a_page(one), 1000 * series.MOST_A_PAGE, f"{french.WIDE}ms par page"))
    if name in series.MEMORY:
        aims.append(_aim(one.cost.memory / 1e6, series.MOST_MEMORY / 1e6, f"{french.WIDE}Mo"))
    return " ; ".join(aims)


def _aim(value: float, most: float, unit: str) -> str:
    """« 50 s : atteint »."""
    written = f"{most:g}".replace(".", ",")
    return f"{written}{unit}{french.WIDE}: {'atteint' if value <= most else 'manqué'}"


def _growth(measures: Iterable[Measure]) -> Iterator[str]:
    (small, large), most = series.GROWTH
    times = {one.project: one.cost.processor for one in measures if one.situation == series.SITE_NOTHING_BEFORE}
    if small in times and large in times:
        ratio = times[large] / times[small]
        aim = _aim(ratio, most, "")
        yield (
            f"De « {small} » à « {large} », deux fois plus de collectivités, le site de rien demande "
            f"{french.number(ratio, 2)} fois plus de processeur (objectif{french.WIDE}: {aim})."
        )


def _stages(measures: Iterable[Measure]) -> Iterator[str]:
    """Where the time of the builds from nothing goes."""
    rows = [
        (one.project, one.situation, stage.name, _seconds(stage.seconds), _seconds(stage.processor))
        for one in measures
        if one.situation in (series.NOTHING_BEFORE, series.SITE_NOTHING_BEFORE)
        for stage in one.stages
    ]
    if rows:
        lead = "## Les étapes\n\nComme les dit `cites publier --chronometre`, dans le dernier des essais."
        yield from _titled(lead, _table(("projet", "situation", "étape", "temps", "processeur"), rows))


def _titled(title: str, table: str) -> tuple[str, str]:
    return title, table


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (columns, ["---"] * len(columns), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _times(cost: Cost) -> tuple[str, str]:
    return _seconds(cost.seconds), _seconds(cost.processor)


def _memory(cost: Cost) -> str:
    return f"{_megabytes(cost.memory)}, ensemble {_megabytes(cost.together)}"


def _megabytes(size: int) -> str:
    return f"{french.number(size / 1e6)}{french.WIDE}Mo"


def _seconds(value: float) -> str:
    return f"{french.number(value, 2 if value < 10 else 1)}{french.WIDE}s"
