"""The titles of local releases: three ways for each pattern."""

from __future__ import annotations

from generator.charts.drawing.wording import capitalised
from generator.french.places import of_department, within_department
from generator.french.words import WIDE, number
from generator.press_room.local.case import Case, Pattern
from generator.press_room.local.choice import Choice
from generator.press_room.local.words import label_of


def title_of(case: Case, choice: Choice) -> str:
    """What the release says first."""
    return capitalised(choice.of(_TITLES[case.pattern](case)))


def _held(case: Case) -> tuple[str, ...]:
    name, level, label = case.name.subject, case.record.scale.award(case.level), label_of(case.record)
    return (
        f"{name} obtient {level} au {label} {case.year}",
        f"{level} pour {name} au {label} {case.year}",
        f"{label} {case.year}{WIDE}: {level} pour {name}",
    )


def _top(case: Case) -> tuple[str, ...]:
    name, level, label = case.name.subject, case.record.scale.award(case.level), label_of(case.record)
    return (
        f"{name} obtient {level}, le plus haut niveau du {label}",
        f"{level} pour {name}, au plus haut niveau du {label}",
        f"{label} {case.year}{WIDE}: {name} au plus haut niveau",
    )


def _top_rise(case: Case) -> tuple[str, ...]:
    name, level, label = case.name.subject, case.record.scale.award(case.level), label_of(case.record)
    return (
        f"{name} atteint le plus haut niveau du {label}",
        f"{level} pour {name}, qui atteint le plus haut niveau du {label}",
        f"{name} accède {case.record.scale.at(case.level)}, le plus haut niveau du {label}",
    )


def _top_same(case: Case) -> tuple[str, ...]:
    name, level, label = case.name.subject, case.record.scale.award(case.level), label_of(case.record)
    return (
        f"{name} conserve le plus haut niveau du {label}",
        f"{level} en {case.year} comme en {case.previous}{WIDE}: {name} reste au plus haut niveau",
        f"{name} garde {level}, le plus haut niveau du {label}",
    )


def _rise(case: Case) -> tuple[str, ...]:
    scale, name, label = case.record.scale, case.name.subject, label_of(case.record)
    level, before = scale.award(case.level), _before(case)
    return (
        f"{name} obtient {level}, contre {before} en {case.previous}",
        f"{scale.steps(case.gap)} de plus qu’en {case.previous} pour {name} au {label}",
        f"{level} en {case.year} pour {name}, contre {before} en {case.previous}",
    )


def _before(case: Case) -> str:
    level = case.before.level if case.before else 0
    scale = case.record.scale
    return (
        scale.steps(level).removesuffix(f" {scale.unit(level)}") if scale.sign.singular else f"le niveau{WIDE}{level}"
    )


def _return(case: Case) -> tuple[str, ...]:
    scale, name, label = case.record.scale, case.name.subject, label_of(case.record)
    return (
        f"{name} de retour au palmarès {case.year} du {label}",
        f"{name} revient au palmarès du {label} et obtient {scale.award(case.level)}",
        f"{scale.award(case.level)} pour {name}, de retour au {label} en {case.year}",
    )


def _only(case: Case) -> tuple[str, ...]:
    one = case.award.collectivity.department
    within, of = within_department(one.code, one.name), of_department(one.code, one.name)
    name, label = case.name.subject, label_of(case.record)
    return (
        f"{name}, seule collectivité {of} au palmarès {case.year} du {label}",
        f"{within}, une collectivité au {label} {case.year}{WIDE}: {name}",
        f"{label} {case.year}{WIDE}: {name}, seule labellisée {within}",
    )


def _first(case: Case) -> tuple[str, ...]:
    name, level, label = case.name.subject, case.record.scale.award(case.level), label_of(case.record)
    return (
        f"{name} obtient {level}, premier label que l’annuaire lui connaisse",
        f"{level} pour {name}, première labellisation connue",
        f"{label} {case.year}{WIDE}: première labellisation connue pour {name}",
    )


def _village(case: Case) -> tuple[str, ...]:
    scale, name, label = case.record.scale, case.name.subject, label_of(case.record)
    people = f"{number(case.population[1]) if case.population else '0'}{WIDE}habitants"
    return (
        f"{people}, {scale.award(case.level)}{WIDE}: {name} au {label} {case.year}",
        f"Avec {people}, {name} obtient {scale.award(case.level)} au {label}",
        f"{scale.award(case.level)} pour {name}, {people}",
    )


def _same(case: Case) -> tuple[str, ...]:
    scale, name, label = case.record.scale, case.name.subject, label_of(case.record)
    return (
        f"{name} conserve {scale.award(case.level)} au {label} {case.year}",
        f"{scale.award(case.level)} pour {name} en {case.year}, comme en {case.previous}",
        f"{label} {case.year}{WIDE}: {name} garde {scale.award(case.level)}",
    )


_TITLES = {
    Pattern.FALL: _held,
    Pattern.TOP_RISE: _top_rise,
    Pattern.TOP_SAME: _top_same,
    Pattern.TOP: _top,
    Pattern.RISE: _rise,
    Pattern.RETURN: _return,
    Pattern.ONLY: _only,
    Pattern.FIRST: _first,
    Pattern.VILLAGE: _village,
    Pattern.SAME: _same,
    Pattern.HELD: _held,
}
