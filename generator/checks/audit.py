"""What the build itself reads of the accessibility of its pages: a few criteria of the RGAA, decided by a program."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise

from generator.checks.page_reading import Counted, PageReading
from generator.checks.tags import Noticed, Tag

_LANDMARKS = ("header", "nav", "main", "footer")
_FIELDS = ("input", "select", "textarea")


@dataclass(frozen=True, slots=True)
class Check:
    """What one check found: the criterion of the RGAA, what it asks, how much it looked at, how many faults."""

    criterion: str
    sentence: str
    examined: int
    faults: int


@dataclass(frozen=True, slots=True)
class Audit:
    """The checks of all pages."""

    pages: int
    checks: tuple[Check, ...]


def count_faults(page: Noticed) -> tuple[Counted, ...]:
    """What every check counts on one page, in the order of ``RULES``."""
    return tuple(rule(page) for _, _, rule in RULES)


def audit_pages(pages: Collection[PageReading]) -> Audit:
    """What every check found on those pages."""
    checks = (
        Check(criterion, sentence, *_total(page.counts[number] for page in pages))
        for number, (criterion, sentence, _) in enumerate(RULES)
    )
    titles = [page.title for page in pages if page.title]
    same = Check("8.6", "Deux pages n’ont jamais le même titre.", len(titles), len(titles) - len({*titles}))
    return Audit(len(pages), (*checks, same))


def _total(counts: Iterable[Counted]) -> Counted:
    examined = faults = 0
    for one, other in counts:
        examined, faults = examined + one, faults + other
    return examined, faults


def _each(name: str, is_sound: Callable[[Tag], bool]) -> Callable[[Noticed], Counted]:
    """The check of every tag of that name."""

    def rule(page: Noticed) -> Counted:
        return page.count(name), sum(times for tag, times in page.tags.get(name, ()) if not is_sound(tag))

    return rule


def _links(page: Noticed) -> Counted:
    return page.count("a"), page.silent_links


def _language(page: Noticed) -> Counted:
    return 1, int(all(tag.values.get("lang") != "fr" for tag, _ in page.tags.get("html", ())))


def _titled(page: Noticed) -> Counted:
    return 1, int(not page.title.strip())


def _headings(page: Noticed) -> Counted:
    """One first heading, and no level skipped on the way down."""
    levels = page.levels
    return len(levels), abs(levels.count(1) - 1) + sum(after > before + 1 for before, after in pairwise(levels))


def _landmarks(page: Noticed) -> Counted:
    return len(_LANDMARKS), sum(name not in page.tags for name in _LANDMARKS) + (page.count("main") > 1)


def _fields(page: Noticed) -> Counted:
    labels = {tag.values.get("for") for tag, _ in page.tags.get("label", ())}
    named = [(tag, times) for name in _FIELDS for tag, times in page.tags.get(name, ()) if tag.identifier]
    return sum(times for _, times in named), sum(times for tag, times in named if tag.identifier not in labels)


def _skip_link(page: Noticed) -> Counted:
    first = next((tag.values.get("href") for tag, _ in page.tags.get("a", ())), None)
    return 1, int(first != "#contenu" or "contenu" not in page.ids)


RULES: tuple[tuple[str, str, Callable[[Noticed], Counted]], ...] = (
    ("1.1", "Chaque image a une alternative, vide si elle décore.", _each("img", lambda tag: "alt" in tag.values)),
    (
        "1.2",
        "Chaque dessin dans la page est nommé, ou caché aux lecteurs d’écran s’il décore.",
        _each("svg", lambda tag: "aria-hidden" in tag.values or "aria-label" in tag.values),
    ),
    (
        "5.6",
        "Chaque en-tête de tableau dit s’il vaut pour sa ligne ou pour sa colonne.",
        _each("th", lambda tag: "scope" in tag.values),
    ),
    ("6.2", "Chaque lien a un intitulé.", _links),
    ("8.3", "Chaque page dit sa langue.", _language),
    ("8.5", "Chaque page a un titre.", _titled),
    ("9.1", "Chaque page a un seul titre de premier niveau, et aucun niveau n’est sauté.", _headings),
    ("9.2", "Chaque page a un en-tête, une navigation, un contenu et un pied.", _landmarks),
    ("11.1", "Chaque champ de formulaire a une étiquette.", _fields),
    ("12.7", "Le premier lien de chaque page mène au contenu.", _skip_link),
)
