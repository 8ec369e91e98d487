"""What is asked for is put where readers look for it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.publication.files import OutputFile
from generator.run import production
from generator.run.order import Order, Target

BOOK, OFFERED = OutputFile("2020/livre.pdf", b"%PDF"), OutputFile("2020/interieur.pdf", b"%PDF-X")


class Puts:
    """Notes what is put."""

    def __init__(self) -> None:
        self.paths: list[str] = []

    def put_all(self, files: Iterable[OutputFile]) -> None:
        self.paths += [file.path for file in files]


@pytest.mark.parametrize(("targets", "under_site"), [({Target.BOOK}, True), ({Target.BOOK, Target.SITE}, False)])
def test_a_book_alone_goes_where_the_site_offers_it(
    monkeypatch: pytest.MonkeyPatch, targets: set[Target], under_site: bool
) -> None:
    """With the site, the site puts it: it describes it."""
    prints = SimpleNamespace(offered=(OFFERED,))
    book = SimpleNamespace(file=BOOK, page_count=48, places={})
    volume = SimpleNamespace(year=2020, book=book, prints=prints, printed=(OutputFile("2020/fiche.txt", b""),))
    monkeypatch.setattr(production, "make_volumes", lambda *_: [volume])
    publication = SimpleNamespace(
        yearbook=SimpleNamespace(house=SimpleNamespace(stem="annuaire"), editions=[SimpleNamespace(year=2020)])
    )
    puts = Puts()
    production.make_books(publication, Order(Path(), frozenset(targets)), puts)  # type: ignore[arg-type]
    assert "print/2020/fiche.txt" in puts.paths
    assert ({"site/2020/livre.pdf", "site/2020/interieur.pdf"} <= {*puts.paths}) == under_site
