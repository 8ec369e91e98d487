"""The parts of a build that several machines share: which is whose, and how they come together.

A part is a folder of plain files: what it made of the site and the books under ``output``, and beside it a cache with
the leaves, the archives and the ledger that it left. Joining is a whole build that finds all this, believes none of it
before it has verified it, and makes what is missing: so its bytes are those of a build by one machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.findings.errors import PartRefused
from generator.keeping.cache import Cache
from generator.keeping.ledger import Ledger, keep_ledger, read_ledger
from generator.run.order import Order, Part
from generator.run.receipt import Receipt, digest_inputs, find_receipt, keep_receipt

LEDGER = "site.registre"
"""The ledger of the pages of the site, in a cache."""

ARCHIVES = "archives"
"""The folder of the archives of the editions, in a cache."""


def deal(weights: Mapping[int, int], part: Part) -> frozenset[int]:
    """The share of a part: the heaviest first, each to the part that has least so far."""
    loads = dict.fromkeys(range(1, part.of + 1), 0)
    dealt = {rank: set[int]() for rank in loads}
    for one in sorted(weights, key=lambda one: (-weights[one], one)):
        rank = min(loads, key=lambda rank: (loads[rank], rank))
        loads[rank] += weights[one]
        dealt[rank].add(one)
    return frozenset(dealt[part.rank])


def inputs_of(order: Order) -> str:
    """The digest of all that every part of a build must have been made from."""
    return digest_inputs(order.root, ())


def sign(order: Order, inputs: str) -> None:
    """Say in the folder of a part what it was made from: without this, it is none."""
    keep_receipt(order.cache.folder, Receipt(inputs, {}, {}))


def take_in(order: Order) -> None:
    """What the parts of an order left for others, into its own cache. Raises PartRefused."""
    if not order.parts:
        return
    with order.progress.stage("Réunion des parties"):
        inputs = inputs_of(order)
        for part in order.parts:
            _accept(part, inputs)
        for part in order.parts:
            other = Cache(part / "cache")
            order.cache.take_in(other)
            order.cache.take_over(other, ARCHIVES)
        _join_ledgers(order.cache, (Cache(part / "cache") for part in order.parts))


def _accept(part: Path, inputs: str) -> None:
    if not part.is_dir():
        raise PartRefused(dossier=part, cause="il n’existe pas")
    receipt = find_receipt(part / "cache")
    if receipt is None:
        raise PartRefused(
            dossier=part, cause="ce n’est pas une partie faite jusqu’au bout par « cites publier --part »"
        )
    if receipt.inputs != inputs:
        cause = "il a été fait d’autres faits, d’autres textes ou par un autre programme ; refaites cette partie"
        raise PartRefused(dossier=part, cause=cause)


def _join_ledgers(cache: Cache, others: Iterable[Cache]) -> None:
    """One ledger of the rows of all, those of the parts before those that were here."""
    joined: Ledger | None = None
    for one in (*others, cache):
        ledger = read_ledger(one.folder / LEDGER)
        if ledger is None:
            continue
        joined = joined or Ledger(ledger.ground)
        if ledger.ground == joined.ground:
            for path in ledger:
                if joined.known(path) is None:
                    joined.add_row(ledger.row(path))
    if joined:
        keep_ledger(cache.folder / LEDGER, joined)
