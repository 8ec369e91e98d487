"""What a local release says of what became of a collectivity, on small yearbooks made for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.french.house import House
from generator.french.scale import Scale, Sign
from generator.model.outlines import Outlines
from generator.model.yearbook import EditionRecord
from generator.press_room.local.case import Pattern, find_case
from generator.press_room.local.release import local_release
from generator.press_room.local.territory import department_release, region_release
from generator.press_room.paper import Paper
from generator.press_room.writers.plain_text import text_file
from generator.publication.publication import Publication
from tests.builders import make_award, make_edition, make_yearbook

FLOWERS = Scale(4, Sign("fleur", "fleurs", True, "", "disque"))
NUMBERED = Scale(4)


def publish(*levels: int, scale: Scale = FLOWERS, name: str = "Le Havre", step: int = 1) -> Publication:
    """A yearbook whose editions, one after the other, give these levels to a town (0: it is absent)."""
    records = [_edition(rank, level, scale, name, step) for rank, level in enumerate(levels)]
    return Publication(make_yearbook(*records), {}, {}, Outlines({}, {}), {}, date(2026, 1, 1))


def _edition(rank: int, level: int, scale: Scale, name: str, step: int) -> EditionRecord:
    year = 2001 + rank * step
    house = House(name="Communes en fleurs", official="Label des Fleurs", short="label des Fleurs", scale=scale)
    awards = [replace(make_award(2, name="Sainte-Foy", code="69202"), year=year)]
    if level:
        awards.append(replace(make_award(level, name=name), year=year))
    edition = make_edition(number=1 + rank * step, year=year, label="Label des Fleurs")
    return EditionRecord(edition, awards=tuple(awards), house=house)


def write(publication: Publication) -> tuple[Paper, str]:
    """The release of the town in the newest edition, and its text on one line."""
    paper = local_release(publication, publication.yearbook.newest.year, "69029")
    return paper, " ".join(text_file(paper).split())


@pytest.mark.parametrize(
    ("levels", "pattern"),
    [
        ((3, 2), Pattern.FALL),
        ((4, 1), Pattern.FALL),
        ((3, 4), Pattern.TOP_RISE),
        ((4, 4), Pattern.TOP_SAME),
        ((0, 4), Pattern.TOP),
        ((2, 3), Pattern.RISE),
        ((2, 0, 3), Pattern.RETURN),
        ((0, 3), Pattern.FIRST),
        ((3, 3), Pattern.SAME),
        ((3,), Pattern.HELD),
    ],
)
def test_the_facts_choose_the_pattern(levels: tuple[int, ...], pattern: Pattern) -> None:
    """The first that is true."""
    publication = publish(*levels)
    assert find_case(publication, publication.yearbook.newest.year, "69029").pattern is pattern


@pytest.mark.parametrize("scale", [FLOWERS, NUMBERED])
@pytest.mark.parametrize("levels", [(4, 3), (4, 1), (3, 2), (4, 4, 2)])
def test_a_fall_is_told_with_tact_and_never_explained(levels: tuple[int, ...], scale: Scale) -> None:
    """The title says what was obtained, the text what it was before."""
    paper, text = write(publish(*levels, scale=scale))
    assert "moins" not in paper.title
    assert "contre" not in paper.title
    year = 2000 + len(levels) - 1
    assert f"en {year}" in text.lower() or f"qu’en {year}" in text
    for word in ("malheureusement", "perd", "recul", "parce que", "grâce", "en raison"):
        assert word not in text


def test_where_editions_are_missing_nobody_says_that_something_was_kept_or_reached() -> None:
    """What lies between two editions that do not follow each other is unknown."""
    for levels in ((4, 4), (3, 3), (3, 4), (2, 3)):
        _, text = write(publish(*levels, step=7))
        for word in ("conserve", "garde", "reste", "atteint", "accède", "passe "):
            assert word not in text


def test_a_first_label_is_the_first_that_the_yearbook_knows() -> None:
    """Never the first of all."""
    _, text = write(publish(0, 0, 2))
    assert "2001" in text
    assert "première labellisation connue" in text
    assert "premier label " not in text.replace("premier label connu", "")


def test_a_label_without_a_sign_counts_in_levels() -> None:
    """« le niveau 3 », « un niveau de plus »."""
    for levels in ((2, 3), (3, 3), (3, 4), (0, 2), (4, 4)):
        _, text = write(publish(*levels, scale=NUMBERED))
        assert "arobase" not in text
        assert f"niveau {levels[-1]}" in text.replace(" ", " ")
        assert "à le niveau" not in text


def test_another_yearbook_says_its_own_label() -> None:
    """Nothing of the yearbook that this house was made for."""
    _, text = write(publish(2, 3))
    assert "fleurs" in text
    assert "Communes en fleurs" in text
    for word in ("arobase", "Villes Internet", "Cités en réseaux"):
        assert word not in text


def test_articles_are_contracted() -> None:
    """« au Havre », and « la ville des Mureaux » where a plural would take the verb."""
    for name, wrong in (
        ("Le Havre", ("à Le ", "de Le ")),
        ("Les Mureaux", ("à Les ", "de Les ", "Les Mureaux obtient")),
    ):
        for levels in ((2, 3), (3, 3), (0, 2), (4, 2), (4, 4)):
            _, text = write(publish(*levels, name=name))
            assert not any(words in text for words in wrong)


def test_an_edition_that_names_nobody_there_has_no_release() -> None:
    """Nor has a place that does not exist."""
    publication = publish(3, 0)
    with pytest.raises(KeyError):
        local_release(publication, 2002, "69029")
    with pytest.raises(KeyError):
        department_release(publication, 2002, "2A")
    with pytest.raises(KeyError):
        region_release(publication, 2002, "Corse")


def test_a_territory_says_who_came_and_who_rose() -> None:
    """With the levels of both."""
    publication = publish(2, 0, 3)
    text = " ".join(text_file(department_release(publication, 2003, "69")).split())
    assert "Trois fleurs : Le Havre." in text
    assert "Absentes du palmarès 2002 : Le Havre." in text
    risen = " ".join(text_file(department_release(publish(2, 3), 2002, "69")).split())
    assert "En progrès : Le Havre (de 2 à 3 fleurs)." in risen
