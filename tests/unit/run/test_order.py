"""What an order takes in, by the path of a file."""

from __future__ import annotations

from pathlib import Path

from generator.pages import urls
from generator.run import order
from generator.run.order import Order, Target


def test_the_documents_for_the_press_go_with_the_site() -> None:
    assert order.PRESS_FOLDER == urls.PRESS_FOLDER
    only_site = Order(Path(), frozenset({Target.SITE}))
    assert only_site.wants(f"site/{urls.press_file('communique-2020', '.pdf')}")
    assert not only_site.wants("site/2020/livre-2020.pdf")
    assert not only_site.wants("print/2020/interieur.pdf")
