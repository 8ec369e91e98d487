"""``docs/robustesse.md``: what was tried, how often, and what was at fault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.fuzzing.blind import ACCIDENTS
from tests.fuzzing.judging import MOST_SECONDS, Tally
from tests.fuzzing.silent import SILENT
from tests.fuzzing.wrong import WRONG

SORTS = ("erreur du programme", "trop long", "sans ligne", "accepté en silence")

HEAD = """# Ce que le contrôle supporte

Page écrite par `make robustness` : ne la corrigez pas ici.

Les vrais fichiers de `editions/` et de `content/` sont abîmés un à un, au hasard, puis contrôlés par
`cites controler`. Est une faute : une erreur du programme, un contrôle de plus de {seconds:g} s, un constat qui ne
dit pas la ligne, une valeur clairement fausse acceptée sans un mot. Les tests complets recommencent une minute, avec
une graine propre à chaque état du programme, affichée.

Graine {seed} : {tries} essais, {faults} fautes.
"""


def report(tally: Tally, seed: int) -> str:
    """The page."""
    tries, faults = sum(tally.tries.values()), len(tally.faults)
    head = HEAD.format(seconds=MOST_SECONDS, seed=seed, tries=_number(tries), faults=_number(faults))
    parts = (
        head,
        *_table("## Valeurs clairement fausses", WRONG, SORTS, tally),
        *_table("## Accidents", ACCIDENTS, SORTS[:3], tally),
        *_reasons(tally),
    )
    return "\n".join(parts).rstrip() + "\n"


def _table(title: str, kinds: Iterable[str], sorts: tuple[str, ...], tally: Tally) -> Iterator[str]:
    yield from (title, "", f"| {' | '.join(('ce qui est abîmé', 'essais', *sorts))} |")
    yield "| --- | " + " | ".join("---:" for _ in ("essais", *sorts)) + " |"
    for kind in kinds:
        counts = (_number(tally.count(kind, sort)) for sort in sorts)
        yield f"| {kind} | {_number(tally.tries[kind])} | {' | '.join(counts)} |"
    yield ""


def _reasons(tally: Tally) -> Iterator[str]:
    yield from ("## Ce qui reste accepté, et pourquoi", "")
    yield from (f"- {what} : {why} ;" for what, why in SILENT.items())
    silent = [fault for fault in tally.faults if fault.what == SORTS[3]]
    if silent:
        yield from ("", f"Cette fois, {len(silent)} :", "")
        yield from (f"- {one.kind}, `{one.path.partition('/')[2]}` (essai {one.seed})" for one in silent)


def _number(value: int) -> str:
    return f"{value:,}".replace(",", "\u202f")
